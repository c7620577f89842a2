import type { GridFinding, GridRow } from '../grid/grid.ts';
import { gridLimits } from '../grid/limits.ts';
import { CellBudget, SheetBuilder } from '../grid/sheet-builder.ts';
import type { RowPass, TextForm } from '../grid/text/long-text.ts';
import { unwrapped } from '../grid/text/records.ts';
import { CellReader } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import { ColumnContents, looksLikeNumber, type Contents } from './column-contents.ts';
import { FindingList } from './finding-list.ts';
import type { HeadBook } from './head-book.ts';
import type { KnownWords } from './known-words.ts';
import type { NumberDecision } from './number-cells.ts';
import type { LongTable, ReadingChoice } from './read-table.ts';
import { ReadingNotes } from './reading-notes.ts';
import { mayTellKind } from './row-kinds.ts';
import { mayBeHead } from './table-finder.ts';
import type { TableReading } from './table-reading.ts';
import { BlankRows, nameNotes, unitsOfCells } from './table-reader.ts';
import { UsualRows } from './usual-rows.ts';

/** Receives the rows of a table. */
export interface RowTarget {
  /** Forgets all rows; those that come have these fields. */
  begin(fields: readonly string[]): void;
  /** A value as a field of a row. */
  fieldOf(value: string | null): string;
  put(line: string): void;
  /** Rows in UTF-8, each with its line end; the bytes are used anew afterwards. */
  putLines(lines: Uint8Array): void;
}

/** Rows read cell by cell between two looks at whether what was assumed still holds. */
const rowsBetweenLooks = 500;

/**
 * Reads the rows of a table once. A row is read cell by cell like any other; texts that mean the same in every row are
 * then kept, and rows that consist of these and of usual numbers only are put together from them.
 */
export class LongPass implements RowPass {
  readonly #reading: TableReading;
  readonly #list: FindingList;
  readonly #assumed: { decisions: readonly NumberDecision[] | undefined; fillsNotation: boolean };
  readonly #heads: HeadBook;
  readonly #choice: ReadingChoice;
  readonly #target: RowTarget;
  /** Reads cells whose findings are not told. */
  readonly #probe: CellReader;
  readonly #cells = new SheetBuilder(new CellBudget({ ...gridLimits, maxCharacters: Infinity }), '');
  readonly #contents = new ColumnContents();
  readonly #usual: UsualRows;
  /** Columns of the sheet that each row has to fill. */
  readonly #keys: readonly number[];
  /** Places of the fields among the columns of the table. */
  readonly #order: readonly number[];
  readonly #blank: BlankRows;
  readonly #notes: number[] = [];
  readonly #runs: { row: number; count: number }[] = [];
  #rows = 0;
  #rowsByCell = 0;
  /** The first row for which rows have to be seen together. */
  oddRow: number | undefined;

  constructor(
    reading: TableReading,
    list: FindingList,
    assumed: { decisions: readonly NumberDecision[] | undefined; fillsNotation: boolean },
    given: { words: KnownWords; heads: HeadBook; choice: ReadingChoice; form: TextForm; target: RowTarget },
  ) {
    [this.#reading, this.#list, this.#assumed] = [reading, list, assumed];
    const { words, heads, choice, target } = given;
    [this.#heads, this.#choice, this.#target] = [heads, choice, target];
    const { table, columns, unitPosition, reader, place } = reading;
    if (assumed.decisions) reader.settle(assumed.decisions, choice);
    const quiet = [new FindingList(), new ReadingNotes(choice.book)] as const;
    this.#probe = new CellReader(table, columns, words, ...quiet, unitPosition);
    this.#blank = new BlankRows(place.head);
    this.#keys = columns
      .filter(({ column }) => column.isKey && column.isRequired)
      .map(({ position }) => position);
    const form = reading.forms[0]!;
    const notation = assumed.fillsNotation ? ['notation'] : [];
    const present = [...reading.fields(), ...notation];
    this.#order = [...table.columns.keys()].filter((at) => present.includes(table.columns[at]!.name));
    this.#usual = new UsualRows(
      reading,
      this.#keys,
      {
        positions: this.#order.map((at) => form.sources[at]?.position ?? -1),
        given: this.#order.map((at) => target.fieldOf(form.given[at] ?? null)),
      },
      { heads, form: given.form, contents: this.#contents, put: (lines) => target.putLines(lines) },
    );
    target.begin(this.#order.map((at) => table.columns[at]!.name));
  }

  readBytes(bytes: Uint8Array, at: number, row: number): number {
    const next = this.#usual.read(bytes, at, row);
    if (next < 0) return next;
    this.#blank.pass(row);
    this.#count(row);
    return next;
  }

  read(row: number, fields: readonly string[]): boolean {
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
    // it may be a heading, or stand below one, or its year lacks what it names
    else if (kind === 'total' || kind === 'part' || kind === 'vacant' || (kind !== 'blank' && lacksKey))
      this.oddRow ??= row.row;
    else if (kind === 'data') {
      reader.consider(row);
      const values = reader.valuesOf(forms[0]!, row, new Map())!;
      this.#usual.flush();
      this.#target.put(this.#order.map((at) => this.#target.fieldOf(values[at]!)).join(','));
      this.#count(row.row);
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
    this.#usual.flush();
    nameNotes(this.#notes, this.#list);
    this.#blank.name(this.#list);
    const told = this.#reading.told(() => []);
    const columns = this.#reading.forms[0]!.positions;
    return {
      table: { ...told, rows: this.#rows, runs: this.#runs, columns },
      findings: this.#list.all(),
    };
  }

  #count(row: number): void {
    this.#rows++;
    const run = this.#runs.at(-1);
    if (run && run.row + run.count === row) run.count++;
    else this.#runs.push({ row, count: 1 });
  }

  /** Keeps the texts of a row that mean the same in every row. */
  #keep(fields: readonly string[], cells: GridRow['cells']): void {
    for (let position = 0; position < cells.length; position++) {
      const field = fields[position]!;
      if (!this.#usual.isNew(position, field)) continue;
      const cell = cells[position]!;
      const source = this.#reading.columns.find((column) => column.position === position);
      const value = source ? this.#probe.steadyValue(source, cell) : null;
      if (value === undefined) continue;
      const text = cellText(cell) ?? '';
      this.#usual.keep(position, field, {
        field: Buffer.from(this.#target.fieldOf(value)),
        isBlank: cell === null,
        looksLikeNumber: looksLikeNumber(text),
        isHead: typeof cell !== 'string' || this.#heads.isHead(text),
        tellsKind: mayTellKind(text),
      });
    }
  }

  /** Whether the numbers so far are still to be read as was assumed. */
  #marksHold(): boolean {
    const { decisions } = this.#assumed;
    return this.#reading.reader
      .decisions(this.#choice)
      .every(({ mark }, at) => decisions?.[at]?.mark === mark);
  }
}
