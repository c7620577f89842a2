import { EditionReader } from '../queries/edition-reader.ts';
import { Store } from '../edition/store.ts';
import { scratchFolder } from '../files/scratch.ts';
import { logError } from './error-log.ts';
import { storeFolder } from './program-folder.ts';

let reader: EditionReader | undefined;

/** The one reader of this process. It is made at the first request: `vite build` imports this file as well. */
export function editionReader(): EditionReader {
  const onFault = (fault: string) => void logError(new Error(fault));
  reader ??= new EditionReader(new Store(storeFolder(), { onFault }), [scratchFolder]);
  return reader;
}
