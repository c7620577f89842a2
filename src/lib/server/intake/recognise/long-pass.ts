import type { GridFinding, GridRow } from '../grid/grid.ts';
import { gridLimits } from '../grid/limits.ts';
import { CellBudget, SheetBuilder } from '../grid/sheet-builder.ts';
import { unwrapped } from '../grid/text/records.ts';
import { CellReader, isNumeric } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import { ColumnContents, looksLikeNumber, type Contents } from './column-contents.ts';
import type { ReadColumn } from './read-column.ts';
import { FindingList } from './finding-list.ts';
import type { HeadBook } from './head-book.ts';
import type { KnownWords } from './known-words.ts';
import type { NumberDecision, NumberField } from './number-cells.ts';
import type { LongTable, ReadingChoice } from './read-table.ts';
import { ReadingNotes } from './reading-notes.ts';
import { mayTellKind } from './row-kinds.ts';
import { mayBeHead } from './table-finder.ts';
import type { TableReading } from './table-reading.ts';
import { BlankRows, nameNotes, unitsOfCells } from './table-reader.ts';

/** Receives the rows of a table. */
export interface RowTarget {
  /** Forgets all rows; those that come have these fields. */
  begin(fields: readonly string[]): void;
  /** A value as a field of a row. */
  fieldOf(value: string | null): string;
  put(line: string): void;
}

/** A text that means the same wherever it stands in its column. */
interface KnownText {
  /** Its value as a field of a row. */
  field: string;
  isBlank: boolean;
  looksLikeNumber: boolean;
  isHead: boolean;
  /** Whether it may make its row something else than data. */
  tellsKind: boolean;
}

/** A column of the sheet while rows pass. */
interface PassedColumn {
  source: ReadColumn | undefined;
  /** Of a number in one unit. */
  numbers: NumberField | undefined;
  isKey: boolean;
  mustBeFilled: boolean;
  isInside: boolean;
  known: Map<string, KnownText>;
  /** What is known of its contents: nothing, text, numbers. */
  contents: 0 | 1 | 2;
}

/** So many texts are kept, over all columns, and none that is longer. */
const maxKnown = 200_000;
const maxKnownLength = 120;

/** Rows read cell by cell between two looks at whether what was assumed still holds. */
const rowsBetweenLooks = 500;

/**
 * Reads the rows of a table once. A row is read cell by cell like any other; texts that mean the same in every row are
 * then kept, and rows that consist of these and of usual numbers only are put together from them.
 */
export class LongPass {
  readonly #reading: TableReading;
  readonly #list: FindingList;
  readonly #assumed: { decisions: readonly NumberDecision[] | undefined; fillsNotation: boolean };
  readonly #heads: HeadBook;
  readonly #choice: ReadingChoice;
  readonly #target: RowTarget;
  /** Reads cells whose findings are not told. */
  readonly #probe: CellReader;
  readonly #cells: SheetBuilder;
  readonly #budget: CellBudget;
  readonly #contents = new ColumnContents();
  readonly #columns: PassedColumn[] = [];
  /** Columns of the sheet that each row has to fill. */
  readonly #keys: readonly number[];
  #knownTexts = 0;
  readonly #fields: readonly string[];
  /** Places of the fields among the columns of the table, and in the sheet; there -1 with a value for all rows. */
  readonly #order: readonly number[];
  readonly #positions: readonly number[];
  readonly #given: readonly string[];
  readonly #row: string[] = [];
  /** What the numbers of a row say about their marks. */
  readonly #said: { column: PassedColumn; text: string; evidence: ',' | '.' | 'unclear' }[] = [];
  readonly #blank: BlankRows;
  readonly #notes: number[] = [];
  readonly #vacant: number[] = [];
  readonly #runs: { row: number; count: number }[] = [];
  #rows = 0;
  #rowsByCell = 0;
  /** The first row for which rows have to be seen together. */
  oddRow: number | undefined;

