import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EditionReader } from '../queries/edition-reader.ts';
import { Store } from '../edition/store.ts';
import { scratchFolder } from '../files/scratch.ts';
import { logError } from './error-log.ts';

let reader: EditionReader | undefined;

/** The one reader of this process. It is made at the first request: `vite build` imports this file as well. */
export function editionReader(): EditionReader {
  const onFault = (fault: string) => void logError(new Error(fault));
  reader ??= new EditionReader(new Store(storeFolder(), { onFault }), [scratchFolder]);
  return reader;
}

/** MONITOR_STORE, or `var` beside the package.json that this program belongs to. */
function storeFolder(): string {
  if (process.env.MONITOR_STORE) return resolve(process.env.MONITOR_STORE);
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return existsSync(join(folder, 'package.json')) ? join(folder, 'var') : resolve('var');
}
