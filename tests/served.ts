import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { oncePerRun } from './once-per-run.ts';
import { start, type TestServer } from './server.ts';
import { makeStore, storeIn, type TestStore } from './store.ts';

/** Folders of `data/` in the store that most tests read, in the order of publication: the last one is current. */
const published = ['muenster-1990-2015', 'demo'] as const;
type Published = (typeof published)[number];

export interface PreparedStore {
  folder: string;
  /** Id of the edition of a folder. */
  editions: Record<Published, string>;
}

/** The store of this run with both editions: to be read, or copied. */
export const preparedStore = (): Promise<PreparedStore> =>
  oncePerRun('store', async (folder) => {
    const store = storeIn(folder);
    const ids: string[] = [];
    for (const name of published) ids.push(await store.publish(name));
    const editions = Object.fromEntries(published.map((name, at) => [name, ids[at]!]));
    return { folder, editions: editions as PreparedStore['editions'] };
  });

/** A store of the caller's own, with both editions. */
export async function copyOfPreparedStore(): Promise<TestStore> {
  const store = makeStore();
  cpSync((await preparedStore()).folder, store.folder, { recursive: true });
  return store;
}

export interface Served extends Pick<TestServer, 'url' | 'log'> {
  store: TestStore;
  /** Ids of the editions of the folders asked for. */
  editions: readonly string[];
}

/**
 * The server of this run over the prepared store: for all tests that only read. Both editions are there; the
 * demonstration data are the current ones.
 */
export const serve = (...names: [Published, ...Published[]]): Served =>
  whenMade(names, async () => {
    const { folder } = await preparedStore();
    // The run ends it (see run-folder.ts).
    const { url, logFile } = await oncePerRun('server', (at) => start(folder, { logFile: join(at, 'log') }));
    return { store: storeIn(folder), server: { url, log: () => readFileSync(logFile, 'utf8') } };
  });

/** A server and a copy of the prepared store for the tests of one file, which change it. */
export function serveOwn(...names: [Published, ...Published[]]): Served & { pid: () => number } {
  let server: TestServer | undefined;
  afterAll(() => server?.stop());
  const served = whenMade(names, async () => {
    const store = await copyOfPreparedStore();
    server = await start(store.folder);
    return { store, server };
  });
  return Object.assign(served, { pid: () => server!.pid });
}

function whenMade(
  names: readonly Published[],
  make: () => Promise<{ store: TestStore; server: Pick<TestServer, 'url' | 'log'> }>,
): Served {
  let made: Awaited<ReturnType<typeof make>>;
  let editions: readonly string[];
  beforeAll(async () => {
    made = await make();
    const ids = (await preparedStore()).editions;
    editions = names.map((name) => ids[name]);
  });
  return {
    get store() {
      return made.store;
    },
    get editions() {
      return editions;
    },
    get url() {
      return made.server.url;
    },
    log: () => made.server.log(),
  };
}
