import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../../contract/table.ts';
import { germanHeads } from './aliases/columns-de.ts';
import { englishHeads } from './aliases/columns-en.ts';
import { CellReader, type Form } from './cell-reader.ts';
import { namesCalorificValue } from './calorific-value.ts';
import type { Contents } from './column-contents.ts';
import { columnLabel } from './column-label.ts';
import { otherQuantities } from './other-quantity.ts';
import type { ReadColumn } from './read-column.ts';
import { columnsOf, judgeStrayColumns, withoutNotes } from './columns-of-table.ts';
import { comparable } from './comparable.ts';
import { rangesOf, type FindingList } from './finding-list.ts';
import { givenFor, type GivenValues } from './given-values.ts';
import type { Groups } from './group-rows.ts';
import { headsOf } from './head-book.ts';
import { readHead } from './head-text.ts';
import type { KnownWords } from './known-words.ts';
import type { ReadingChoice, ReadTable } from './read-table.ts';
import { ReadingNotes } from './reading-notes.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { rowKinds, type JudgedRow, type RowKind } from './row-kinds.ts';
import type { GridRow } from '../grid/grid.ts';
import type { FilledCells } from './sheet-rows.ts';
import type { TablePlace } from './table-finder.ts';
import { titleFindings, titlesOfOthers, type Title } from './title-findings.ts';

export interface ReadingContext {
  sheetName: string;
  words: KnownWords;
  choice: ReadingChoice;
  list: FindingList;
  /** Columns of other tables that stand beside this one. */
  isTaken: (position: number) => boolean;
  /** The number under which a row is known to people. */
  rowName: (row: number) => number;
}

/** How the rows of a table that was found are read: its columns, what a row is, what a cell says. */
export class TableReading {
  readonly table: Table;
  readonly place: TablePlace;
  readonly columns: readonly ReadColumn[];
  readonly unitPosition: number | undefined;
  readonly notePositions: readonly number[];
  /** Its numbers stand below heads that may be years and are none, or hold for parts of years. */
  readonly isUndated: boolean;
  readonly reader: CellReader;
  readonly judge: (row: GridRow) => JudgedRow;
  /** One, or in a wide table one for each year. */
  readonly forms: readonly Form[];
  readonly notes: ReadingNotes;
  readonly #years: readonly number[];
  readonly #groups: Groups;
  readonly #sums: readonly string[];
  readonly #context: ReadingContext;

