import { cellDigits } from '#lib/domain/numbers/delivered.ts';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { ExcerptCell, ExcerptRow, SheetExcerpt } from '#lib/domain/records/upload-check.ts';
import type { Grid, GridCell, GridRow, Sheet } from './grid/grid.ts';
import type { Problem } from './problem.ts';

/** Rows with problems, and columns, of one sheet that are shown. */
const maxRows = 25;
const maxColumns = 14;
const maxLetters = 80;

/** Where tables begin: the row of the head by file and sheet. */
export interface HeadPlace {
  file: string;
  sheet: string;
  head: number;
}

/** The rows of sheets in which problems are, with heads and one row around them. */
export function sheetExcerpts(
  grids: readonly Grid[],
  problems: readonly Problem[],
  heads: readonly HeadPlace[],
): SheetExcerpt[] {
  return grids.flatMap((grid) =>
    grid.sheets.flatMap((sheet) => {
      const placed = problems
        .map((problem, index) => ({ problem, index }))
        .filter(
          ({ problem }) =>
            problem.file === grid.file &&
            (problem.sheet ?? '') === sheet.name &&
            problem.row !== null &&
            // that a title was skipped needs no picture
            (problem.severity === 'error' || problem.cell !== null),
        );
      if (placed.length === 0) return [];
      const ofSheet = heads.filter(({ file, sheet: name }) => file === grid.file && name === sheet.name);
      // a file of the contract is not recognised: its head is its first row
      const first = ofSheet.length > 0 ? ofSheet.map(({ head }) => head) : [1];
      return [excerptOf(grid.file, sheet, placed, new Set(first))];
    }),
  );
}

interface Placed {
  problem: Problem;
  /** In the list of problems. */
  index: number;
}

function excerptOf(
  file: string,
  sheet: Sheet,
  placed: readonly Placed[],
  heads: ReadonlySet<number>,
): SheetExcerpt {
  const wrong = [...new Set(placed.map(({ problem }) => problem.row!))].toSorted((a, b) => a - b);
  const shown = new Set([...heads, ...wrong.slice(0, maxRows).flatMap((row) => [row - 1, row, row + 1])]);
  const rows = sheet.rows.filter(({ row }) => shown.has(row));
  const positions = shownColumns(rows, placed);
  return {
    file,
    sheet: sheet.name,
    columns: positions.map((position, at) => ({
      letters: columnLetters(position),
      isAfterGap: position !== (positions[at - 1] ?? -1) + 1,
    })),
    rows: rows.map((row, at) => ({
      ...rowOf(
        row,
        positions,
        placed.filter(({ problem }) => problem.row === row.row),
      ),
      isHead: heads.has(row.row),
      isAfterGap: at > 0 && row.row > rows[at - 1]!.row + 1,
    })),
    hidden: Math.max(0, wrong.length - maxRows),
  };
}

/** All columns that hold something; where they are many, the first ones and those with problems. */
function shownColumns(rows: readonly GridRow[], placed: readonly Placed[]): number[] {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, position) => position);
  if (width <= maxColumns) return all;
  const wrong = new Set(placed.map(({ problem }) => problem.cell?.replace(/\d+$/, '')));
  const first = all.slice(0, 3);
  const others = all
    .slice(3)
    .filter((position) => wrong.has(columnLetters(position)))
    .slice(0, maxColumns - first.length);
  return [...first, ...others];
}

function rowOf(
  { row, cells }: GridRow,
  positions: readonly number[],
  placed: readonly Placed[],
): Omit<ExcerptRow, 'isHead' | 'isAfterGap'> {
  return {
    row,
    problems: placed.filter(({ problem }) => problem.cell === null).map(({ index }) => index),
    cells: positions.map((position) => {
      const name = `${columnLetters(position)}${row}`;
      const found = placed.filter(({ problem }) => problem.cell === name).map(({ index }) => index);
      return cellOf(cells[position] ?? null, found);
    }),
  };
}

function cellOf(cell: GridCell, problems: readonly number[]): ExcerptCell {
  const isFormatted = cell !== null && typeof cell === 'object' && cell.kind === 'formatted';
  const number = isFormatted ? Number(cell.text) : cell;
  const isNumber = typeof number === 'number';
  const textIn = (lang: 'de' | 'en') => (isNumber ? cellDigits(number, lang) : wordOf(number, lang));
  return { text: { de: textIn('de'), en: textIn('en') }, isNumber, problems };
}

function wordOf(cell: Exclude<GridCell, number>, lang: 'de' | 'en'): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean')
    return { de: ['FALSCH', 'WAHR'], en: ['FALSE', 'TRUE'] }[lang][Number(cell)]!;
  const text = typeof cell === 'string' ? cell : cell.text;
  return text.length > maxLetters ? `${text.slice(0, maxLetters - 1)}…` : text;
}
