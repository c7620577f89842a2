import type { Column, Table } from '../../contract/table.ts';
import type { Grid, GridFinding, GridRow, Sheet } from '../grid/grid.ts';
import { maxColumns, namesGrossCalorificValue } from '../csv/header.ts';
import { isProgrammeSheet } from '../programme-sheet.ts';
import { namesCalorificValue } from '../recognise/calorific-value.ts';
import { cellText } from '../recognise/cell-text.ts';
import { confirmedWords } from '../recognise/confirmed-words.ts';
import { rangesOf } from '../recognise/finding-list.ts';
import { givenFor, type GivenValues } from '../recognise/given-values.ts';
import { knownWords } from '../recognise/known-words.ts';
import type { KnownNames, ReadingChoice, ReadRow, ReadTable, Recognition } from '../recognise/read-table.ts';
import { otherQuantities } from '../recognise/other-quantity.ts';
import { ReadingNotes } from '../recognise/reading-notes.ts';
import { givesNames, recogniseNaming, recogniseTables } from '../recognise/recognise-tables.ts';
import { recognisedTexts } from '../recognise/recognised-texts.ts';
import { titleFindings, titlesOfOthers } from '../recognise/title-findings.ts';
import { unseenCells } from '../recognise/unseen-cells.ts';
import { knownSources } from './known-sources.ts';
import type { KnownSource, SourceContext, SourceReading } from './source.ts';
import { SourceHeads } from './source-heads.ts';
import { unreadColumns } from './unread-columns.ts';
import { blanksOfSums, summedRows } from './summed-rows.ts';

/** Recognises the tables of a file: sheets of known sources as these have them, all others by their heads. */
export const readTables = (grid: Grid, known: KnownNames, choice: ReadingChoice): Recognition =>
  readSheets(grid, known, choice, false);

/** The tables of a file that give names to others; only these are read. */
export const readNaming = (grid: Grid, known: KnownNames, choice: ReadingChoice): readonly ReadTable[] =>
  readSheets(grid, known, choice, true).tables;

/** Whether a file has the form of a known source; its first rows tell. */
export function isOfSource(grid: Grid, known: KnownNames, choice: ReadingChoice): boolean {
  const context = contextOf(grid, known, choice);
  return grid.sheets.some((sheet) => ownReading(sheet, context, grid, known) !== undefined);
}

function contextOf({ file }: Grid, known: KnownNames, choice: ReadingChoice): SourceContext {
  const words = confirmedWords(knownWords(known), new ReadingNotes(choice.book));
  return {
    choice,
    words,
    file,
    keyOf(table, column, word) {
      const meaning = words.meaningOf(table, column, word);
      return 'value' in meaning && words.isKey(table, column, meaning.value) ? meaning.value : undefined;
    },
  };
}

function readSheets(grid: Grid, known: KnownNames, choice: ReadingChoice, isForNames: boolean): Recognition {
  const context = contextOf(grid, known, choice);
  const tables: ReadTable[] = [];
  const findings: GridFinding[] = [];
  const others: Sheet[] = [];
  for (const sheet of grid.sheets) {
    const found = ownReading(sheet, context, grid, known);
    if (!found) {
      others.push(sheet);
      continue;
    }
    if (isForNames && !givesNames(found.reading.table)) continue;
    const read = readAsTable(sheet, found, known, choice);
    tables.push(...read.tables);
    findings.push(...read.findings);
  }
  if (others.length === 0 && tables.length + findings.length > 0)
    return { tables, findings: [...findings, ...unseenCells(grid.sheets, tables)] };
  const left = { ...grid, sheets: others };
  if (isForNames) return { tables: [...tables, ...recogniseNaming(left, known, choice)], findings };
  const rest = recogniseTables(left, known, choice);
  // what else a workbook of a source holds are sheets without a table
  const isRest = tables.length > 0 && rest.tables.length === 0;
  const all = [...tables, ...rest.tables];
  return {
    tables: all,
    findings: [
      ...findings,
      ...rest.findings.filter(({ rule }) => !(isRest && rule === 'table_not_found')),
      ...unseenCells(grid.sheets, all),
    ],
  };
}

