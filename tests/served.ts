import { afterAll, beforeAll } from 'vitest';
import { start, type TestServer } from './server.ts';
import { makeStore, type TestStore } from './store.ts';

export interface Served extends Pick<TestServer, 'url' | 'log'> {
  store: TestStore;
  /** Ids in the order in which they were published; the last one is current. */
  editions: readonly string[];
}

/** For the tests of a file or a `describe`: a server over a store of its own, with these folders of `data/` published. */
export function serve(...names: [string, ...string[]]): Served {
  const store = makeStore();
  const editions: string[] = [];
  let server: TestServer | undefined;
  beforeAll(async () => {
    for (const name of names) editions.push(await store.publish(name));
    server = await start(store.folder);
  });
  afterAll(async () => {
    await server?.stop();
    store.remove();
  });
  return {
    store,
    editions,
    get url() {
      return server!.url;
    },
    log: () => server!.log(),
  };
}
