import { maxColumns } from '../csv/header.ts';
import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import { englishHeads } from './aliases/columns-en.ts';
import { germanHeads } from './aliases/columns-de.ts';
import { withoutCalorificValue } from './calorific-value.ts';
import { comparable } from './comparable.ts';
import { standardHeads, type HeadBook } from './head-book.ts';
import type { HeadCell } from './head-cell.ts';
import { isMarkedYear, yearOfCell, yearOfHead } from './head-text.ts';
import { leftKind } from './left-heads.ts';
import type { HeadRow, SheetRows } from './sheet-rows.ts';
import {
  chooseTable,
  evidenceOfNames,
  evidenceOfUnits,
  type ChosenTable,
  type NameEvidence,
} from './table-choice.ts';
import { unitOf, withoutBrackets } from './unit.ts';

/** Where a table stands in a sheet. */
export interface TablePlace extends ChosenTable {
  /** Row of the head, as a spreadsheet counts. */
  head: number;
  /** First and last column that are its own, from 0. */
  from: number;
  to: number;
  /** Rows below the head, up to the next one. */
  body: readonly GridRow[];
  /** Where tables of the same kind stand side by side that are not complete: first and last column of each. */
  beside: readonly (readonly [from: number, to: number])[];
  /** Texts above the head. */
  titles: readonly { row: number; text: string }[];
}

/** Tables of a sheet, from top to bottom; of those side by side the left one first. `names`: of the sheet, then the file. */
export function findTables(
  sheet: SheetRows,
  names: readonly string[],
  heads: HeadBook = standardHeads,
): TablePlace[] {
  const { rows } = sheet;
  const blocks: {
    top: number;
    at: number;
    last: number;
    tables: ReturnType<typeof tablesIn>;
  }[] = [];
  let titles: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    const known = blocks.at(-1);
    if (!mayBeHead(rows[at]!, known !== undefined, heads)) {
      if (!known) titles.push(rowText(rows[at]!));
      continue;
    }
    const block = headBlock(sheet, at);
    const above = known ? [rowText(rows[at - 1]!)] : titles.slice(-maxTitles);
    const named = evidenceOfNames([...names, above.join(' ')], heads);
    const tables = tablesIn(block.cells, evidenceOfUnits(above, named, heads), heads);
    const isNew = known
      ? tables.length > 0 && tables.every(({ chosen }) => chosen.missing.length === 0)
      : true;
    if (tables.length > 0 && isNew) {
      blocks.push({ top: block.top, at, last: block.last, tables });
      at = block.last;
      titles = [];
    } else if (!known) titles.push(rowText(rows[at]!));
  }
  return blocks.flatMap(({ top, at, last, tables }, index) => {
    const end = blocks[index + 1]?.top ?? rows.length;
    const body = rows.slice(last + 1, end);
    // Between two tables only a single cell right above the head is its title; the rest belongs to the table before.
    const above = index === 0 ? rows.slice(0, top) : rows.slice(top - 1, top).filter(isSingle);
    const titlesAbove = above.map((row) => ({ row: row.row, text: rowText(row) }));
    return tables.map(({ chosen, from, to }) => {
      return { ...chosen, head: rows[at]!.row, from, to, body, titles: titlesAbove };
    });
  });
}

/** Titles that are looked at for what the table is. */
const maxTitles = 5;
const maxTitleCells = 20;

const isSingle = ({ cells }: GridRow) => cells.filter((cell) => cellText(cell) !== undefined).length === 1;

const rowText = ({ cells }: GridRow) =>
  cells
    .slice(0, maxTitleCells)
    .flatMap((cell) => cellText(cell) ?? [])
    .join(' ');

const yearHeads = new Set([germanHeads, englishHeads].flatMap(({ year = [] }) => year.flatMap(comparable)));
const namesYear = (text: string) => comparable(text.replace(/:\s*$/, '')).some((key) => yearHeads.has(key));

/** A row that names columns: at least two, and a good part of what it holds. Below a head it must hold nothing else but text. */
export function mayBeHead({ cells }: GridRow, isBelowHead: boolean, book: HeadBook): boolean {
  let filled = 0;
  let heads = 0;
  let years = 0;
  let isOfYear = false;
  for (const cell of cells.length > maxColumns ? cells.slice(0, maxColumns) : cells) {
    const text = cellText(cell);
    if (text === undefined) continue;
    filled++;
    if (yearOfHead(text) !== undefined) years++;
    else if (typeof cell === 'string' && book.isHead(text)) {
      heads++;
      isOfYear ||= namesYear(text);
    } else if (typeof cell !== 'string') return false;
    // most rows are data: two cells that are no heads tell
    if (isBelowHead && filled === 2 && heads === 0) return false;
  }
  // on a cover sheet, "Jahr" beside 2024 is a key with its value
  if (filled === 2 && isOfYear && years === 1) return false;
  const share = isBelowHead ? 2 : 3;
  // "Quelle" beside a year may be a note
  const ofYears = isBelowHead && years === 1 ? 0 : Math.min(years, 1);
  return heads >= 1 && heads + ofYears >= 2 && (heads + years) * share >= filled;
}

/** A year of a second head row, also with a unit or the mark of a footnote, which has an error of its own. */
const isYear = (text: string) => yearOfHead(text) !== undefined || isMarkedYear(text);
const isUnit = (text: string) => unitOf(withoutBrackets(withoutCalorificValue(text))) !== undefined;