/** Do heads alone tell a table of the contract that lacks nothing? */
function isComplete(grid: Grid, known: KnownNames, choice: ReadingChoice): boolean {
  const { tables, findings } = recogniseTables(grid, known, choice);
  return tables.length > 0 && !findings.some(({ rule }) => rule === 'column_missing');
}

/** What a source makes of a sheet that is no table without it. */
function ownReading(sheet: Sheet, context: SourceContext, grid: Grid, known: KnownNames) {
  const found = sheet.isHidden || isProgrammeSheet(sheet) ? undefined : readingOf(sheet, context);
  const isTable =
    found?.reading.isLayout === true && isComplete({ ...grid, sheets: [sheet] }, known, context.choice);
  return isTable ? undefined : found;
}

function readingOf(sheet: Sheet, context: SourceContext) {
  for (const source of knownSources) {
    const reading = source.read(sheet, context);
    if (reading) return { source, reading };
  }
  return undefined;
}

/** Reads what a source makes of a sheet like any table of the contract, and puts everything back to its place. */
function readAsTable(
  sheet: Sheet,
  { source, reading }: { source: KnownSource; reading: SourceReading },
  known: KnownNames,
  choice: ReadingChoice,
): Recognition {
  const { table, heads, rows, positions, head } = reading;
  const at = sheet.name === '' ? {} : { sheet: sheet.name };
  const own = [
    ...skippedOf(sheet, reading),
    ...grossOf(sheet, reading),
    ...reading.findings,
    ...blanksOfSums(reading),
  ].map((finding) => ({
    ...finding,
    ...at,
  }));
  if (rows.length === 0) return { tables: [], findings: own };
  const body = rows.map(({ cells }, index): GridRow => ({ row: index + 2, cells }));
  const plain = { name: table.name, isHidden: false, rows: [{ row: 1, cells: heads }, ...body], merges: [] };
  const grid = { file: '', format: 'xlsx' as const, sheets: [plain], recognised: [], findings: [] };
  const rowOf = (row: number) => (row === 1 ? head : rows[row - 2]!.row);
  const { tables, findings } = recogniseTables(grid, known, choice, rowOf);
  const columnOf = (row: number, column: number) =>
    (row === 1 ? positions[column] : rows[row - 2]!.columns[column]) ?? -1;
  const ownHeads = new SourceHeads(sheet, reading);
  const moved = findings.map((finding): GridFinding => {
    const { row, position, sheet: _, parameters, ...rest } = finding;
    if (row == null) return { ...rest, ...at, parameters };
    const place = position === undefined ? -1 : columnOf(row, position);
    const other = parameters?.row;
    const said = typeof other === 'number' ? { ...parameters, row: rowOf(other) } : parameters;
    const found = {
      ...rest,
      ...at,
      row: rowOf(row),
      ...(place >= 0 && { position: place }),
      parameters: said,
    };
    return { ...found, ...ownHeads.of(finding, place) };
  });
  // a cell of the sheet may stand in several rows of the reading, and what is wrong with it be known
  const placeOf = ({ rule, row, position }: GridFinding) => JSON.stringify([rule, row, position]);
  const named = new Set(own.filter(({ position }) => position !== undefined).map(placeOf));
  const placed = [...new Map(moved.map((finding) => [JSON.stringify(finding), finding])).values()].filter(
    (finding) => !named.has(placeOf(finding)),
  );
  const [read] = tables;
  if (!read) return { tables: [], findings: [...own, ...placed] };
  const back = read.rows.map((row): ReadRow => ({
    values: row.values,
    row: rowOf(row.row),
    columns: row.columns.map((column) => (column < 0 ? -1 : columnOf(row.row, column))),
  }));
  const unknown = read.unknown.map((one) => {
    return { ...one, row: rowOf(one.row), position: Math.max(0, columnOf(one.row, one.position)) };
  });
  const titles = sheet.rows
    .filter(({ row }) => row < head)
    .map(({ row, cells }) => ({ row, text: cells.flatMap((cell) => cellText(cell) ?? []).join(' ') }));
  const all = [{ text: sheet.name, row: undefined }, ...titles];
  const stated = statedOf(table, back, choice.given);
  const words = knownWords(known);
  const quartierAt = table.columns.findIndex(({ name }) => name === 'quartier_id');
  const quartiers = new Set(back.flatMap(({ values }) => values[quartierAt] ?? []));
  const isGiven = [...stated.keys()].some(({ name }) => name === 'quartier_id');
  const told = [
    ...titleFindings(table, head, all, stated, words, true),
    ...otherQuantities(table, head, all),
    ...titlesOfOthers(table, head, all, { quartiers, isGiven }, words),
  ].map((finding) => ({ ...finding, ...at }));
  const recognised = [
    { de: `Erkannt als: ${source.name.de}`, en: `Recognised as: ${source.name.en}` },
    read.recognised[0]!,
    recognisedTexts.head(head),
    ...reading.notes,
    ...unreadColumns(sheet, reading),
    ...read.recognised.slice(2),
  ];
  const summed = reading.summed ? summedRows(table, read.fields, back) : back;
  return {
    tables: [
      {
        ...read,
        rows: summed,
        sheet: sheet.name,
        head,
        heads: ownHeads.byColumn(read.heads),
        recognised,
        unknown,
      },
    ],
    findings: [...own, ...told, ...placed],
  };
}

