import type { TextForm } from '../grid/text/long-text.ts';
import { unwrapped } from '../grid/text/records.ts';
import { isNumeric } from './cell-reader.ts';
import { looksLikeNumber, type ColumnContents } from './column-contents.ts';
import type { HeadBook } from './head-book.ts';
import { KnownTexts, type KnownText } from './known-texts.ts';
import type { NumberField } from './number-cells.ts';
import type { ReadColumn } from './read-column.ts';
import { mayTellKind } from './row-kinds.ts';
import type { TableReading } from './table-reading.ts';
import { UsualNumber, type NumberForm } from './usual-number.ts';

/** A column of the sheet while rows pass. */
interface PassedColumn {
  source: ReadColumn | undefined;
  /** Of numbers that mean the same in every row. */
  numbers: NumberField | undefined;
  form: NumberForm | undefined;
  isKey: boolean;
  mustBeFilled: boolean;
  isInside: boolean;
  known: KnownTexts;
  /** What is known of its contents. */
  contents: 'nothing' | 'text' | 'numbers';
}

/** What a number of a row says about the mark of its column. */
interface Said {
  column: PassedColumn;
  evidence: ',' | '.' | 'unclear';
  from: number;
  to: number;
}

/** So many texts are kept, over all columns, and none that is longer. */
const maxKnown = 200_000;
const maxKnownLength = 120;
const maxKnownBytes = 4 * maxKnownLength;

/** Rows with more fields are read cell by cell. */
const maxFields = 256;

/** So many bytes of rows are handed on at once. */
const blockBytes = 256 * 1024;

const [lineFeed, carriageReturn, quote, comma, equals] = [10, 13, 34, 44, 61];

const nothing = new Uint8Array();

/**
 * Puts rows together from texts that are known and from usual numbers, as most rows of a long table are, without making
 * a string. All other rows are left to be read cell by cell.
 */
export class UsualRows {
  readonly #reading: TableReading;
  readonly #heads: HeadBook;
  readonly #form: TextForm;
  readonly #delimiter: number;
  readonly #contents: ColumnContents;
  readonly #put: (lines: Uint8Array) => void;
  readonly #columns: PassedColumn[] = [];
  /** Columns of the sheet that each row has to fill. */
  readonly #keys: readonly number[];
  /** Places of the fields in the sheet, or -1 with a value for all rows. */
  readonly #positions: readonly number[];
  readonly #given: readonly Uint8Array[];
  #knownTexts = 0;
  readonly #number = new UsualNumber();
  /** Of the row that is read: the bytes that hold the value of each column, and where. */
  readonly #values: Uint8Array[] = Array.from({ length: maxFields }, () => nothing);
  readonly #starts = new Int32Array(maxFields);
  readonly #ends = new Int32Array(maxFields);
  readonly #numbers = new Uint8Array(maxFields * this.#number.bytes.length);
  #numbersEnd = 0;
  readonly #said: Said[] = [];
  /** Of the field that is read: where its text stands, and what that means if it is the one of the row before. */
  #from = 0;
  #to = 0;
  #known: KnownText | undefined;
  readonly #block: Uint8Array;
  readonly #maxLine: number;
  #filled = 0;

