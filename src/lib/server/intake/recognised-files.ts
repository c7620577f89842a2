import type { Table } from '../contract/table.ts';
import type { DeliveredFile } from './delivered-files.ts';
import type { OpenedPart, Reading } from './delivery.ts';
import type { Grid, GridFinding } from './grid/grid.ts';
import type { Limits } from './grid/limits.ts';
import { openGrid } from './grid/open-grid.ts';
import { saidCell } from './grid/said-cell.ts';
import { openFile, readLong, unwritable, type OpenedFile } from './opened-file.ts';
import { editionOfTemplate } from './guide-sheet.ts';
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
  /** Templates, and the editions with which they were filled in. */
  templates: { file: string; edition: string }[];
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
  const found: RecognisedFiles = {
    sources: [],
    inputs: [],
    problems: [],
    readings: [],
    templates: [],
  };
  if (files.length === 0) return found;
  const opened: OpenedFile[] = [];
  for (const file of files) {
    const one = await openFile(file, { choice, limits, withDatabase });
    // whether it is text is the question of its grid
    if ('input' in one) opened.push(one);
    else found.problems.push(...one.problems);
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
  for (const one of opened) {
    const { input, choice: own } = one;
    const { file } = input;
    const add = (findings: readonly GridFinding[], tables: readonly Told[]) => {
      found.problems.push(
        ...findings.map((finding) => problemOf({ file, ...finding, said: saidCell(one.grid, finding) })),
      );
      for (const {
        read: { sheet, head, confirmed, unknown, table, recognised, prepared = [] },
        rows,
      } of tables) {
        const words = [...one.grid.recognised, ...recognised];
        found.readings.push({
          file,
          sheet,
          table: table.name,
          rows,
          head,
          words,
          confirmed,
          unknown,
          prepared,
        });
      }
      found.inputs.push({
        ...input,
        rows: tables.reduce((sum, { rows }) => sum + rows, 0),
        tables: [...new Set(tables.map(({ read }) => read.table.name))],
      });
    };
    const long = await readLong(one, known, scratch);
    if (long) {
      add(long.findings, long.table ? [{ read: long.table, rows: long.table.rows }] : []);
      if (long.source) found.sources.push(long.source);
      continue;
    }
    const grid = one.long ? await one.whole() : one.grid;
    readProgrammeSheet(grid, found);
    const edition = editionOfTemplate(grid);
    if (edition !== undefined) found.templates.push({ file, edition });
    const { tables, findings } = readTables(grid, known, own);
    for (const read of tables) parts.set(read.table, [...(parts.get(read.table) ?? []), { file, read }]);
    add(
      [...grid.findings, ...findings],
      tables.map((read) => ({ read, rows: read.rows.length })),
    );
  }
  for (const [table, some] of parts) {
    try {
      found.sources.push(sourceOf(table, some, scratch));
    } catch (cause) {
      found.problems.push(problemOf({ file: some[0]!.file, ...unwritable(cause) }));
    }
  }
  return found;
}
/** A table, and how many rows of it were read. */
interface Told {
  read: Omit<ReadTable, 'rows'>;
  rows: number;
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
