import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { Store } from '#lib/server/edition/store.ts';
import { start, type TestServer } from './server.ts';
import { makeStore, type TestStore } from './store.ts';

export interface Served extends Pick<TestServer, 'url' | 'log'> {
  store: TestStore;
  /** Ids in the order in which they were published; the last one is current. */
  editions: readonly string[];
}

/**
 * For the tests of a file or a `describe`: a server over a store of its own, with these folders of `data/` published.
 */
export function serve(...names: [string, ...string[]]): Served {
  const store = makeStore();
  let editions: readonly string[] = [];
  let server: TestServer | undefined;
  beforeAll(async () => {
    await fill(store, names);
    editions = new Store(store.folder).ids();
    server = await start(store.folder);
  });
  afterAll(async () => {
    await server?.stop();
    store.remove();
  });
  return {
    store,
    get editions() {
      return editions;
    },
    get url() {
      return server!.url;
    },
    log: () => server!.log(),
  };
}

/** Publishes the folders, or copies what another file of this run has published from the same ones. */
async function fill(store: TestStore, names: readonly string[]): Promise<void> {
  const kept = join(inject('stores'), names.join('+'));
  if (existsSync(kept)) {
    cpSync(kept, store.folder, { recursive: true });
    return;
  }
  for (const name of names) await store.publish(name);
  // Copied beside and then renamed: nobody sees half a store. Of two files at once the first one is kept.
  const copy = mkdtempSync(join(inject('stores'), 'copy-'));
  cpSync(store.folder, copy, { recursive: true });
  try {
    renameSync(copy, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
  }
}
