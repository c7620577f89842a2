import type { Text } from '#lib/domain/vocabulary.ts';
import { chunksOf } from '../../csv/file-bytes.ts';
import { fileKind } from '../file-kind.ts';
import type { Sheet } from '../grid.ts';
import type { Limits } from '../limits.ts';
import { Refusal, refuse } from '../refusal.ts';
import { CellBudget, SheetBuilder } from '../sheet-builder.ts';
import { MarkCounts } from './delimiter.ts';
import {
  byteOrder,
  decodeWindows,
  decoderOf,
  encodeWindows,
  isOfOtherPage,
  type Encoding,
} from './encoding.ts';
import { readRecords, RecordReader } from './records.ts';
import { dialectText, separatorOf } from './text-file.ts';

/** So much of a text is looked at to see what it is; one that is not longer is kept as cells. */
const firstBytes = 64 * 1024;

/** More bytes without the end of a row are no row. */
const maxRowBytes = 4_000_000;

const [lineFeed, carriageReturn] = [10, 13];
const byteMark = Buffer.from('\ufeff');

/** How a text is written. */
export interface TextForm {
  /** Blank where each line is one field. */
  delimiter: string;
  encode(text: string): Uint8Array;
  /** Of whole characters. Throws a Refusal where they are of another code page. */
  decode(bytes: Uint8Array): string;
}

/** Sees the rows of a text, one after the other. */
export interface RowPass {
  /** Reads the row that begins at a place: where the next begins, or -1 if it has to be read by its fields. */
  readBytes(bytes: Uint8Array, at: number, row: number): number;
  /** Reads a row with its fields as they are written; false if it is of no use to go on. */
  read(row: number, fields: readonly string[]): boolean;
}

/** A text file whose rows are read one after the other, so that none need be kept. */
export interface LongText {
  /** How it is written. */
  recognised: Text;
  form: TextForm;
  /** Its first rows. */
  first: Sheet;
  /** Reads its rows from one on. Throws a Refusal. */
  eachRow(firstRow: number, pass: RowPass): Promise<void>;
}

/** Looks at a file while its bytes pass by. */
export class TextLook {
  readonly #limits: Limits;
  readonly #firstBytes: number;
  readonly #marks = new MarkCounts();
  #first: Buffer = Buffer.alloc(0);
  #bytes = 0;

  constructor(limits: Limits, first = firstBytes) {
    [this.#limits, this.#firstBytes] = [limits, first];
  }

  look(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#limits.maxLongTextBytes === 0) return;
    if (this.#first.length < this.#firstBytes)
      this.#first = Buffer.concat([this.#first, chunk]).subarray(0, this.#firstBytes);
    this.#marks.look(chunk);
  }

  /** The text of the file at a path; undefined where it is short or no text, or something is odd. */
  textAt(path: string, isUtf8: boolean): LongText | undefined {
    try {
      return this.#open(path, isUtf8);
    } catch (cause) {
      if (cause instanceof Refusal) return undefined;
      throw cause;
    }
  }

  #open(path: string, isUtf8: boolean): LongText | undefined {
    const { maxLongTextBytes } = this.#limits;
    const [first, marks] = [this.#first, this.#marks];
    if (this.#bytes <= this.#firstBytes || this.#bytes > maxLongTextBytes || marks.hasControl)
      return undefined;
    if (fileKind(first) !== 'text' || byteOrder(first) !== undefined) return undefined;
    const encoding: Encoding = isUtf8 ? 'UTF-8' : 'Windows-1252';
    if (!isUtf8 && first.indexOf('\ufeff') === 0) return undefined;
    const text = decoderOf(encoding)(first);
    const { line, mark } = separatorOf(text);
    const delimiter = mark ?? marks.delimiter() ?? '';
    const rows = new SheetBuilder(new CellBudget(this.#limits), '');
    readRecords(text.slice(line.length), delimiter, rows, false);
    const form = formOf(encoding, delimiter);
    const skipped = (first.indexOf(byteMark) === 0 ? byteMark.length : 0) + line.length;
    return {
      recognised: dialectText(encoding, delimiter),
      form,
      first: { name: '', isHidden: false, rows: rows.rows, merges: [] },
      eachRow: (firstRow, pass) => eachRow(path, skipped, form, this.#limits, firstRow, pass),
    };
  }
}

function formOf(encoding: Encoding, delimiter: string): TextForm {
  const bufferOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);
  if (encoding === 'UTF-8')
    return { delimiter, encode: (text) => Buffer.from(text), decode: (bytes) => bufferOf(bytes).toString() };
  return {
    delimiter,
    encode: encodeWindows,
    decode: (bytes) => {
      const text = decodeWindows(bufferOf(bytes));
      return isOfOtherPage(text) ? refuse('encoding_unknown') : text;
    },
  };
}

async function eachRow(
  path: string,
  skipped: number,
  { delimiter, decode }: TextForm,
  limits: Limits,
  firstRow: number,
  pass: RowPass,
): Promise<void> {
  let goesOn = true;
  const reader = new RecordReader(delimiter, limits, (row, fields) => {
    goesOn &&= row < firstRow || pass.read(row, fields);
  });
  /** Of a row that is read by its fields and goes on. */
  let text = '';
  let left: Uint8Array = new Uint8Array();
  for await (const chunk of chunksOf(path)) {
    const bytes = left.length > 0 ? Buffer.concat([left, chunk]) : chunk;
    let at = reader.row === 1 && text === '' && left.length === 0 ? skipped : 0;
    for (;;) {
      const next = text === '' && reader.row >= firstRow ? pass.readBytes(bytes, at, reader.row) : -1;
      if (next >= 0) {
        at = next;
        reader.row++;
        continue;
      }
      const end = lineEnd(bytes, at);
      if (end < 0) break;
      text = reader.read(text + decode(bytes.subarray(at, end)), false);
      at = end;
      if (!goesOn) return;
    }
    left = bytes.subarray(at);
    if (left.length + text.length > maxRowBytes) refuse('line_too_long', {}, { row: reader.row });
  }
  reader.read(text + decode(left), true);
}

/** Where the line that begins at a place ends, after its end marks; -1 if it goes on after the bytes. */
function lineEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === lineFeed) return at + 1;
    if (bytes[at] !== carriageReturn) continue;
    if (at + 1 === bytes.length) return -1;
    return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  }
  return -1;
}
