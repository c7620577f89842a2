import { closeSync, openSync, writeFileSync } from 'node:fs';
import { fileBytes } from '../file-bytes.ts';
import type { GridFinding } from '../grid.ts';
import type { Limits } from '../limits.ts';
import { Refusal, refuse } from '../refusal.ts';
import { openArchive, type Archive } from './archive.ts';

/** What is packed once more; what lies in there would be looked into by nobody. */
const isArchiveName = (name: string) => /\.(zip|7z|rar|gz|tgz|bz2|xz|tar|zst)$/i.test(name);

export interface Unpacked {
  /** Names as in the archive, with its folders, and where each was unpacked. */
  files: { name: string; path: string }[];
  finding?: GridFinding;
}

/** Whether an archive is a workbook; every XLSX and ODS file is an archive. */
export const isWorkbook = (archive: Archive): boolean =>
  archive.has('[Content_Types].xml') || archive.has('content.xml') || archive.has('mimetype');

/**
 * Unpacks those files of a ZIP archive that are `wanted`, to paths from `pathFor`: no name of the archive becomes a
 * path. All entries are looked at first. Undefined if the archive is a workbook. Never throws for what it holds.
 */
export async function unpack(
  path: string,
  wanted: (names: readonly string[]) => readonly string[],
  pathFor: (name: string) => string,
  limits: Limits,
): Promise<Unpacked | undefined> {
  try {
    const bytes = fileBytes(path, limits);
    if (bytes.length === 0) refuse('file_empty');
    const archive = await openArchive(bytes, limits);
    if (isWorkbook(archive)) return undefined;
    const nested = archive.names.find(isArchiveName);
    if (nested !== undefined) refuse('archive_nested', { name: nested });
    const files: Unpacked['files'] = [];
    for (const name of wanted(archive.names)) {
      const target = pathFor(name);
      await write(archive, name, target);
      files.push({ name, path: target });
    }
    return { files };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return { files: [], finding: cause.finding };
  }
}

async function write(archive: Archive, name: string, path: string): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    for await (const chunk of archive.read(name)) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}
