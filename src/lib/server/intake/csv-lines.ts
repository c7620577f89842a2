import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { listedPerRule } from './problem.ts';

const LF = 10;
const CR = 13;
const COMMA = 44;
const QUOTE = 34;
const SPACE = 32;

/** Beyond this nobody looks up a row by its number. */
const mostRows = 1_000_000;

/** Rows counted like a spreadsheet does: the header is row 1. */
export interface CsvLines {
  /** Rows without any character; at most the first million, and none at the end of the file. */
  blankRows: number[];
  /** Rows with one field too many, which is empty: DuckDB's reader would overlook it. */
  wideRows: number[];
  /** Other rows with too few or too many fields; at most the first thousand. */
  misshapenRows: { row: number; fields: number }[];
}

/**
 * Reads a CSV file byte by byte for what DuckDB's reader does not tell, and writes it again to `target`, if given,
 * as that reader needs it: with one kind of line end and without blank lines. Line breaks inside quotation marks
 * stay.
 */
export async function scanLines(path: string, fields: number, target?: string): Promise<CsvLines> {
  const scan = new LineScan(fields);
  const file = target === undefined ? undefined : openSync(target, 'w');
  try {
    for await (const chunk of createReadStream(path, {
      highWaterMark: 512 * 1024,
    }) as AsyncIterable<Buffer>) {
      const plain = scan.read(chunk);
      if (file !== undefined) writeSync(file, plain);
    }
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return scan.end();
}

/** Rows of the beginning of a file that have another number of fields; at most a thousand. */
export function misshapenRowsIn(head: Buffer, fields: number): CsvLines['misshapenRows'] {
  const scan = new LineScan(fields);
  scan.read(head);
  return scan.lines.misshapenRows;
}

class LineScan {
  readonly #expected: number;
  readonly lines: CsvLines = { blankRows: [], wideRows: [], misshapenRows: [] };
  #row = 1;
  #fields = 1;
  #isRowStart = true;
  #isFieldStart = true;
  #isFieldEmpty = true;
  #isQuoted = false;
  #isQuoteClosed = false;
  #previous = 0;

  constructor(fields: number) {
    this.#expected = fields;
  }

  /** The bytes of the chunk as they should be. */
  read(chunk: Buffer): Buffer {
    const plain = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      const isBreak = !this.#isQuoted && (byte === LF || byte === CR);
      if (!isBreak) {
        this.#readInRow(byte);
        plain[length++] = byte;
      } else if (byte === CR || this.#previous !== CR) {
        if (!this.#isRowStart) plain[length++] = LF;
        this.#endRow();
      }
      this.#previous = byte;
    }
    return plain.subarray(0, length);
  }

  end(): CsvLines {
    if (!this.#isRowStart) this.#endRow();
    const { blankRows } = this.lines;
    for (let last = this.#row - 1; blankRows.at(-1) === last; last--) blankRows.pop();
    return this.lines;
  }

  #readInRow(byte: number): void {
    this.#isRowStart = false;
    if (this.#isQuoted) {
      this.#isQuoted = byte !== QUOTE;
      this.#isQuoteClosed = byte === QUOTE;
      if (byte !== QUOTE) this.#isFieldEmpty = false;
      return;
    }
    // a doubled quotation mark ends the quotation and begins it again
    this.#isQuoted = byte === QUOTE && (this.#isFieldStart || this.#isQuoteClosed);
    this.#isQuoteClosed = false;
    if (byte === COMMA) {
      this.#fields++;
      this.#isFieldStart = this.#isFieldEmpty = true;
    } else {
      this.#isFieldStart &&= byte === SPACE;
      this.#isFieldEmpty &&= byte === QUOTE;
    }
  }

  #endRow(): void {
    if (this.#isRowStart) {
      if (this.lines.blankRows.length < mostRows) this.lines.blankRows.push(this.#row);
    } else if (this.#fields === this.#expected + 1 && this.#isFieldEmpty) {
      if (this.lines.wideRows.length < mostRows) this.lines.wideRows.push(this.#row);
    } else if (this.#fields !== this.#expected && this.lines.misshapenRows.length < listedPerRule) {
      this.lines.misshapenRows.push({ row: this.#row, fields: this.#fields });
    }
    this.#row++;
    this.#fields = 1;
    this.#isRowStart = this.#isFieldStart = this.#isFieldEmpty = true;
    this.#isQuoteClosed = false;
  }
}
