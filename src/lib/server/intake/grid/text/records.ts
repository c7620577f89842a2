import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { SheetBuilder } from '../sheet-builder.ts';
import type { GridCell } from '../grid.ts';

/** ="05513000": Excel's way to write a text that looks like a number. */
const textFormula = /^="((?:[^"]|"")*)"$/;

/** An apostrophe keeps a text from being a formula; our own downloads write it. */
const keptText = /^'(?=[=+\-@\t])/;

/** A field as a spreadsheet shows it. */
export function unwrapped(field: string): string {
  if (field.startsWith('="')) {
    const inner = textFormula.exec(field)?.[1];
    if (inner !== undefined) return inner.replaceAll('""', '"');
  }
  return field.startsWith("'") ? field.replace(keptText, '') : field;
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/**
 * Splits text into rows, part by part. Rows count as a spreadsheet shows them: a line break within quotation marks does
 * not end one. A quotation that does not end, or after which text goes on, is refused, and so is what stands too far right.
 */
export class RecordReader {
  readonly #delimiter: number;
  readonly #limits: Pick<Limits, 'maxColumns' | 'maxCellCharacters'>;
  readonly #onRow: (row: number, fields: readonly string[]) => void;
  /** The row that is read next. */
  row = 1;
  #text = '';
  #at = 0;
  /** Whether no text follows. */
  #isLast = false;

  /** A blank delimiter makes each line one field. `fields` are those of the row until the next one. */
  constructor(
    delimiter: string,
    limits: Pick<Limits, 'maxColumns' | 'maxCellCharacters'>,
    onRow: (row: number, fields: readonly string[]) => void,
  ) {
    this.#delimiter = delimiter === '' ? -1 : delimiter.charCodeAt(0);
    this.#limits = limits;
    this.#onRow = onRow;
  }

  /** Reads the rows that end in a text. What is left at its end is returned, and belongs before the next part. */
  read(text: string, isLast: boolean): string {
    [this.#text, this.#at, this.#isLast] = [text, 0, isLast];
    const fields: string[] = [];
    while (this.#at < text.length) {
      const start = this.#at;
      fields.length = 0;
      if (!this.#readRow(fields)) return text.slice(start);
      this.#onRow(this.row, fields);
      this.row++;
    }
    return '';
  }

  /** False where the row does not end in this text. */
  #readRow(fields: string[]): boolean {
    const text = this.#text;
    for (let column = 0; ; column++) {
      const field = this.#readField(column);
      if (field === undefined) return false;
      if (column < this.#limits.maxColumns) fields.push(field);
      else if (unwrapped(field).trim() !== '') {
        const { maxColumns: max } = this.#limits;
        refuse('too_many_columns_used', { max, row: this.row }, { row: this.row, position: column });
      }
      const at = this.#at++;
      const isEnd = at >= text.length;
      if (isEnd) return this.#isLast;
      const code = text.charCodeAt(at);
      if (code === this.#delimiter) continue;
      if (code === carriageReturn) {
        if (this.#at === text.length && !this.#isLast) return false;
        if (text.charCodeAt(this.#at) === lineFeed) this.#at++;
      }
      return true;
    }
  }

  /** From `#at` to the delimiter or the end of the line, where `#at` stands then; undefined if the text ends before. */
  #readField(column: number): string | undefined {
    const text = this.#text;
    const place = { row: this.row, position: column };
    const start = this.#at;
    const first = text.charCodeAt(start);
    const isFormula = first === 61 && text.charCodeAt(start + 1) === quote;
    if (first !== quote && !isFormula) {
      this.#moveToEnd();
      const field = text.slice(start, this.#at);
      // a delimiter after a quotation mark that stands behind a space would be read differently by different programs
      if ((first === 32 || first === 9) && /^[ \t]+"/.test(field)) refuse('row_quotes', {}, place);
      return field;
    }
    const open = isFormula ? start + 1 : start;
    let close = open;
    for (close++; ; close++) {
      close = text.indexOf('"', close);
      const length = (close < 0 ? text.length : close) - open;
      if (length > this.#limits.maxCellCharacters || (close < 0 && this.#isLast))
        refuse('quote_open', { row: this.row }, place);
      if (close < 0 || (close + 1 === text.length && !this.#isLast)) return undefined;
      if (text.charCodeAt(close + 1) !== quote) break;
      close++;
    }
    const inner = text
      .slice(open + 1, close)
      .replaceAll('""', '"')
      .replaceAll(/\r\n?/g, '\n');
    this.#at = close + 1;
    this.#moveToEnd();
    if (this.#at < text.length || this.#isLast) {
      if (text.slice(close + 1, this.#at).trim() !== '') refuse('quote_goes_on', { row: this.row }, place);
    }
    return inner;
  }

  #moveToEnd() {
    const text = this.#text;
    const delimiter = this.#delimiter;
    let at = this.#at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === lineFeed || code === carriageReturn) break;
    }
    this.#at = at;
  }
}

/** Puts the rows of a text into a sheet; of one that is not whole, those that end in it. */
export function readRecords(text: string, delimiter: string, to: SheetBuilder, isWhole = true): void {
  const reader = new RecordReader(delimiter, to.limits, (row, fields) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < fields.length; column++)
      to.put(cells, row, column, to.textCell(unwrapped(fields[column]!)));
    to.add(row, cells);
  });
  reader.read(text, isWhole);
}