  constructor(
    reading: TableReading,
    list: FindingList,
    assumed: { decisions: readonly NumberDecision[] | undefined; fillsNotation: boolean },
    {
      words,
      heads,
      choice,
      target,
    }: {
      words: KnownWords;
      heads: HeadBook;
      choice: ReadingChoice;
      target: RowTarget;
    },
  ) {
    [this.#reading, this.#list, this.#assumed] = [reading, list, assumed];
    [this.#heads, this.#choice, this.#target] = [heads, choice, target];
    const { table, columns, unitPosition, reader, place } = reading;
    if (assumed.decisions) reader.settle(assumed.decisions, choice);
    const quiet = [new FindingList(), new ReadingNotes(choice.book)] as const;
    this.#probe = new CellReader(table, columns, words, ...quiet, unitPosition);
    this.#budget = new CellBudget({ ...gridLimits, maxCharacters: Infinity });
    this.#cells = new SheetBuilder(this.#budget, '');
    this.#blank = new BlankRows(place.head);
    this.#keys = columns
      .filter(({ column }) => column.isKey && column.isRequired)
      .map(({ position }) => position);
    const form = reading.forms[0]!;
    const notation = assumed.fillsNotation ? ['notation'] : [];
    const present = [...reading.fields(), ...notation];
    this.#order = [...table.columns.keys()].filter((at) => present.includes(table.columns[at]!.name));
    this.#fields = this.#order.map((at) => table.columns[at]!.name);
    this.#positions = this.#order.map((at) => form.sources[at]?.position ?? -1);
    this.#given = this.#order.map((at) => target.fieldOf(form.given[at] ?? null));
    target.begin(this.#fields);
  }

  /** Reads a row with its fields as they are written; false if it is of no use to go on. */
  read(row: number, fields: readonly string[]): boolean {
    if (this.#isUsual(row, fields)) return true;
    const cells = fields.map((field) => this.#cells.textCell(unwrapped(field)));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) return true;
    this.readCells({ row, cells });
    this.#keep(fields, cells);
    return this.oddRow === undefined && (++this.#rowsByCell % rowsBetweenLooks !== 0 || this.#marksHold());
  }

  /** Reads a row that has cells. */
  readCells(row: GridRow): void {
    const { reader, forms } = this.#reading;
    if (mayBeHead(row, true, this.#heads)) {
      this.oddRow ??= row.row;
      return;
    }
    this.#contents.add(row);
    this.#blank.pass(row.row);
    const { kind } = this.#reading.judge(row);
    const lacksKey = this.#keys.some((position) => cellText(row.cells[position]) === undefined);
    if (kind === 'note') {
      this.#notes.push(row.row);
      // it may be another unit than that of the head
      if (unitsOfCells(row.cells).length > 0) this.oddRow ??= row.row;
    }
    // it may be a heading, or stand below one
    else if (kind === 'total' || kind === 'part' || (kind !== 'blank' && lacksKey)) this.oddRow ??= row.row;
    else if (kind === 'vacant') this.#vacant.push(row.row);
    else if (kind === 'data') {
      reader.consider(row);
      const values = reader.valuesOf(forms[0]!, row, new Map())!;
      this.#put(row.row, this.#order.map((at) => this.#target.fieldOf(values[at]!)).join(','));
    }
  }

  /** What the rows that were read say together. */
  seen(): { contents: Contents; decisions: NumberDecision[]; fillsNotation: boolean } {
    const { reader, table } = this.#reading;
    return {
      contents: this.#contents.columns,
      decisions: reader.decisions(this.#choice),
      fillsNotation:
        !this.#reading.columns.some(({ column }) => column.name === 'notation') &&
        table.columns.some((column) => reader.fills(column)),
    };
  }

  end(): { table: LongTable; findings: readonly GridFinding[] } {
    nameNotes(this.#notes, this.#list);
    this.#blank.name(this.#list);
    const told = this.#reading.told((kind) => (kind === 'vacant' ? this.#vacant : []));
    const columns = this.#reading.forms[0]!.positions;
    return {
      table: { ...told, rows: this.#rows, runs: this.#runs, columns },
      findings: this.#list.all(),
    };
  }

  /** Puts a row together from known texts and usual numbers; false where it has to be read cell by cell. */
  #isUsual(row: number, fields: readonly string[]): boolean {
    const values = this.#row;
    let filled = 0;
    let inside = 0;
    let keys = 0;
    let hasValue = false;
    this.#said.length = 0;
    for (let position = 0; position < fields.length; position++) {
      const text = fields[position]!;
      values[position] = '';
      if (text === '') continue;
      const column = (this.#columns[position] ??= this.#columnAt(position));
      let contents: 1 | 2 = 2;
      const usual = column.numbers?.usual(text, column.source!.power!);
      if (usual) {
        values[position] = usual.text;
        if (usual.evidence !== 'none') this.#said.push({ column, text, evidence: usual.evidence as ',' });
      } else {
        const known = column.known.get(text) ?? this.#unread(column, text);
        if (known === undefined || (known.isHead && filled < 2)) return false;
        if (known.tellsKind && (column.isKey || inside === 0)) return false;
        if (known.isBlank) continue;
        values[position] = known.field;
        if (!known.looksLikeNumber) contents = 1;
      }
      filled++;
      if (column.isInside) inside++;
      if (column.mustBeFilled) keys++;
      hasValue ||= column.isInside && !column.isKey;
      if (column.contents < contents) {
        column.contents = contents;
        this.#contents.note(row, position, contents === 2);
      }
    }
    // with less in it, it may be a note, a heading, or a row that is not filled in
    if (inside < 3 || !hasValue || keys < this.#keys.length) return false;
    for (const { column, text, evidence } of this.#said)
      column.numbers!.note(evidence, text, row, column.source!);
    this.#blank.pass(row);
    let line = '';
    for (let at = 0; at < this.#positions.length; at++) {
      const position = this.#positions[at]!;
      const value = position < 0 ? this.#given[at]! : position < fields.length ? values[position]! : '';
      line = at === 0 ? value : `${line},${value}`;
    }
    this.#put(row, line);
    return true;
  }

  #put(row: number, line: string): void {
    this.#target.put(line);
    this.#rows++;
    const run = this.#runs.at(-1);
    if (run && run.row + run.count === row) run.count++;
    else this.#runs.push({ row, count: 1 });
  }

  #columnAt(position: number): PassedColumn {
    const { columns, place, reader } = this.#reading;
    const source = columns.find((column) => column.position === position);
    const isNumber = source !== undefined && isNumeric(source.column) && source.power !== undefined;
    return {
      source,
      numbers: isNumber ? reader.numbersOf(source.column) : undefined,
      isKey: source?.column.isKey === true,
      mustBeFilled: this.#keys.includes(position),
      isInside: place.from <= position && position <= place.to,
      known: new Map(),
      contents: 0,
    };
  }

  /** Keeps the texts of a row that mean the same in every row. */
  #keep(fields: readonly string[], cells: GridRow['cells']): void {
    for (let position = 0; position < cells.length; position++) {
      const field = fields[position]!;
      const { source, known } = (this.#columns[position] ??= this.#columnAt(position));
      if (field === '' || field.length > maxKnownLength || known.has(field)) continue;
      const cell = cells[position]!;
      const value = source ? this.#probe.steadyValue(source, cell) : null;
      if (value === undefined) continue;
      if (++this.#knownTexts > maxKnown) {
        for (const column of this.#columns) column.known.clear();
        this.#knownTexts = 1;
      }
      const text = cellText(cell) ?? '';
      known.set(this.#budget.kept(field), {
        field: this.#target.fieldOf(value),
        isBlank: cell === null,
        looksLikeNumber: looksLikeNumber(text),
        isHead: typeof cell !== 'string' || this.#heads.isHead(text),
        tellsKind: mayTellKind(text),
      });
    }
  }

  /** A text of a column that is not read says nothing but whether it is there. */
  #unread({ source }: PassedColumn, field: string): KnownText | undefined {
    if (source || field.length > maxKnownLength) return undefined;
    const text = unwrapped(field).trim();
    return {
      field: '',
      isBlank: text === '',
      looksLikeNumber: looksLikeNumber(text),
      isHead: this.#heads.isHead(text),
      tellsKind: mayTellKind(text),
    };
  }

  /** Whether the numbers so far are still to be read as was assumed. */
  #marksHold(): boolean {
    const { decisions } = this.#assumed;
    return this.#reading.reader
      .decisions(this.#choice)
      .every(({ mark }, at) => decisions?.[at]?.mark === mark);
  }
}
