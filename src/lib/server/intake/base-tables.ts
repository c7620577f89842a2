import { join } from 'node:path';
import { tables } from '../contract/tables.ts';
import type { RowRange } from '../contract/row-ranges.ts';
import { withOrigins } from './base-origins.ts';
import { openContractFile, textOf } from './csv/contract-file.ts';
import { statOf, type DeliveredFile } from './delivered-files.ts';
import type { OpenedPart } from './delivery.ts';
import { namingTables, programmeFile } from './named-files.ts';
import { readProgramme } from './programme-file.ts';
import type { Scratch } from './scratch.ts';

/** What an edition was made from, as files of the contract. */
export interface Base {
  id: string;
  folder: string;
}

/** What an edition holds of each table. Nothing is wrong with it: it was checked when it was made. */
export async function openBase({ id, folder }: Base, scratch: Scratch): Promise<OpenedPart> {
  const base: OpenedPart = { sources: [], inputs: [], problems: [] };
  for (const table of tables) {
    const name = `${table.name}.csv`;
    const path = join(folder, name);
    if (!statOf(path)) continue;
    const { input, source } = await openContractFile(table, { name, path }, scratch);
    if (input) base.inputs.push({ ...input, file: `${id}/${name}`, tables: [table.name] });
    if (source) base.sources.push({ ...source, file: id, ranges: [rowsOfEdition(id)] });
  }
  base.sources = withOrigins(base.sources, folder, id);
  const path = join(folder, programmeFile);
  base.programme = readProgramme(textOf({ name: programmeFile, path })).programme;
  return base;
}

/** Nobody who delivers finds a row by its number in an edition. */
export const rowsOfEdition = (id: string, first = 2): RowRange => ({
  first,
  last: Infinity,
  file: id,
  row: null,
});

/** Files in which the edition names quartiers, sectors and carriers. */
export const namingFilesOf = ({ folder }: Base): DeliveredFile[] =>
  namingTables
    .map(({ name }) => ({ name: `${name}.csv`, path: join(folder, `${name}.csv`) }))
    .filter(({ path }) => statOf(path));