/** What a person stated for columns that stand nowhere in the sheet. */
function statedOf(
  table: Table,
  rows: readonly ReadRow[],
  given: GivenValues | undefined,
): Map<Column, string> {
  const stated = new Map<Column, string>();
  table.columns.forEach((column, at) => {
    const value = givenFor(column, given);
    if (value === undefined) return;
    if (rows.some(({ values, columns }) => columns[at]! < 0 && values[at] === value))
      stated.set(column, value);
  });
  return stated;
}

/** Titles above the head and rows of notes, as they are named for any other table. */
function skippedOf({ rows }: Sheet, { head, rows: read, skipped = [] }: SourceReading): GridFinding[] {
  if (read.length === 0) return [];
  const above = rows.filter(({ row }) => row < head).map(({ row }) => row);
  const named = (rule: 'rows_above_skipped' | 'notes_skipped', some: readonly number[]): GridFinding[] =>
    some.length > 0 ? [{ rule, row: some[0]!, parameters: { rows: rangesOf(some) } }] : [];
  return [...named('rows_above_skipped', above), ...named('notes_skipped', skipped)];
}

/** Heads, titles and names of sheets that name the gross calorific value, where the rows of the reading do not say it. */
function grossOf({ name, rows }: Sheet, { head, grossTold = [], table }: SourceReading): GridFinding[] {
  if (grossTold === 'all' || table.name !== 'energy') return [];
  const textsOf = ({ cells }: GridRow) => cells.slice(0, maxColumns).map((cell) => cellText(cell) ?? '');
  const heads = rows.find(({ row }) => row === head);
  const isTold = heads && textsOf(heads).some(namesCalorificValue);
  const ofName: GridFinding[] =
    !isTold && namesGrossCalorificValue(name)
      ? [{ rule: 'gross_calorific_title', row: head, value: name }]
      : [];
  const ofRows = rows.flatMap((one) => {
    const { row } = one;
    if (row > head || (row < head && isTold)) return [];
    return textsOf(one).flatMap((text, position): GridFinding[] => {
      if (!namesGrossCalorificValue(text) || (row === head && grossTold.includes(position))) return [];
      const rule = row === head ? 'gross_calorific_head' : 'gross_calorific_title';
      return [{ rule, row, position, column: text, value: text }];
    });
  });
  return [...ofName, ...ofRows];
}
