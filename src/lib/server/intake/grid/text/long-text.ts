import type { Text } from '#lib/domain/vocabulary.ts';
import { chunksOf } from '../../csv/file-bytes.ts';
import { fileKind } from '../file-kind.ts';
import type { Sheet } from '../grid.ts';
import type { Limits } from '../limits.ts';
import { Refusal, refuse } from '../refusal.ts';
import { CellBudget, SheetBuilder } from '../sheet-builder.ts';
import { MarkCounts } from './delimiter.ts';
import { byteOrder, decoderOf, isOfOtherPage, type Encoding } from './encoding.ts';
import { readRecords, RecordReader } from './records.ts';
import { dialectText, separatorOf } from './text-file.ts';

/** So much of a text is looked at to see what it is; one that is not longer is kept as cells. */
const firstBytes = 64 * 1024;

/** Texts that are longer than this are kept apart from small ones by the engine, which takes time. */
const partBytes = 32 * 1024;

/** More characters without the end of a row are no row. */
const maxRowCharacters = 4_000_000;

/** A text file whose rows are read one after the other, so that none need be kept. */
export interface LongText {
  /** How it is written. */
  recognised: Text;
  /** Its first rows. */
  first: Sheet;
  /** Reads its rows with their fields as they are written, while `onRow` returns true. Throws a Refusal. */
  eachRow(onRow: (row: number, fields: readonly string[]) => boolean): Promise<void>;
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
    return {
      recognised: dialectText(encoding, delimiter),
      first: { name: '', isHidden: false, rows: rows.rows, merges: [] },
      eachRow: (onRow) => eachRow(path, { encoding, skipped: line.length, delimiter }, this.#limits, onRow),
    };
  }
}

async function eachRow(
  path: string,
  { encoding, skipped, delimiter }: { encoding: Encoding; skipped: number; delimiter: string },
  limits: Limits,
  onRow: (row: number, fields: readonly string[]) => boolean,
): Promise<void> {
  const decode = decoderOf(encoding);
  let row = 0;
  let goesOn = true;
  const reader = new RecordReader(delimiter, limits, (at, fields) => {
    row = at;
    goesOn &&= onRow(at, fields);
  });
  let left: string | undefined;
  for await (const chunk of chunksOf(path)) {
    for (let from = 0; from < chunk.length; from += partBytes) {
      const more = decode(chunk.subarray(from, from + partBytes));
      const text = left === undefined ? more.slice(skipped) : left + more;
      if (encoding === 'Windows-1252' && isOfOtherPage(text)) refuse('encoding_unknown');
      left = reader.read(text, false);
      if (!goesOn) return;
      if (left.length > maxRowCharacters) refuse('line_too_long', {}, { row: row + 1 });
    }
  }
  reader.read(left ?? '', true);
}
