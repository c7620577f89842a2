import type { Grid, GridCell, Merge, Sheet } from '#lib/server/intake/grid/grid.ts';
import type { KnownNames, ReadingChoice, ReadTable } from '#lib/server/intake/recognise/read-table.ts';
import { problemOf } from '#lib/server/intake/problem.ts';
import { recogniseTables } from '#lib/server/intake/recognise/recognise-tables.ts';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { expectGoodSentences } from '../published.ts';

export const nobody: KnownNames = { quartiers: [], sectors: [], carriers: [] };

/** A sheet from rows of cells; rows that are blank throughout are left out, as readers do. */
export const sheetOf = (rows: readonly (readonly GridCell[])[], given: Partial<Sheet> = {}): Sheet => ({
  name: '',
  isHidden: false,
  merges: [],
  rows: rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => (cell === '' ? null : cell)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null)),
  ...given,
});

/** Rows as a text file has them: cells between semicolons. */
export const rowsOfText = (text: string): GridCell[][] => {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  return lines.map((line) => line.split(';').map((cell) => (cell.trim() === '' ? null : cell.trim())));
};

export const gridOf = (sheets: readonly Sheet[], file = 'lieferung.xlsx'): Grid => ({
  file,
  format: sheets.some(({ name }) => name !== '') ? 'xlsx' : 'text',
  sheets,
  recognised: [],
  findings: [],
});

export const merge = (row: number, column: number, lastRow: number, lastColumn: number): Merge => ({
  row,
  column,
  lastRow,
  lastColumn,
});

export const recogniseText = (text: string, options: Options = {}) =>
  recognise([sheetOf(rowsOfText(text))], options);

interface Options {
  file?: string;
  known?: KnownNames;
  choice?: ReadingChoice;
}

/** Recognises, and holds that every finding is a good sentence. */
export function recognise(sheets: readonly Sheet[], { file, known = nobody, choice = {} }: Options = {}) {
  const grid = gridOf(sheets, file);
  const { tables, findings } = recogniseTables(grid, known, choice);
  const problems = findings.map((finding) => problemOf({ ...finding, file: grid.file }));
  problems.forEach(expectGoodSentences);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    tables,
    findings,
    problems,
    errors: errors.map(placed),
    warnings: problems.filter((problem) => !errors.includes(problem)).map(placed),
  };
}

const placed = ({ rule, cell, row }: { rule: string; cell: string | null; row: number | null }) =>
  `${cell ?? row ?? '-'} ${rule}`;

/** The rows of a table with the named fields, joined by "|"; blank is "". */
export function shown(table: ReadTable | undefined, fields: readonly string[]): string[] {
  if (!table) return [];
  const places = fields.map((field) => table.table.columns.findIndex(({ name }) => name === field));
  return table.rows.map(({ values }) => places.map((place) => values[place] ?? '').join('|'));
}

/** Where a field of a row was read: "E12". */
export function cellOf(table: ReadTable, at: number, field: string): string {
  const { row, columns } = table.rows[at]!;
  return `${columnLetters(columns[table.table.columns.findIndex(({ name }) => name === field)]!)}${row}`;
}

export const recognisedIn = (table: ReadTable | undefined) =>
  table?.recognised.map(({ de }) => de.replaceAll('\u00a0', ' ')) ?? [];
