import { tmpdir } from 'node:os';
import type { Table } from '../contract/table.ts';
import { readText } from './csv/contract-file.ts';
import { systemMessage, type DeliveredFile } from './delivered-files.ts';
import type { InputFile, OpenedPart, Reading } from './delivery.ts';
import type { Grid } from './grid/grid.ts';
import type { Limits } from './grid/limits.ts';
import { openGrid } from './grid/open-grid.ts';
import { problemOf } from './problem.ts';
import { readProgramme } from './programme-file.ts';
import { programmeText } from './programme-sheet.ts';
import { sourceOf, type FilePart } from './read-source.ts';
import type { KnownNames, ReadingChoice, ReadTable } from './recognise/read-table.ts';
import { readNaming, readTables } from './sources/read-sources.ts';
import type { Scratch } from './scratch.ts';
import type { WithDatabase } from './sql-session.ts';

/** What was found in files whose names do not say what they hold. */
export interface RecognisedFiles extends OpenedPart {
  readings: Reading[];
}

/**
 * Finds the tables of the contract in files. Names of quartiers, sectors and carriers are those of all of them and of
 * `naming`, files that are not read for anything else.
 */
export async function recogniseFiles(
  files: readonly DeliveredFile[],
  naming: readonly DeliveredFile[],
  {
    choice,
    limits,
    scratch,
    withDatabase,
  }: {
    choice: ReadingChoice;
    limits?: Partial<Limits> | undefined;
    scratch: Scratch;
    withDatabase: WithDatabase | undefined;
  },
): Promise<RecognisedFiles> {
  const found: RecognisedFiles = { sources: [], inputs: [], problems: [], readings: [] };
  if (files.length === 0) return found;
  const opened: { input: InputFile; grid: Grid; decimal?: '.' | undefined }[] = [];
  for (const file of files) {
    const { input, problems } = await readText(file);
    if (input)
      opened.push({
        input,
        decimal: file.decimal,
        grid: await openGrid(file.path, file.name, limits, withDatabase),
      });
    // whether it is text is the question of its grid
    else found.problems.push(...problems);
  }
  const lists = opened.map(({ grid }) => grid);
  for (const { name, path } of naming) lists.push(await openGrid(path, name));
  if (choice.book?.file) {
    const { name, sha256, bytes } = choice.book.file;
    found.inputs.push({
      file: `aliases/${name}`,
      sha256,
      bytes,
      rows: choice.book.entries.length,
      tables: [],
    });
  }
  const known = namesTogether(namesIn(lists, choice), choice.names);
  const parts = new Map<Table, FilePart[]>();
  for (const { input, grid, decimal } of opened) {
    const { file } = grid;
    readProgrammeSheet(grid, found);
    const { tables, findings } = readTables(grid, known, decimal ? { ...choice, decimal } : choice);
    for (const finding of [...grid.findings, ...findings])
      found.problems.push(problemOf({ file, ...finding }));
    for (const read of tables) {
      parts.set(read.table, [...(parts.get(read.table) ?? []), { file, read }]);
      const words = [...grid.recognised, ...read.recognised];
      const { sheet, head, rows, confirmed, unknown } = read;
      found.readings.push({
        file,
        sheet,
        table: read.table.name,
        rows: rows.length,
        head,
        words,
        confirmed,
        unknown,
      });
    }
    found.inputs.push({
      ...input,
      rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
      tables: [...new Set(tables.map(({ table }) => table.name))],
    });
  }
  for (const [table, some] of parts) {
    try {
      found.sources.push(sourceOf(table, some, scratch));
    } catch (cause) {
      const parameters = { detail: systemMessage(cause), path: tmpdir() };
      found.problems.push(problemOf({ file: some[0]!.file, rule: 'scratch_unwritable', parameters }));
    }
  }
  return found;
}

/** Takes programme.json from the sheet of that name. */
function readProgrammeSheet(grid: Grid, into: OpenedPart): void {
  const text = programmeText(grid);
  if (text === undefined) return;
  const { programme, problems } = readProgramme(text);
  into.programme = programme;
  // Its rows are not those of the text that was made of it.
  const place = { file: grid.file, sheet: 'programme', row: null, cell: null };
  into.problems.push(...problems.map((problem) => ({ ...problem, ...place })));
}

/** What the tables that give names say; the standard names are known without. */
function namesIn(grids: readonly Grid[], choice: ReadingChoice): KnownNames {
  const nobody: KnownNames = { quartiers: [], sectors: [], carriers: [] };
  const read = grids.flatMap((grid) => readNaming(grid, nobody, choice));
  const rowsOf = (name: string) =>
    read.filter(({ table }) => table.name === name).flatMap((table) => table.rows.map(cellsOf(table)));
  return {
    quartiers: rowsOf('quartiers').map((cell) => ({
      quartier_id: cell('quartier_id'),
      name: cell('name'),
      municipality: cell('municipality'),
    })),
    sectors: rowsOf('sectors').map((cell) => ({
      sector: cell('sector'),
      label_de: cell('label_de'),
      label_en: cell('label_en'),
    })),
    carriers: rowsOf('carriers').map((cell) => ({
      carrier: cell('carrier'),
      label_de: cell('label_de'),
      label_en: cell('label_en'),
    })),
  };
}

const namesTogether = (names: KnownNames, others: KnownNames | undefined): KnownNames => ({
  quartiers: [...names.quartiers, ...(others?.quartiers ?? [])],
  sectors: [...names.sectors, ...(others?.sectors ?? [])],
  carriers: [...names.carriers, ...(others?.carriers ?? [])],
});

const cellsOf =
  ({ table }: ReadTable) =>
  ({ values }: ReadTable['rows'][number]) =>
  (field: string) =>
    values[table.columns.findIndex(({ name }) => name === field)] ?? '';
