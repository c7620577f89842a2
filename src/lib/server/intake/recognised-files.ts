import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import type { Table } from '../contract/table.ts';
import { systemMessage, type DeliveredFile } from './delivered-files.ts';
import type { InputFile, Reading } from './delivery.ts';
import type { Grid } from './grid/grid.ts';
import { openGrid } from './grid/open-grid.ts';
import { problemOf, type Problem } from './problem.ts';
import type { KnownNames, ReadingChoice, ReadTable } from './recognise/read-table.ts';
import { recogniseTables } from './recognise/recognise-tables.ts';
import { programmeText } from './programme-sheet.ts';
import type { FilePart } from './read-source.ts';

/** What was found in files whose names do not say what they hold. */
export interface RecognisedFiles {
  parts: ReadonlyMap<Table, readonly FilePart[]>;
  inputs: readonly InputFile[];
  problems: readonly Problem[];
  readings: readonly Reading[];
  /** Text of programme.json, from the sheet of that name, and the file that has it. */
  programmes: readonly { file: string; text: string }[];
}

/**
 * Finds the tables of the contract in files. Names of quartiers, sectors and carriers are those of all of them and of
 * `named`, files that are not read for anything else.
 */
export async function recogniseFiles(
  files: readonly DeliveredFile[],
  named: readonly DeliveredFile[],
  choice: ReadingChoice,
): Promise<RecognisedFiles> {
  const inputs: InputFile[] = [];
  const problems: Problem[] = [];
  const grids: Grid[] = [];
  for (const { name, path } of files) {
    try {
      const bytes = readFileSync(path);
      inputs.push({
        file: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        rows: 0,
        tables: [],
      });
      grids.push(await openGrid(bytes, name));
    } catch (cause) {
      const parameters = { detail: systemMessage(cause) };
      problems.push(problemOf({ file: name, rule: 'file_unreadable', parameters }));
    }
  }
  const lists: Grid[] = [...grids];
  for (const { name, path } of named) lists.push(await openGrid(readFileSync(path), name));
  const known = namesIn(lists);
  const parts = new Map<Table, FilePart[]>();
  const readings: Reading[] = [];
  const programmes: { file: string; text: string }[] = [];
  for (const grid of grids) {
    const { file } = grid;
    const text = programmeText(grid);
    if (text !== undefined) programmes.push({ file, text });
    const { tables, findings } = recogniseTables(grid, known, choice);
    for (const finding of [...grid.findings, ...findings]) problems.push(problemOf({ file, ...finding }));
    for (const read of tables) {
      parts.set(read.table, [...(parts.get(read.table) ?? []), { file, read }]);
      const words = [...grid.recognised, ...read.recognised];
      readings.push({ file, sheet: read.sheet, table: read.table.name, rows: read.rows.length, words });
    }
    const input = inputs.find((input) => input.file === file);
    if (!input) continue;
    input.rows = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    input.tables = [...new Set(tables.map(({ table }) => table.name))];
  }
  return { parts, inputs, problems, readings, programmes };
}

/** Standard names, and those of the tables that give names. */
function namesIn(grids: readonly Grid[]): KnownNames {
  const standard: KnownNames = {
    quartiers: [],
    sectors: standardSectors.map(({ sector, label }) => ({ sector, label_de: label.de, label_en: label.en })),
    carriers: standardCarriers.map(({ carrier, label }) => ({
      carrier,
      label_de: label.de,
      label_en: label.en,
    })),
  };
  const read = grids.flatMap((grid) => recogniseTables(grid, standard, {}).tables);
  const rowsOf = (name: string) =>
    read.filter(({ table }) => table.name === name).flatMap((table) => table.rows.map(cellsOf(table)));
  return {
    quartiers: rowsOf('quartiers').map((cell) => ({
      quartier_id: cell('quartier_id'),
      name: cell('name'),
      municipality: cell('municipality'),
    })),
    sectors: [
      ...standard.sectors,
      ...rowsOf('sectors').map((cell) => ({
        sector: cell('sector'),
        label_de: cell('label_de'),
        label_en: cell('label_en'),
      })),
    ],
    carriers: [
      ...standard.carriers,
      ...rowsOf('carriers').map((cell) => ({
        carrier: cell('carrier'),
        label_de: cell('label_de'),
        label_en: cell('label_en'),
      })),
    ],
  };
}

const cellsOf =
  ({ table }: ReadTable) =>
  ({ values }: ReadTable['rows'][number]) =>
  (field: string) =>
    values[table.columns.findIndex(({ name }) => name === field)] ?? '';
