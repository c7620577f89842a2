import type { Column, Table } from '../../contract/table.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { calendarDay } from './calendar-day.ts';
import { isErrorText } from '../grid/error-text.ts';
import { cellText } from './cell-text.ts';
import {
  allowedUnitsOf,
  columnsOf,
  judgeStrayColumns,
  withoutNotes,
  type ReadColumn,
} from './columns-of-table.ts';
import { plainNumber, shifted, type ExactDecimal } from './exact-decimal.ts';
import { rangesOf, type FindingList } from './finding-list.ts';
import type { KnownWords } from './known-words.ts';
import { NumberField } from './number-cells.ts';
import type { ReadingChoice, ReadRow, ReadTable } from './read-table.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { isTotalWord, rowKinds, type RowKind } from './row-kinds.ts';
import type { SheetRows } from './sheet-rows.ts';
import type { TablePlace } from './table-finder.ts';
import { checkTotals, type Addend } from './total-rows.ts';
import { unitOf } from './unit.ts';

const isNumeric = ({ type }: Column) => type === 'double' || type === 'integer' || type === 'smallint';
/** Numbers whose sum means something. */
const isAdditive = ({ name }: Column) =>
  /_mwh$|^emissions_t$|_eur$|^(population|dwellings|buildings|connections|units|area_ha|heated_floor_area_m2)$/.test(
    name,
  );

/** Reads the rows of a table that was found. What cannot be read is blank in its row and a finding. */
export function readTable(
  sheet: SheetRows,
  found: TablePlace,
  context: {
    sheetName: string;
    words: KnownWords;
    choice: ReadingChoice;
    list: FindingList;
    /** Columns of other tables that stand beside this one. */
    isTaken: (position: number) => boolean;
  },
): ReadTable {
  const { words, list, choice } = context;
  const { table } = found.heads;
  const contents = contentsOf(found);
  const place = withoutNotes(found, contents);
  const { columns, unitPosition } = columnsOf(place, contents, list);
  judgeStrayColumns(place, contents, list, context.isTaken);
  const kindOf = rowKinds(columns, place.from, place.to, words);
  const kinds = place.body.map(kindOf);
  const notes = place.body.filter((_, at) => kinds[at] === 'note').map(({ row }) => row);
  if (notes.length > 0)
    list.add({ rule: 'notes_skipped', row: notes[0], parameters: { rows: rangesOf(notes) } });
  nameBlankRows(place, list);

  const reader = new CellReader(table, columns, words, list, unitPosition);
  const recognised = [recognisedTexts.table(table), recognisedTexts.head(place.head)];
  const fill = sheet.filler();
  place.body.forEach((row, at) => {
    if (kinds[at] === 'data' || kinds[at] === 'total') reader.consider(row);
  });
  reader.decide(choice);

  const years = [...new Set(columns.flatMap(({ year }) => year ?? []))];
  const forms = formsOf(table, columns, years);
  const rows: ReadRow[] = [];
  place.body.forEach((row, at) => {
    if (kinds[at] !== 'data') return;
    const cell = (position: number) => fill(row, position);
    const shared = new Map<ReadColumn, string | null>();
    for (const form of forms) {
      const values = reader.valuesOf(form, row, cell, shared);
      if (values) rows.push({ values, row: row.row, columns: form.positions });
    }
  });
  nameTotals(place, columns, kinds, reader, list);
  const totals = place.body.filter((_, at) => kinds[at] === 'total').map(({ row }) => row);
  const present = new Set(columns.map(({ column }) => column));
  return {
    table,
    fields: table.columns
      .filter(
        (column) =>
          present.has(column) || (column.name === 'year' && years.length > 0) || reader.fills(column),
      )
      .map(({ name }) => name),
    rows,
    sheet: context.sheetName,
    head: place.head,
    recognised: [
      ...recognised,
      ...columnTexts(columns),
      ...(years.length > 0 ? [recognisedTexts.years(years)] : []),
      ...reader.recognised(),
      ...(totals.length > 0 ? [recognisedTexts.totals(rangesOf(totals))] : []),
    ],
  };
}

/** Columns of the sheet that hold something below the head. */
function contentsOf({ body }: TablePlace) {
  const contents = new Map<number, { row: number; hasNumbers: boolean }>();
  for (const { row, cells } of body) {
    for (let position = 0; position < cells.length; position++) {
      const cell = cells[position]!;
      const known = contents.get(position);
      if (cell === null || known?.hasNumbers) continue;
      const text = cellText(cell);
      if (text === undefined) continue;
      const isNumber = typeof cell === 'number' || /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60));
      if (known) known.hasNumbers = isNumber;
      else contents.set(position, { row, hasNumbers: isNumber });
    }
  }
  return contents;
}

function nameBlankRows({ head, body }: TablePlace, list: FindingList): void {
  let count = 0;
  let first: number | undefined;
  let before = head;
  for (const { row } of body) {
    // the rows of a head in two rows are none of the body
    if (row > before + 1 && before !== head) {
      count += row - before - 1;
      first ??= before + 1;
    }
    before = row;
  }
  if (first !== undefined) list.add({ rule: 'blank_rows', row: first, parameters: { count, row: first } });
}

