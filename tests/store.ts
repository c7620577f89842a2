import { resolve } from 'node:path';
import { Store } from '#lib/server/edition/store.ts';
import { publish } from '../src/cli/publish.ts';
import { freshPath } from './fixtures/folder.ts';
import { root, runMonitor } from './fixtures/monitor.ts';

export { root };

export interface TestStore {
  folder: string;
  /** Runs the command line over the store and returns the last line of its output. Rejects unless it succeeds. */
  monitor(...args: string[]): Promise<string>;
  /** Publishes a folder, by default one of `data/`, and returns the edition's id. */
  publish(name?: string): Promise<string>;
}

/** An empty store in a temporary folder that ends with the test file. */
export const makeStore = (): TestStore => storeIn(freshPath('store'));

/** What lies in the folder, as a store. */
export const storeIn = (folder: string): TestStore => ({
  folder,
  monitor: async (...args) => {
    const { code, stdout, stderr } = await runMonitor(folder, ...args);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${stderr}`);
    return stdout.trim().split('\n').at(-1)!;
  },
  publish: async (name = 'demo') => {
    const options = { label: null, softwareVersion: 'test', replacesProgramme: true };
    // An absolute path stays what it is.
    const { manifest } = await publish(new Store(folder), resolve(root, 'data', name), options);
    if (!manifest) throw new Error(`${name} was not published`);
    return manifest.id;
  },
});
