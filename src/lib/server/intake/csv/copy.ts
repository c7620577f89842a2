import { closeSync, openSync, writeFileSync } from 'node:fs';
import { chunksOf } from './file-bytes.ts';
import { maxListedPerRule } from '../problem.ts';
import { maxRecordBytes, RecordScan, type CsvRecord, type RecordVisitor } from './record-scan.ts';

/** Beyond so many gaps nobody looks up a row by its number. */
const maxGaps = 1_000_000;

const shownBytes = 400;

/** Rows of the file that are not among those read, in their order: the first of them and how many follow each other. */
export type RowGap = [first: number, count: number];

type RefusalRule = 'row_shape' | 'row_quotes' | 'line_too_long';

export interface RefusedRow {
  row: number;
  rule: RefusalRule;
  fields: number;
  text: string;
}

export interface CsvCopy {
  gaps: RowGap[];
  /** At most a thousand of each rule; `refusals` counts them all. */
  refused: RefusedRow[];
  refusals: Record<RefusalRule, number>;
  /** Rows without content; those without any character at the end of the file are not counted. */
  blank: { count: number; first: number };
}

/** Writes a CSV file again with `header` in one line, one kind of line end, and only the rows that DuckDB can read. */
export async function copyCsv(path: string, target: string, header: string): Promise<CsvCopy> {
  const file = openSync(target, 'w');
  try {
    // not writeSync, which may write less than it is given
    const copy = new Copy((bytes) => writeFileSync(file, bytes), header);
    const scan = new RecordScan(copy);
    for await (const chunk of chunksOf(path)) {
      scan.look(chunk);
      copy.flush();
    }
    scan.end();
    copy.flush();
    return copy.found;
  } finally {
    closeSync(file);
  }
}

const lineEnd = Buffer.from('\n');

class Copy implements RecordVisitor {
  readonly #write: (bytes: Buffer) => void;
  readonly #header: Buffer;
  readonly found: CsvCopy = {
    gaps: [],
    refused: [],
    refusals: { row_shape: 0, row_quotes: 0, line_too_long: 0 },
    blank: { count: 0, first: 0 },
  };
  /** Rows without any character since the last other one. */
  #empty = 0;
  #hasHeader = false;
  /** Parts of the record in earlier chunks, and the lines to be written. */
  #begun: Buffer[] = [];
  #begunBytes = 0;
  #lines: Buffer[] = [];

  constructor(write: (bytes: Buffer) => void, header: string) {
    this.#write = write;
    this.#header = Buffer.from(`${header}\n`);
  }

  passPlain(chunk: Buffer, start: number, end: number): void {
    this.#countEmpty();
    const part = chunk.subarray(start, end);
    this.#lines.push(
      part.includes('\r') ? Buffer.from(part.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : part,
    );
  }

  continueRecord(chunk: Buffer, start: number): void {
    // a copy: the stream may use the chunk's memory again; of an endless record the beginning is enough
    if (this.#begunBytes <= maxRecordBytes) this.#begun.push(Buffer.from(chunk.subarray(start)));
    this.#begunBytes += chunk.length - start;
  }

  endRecord(record: CsvRecord, chunk: Buffer, start: number, end: number): void {
    const parts = [...this.#begun, chunk.subarray(start, end)];
    this.#begun = [];
    this.#begunBytes = 0;
    if (record.kind === 'empty') this.#empty++;
    else this.#countEmpty();
    if (record.kind !== 'read') this.#skip(record, parts);
    else if (this.#hasHeader) this.#lines.push(...parts, lineEnd);
    else {
      this.#lines.push(this.#header);
      this.#hasHeader = true;
    }
  }

  flush(): void {
    if (this.#lines.length > 0) this.#write(Buffer.concat(this.#lines));
    this.#lines = [];
  }

  #skip({ kind, row, fields }: CsvRecord, parts: readonly Buffer[]): void {
    const { gaps, refused, refusals } = this.found;
    const gap = gaps.at(-1);
    if (gap && gap[0] + gap[1] === row) gap[1]++;
    else if (gaps.length < maxGaps) gaps.push([row, 1]);
    if (kind === 'blank') this.#countBlank(row, 1);
    if (kind === 'read' || kind === 'empty' || kind === 'blank') return;
    if (++refusals[kind] > maxListedPerRule) return;
    const text = Buffer.concat(parts.map((part) => part.subarray(0, shownBytes))).toString('utf8');
    refused.push({ row, rule: kind, fields, text: text.slice(0, shownBytes / 2) });
  }

  /** Now that another row follows them, the empty ones do not stand at the end. */
  #countEmpty(): void {
    if (this.#empty === 0) return;
    const [first, count] = this.found.gaps.at(-1)!;
    this.#countBlank(first + count - this.#empty, this.#empty);
    this.#empty = 0;
  }

  #countBlank(first: number, count: number): void {
    const { blank } = this.found;
    if (blank.count === 0) blank.first = first;
    blank.count += count;
  }
}
