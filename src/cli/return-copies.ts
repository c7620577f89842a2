import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '#lib/domain/vocabulary.ts';
import { returnedCopies, type Found } from '#lib/server/files/returned-copy/returned-copies.ts';
import { deliveredFiles, statOf } from '#lib/server/intake/delivered-files.ts';
import { Scratch } from '#lib/server/intake/scratch.ts';
import { withUnpacked } from '#lib/server/intake/unpacked-files.ts';
import { fail } from './command.ts';
import { freePath } from './free-path.ts';

/** Where copies go: one file, or a folder with a file for each that has something wrong. */
export interface ReturnPlace {
  kind: 'file' | 'folder';
  path: string;
}

export interface Returned {
  /** Paths that were written. */
  written: string[];
  /** Files with findings of which no copy can be made. */
  without: string[];
}

/**
 * Where `--return` points to, for what was delivered: a file for one file, a folder for a folder, an archive or several
 * paths, and for a place that is a folder or ends with a slash. Nothing that is there is overwritten. Otherwise says
 * why not and returns the exit code.
 */
export function returnPlace(paths: readonly string[], given: string, target: string): ReturnPlace | number {
  const [only] = paths as [string];
  const isOne = paths.length === 1 && statOf(only)?.isFile() === true && !/\.zip$/i.test(only);
  const existing = statOf(target);
  const isFolder = existing?.isDirectory() ?? (!isOne || /[/\\]$/.test(given));
  if (!isFolder && isOne && !existing) return { kind: 'file', path: target };
  const isDelivered = paths.some((path) => {
    const stats = statOf(path);
    return stats && existing && stats.ino === existing.ino && stats.dev === existing.dev;
  });
  if (isDelivered)
    return fail(
      `--return nennt, was geprüft werden soll: „${given}“. Für die Kopie einen anderen Ort nennen.`,
      `--return names what is to be checked: "${given}". Name another place for the copy.`,
      2,
    );
  if (!isFolder || (existing && !existing.isDirectory()))
    return fail(
      `„${given}“ gibt es schon; überschrieben wird nichts. Einen anderen Ort nennen${isOne ? '' : ', für mehrere Dateien einen Ordner'}.`,
      `"${given}" exists; nothing is overwritten. Name another place${isOne ? '' : ', for several files a folder'}.`,
      2,
    );
  return { kind: 'folder', path: target };
}

/**
 * Writes copies of the delivered files that something is wrong with. A copy is there whole or not at all.
 */
export async function returnCopies(
  paths: readonly string[],
  found: Found,
  place: ReturnPlace,
  language: Language = 'de',
): Promise<Returned> {
  const returned: Returned = { written: [], without: [] };
  const scratch = new Scratch();
  try {
    const { files } = await withUnpacked(deliveredFiles(paths, () => false).files, scratch);
    for await (const { file, copy } of returnedCopies(files, found, language)) {
      if (copy) returned.written.push(write(copy, place));
      else returned.without.push(file.name);
    }
  } finally {
    scratch.remove();
  }
  return returned;
}

function write({ name, bytes }: { name: string; bytes: Buffer }, { kind, path }: ReturnPlace): string {
  const folder = kind === 'folder' ? path : dirname(path);
  mkdirSync(folder, { recursive: true });
  const target = kind === 'folder' ? freePath(folder, name) : path;
  const unfinished = join(folder, `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx' });
    renameSync(unfinished, target);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
  return target;
}

/** Says what came of `--return`. */
export function returnedText({ written, without }: Returned): string {
  const lines = written.map((path) => `ZURÜCK   ${path}`);
  if (written.length + without.length === 0)
    lines.push(
      'ZURÜCK   keine Kopie: An den gelieferten Dateien ist nichts zu berichtigen.',
      '         no copy: there is nothing to correct in the delivered files.',
    );
  if (without.length > 0)
    lines.push(
      `ZURÜCK   ohne Kopie, weil sich nichts darin markieren lässt: ${without.join(', ')}`,
      `         without a copy, because nothing can be marked in it: ${without.join(', ')}`,
    );
  return `${lines.join('\n')}\n`;
}
