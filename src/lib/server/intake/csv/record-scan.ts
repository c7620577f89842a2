const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const QUOTE = 34;
const COMMA = 44;

/** A longer record is refused: DuckDB holds two thousand records at a time. */
export const maxRecordBytes = 2 ** 16;

/** Where a field stands: before its first character, after spaces, in bare or quoted text, after the closing quote. */
type FieldState = 'start' | 'spaced' | 'bare' | 'quoted' | 'closed' | 'padded';

/** To be read; without content (`empty`: no character, `blank`: only separators, spaces, quotes); or refused. */
export type RecordKind = 'read' | 'empty' | 'blank' | 'row_shape' | 'row_quotes' | 'line_too_long';

export interface CsvRecord {
  kind: RecordKind;
  /** Counted like a spreadsheet does: from 1; a quoted line break begins no row. */
  row: number;
  fields: number;
}

/** Receives the records of a file in their order. `chunk[start, end)` is the last part of a record. */
export interface RecordVisitor {
  /** Records that are to be read, each with its line end; they begin and end in this chunk. */
  passPlain(chunk: Buffer, start: number, end: number): void;
  endRecord(record: CsvRecord, chunk: Buffer, start: number, end: number): void;
  continueRecord(chunk: Buffer, start: number): void;
}

/**
 * Finds the records of a CSV file after RFC 4180. It knows nothing of DuckDB's reader, so that rows read there can be
 * counted against it. Accepted beyond the RFC: a carriage return alone ends a record, one space may stand before a
 * quotation and any number after it, and a quotation mark inside bare text is a character.
 *
 * The first record with content is the header; it sets how many fields a record has.
 */
export class RecordScan {
  readonly #visitor: RecordVisitor | undefined;
  #expected: number | undefined;
  #state: FieldState = 'start';
  #spaces = 0;
  #fields = 1;
  #hasContent = false;
  #isFaulty = false;
  #bytes = 0;
  #isAfterCarriageReturn = false;
  #isFirstChunk = true;
  #row = 1;
  /** Records to be read, with the header. */
  read = 0;
  others = 0;
  /** Which line ends occur: line feed alone, carriage return alone, both. */
  readonly ends = { lineFeed: false, carriageReturn: false, pair: false };
  hasQuotedBreak = false;
  /** The header with its text, and whether it is one line of the file. */
  header: (CsvRecord & { text: string; isLine: boolean }) | undefined;
  #headerParts: Buffer[] = [];

  constructor(visitor?: RecordVisitor) {
    this.#visitor = visitor;
  }

