import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { problemOf, type Problem } from './problem.ts';

/** A file that somebody delivered. */
export interface DeliveredFile {
  /** For people: without its folder, but with the archive that it was packed in: "paket.zip/2019/energie.xlsx". */
  name: string;
  path: string;
  /** The mark before decimals, where it is known beforehand. */
  decimal?: '.';
}

/** The name of a file alone. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export const systemMessage = (cause: unknown) =>
  cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);

/** A link that leads nowhere is no folder. */
const isFolder = (path: string) => lstatSync(path).isDirectory() || statOf(path)?.isDirectory() === true;

/** Files that may lie in a programme folder without being data: explanation, what made it, Parquet twins. */
export const isCompanion = (name: string, names: readonly string[]) =>
  /^(readme(\..+)?|licen[cs]e(\..+)?|datapackage\.json|manifest\.json|generate\.\w+|intern\.txt|thumbs\.db|desktop\.ini|\..*)$/i.test(
    name,
  ) ||
  (name.endsWith('.parquet') && names.includes(name.replace(/parquet$/, 'csv')));

/**
 * The files at paths, each a file or a folder, in the order of their names; and paths that cannot be read. A folder in
 * a folder is passed over, unless its name `isAwaited`; tables in it are named by `unreadTables`.
 */
export function deliveredFiles(
  paths: readonly string[],
  isAwaited: (name: string) => boolean,
): { files: DeliveredFile[]; problems: Problem[] } {
  const files: DeliveredFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const full = resolve(path);
    try {
      if (!statSync(full).isDirectory()) {
        files.push({ name: basename(full), path: full });
        continue;
      }
      const names = readdirSync(full).sort();
      for (const name of names) {
        const file = join(full, name);
        if (isAwaited(name) || (!isCompanion(name, names) && !isFolder(file)))
          files.push({ name, path: file });
      }
    } catch (cause) {
      const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemMessage(cause));
      const rule = isMissing ? 'path_missing' : 'folder_unreadable';
      problems.push(problemOf({ file: basename(full), rule, parameters: { path } }));
    }
  }
  return { files, problems };
}
