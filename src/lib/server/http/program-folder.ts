import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder with the package.json that this program belongs to; else that in which it was started. */
export function programFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return existsSync(join(folder, 'package.json')) ? folder : resolve();
}

/** MONITOR_STORE, or `var` in the folder of the program. */
export const storeFolder = (): string =>
  process.env.MONITOR_STORE ? resolve(process.env.MONITOR_STORE) : join(programFolder(), 'var');
