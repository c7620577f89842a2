import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A path that is free: of two files of one name the second gets a number. Names from archives have no odd characters. */
export function freePath(folder: string, name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is replaced
  const plain = name.replaceAll(/[\u0000-\u001f<>:"/\\|?*]/g, '_');
  const ending = extname(plain);
  const stem = plain.slice(0, plain.length - ending.length);
  let path = join(folder, plain);
  for (let count = 2; existsSync(path); count++) path = join(folder, `${stem} (${count})${ending}`);
  return path;
}
