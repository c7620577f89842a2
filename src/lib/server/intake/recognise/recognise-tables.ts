import type { Table } from '../../contract/table.ts';
import { baseName } from '../delivered-files.ts';
import type { Grid, GridFinding, Sheet } from '../grid/grid.ts';
import { isGuideSheet } from '../guide-sheet.ts';
import { computedHead } from '../own-downloads.ts';
import { isProgrammeSheet } from '../programme-sheet.ts';
import { tableLabel } from '../table-label.ts';
import { HeadBook, standardHeads } from './head-book.ts';
import { columnLabels } from './column-label.ts';
import { isNumeric } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import { FindingList, rangesOf } from './finding-list.ts';
import { knownWords, type KnownWords } from './known-words.ts';
import { besideOf, nearestOf, notFound } from './not-found.ts';
import type { KnownNames, ReadingChoice, ReadTable, Recognition } from './read-table.ts';
import { SheetRows } from './sheet-rows.ts';
import { findTables, type TablePlace } from './table-finder.ts';
import { readTable } from './table-reader.ts';

/** These say names that other tables of the same file use. */
const naming = ['sectors', 'carriers', 'quartiers'];

export const givesNames = ({ name }: Table): boolean => naming.includes(name);

interface FoundTable {
  sheet: Sheet;
  rows: SheetRows;
  place: TablePlace;
  /** All places of the sheet, of which some may stand beside this one. */
  places: readonly TablePlace[];
}

/**
 * Recognises the tables of the contract in the cells of a file, however their heads, words, units and numbers are
 * written. Nothing is guessed: what has two readings is an error. Takes time in proportion to the number of cells.
 */
export function recogniseTables(
  grid: Grid,
  known: KnownNames,
  choice: ReadingChoice,
  /** The number under which a row is known to people, where these are not the rows of a sheet. */
  rowName: (row: number) => number = (row) => row,
): Recognition {
  return recognise(grid, known, choice, false, rowName);
}

/** The tables of a file that give names to others. */
export const recogniseNaming = (grid: Grid, known: KnownNames, choice: ReadingChoice): readonly ReadTable[] =>
  recognise(grid, known, choice, true).tables;

function recognise(
  grid: Grid,
  known: KnownNames,
  choice: ReadingChoice,
  isForNames: boolean,
  rowName: (row: number) => number = (row) => row,
): Recognition {
  const findings: GridFinding[] = [];
  const heads = headsFor(choice);
  const found = grid.sheets.flatMap((sheet) => tablesOfSheet(grid, sheet, heads, findings, choice.book));
  const isLeft = grid.sheets.some((sheet) => !sheet.isHidden && isProgrammeSheet(sheet));
  const isAsked = findings.some(({ rule }) =>
    ['table_unclear', 'table_computed', 'tables_beside', 'source_matrix_unclear'].includes(rule),
  );
  if (found.length === 0 && !isLeft && !isAsked && grid.sheets.length > 0)
    addNotFound(findings, notFound(grid.sheets, heads));

  const read = new Map<FoundTable, { table: ReadTable; list: FindingList }>();
  const readAll = (some: readonly FoundTable[], words: KnownWords) => {
    for (const one of some) {
      const list = new FindingList();
      const isTaken = (position: number) =>
        one.places.some(
          (place) =>
            place !== one.place &&
            place.head === one.place.head &&
            place.from <= position &&
            position <= place.to,
        );
      const context = { sheetName: one.sheet.name, words, choice, list, isTaken, rowName };
      read.set(one, { table: readTable(one.rows, one.place, context), list });
    }
  };
  const isNaming = ({ place }: FoundTable) => givesNames(place.heads.table);
  const words = knownWords(known);
  readAll(found.filter(isNaming), words);
  const own = [...read.values()].map(({ table }) => table);
  if (isForNames) return { tables: own, findings: [] };
  readAll(
    found.filter((one) => !isNaming(one)),
    own.length > 0 ? knownWords(withOwnNames(known, own)) : words,
  );
  for (const one of found) {
    const sheet = one.sheet.name === '' ? {} : { sheet: one.sheet.name };
    for (const finding of read.get(one)!.list.all()) findings.push({ ...finding, ...sheet });
  }
  return { tables: found.map((one) => read.get(one)!.table), findings };
}

const headsFor = ({ book, given }: ReadingChoice): HeadBook =>
  book || given ? new HeadBook(book, given) : standardHeads;

/** The one table of a text of which the first rows are given; undefined where it has to be read as a whole. */
export function onlyTable(
  first: Grid,
  choice: ReadingChoice,
): { place: TablePlace; heads: HeadBook; findings: readonly GridFinding[] } | undefined {
  const findings: GridFinding[] = [];
  const heads = headsFor(choice);
  const found = first.sheets.flatMap((sheet) => tablesOfSheet(first, sheet, heads, findings, choice.book));
  const place = found[0]?.place;
  if (found.length !== 1 || !place || place.body.length === 0 || givesNames(place.heads.table))
    return undefined;
  return { place, heads, findings };
}