  constructor(found: TablePlace, contents: Contents, groups: Groups, context: ReadingContext) {
    const { choice, list, words } = context;
    this.#context = context;
    this.#groups = groups;
    this.notes = new ReadingNotes(choice.book);
    this.table = found.heads.table;
    const noted = withoutNotes(found, contents);
    this.place = { ...noted, missing: noted.missing.filter((column) => !groups.columns.has(column)) };
    const read = columnsOf(this.place, contents, list, this.notes);
    const { columns, unitPosition } = read;
    [this.columns, this.unitPosition, this.notePositions] = [columns, unitPosition, read.notePositions];
    [this.isUndated, this.#sums] = [read.isUndated, read.totals];
    judgeStrayColumns(this.place, contents, list, context.isTaken);
    this.judge = rowKinds(this.table, columns, this.place.from, this.place.to, words);
    this.reader = new CellReader(this.table, columns, words, list, this.notes, unitPosition, choice.gas);
    this.#years = [...new Set(columns.flatMap(({ year }) => year ?? []))];
    this.forms = formsOf(this.table, columns, this.#years, choice.given);
    const titles = this.#titles();
    const given = new Map(this.#given().map(({ column, value }) => [column, value]));
    const isTold = this.place.meanings.some(({ text }) => namesCalorificValue(text));
    for (const finding of [
      ...titleFindings(this.table, this.place.head, titles, given, words, isTold),
      ...otherQuantities(this.table, this.place.head, titles),
    ])
      list.add(finding);
  }

  /** Tells of titles that name another place than its rows have, after all of them were read. */
  nameOtherPlaces(quartiers: ReadonlySet<string>): void {
    const isGiven = this.#given().some(({ column }) => column.name === 'quartier_id');
    const { words, list } = this.#context;
    const told = { quartiers, isGiven };
    for (const finding of titlesOfOthers(this.table, this.place.head, this.#titles(), told, words))
      list.add(finding);
  }

  #titles(): Title[] {
    return [{ text: this.#context.sheetName, row: undefined }, ...this.place.titles];
  }

  /** Columns of the contract that the table has, after all its rows were read. */
  fields(): string[] {
    const { table, columns, reader, forms } = this;
    const present = new Set(columns.map(({ column }) => column));
    return table.columns
      .filter(
        (column, at) =>
          present.has(column) ||
          this.#groups.columns.has(column) ||
          (column.name === 'year' && this.#years.length > 0) ||
          reader.fills(column) ||
          forms[0]!.given[at] !== undefined,
      )
      .map(({ name }) => name);
  }

  /** What is told of the table beside its rows, after all of them were read; `filled` says what was filled in. */
  told(
    rowsOf: (kind: RowKind) => readonly number[],
    filled: { merged: readonly FilledCells[]; labels: readonly FilledCells[] } = { merged: [], labels: [] },
  ): Omit<ReadTable, 'rows'> {
    const { choice, rowName, sheetName, words } = this.#context;
    const { notes, table } = this;
    const [totals, vacant] = [rowsOf('total'), rowsOf('vacant')];
    // of a matrix, a row with values may have its sum in a column
    const ofValues = new Set(rowsOf('data').map(rowName));
    const beside = totals.filter((row) => ofValues.has(rowName(row)));
    const whole = totals.filter((row) => !ofValues.has(rowName(row)));
    const named = (some: readonly number[]) =>
      rangesOf([...new Set(some.map(rowName))].toSorted((a, b) => a - b));
    return {
      table,
      fields: this.fields(),
      sheet: sheetName,
      head: this.place.head,
      heads: new Map(
        this.columns.flatMap(({ column, head, year }) => (year === undefined ? [[column.name, head]] : [])),
      ),
      recognised: [
        recognisedTexts.table(table),
        recognisedTexts.head(this.place.head),
        ...headTexts(table, this.columns),
        ...unitTexts(this.columns),
        ...(this.#years.length > 0 ? [recognisedTexts.years(this.#years)] : []),
        ...[...this.#groups.columns].map((one) =>
          recognisedTexts.groups(
            columnLabel(table, one),
            [...this.#groups.heads.values()]
              .filter(({ column }) => column.name === one.name)
              .map(({ row, value }) => ({ row, value: words.labelOf(table, one, value) })),
          ),
        ),
        ...filledTexts(this.columns, filled.merged, recognisedTexts.merged),
        ...filledTexts(this.columns, filled.labels, recognisedTexts.labels),
        ...this.reader.recognised(),
        ...this.#given().map(({ column, value }) =>
          recognisedTexts.given(columnLabel(table, column), words.labelOf(table, column, value)),
        ),
        ...(choice.book && notes.confirmed.length > 0
          ? [recognisedTexts.confirmed(choice.book.organisation, notes.confirmed)]
          : []),
        ...(whole.length > 0 ? [recognisedTexts.totals(named(whole))] : []),
        ...(beside.length > 0 ? [recognisedTexts.totalsBeside(named(beside))] : []),
        ...(this.#sums.length > 0 ? [recognisedTexts.totalColumns(this.#sums)] : []),
        ...(vacant.length > 0 ? [recognisedTexts.vacant(named(vacant))] : []),
      ],
      confirmed: notes.confirmed,
      unknown: notes.unknown,
    };
  }

  #given(): { column: Column; value: string }[] {
    return this.table.columns.flatMap((column, at) => {
      const value = this.forms[0]!.given[at];
      return value === undefined ? [] : { column, value };
    });
  }
}

function formsOf(
  table: Table,
  columns: readonly ReadColumn[],
  years: readonly number[],
  given: GivenValues | undefined,
): Form[] {
  const form = (year: number | undefined): Form => {
    const sources = table.columns.map((column) =>
      columns.find((candidate) => candidate.column === column && [year, undefined].includes(candidate.year)),
    );
    const ofYear = sources.find((source) => source?.year !== undefined);
    const positions = sources.map((source, at) =>
      source === undefined && year !== undefined && table.columns[at]!.name === 'year'
        ? (ofYear?.position ?? -1)
        : (source?.position ?? -1),
    );
    return {
      sources,
      positions,
      year: year === undefined ? undefined : String(year),
      given: table.columns.map((column, at) =>
        sources[at] || (year !== undefined && column.name === 'year') ? undefined : givenFor(column, given),
      ),
      yearAt: table.columns.findIndex(({ name }) => name === 'year'),
      skipsBlank: year !== undefined && !table.columns.some(({ name }) => name === 'notation'),
    };
  };
  return years.length === 0 ? [form(undefined)] : years.map(form);
}

/** Which heads were read as columns whose name they do not say plainly. */
function headTexts(table: Table, columns: readonly ReadColumn[]): Text[] {
  const heads = columns
    .filter(({ column, head, year }) => year === undefined && !isPlain(table, column, head))
    .map(({ column, head }) => ({ head, label: columnLabel(table, column) }));
  return heads.length > 0 ? [recognisedTexts.heads(heads)] : [];
}

/** "Tsd. kWh" is a MWh, which not everybody sees. */
const isMultiple = (unit: string) => /^(tsd|tausend|mio|million|thousand)/i.test(unit);

/** How units were converted. */
function unitTexts(columns: readonly ReadColumn[]) {
  return columns.flatMap(({ head, measure, power, unit }) => {
    const into = measure?.name ?? '';
    return [
      ...(unit?.titleRow === undefined ? [] : [recognisedTexts.unitOfTitle(head, unit.text, unit.titleRow)]),
      ...(power === undefined ? [recognisedTexts.unitColumn(head)] : []),
      ...(unit && (power || (power === 0 && isMultiple(unit.text)))
        ? [recognisedTexts.converted(head, unit.text, into, power)]
        : []),
    ];
  });
}

/** Which cells of which columns were filled. */
export function filledTexts(
  columns: readonly ReadColumn[],
  filled: readonly FilledCells[],
  say: (head: string, filled: readonly FilledCells[]) => Text,
): Text[] {
  return columns.flatMap(({ position, head }) => {
    const some = filled.filter(({ column }) => column === position);
    return some.length > 0 ? [say(head, some)] : [];
  });
}

/** Whether a head is the name of its column, or the first of its heads: "Endenergie [kWh] *". */
function isPlain(table: Table, column: Column, head: string): boolean {
  const names = [
    column.name,
    ...[germanHeads, englishHeads].flatMap((heads) => headsOf(table, column, heads)[0] ?? []),
  ];
  const isOf = (text: string) =>
    comparable(text).some((key) => names.some((name) => comparable(name).includes(key)));
  const { name, remarks } = readHead(head);
  return isOf(head) || (remarks.length === 0 && isOf(name));
}