  /** `put` receives rows of the contract's file. */
  constructor(
    reading: TableReading,
    keys: readonly number[],
    { positions, given }: { positions: readonly number[]; given: readonly string[] },
    context: {
      heads: HeadBook;
      form: TextForm;
      contents: ColumnContents;
      put: (lines: Uint8Array) => void;
    },
  ) {
    [this.#reading, this.#keys, this.#positions] = [reading, keys, positions];
    ({ heads: this.#heads, form: this.#form, contents: this.#contents, put: this.#put } = context);
    this.#given = given.map((value) => Buffer.from(value));
    this.#delimiter = this.#form.delimiter === '' ? -1 : this.#form.delimiter.charCodeAt(0);
    const longest = Math.max(this.#number.bytes.length, maxKnownBytes);
    this.#maxLine = this.#given.reduce((sum, { length }) => sum + Math.max(length, longest) + 1, 0);
    this.#block = new Uint8Array(blockBytes + this.#maxLine);
  }

  /** Reads the row that begins at a place: where the next begins, or -1 if it is not usual or does not end here. */
  read(bytes: Uint8Array, start: number, row: number): number {
    let at = start;
    let count = 0;
    let filled = 0;
    let inside = 0;
    let keys = 0;
    let hasValue = false;
    this.#numbersEnd = 0;
    this.#said.length = 0;
    for (let isLast = false; !isLast; count++) {
      if (count === maxFields) return -1;
      const column = (this.#columns[count] ??= this.#columnAt(count));
      const end = this.#endOfField(bytes, at, column);
      if (end >= bytes.length) return -1;
      at = end + 1;
      if (bytes[end] !== this.#delimiter) {
        if (bytes[end] === carriageReturn) {
          if (at === bytes.length) return -1;
          if (bytes[at] === lineFeed) at++;
        } else if (bytes[end] !== lineFeed) return -1;
        isLast = true;
      }
      this.#starts[count] = this.#ends[count] = 0;
      if (this.#from === this.#to) continue;
      let isNumber = true;
      if (!this.#takeNumber(bytes, count, column)) {
        const known = this.#known ?? this.#meaning(bytes, column);
        if (known === undefined || (known.isHead && filled < 2)) return -1;
        if (known.tellsKind && (column.isKey || inside === 0)) return -1;
        if (known.isBlank) continue;
        this.#values[count] = known.field;
        this.#ends[count] = known.field.length;
        isNumber = known.looksLikeNumber;
      }
      filled++;
      if (column.isInside) inside++;
      if (column.mustBeFilled) keys++;
      hasValue ||= column.isInside && !column.isKey;
      if (column.contents !== 'numbers' && (isNumber || column.contents === 'nothing')) {
        column.contents = isNumber ? 'numbers' : 'text';
        this.#contents.note(row, count, isNumber);
      }
    }
    // with less in it, it may be a note, a heading, or a row that is not filled in
    if (inside < 3 || !hasValue || keys < this.#keys.length) return -1;
    for (const { column, evidence, from, to } of this.#said) {
      if (column.numbers!.noteAgain(evidence)) continue;
      column.numbers!.note(evidence, this.#form.decode(bytes.subarray(from, to)), row, column.source!);
    }
    this.#putRow(count);
    return at;
  }

  /** Where the field that begins at a place ends, before its mark. What it holds is then between `#from` and `#to`. */
  #endOfField(bytes: Uint8Array, start: number, { known, form }: PassedColumn): number {
    const delimiter = this.#delimiter;
    const { length } = bytes;
    this.#known = undefined;
    let at = start;
    if (bytes[at] === quote || (bytes[at] === equals && bytes[at + 1] === quote)) {
      at += bytes[at] === quote ? 1 : 2;
      this.#from = at;
      while (at < length && bytes[at] !== quote && bytes[at] !== lineFeed && bytes[at] !== carriageReturn)
        at++;
      this.#to = at;
      // without a closing mark this is no end of a field
      return bytes[at] === quote ? at + 1 : length;
    }
    this.#from = at;
    const last = form ? -1 : known.endOfLast(bytes, at);
    if (last >= 0) {
      const code = bytes[last];
      if (code === delimiter || code === lineFeed || code === carriageReturn) {
        this.#known = known.last;
        return (this.#to = last);
      }
    }
    for (; at < length; at++) {
      const code = bytes[at];
      if (code === delimiter || code === lineFeed || code === carriageReturn) break;
    }
    return (this.#to = at);
  }

  /** Takes a usual number; false for all else. */
  #takeNumber(bytes: Uint8Array, position: number, column: PassedColumn): boolean {
    const [number, from, to] = [this.#number, this.#from, this.#to];
    if (!column.form || !number.read(bytes, from, to, column.form)) return false;
    this.#values[position] = this.#numbers;
    this.#starts[position] = this.#numbersEnd;
    for (let at = 0; at < number.length; at++) this.#numbers[this.#numbersEnd++] = number.bytes[at]!;
    this.#ends[position] = this.#numbersEnd;
    const { evidence } = number;
    if (evidence !== 'none') this.#said.push({ column, evidence, from, to });
    return true;
  }

  /** Hands on what was put together so far. */
  flush(): void {
    if (this.#filled > 0) this.#put(this.#block.subarray(0, this.#filled));
    this.#filled = 0;
  }

  /** Whether a text of a column may be kept and is not yet. */
  isNew(position: number, text: string): boolean {
    if (text === '' || text.length > maxKnownLength) return false;
    const bytes = this.#form.encode(text);
    return !this.#columns[position]?.known.find(bytes, 0, bytes.length);
  }

  /** Keeps what a new text of a column means in every row. */
  keep(position: number, text: string, known: KnownText): void {
    if (known.field.length > maxKnownBytes) return;
    if (++this.#knownTexts > maxKnown) {
      for (const column of this.#columns) column?.known.clear();
      this.#knownTexts = 1;
    }
    (this.#columns[position] ??= this.#columnAt(position)).known.add(this.#form.encode(text), known);
  }

  #putRow(count: number): void {
    const [block, positions] = [this.#block, this.#positions];
    let filled = this.#filled;
    for (let field = 0; field < positions.length; field++) {
      if (field > 0) block[filled++] = comma;
      const position = positions[field]!;
      if (position >= count) continue;
      const value = position < 0 ? this.#given[field]! : this.#values[position]!;
      const end = position < 0 ? value.length : this.#ends[position]!;
      for (let at = position < 0 ? 0 : this.#starts[position]!; at < end; at++) block[filled++] = value[at]!;
    }
    block[filled++] = lineFeed;
    this.#filled = filled;
    if (filled + this.#maxLine > block.length) this.flush();
  }

  #columnAt(position: number): PassedColumn {
    const { columns, place, reader } = this.#reading;
    const source = columns.find((column) => column.position === position);
    // what a number of another calorific value means depends on its row
    const isNumber =
      source !== undefined && isNumeric(source.column) && source.power !== undefined && !source.isGross;
    const numbers = isNumber ? reader.numbersOf(source.column) : undefined;
    return {
      source,
      numbers,
      form: numbers?.formOf(source!.power!),
      isKey: source?.column.isKey === true,
      mustBeFilled: this.#keys.includes(position),
      isInside: place.from <= position && position <= place.to,
      known: new KnownTexts(),
      contents: 'nothing',
    };
  }

  /** What a text means; undefined where it is not known yet. */
  #meaning(bytes: Uint8Array, { known, source }: PassedColumn): KnownText | undefined {
    const [from, to] = [this.#from, this.#to];
    const found = known.find(bytes, from, to);
    if (found || source || to - from > maxKnownLength) return found;
    // a text of a column that is not read says nothing but whether it is there
    const field = this.#form.decode(bytes.subarray(from, to));
    // what programs read differently is refused
    if (/^[ \t]+"/.test(field)) return undefined;
    const text = unwrapped(field).trim();
    return {
      field: nothing,
      isBlank: text === '',
      looksLikeNumber: looksLikeNumber(text),
      isHead: this.#heads.isHead(text),
      tellsKind: mayTellKind(text),
    };
  }
}