/** Where the fields of a row come from: one form for a long table, one for each year of a wide one. */
interface Form {
  sources: readonly (ReadColumn | undefined)[];
  positions: readonly number[];
  year: string | undefined;
  yearAt: number;
  /** In a wide table without notation keys, a year in which nothing stands has no row. */
  skipsBlank: boolean;
}

function formsOf(table: Table, columns: readonly ReadColumn[], years: readonly number[]): Form[] {
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
      yearAt: table.columns.findIndex(({ name }) => name === 'year'),
      skipsBlank: year !== undefined && !table.columns.some(({ name }) => name === 'notation'),
    };
  };
  return years.length === 0 ? [form(undefined)] : years.map(form);
}

const maxWords = 12;

/** Reads the cells of one table. */
class CellReader {
  readonly #table: Table;
  readonly #words: KnownWords;
  readonly #list: FindingList;
  readonly #unitPosition: number | undefined;
  readonly #numbers = new Map<Column, { field: NumberField; columns: ReadColumn[] }>();
  readonly #marks = new Map<',' | '.', string[]>();
  readonly #mapped = new Map<string, Map<string, string>>();
  readonly #notationsFound = new Map<string, Set<string>>();
  readonly #notationAt: number;

  constructor(
    table: Table,
    columns: readonly ReadColumn[],
    words: KnownWords,
    list: FindingList,
    unitPosition: number | undefined,
  ) {
    [this.#table, this.#words, this.#list, this.#unitPosition] = [table, words, list, unitPosition];
    this.#notationAt = table.columns.findIndex(({ name }) => name === 'notation');
    const notations = table.columns[this.#notationAt]?.values ?? [];
    for (const column of columns) {
      if (!isNumeric(column.column)) continue;
      const known = this.#numbers.get(column.column);
      if (known) known.columns.push(column);
      else {
        const allowed = column.measure ? notations : [];
        const field = new NumberField(column.column, allowed);
        this.#numbers.set(column.column, { field, columns: [column] });
      }
    }
  }

  /** Is a field filled though no column of the sheet has it? */
  fills(column: Column): boolean {
    return column.name === 'notation' && this.#notationsFound.size > 0;
  }

  consider({ row, cells }: GridRow): void {
    for (const { field, columns } of this.#numbers.values()) {
      for (const column of columns) field.consider(cells[column.position] ?? null, row, column);
    }
  }

  decide(choice: ReadingChoice): void {
    for (const { field, columns } of this.#numbers.values()) {
      const { mark, question } = field.decide(choice.decimal);
      if (question) this.#list.add(question);
      if (mark) this.#marks.set(mark, [...(this.#marks.get(mark) ?? []), columns[0]!.head]);
    }
  }

  /** Undefined for a year in which a wide row has nothing. `shared` keeps what all years of the row have in common. */
  valuesOf(
    form: Form,
    row: GridRow,
    cell: (position: number) => GridCell,
    shared: Map<ReadColumn, string | null>,
  ): (string | null)[] | undefined {
    let notation: string | undefined;
    let isFilled = false;
    const values = form.sources.map((source) => {
      if (!source) return null;
      const known = source.year === undefined ? shared.get(source) : undefined;
      if (known !== undefined) return known;
      const value = this.#valueOf(source, row, cell, (key) => (notation = key));
      if (source.year === undefined) shared.set(source, value);
      // what is wrong is there all the same
      else if (value !== null || cellText(row.cells[source.position]) !== undefined) isFilled = true;
      return value;
    });
    if (form.skipsBlank && !isFilled) return undefined;
    if (form.year !== undefined) values[form.yearAt] ??= form.year;
    if (notation !== undefined) values[this.#notationAt] ??= notation;
    return values;
  }

  #valueOf(
    source: ReadColumn,
    row: GridRow,
    cellAt: (position: number) => GridCell,
    onNotation: (key: string) => void,
  ): string | null {
    const { column, position, head } = source;
    if (isNumeric(column)) {
      // a number merged over several rows is there once
      const number = this.numberOf(source, row, true, onNotation);
      return number ? plainNumber(number) : null;
    }
    const cell = cellAt(position);
    const text = cellText(cell);
    if (text === undefined) return null;
    const at = { row: row.row, column: head, position, value: text };
    const refuse = (rule: 'cell_error' | 'cell_uncomputed' | 'day_unclear') => {
      this.#list.add({ rule, ...at });
      return null;
    };
    if (typeof cell === 'object' && cell !== null && cell.kind !== 'date')
      return refuse(cell.kind === 'error' ? 'cell_error' : 'cell_uncomputed');
    if (typeof cell === 'string' && isErrorText(text)) return refuse('cell_error');
    if (column.type === 'date') {
      const day = calendarDay(text);
      return day === 'unclear' ? refuse('day_unclear') : (day ?? text);
    }
    const meaning = this.#words.meaningOf(this.#table, column, text);
    if ('meanings' in meaning) {
      this.#list.add({ rule: 'name_unclear', ...at, parameters: { meanings: meaning.meanings.join(', ') } });
      return null;
    }
    if (meaning.value !== text) {
      const mapped = this.#mapped.get(head) ?? new Map<string, string>();
      this.#mapped.set(head, mapped.set(text, meaning.value));
    }
    return meaning.value;
  }

  /** The number of a cell in the contract's unit; what is none is a finding if `isJudged`. */
  numberOf(
    source: ReadColumn,
    row: GridRow,
    isJudged: boolean,
    onNotation: (key: string) => void = () => undefined,
  ): ExactDecimal | undefined {
    const { column, position, head } = source;
    const read = this.#numbers.get(column)!.field.read(row.cells[position] ?? null);
    if (read.kind === 'notation') {
      const found = this.#notationsFound.get(head) ?? new Set<string>();
      this.#notationsFound.set(head, found.add(read.key));
      onNotation(read.key);
    }
    if (read.kind === 'wrong' && isJudged) {
      this.#list.add({ row: row.row, column: head, position, ...read.finding });
    }
    if (read.kind !== 'number') return undefined;
    const power = source.power ?? this.#powerOfRow(source, row, isJudged);
    return power === undefined ? undefined : shifted(read.number, power);
  }

  #powerOfRow({ head, position, measure }: ReadColumn, row: GridRow, isJudged: boolean): number | undefined {
    const text = cellText(row.cells[this.#unitPosition!]) ?? '';
    const unit = unitOf(text.replace(/^[[(]\s*|\s*[\])]$/g, ''));
    if (unit?.dimension === measure!.dimension) return unit.power - measure!.power;
    if (isJudged) {
      const example = `${head} [${measure!.name}]`;
      const parameters = { unit: text, allowed: allowedUnitsOf(measure!), example };
      const place = { row: row.row, column: head };
      if (text === '') this.#list.add({ rule: 'unit_missing', ...place, position, value: head, parameters });
      else
        this.#list.add({
          rule: 'unit_unknown',
          ...place,
          position: this.#unitPosition,
          value: text,
          parameters,
        });
    }
    return undefined;
  }

  recognised() {
    return [
      ...[...this.#marks].map(([mark, heads]) => recognisedTexts.mark(mark, heads)),
      ...[...this.#mapped].map(([head, words]) =>
        recognisedTexts.word(head, [...words].slice(0, maxWords), Math.max(0, words.size - maxWords)),
      ),
      ...[...this.#notationsFound].map(([head, keys]) => recognisedTexts.notation(head, [...keys])),
    ];
  }
}

/** Which heads were read as what, and how their unit was converted. */
function columnTexts(columns: readonly ReadColumn[]) {
  return columns.flatMap(({ column, head, measure, power, unit, year }) => {
    const into = measure?.name ?? '';
    return [
      ...(head === column.name || year !== undefined ? [] : [recognisedTexts.column(head, column.name)]),
      ...(unit?.titleRow === undefined ? [] : [recognisedTexts.unitOfTitle(head, unit.text, unit.titleRow)]),
      ...(power === undefined ? [recognisedTexts.unitColumn(head)] : []),
      ...(power && unit ? [recognisedTexts.converted(head, unit.text, into, power)] : []),
    ];
  });
}

/** Compares total rows with the sum of the rows above, number column by number column. */
function nameTotals(
  { body }: TablePlace,
  columns: readonly ReadColumn[],
  kinds: readonly RowKind[],
  reader: CellReader,
  list: FindingList,
): void {
  if (!kinds.includes('total')) return;
  const keys = columns.filter(({ column, year }) => column.isKey && year === undefined);
  const rows = body.filter((_, at) => kinds[at] === 'data' || kinds[at] === 'total');
  const isTotal = kinds.filter((kind) => kind === 'data' || kind === 'total').map((kind) => kind === 'total');
  for (const source of columns) {
    if (!isNumeric(source.column) || !isAdditive(source.column)) continue;
    const addends = rows.map((row, at): Addend => ({
      isTotal: isTotal[at]!,
      number: reader.numberOf(source, row, false),
      keys: keys.map(({ position }) => {
        const text = cellText(row.cells[position]);
        return isTotal[at] && text !== undefined && isTotalWord(text) ? undefined : text;
      }),
    }));
    for (const { at, total, sum, agrees } of checkTotals(addends)) {
      if (agrees) continue;
      const unit = source.measure ? `\u00a0${source.measure.name}` : '';
      const said = (number: ExactDecimal) => ({
        de: `${plainNumber(number).replace('.', ',')}${unit}`,
        en: `${plainNumber(number)}${unit}`,
      });
      list.add({
        rule: 'total_differs',
        row: rows[at]!.row,
        column: source.head,
        position: source.position,
        value: cellText(rows[at]!.cells[source.position]) ?? '',
        parameters: { total: said(total), sum: said(sum) },
      });
    }
  }
}
