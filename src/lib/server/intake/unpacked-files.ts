import { tmpdir } from 'node:os';
import { baseName, isCompanion, systemMessage, type DeliveredFile } from './delivered-files.ts';
import { unpack } from './grid/archive/unpack.ts';
import { gridLimits, type Limits } from './grid/limits.ts';
import { problemOf, type Problem } from './problem.ts';
import type { Scratch } from './scratch.ts';

const isArchive = ({ name }: DeliveredFile) => /\.zip$/i.test(name);

/** Puts the files of ZIP archives in the place of the archives; a workbook, which is one too, stays as it is. */
export async function withUnpacked(
  files: readonly DeliveredFile[],
  scratch: Scratch,
  limits: Partial<Limits> = {},
): Promise<{ files: DeliveredFile[]; problems: Problem[] }> {
  const bounds = { ...gridLimits, ...limits };
  const all: DeliveredFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    if (!isArchive(file)) {
      all.push(file);
      continue;
    }
    try {
      const unpacked = await unpack(file.path, filesIn, (name) => scratch.fileFor(endingOf(name)), bounds);
      if (!unpacked) all.push(file);
      else if (unpacked.finding) problems.push(problemOf({ file: file.name, ...unpacked.finding }));
      else if (unpacked.files.length === 0)
        problems.push(problemOf({ file: file.name, rule: 'archive_without_table' }));
      else {
        const packed = unpacked.files.map(({ name, path }) => ({ name: `${file.name}/${name}`, path }));
        all.push(...packed);
      }
    } catch (cause) {
      const parameters = { detail: systemMessage(cause), path: tmpdir() };
      problems.push(problemOf({ file: file.name, rule: 'scratch_unwritable', parameters }));
    }
  }
  return { files: all, problems };
}

/** No name of an archive becomes a path, but some readers ask for the ending. */
const endingOf = (name: string) => /\.[a-z]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '.file';

/** What may be data: not what systems put beside it, and of an exported edition not what was computed. */
function filesIn(names: readonly string[]): string[] {
  const folderOf = (name: string) => name.slice(0, name.length - baseName(name).length);
  const byFolder = new Map<string, string[]>();
  for (const name of names) {
    const folder = folderOf(name);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), baseName(name)]);
  }
  const isOfSystem = (name: string) => name.split('/').includes('__MACOSX');
  const isComputed = (name: string) => {
    const parent = /^(.*\/|)computed\/$/.exec(folderOf(name))?.[1];
    return parent !== undefined && byFolder.get(parent)?.includes('manifest.json') === true;
  };
  return names
    .filter((name) => !isOfSystem(name) && !isComputed(name))
    .filter((name) => !isCompanion(baseName(name), byFolder.get(folderOf(name))!))
    .toSorted();
}
