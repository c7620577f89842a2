import { basename, resolve } from 'node:path';
import { tables } from '../contract/tables.ts';
import { withOrigins } from './base-origins.ts';
import { namingFilesOf, openBase, type Base } from './base-tables.ts';
import { deliveredFiles, statOf } from './delivered-files.ts';
import type { Delivery, Source } from './delivery.ts';
import type { Limits } from './grid/limits.ts';
import { joinedByTable } from './joined-sources.ts';
import { isNamedFile, isTableFile, openNamedFiles, programmeFile, tableOf } from './named-files.ts';
import { layOver } from './overlay.ts';
import { problemOf, type Problem } from './problem.ts';
import { recogniseFiles } from './recognised-files.ts';
import type { ReadingChoice } from './recognise/read-table.ts';
import type { WithDatabase } from './sql-session.ts';
import { Scratch } from './scratch.ts';
import { unreadTables } from './subfolders.ts';
import { withUnpacked } from './unpacked-files.ts';

/** A file or a folder, or several of them. */
export type Paths = string | readonly string[];

export interface OpenOptions {
  /** Where a file has two readings. */
  choice?: ReadingChoice | undefined;
  /** An edition that the delivery replaces or extends by key. */
  base?: Base | undefined;
  /** The same, for an edition of which only a part is needed: asked when it is known what was delivered. */
  baseFor?: ((delivered: readonly Source[]) => Promise<Base | undefined>) | undefined;
  /** Reads Parquet files; without it they are refused. */
  withDatabase?: WithDatabase | undefined;
  /** The path is what an edition was made from: its rows were delivered where that says. */
  isExport?: boolean | undefined;
  /** How much of a file is read, where that is less than usual. */
  limits?: Partial<Limits> | undefined;
}

const isFolder = (path: string) => statOf(path)?.isDirectory() === true;

/** Opens what lies at paths, each a file or a folder: fingerprints files and finds their tables. Nothing is loaded yet. */
export async function openDelivery(given: Paths, options: OpenOptions = {}): Promise<Delivery> {
  const scratch = new Scratch();
  try {
    return { ...(await open([given].flat(), options, scratch)), dispose: () => scratch.remove() };
  } catch (cause) {
    scratch.remove();
    throw cause;
  }
}

async function open(
  paths: readonly string[],
  { choice = {}, base: whole, baseFor, isExport = false, limits, withDatabase }: OpenOptions,
  scratch: Scratch,
): Promise<Omit<Delivery, 'dispose'>> {
  const given = deliveredFiles(paths, isNamedFile);
  const { files, problems } = await withUnpacked(given.files, scratch);
  problems.unshift(...given.problems);
  const places = paths.map((path) => resolve(path));
  const unread = places.filter(isFolder).flatMap((folder) => unreadTables(folder, new Set(places)));
  const hasFiles = files.some((file) => isNamedFile(file.name) || isTableFile(file));
  if (!hasFiles) problems.push(...unread);
  if (problems.length === 0 && !hasFiles) {
    const folder = paths.find((path) => isFolder(resolve(path)));
    if (folder === undefined)
      problems.push(...files.map(({ name }) => problemOf({ file: name, rule: 'file_without_table' })));
    else {
      const file = basename(resolve(folder));
      problems.push(problemOf({ file, rule: 'folder_empty', parameters: { path: folder } }));
    }
  }
  if (problems.length > 0) {
    return {
      programme: null,
      sources: [],
      delivered: [],
      base: [],
      inputs: [],
      problems,
      readings: [],
      recognised: new Set(),
    };
  }
  const named = await openNamedFiles(files, choice, scratch);
  // A part of a programme uses names that the edition gives.
  const naming = whole ? [...named.naming, ...namingFilesOf(whole)] : named.naming;
  const found = await recogniseFiles(named.others, naming, { choice, limits, scratch, withDatabase });
  const joined = joinedByTable([...named.sources, ...found.sources]);
  const base = whole ?? (await baseFor?.(joined));
  const kept = base && (await openBase(base, scratch));
  // A sheet of a workbook goes before programme.json, and both before what the edition says.
  const programmes = [found.programme, named.programme, kept?.programme ?? undefined];
  const programme = programmes.find((one) => one !== undefined);
  const delivered = isExport ? withOrigins(joined, paths[0]!) : joined;
  const sources = layOver(delivered, kept?.sources ?? []);
  const missing: Problem[] = [];
  for (const { file, edition } of found.templates) {
    if (!base || edition === base.id) continue;
    const parameters = { other: edition, edition: base.id };
    missing.push(problemOf({ file, rule: 'template_of_other_edition', parameters }));
  }
  if (programme === undefined) missing.push(problemOf({ file: programmeFile, rule: 'programme_missing' }));
  for (const table of tables) {
    const isThere =
      files.some(({ name }) => tableOf(name) === table) || sources.some((source) => source.table === table);
    if (!table.isRequired || isThere) continue;
    const parameters = { table: table.name };
    missing.push(problemOf({ file: `${table.name}.csv`, rule: 'table_missing', parameters }));
  }
  return {
    programme: programme ?? null,
    sources,
    delivered,
    base: kept?.sources ?? [],
    inputs: [...named.inputs, ...(kept?.inputs ?? []), ...found.inputs],
    problems: [...unread, ...named.problems, ...found.problems, ...missing],
    readings: found.readings,
    recognised: new Set(named.others.map(({ name }) => name)),
  };
}