function tablesOfSheet(
  grid: Grid,
  sheet: Sheet,
  heads: HeadBook,
  findings: GridFinding[],
  book: ReadingChoice['book'],
): FoundTable[] {
  const { name, isHidden } = sheet;
  const place = name === '' ? {} : { sheet: name };
  if (isHidden) {
    if (isGuideSheet(sheet)) return [];
    findings.push({ rule: 'sheet_hidden', ...place, parameters: { name } });
    return [];
  }
  if (isProgrammeSheet(sheet) || sheet.rows.length === 0) return [];
  const computed = computedHead(sheet);
  if (computed !== undefined) {
    findings.push({ rule: 'table_computed', ...place, row: computed });
    return [];
  }
  const rows = new SheetRows(sheet);
  const stem = baseName(grid.file).replace(/\.[^.]*$/, '');
  const places = findTables(
    rows,
    [name, stem].filter((text) => text !== ''),
    heads,
  );
  if (places.length === 0 && grid.sheets.length > 1 && !isGuideSheet(sheet)) {
    const parameters = { name, example: columnLabels(nearestOf([sheet], heads)) };
    findings.push({ rule: 'sheet_without_table', ...place, parameters });
  }
  const above = places[0]?.titles.map(({ row }) => row) ?? [];
  if (above.length > 0) {
    findings.push({
      rule: 'rows_above_skipped',
      ...place,
      row: above[0],
      parameters: { rows: rangesOf(above) },
    });
  }
  const values = places[0] ? valuesAbove(rows, places[0]) : [];
  if (values.length > 0) {
    const parameters = { rows: rangesOf(values) };
    findings.push({ rule: 'values_above_head', ...place, row: values[0], parameters });
  }
  return places.flatMap((one) => {
    if (one.beside.length > 0) {
      findings.push(besideOf(one.head, one.beside, place));
      return [];
    }
    // a confirmed unit says it
    if (one.isUnsaid && !book) {
      const what = { de: 'Jahre', en: 'years' };
      findings.push({ rule: 'source_matrix_unclear', ...place, row: one.head, parameters: { what } });
      return [];
    }
    if (one.rivals.length === 0) return [{ sheet, rows, place: one, places }];
    const labels = [one.heads.table, ...one.rivals].map(({ name }) => tableLabel(name));
    const tables = { de: labels.map(({ de }) => de).join(', '), en: labels.map(({ en }) => en).join(', ') };
    const parameters = { row: one.head, tables, table: labels[0]! };
    findings.push({ rule: 'table_unclear', ...place, row: one.head, parameters });
    return [];
  });
}

/** Adds why nothing was found; that single sheets have no table says no more then. */
function addNotFound(findings: GridFinding[], why: readonly GridFinding[]): void {
  const others = findings.filter(({ rule }) => rule !== 'sheet_without_table');
  findings.splice(0, findings.length, ...others, ...why);
}

/** Rows above a head that fill its required columns, numbers with numbers: no title does. */
function valuesAbove({ rows }: SheetRows, { head, meanings, heads }: TablePlace): number[] {
  const required = meanings.filter(
    ({ named }) =>
      named !== undefined && named !== 'unit' && heads.table.columns.includes(named) && named.isRequired,
  );
  if (required.length < 3) return [];
  return rows
    .filter(
      ({ row, cells }) =>
        row < head &&
        required.every(({ position, named }) => {
          const text = cellText(cells[position] ?? null);
          const isNumber = named !== 'unit' && named !== undefined && isNumeric(named);
          return text !== undefined && (!isNumber || /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60)));
        }),
    )
    .map(({ row }) => row);
}

/** Names that the file gives itself go with those that are known already. */
function withOwnNames(known: KnownNames, read: readonly ReadTable[]): KnownNames {
  const rowsOf = (name: string) =>
    read
      .filter(({ table }) => table.name === name)
      .flatMap(({ table, rows }) => rows.map(({ values }) => ofRow(table, values)));
  return {
    quartiers: [...known.quartiers, ...rowsOf('quartiers')] as KnownNames['quartiers'],
    sectors: [...known.sectors, ...rowsOf('sectors')] as KnownNames['sectors'],
    carriers: [...known.carriers, ...rowsOf('carriers')] as KnownNames['carriers'],
  };
}

const ofRow = (table: Table, values: readonly (string | null)[]) =>
  Object.fromEntries(table.columns.map(({ name }, at) => [name, values[at] ?? '']));