/** The head with the row of merged heads above it and the row of years or units below it. */
function headBlock(sheet: SheetRows, at: number): { cells: HeadCell[]; top: number; last: number } {
  const { rows } = sheet;
  const main = sheet.headRow(at);
  const upper = at > 0 ? upperRow(main, sheet.headRow(at - 1)) : undefined;
  const below = rows[at + 1]?.row === rows[at]!.row + 1 ? sheet.headRow(at + 1) : undefined;
  const lower = below && isLowerRow(below, main) ? below : undefined;
  const width = Math.max(main.texts.length, lower?.texts.length ?? 0);
  const cells: HeadCell[] = [];
  let left: string | undefined;
  for (let position = 0; position < width; position++) {
    const low = lower?.texts[position];
    const own = main.texts[position];
    left = own ?? left;
    // A head that was merged over the years is, in a text file, over the first of them only.
    const inherited = own === undefined && low !== undefined && isYear(low) ? left : own;
    const parts = [upper?.texts[position], inherited, low === undefined ? low : withoutBrackets(low)];
    const said = parts.filter((part, index) => part !== undefined && parts.indexOf(part) === index);
    if (said.length > 0) cells.push({ position, parts: said as string[] });
  }
  return { cells, top: upper ? at - 1 : at, last: lower ? at + 1 : at };
}

/**
 * Years above a head of which each stands over the first of its columns only, as in a text file. They hold to the right
 * where every year has the same heads below it; otherwise it is open how far one reaches.
 */
function upperYears(main: HeadRow, above: HeadRow): HeadRow | undefined {
  const filled = above.texts.flatMap((text, position) => (text === undefined ? [] : [{ text, position }]));
  if (filled.length < 2 || !filled.every(({ text }) => yearOfCell(text) !== undefined)) return undefined;
  const starts = filled.map(({ position }) => position);
  const width = starts[1]! - starts[0]!;
  const headsFrom = (start: number) =>
    JSON.stringify(Array.from({ length: width }, (_, at) => main.texts[start + at] ?? null));
  const isEven = starts.every(
    (start, at) =>
      start === starts[0]! + at * width &&
      headsFrom(start) === headsFrom(starts[0]!) &&
      main.texts[start] !== undefined &&
      yearOfCell(main.texts[start]) === undefined,
  );
  if (!isEven) return undefined;
  const texts: (string | undefined)[] = [];
  for (const { text, position } of filled) for (let at = 0; at < width; at++) texts[position + at] = text;
  return { texts: Array.from(texts), spanned: new Set(texts.keys()) };
}

/** Above a head stand merged heads; what is no merge there is a title. */
export function upperRow(main: HeadRow, above: HeadRow): HeadRow | undefined {
  const years = upperYears(main, above);
  if (years) return years;
  const texts = above.texts.map((text, position) =>
    above.spanned.has(position) && main.texts[position] !== undefined && text !== undefined
      ? text
      : undefined,
  );
  const columns = texts.flatMap((text, position) => (text === undefined ? [] : position));
  const width = main.texts.filter((text) => text !== undefined).length;
  // a title is merged over the whole table
  return columns.length > 0 && columns.length < width ? { texts, spanned: above.spanned } : undefined;
}

function isLowerRow(below: HeadRow, main: HeadRow): boolean {
  const filled = below.texts.flatMap((text, position) => (text === undefined ? [] : [{ text, position }]));
  const years = filled.filter(({ text }) => isYear(text));
  // beside years may stand "Rang" and "Mittelwert"
  const isHead = (text: string) =>
    isYear(text) || isUnit(text) || (years.length > 0 && leftKind(text) !== undefined);
  if (filled.length === 0 || !filled.every(({ text }) => isHead(text))) return false;
  if (years.length === 0) return true;
  // years that stand below a head of their own are data
  return (
    years.length >= 2 &&
    years.some(({ position }) => main.texts[position] === undefined || main.spanned.has(position))
  );
}

/** Cells of a head between blank columns. */
function runsOf(cells: readonly HeadCell[]): HeadCell[][] {
  const runs: HeadCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && last.at(-1)!.position === cell.position - 1) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Runs that have a head in common are tables of their own; one table has each of its heads once. */
export function runsBeside(cells: readonly HeadCell[]): HeadCell[][] {
  const runs = runsOf(cells).filter((run) => run.length > 1);
  const counts = new Map<string, number>();
  const textsOf = (run: readonly HeadCell[]) =>
    new Set(run.map(({ parts }) => parts.join(' ').toLowerCase()));
  for (const run of runs) for (const text of textsOf(run)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return runs.filter((run) => [...textsOf(run)].some((text) => counts.get(text)! > 1));
}

/** One table, or several side by side with a blank column between, where each is complete by itself. */
function tablesIn(cells: readonly HeadCell[], evidence: NameEvidence, heads: HeadBook) {
  const runs = runsOf(cells);
  const place = (run: readonly HeadCell[], chosen: ChosenTable, beside: HeadCell[][] = []) => ({
    chosen: { ...chosen, beside: beside.map((one) => [one[0]!.position, one.at(-1)!.position] as const) },
    from: run[0]!.position,
    to: run.at(-1)!.position,
  });
  if (runs.length > 1) {
    const apart = runs.flatMap((run) => {
      const chosen = run.length > 1 ? chooseTable(run, evidence, heads) : undefined;
      return chosen?.missing.length === 0 ? [place(run, chosen)] : [];
    });
    const beside = runsBeside(cells);
    if (apart.length > 1 && apart.length >= beside.length) return apart;
    const [first] = beside;
    const some = first && (chooseTable(first, evidence, heads) ?? chooseTable(cells, evidence, heads));
    if (some) return [place(cells, some, beside)];
  }
  const chosen = chooseTable(cells, evidence, heads);
  return chosen ? [place(cells, chosen)] : [];
}