  look(chunk: Buffer): void {
    // a byte order mark is no part of the first field
    let start = this.#isFirstChunk && chunk.indexOf('\uFEFF') === 0 ? 3 : 0;
    this.#isFirstChunk = false;
    let from = start;
    for (let at = start; at < chunk.length; at++) {
      if (at === start && this.#bytes === 0) at = start = from = this.#passPlainRecords(chunk, start);
      const byte = chunk[at]!;
      // every byte with a meaning comes before letters and digits
      if (byte > COMMA) continue;
      const isBreak = byte === LF || byte === CR;
      if (this.#state === 'quoted') {
        if (isBreak) this.hasQuotedBreak = true;
        if (byte !== QUOTE) continue;
        this.#hasContent ||= at > from;
        this.#state = 'closed';
      } else if (isBreak) {
        if (byte === LF && this.#isAfterCarriageReturn && at === start && this.#bytes === 0) {
          this.#isAfterCarriageReturn = false;
          this.ends.pair = true;
        } else {
          if (at > from) this.#passText(chunk, from, at);
          this.#endRecord(chunk, start, at);
          this.#noteEnd(byte);
        }
        start = at + 1;
      } else if (byte === COMMA || byte === QUOTE) {
        if (at > from) this.#passText(chunk, from, at);
        if (byte === QUOTE) this.#passQuote();
        else {
          this.#fields++;
          this.#state = 'start';
        }
      } else continue;
      from = at + 1;
    }
    if (chunk.length > from) this.#passText(chunk, from, chunk.length);
    if (chunk.length === start) return;
    if (!this.header && this.#bytes <= maxRecordBytes) this.#headerParts.push(chunk.subarray(start));
    this.#bytes += chunk.length - start;
    this.#visitor?.continueRecord(chunk, start);
  }

  /** Ends the last record, which may lack its line end. */
  end(): void {
    if (this.#state === 'quoted') this.#isFaulty = true;
    if (this.#bytes > 0) this.#endRecord(Buffer.alloc(0), 0, 0);
    if (this.#isAfterCarriageReturn) this.ends.carriageReturn = true;
  }

  /** A fast loop for plain records. Returns where the first other one begins, or one that the next chunk ends. */
  #passPlainRecords(chunk: Buffer, start: number): number {
    if (this.#expected === undefined || (this.#isAfterCarriageReturn && chunk[start] === LF)) return start;
    let record = start;
    let count = 0;
    let commas = 0;
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte > COMMA) continue;
      if (at === record) break;
      if (byte === COMMA) commas++;
      else if (byte === LF || byte === CR) {
        if (commas + 1 !== this.#expected || at - record > maxRecordBytes) break;
        if (byte === CR) {
          if (chunk[at + 1] !== LF) break;
          at++;
          this.ends.pair = true;
        } else this.ends.lineFeed = true;
        count++;
        commas = 0;
        record = at + 1;
      } else if (byte === QUOTE) {
        if (chunk[at - 1] !== COMMA) break;
        const close = endOfQuotation(chunk, at + 1);
        if (close === undefined) break;
        at = close;
      }
    }
    if (count > 0) {
      if (this.#isAfterCarriageReturn) this.#noteEnd(LF);
      this.#visitor?.passPlain(chunk, start, record);
      this.#row += count;
      this.read += count;
    }
    return record;
  }

  #noteEnd(byte: number): void {
    if (this.#isAfterCarriageReturn) this.ends.carriageReturn = true;
    this.#isAfterCarriageReturn = byte === CR;
    if (byte === LF) this.ends.lineFeed = true;
  }

  #passText(chunk: Buffer, from: number, to: number): void {
    if (this.#state === 'quoted') this.#hasContent = true;
    if (this.#state === 'quoted' || (this.#state === 'bare' && this.#hasContent)) return;
    let isSpace = true;
    for (let at = from; at < to; at++) {
      isSpace &&= chunk[at] === SPACE;
      this.#hasContent ||= chunk[at] !== SPACE && chunk[at] !== TAB;
      if (!isSpace && this.#hasContent) break;
    }
    if (this.#state === 'closed' || this.#state === 'padded') {
      this.#isFaulty ||= !isSpace;
      this.#state = isSpace ? 'padded' : 'bare';
    } else if (isSpace && this.#state !== 'bare') {
      this.#spaces = (this.#state === 'spaced' ? this.#spaces : 0) + to - from;
      this.#state = 'spaced';
    } else this.#state = 'bare';
  }

  #passQuote(): void {
    // a doubled quotation mark ends the quotation and begins it again
    this.#hasContent ||= this.#state === 'closed' || this.#state === 'bare';
    // DuckDB takes the marks for text after two spaces, and makes one value of two quotations
    const isMisplaced = this.#state === 'padded' || (this.#state === 'spaced' && this.#spaces > 1);
    this.#isFaulty ||= isMisplaced;
    this.#state = isMisplaced || this.#state === 'bare' ? 'bare' : 'quoted';
  }

  #endRecord(chunk: Buffer, start: number, end: number): void {
    const bytes = this.#bytes + end - start;
    if (this.#hasContent) this.#expected ??= this.#fields;
    const record = { kind: this.#kindOf(bytes), row: this.#row, fields: this.#fields };
    if (record.kind === 'read') this.read++;
    else this.others++;
    if (!this.header) {
      const text = Buffer.concat([...this.#headerParts, chunk.subarray(start, end)]).toString('utf8');
      this.#headerParts = [];
      if (this.#hasContent) this.header = { ...record, text, isLine: !this.hasQuotedBreak };
    }
    this.#visitor?.endRecord(record, chunk, start, end);
    this.#row++;
    this.#fields = 1;
    this.#state = 'start';
    this.#bytes = 0;
    this.#hasContent = this.#isFaulty = false;
  }

  #kindOf(bytes: number): RecordKind {
    if (bytes > maxRecordBytes) return 'line_too_long';
    if (this.#isFaulty) return 'row_quotes';
    if (!this.#hasContent) return bytes === 0 ? 'empty' : 'blank';
    return this.#fields === this.#expected ? 'read' : 'row_shape';
  }
}

/** The closing mark of a quotation without marks and line breaks inside; undefined for others and unfinished ones. */
function endOfQuotation(chunk: Buffer, from: number): number | undefined {
  for (let at = from; at + 1 < chunk.length; at++) {
    const byte = chunk[at]!;
    if (byte > COMMA || byte === COMMA || byte === SPACE) continue;
    if (byte === LF || byte === CR) return undefined;
    if (byte !== QUOTE) continue;
    const next = chunk[at + 1]!;
    return next === COMMA || next === LF || next === CR ? at : undefined;
  }
  return undefined;
}
