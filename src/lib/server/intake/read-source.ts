import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { Table } from '../contract/table.ts';
import { csvReader } from './csv/contract-file.ts';
import { headKey, type Source } from './delivery.ts';
import type { LongTable, ReadRow, ReadTable } from './recognise/read-table.ts';
import { addRange, type RowRange } from '../contract/row-ranges.ts';
import type { Scratch } from './scratch.ts';

/** A table of the contract as it was recognised in a file. */
export interface FilePart {
  file: string;
  read: ReadTable;
}

/** So many characters are written at once. */
const maxUnwritten = 1 << 16;

/** A file of the contract that is written row by row. Throws where nothing can be written. */
export class ContractFile {
  readonly path: string;
  readonly #file: number;
  #written = 0;
  #text = '';
  /** Whether a value goes over several lines. */
  hasBreaks = false;

  constructor(table: Table, scratch: Scratch) {
    this.path = scratch.fileFor(`${table.name}.csv`);
    this.#file = openSync(this.path, 'w');
  }

  begin(fields: readonly string[]): void {
    ftruncateSync(this.#file);
    this.#written = 0;
    this.#text = `${fields.join(',')}\n`;
  }

  fieldOf(value: string | null): string {
    if (value === null) return '';
    if (!/[",\n\r]|^\s|\s$/.test(value)) return value;
    this.hasBreaks ||= value.includes('\n');
    return `"${value.replaceAll('"', '""')}"`;
  }

  put(line: string): void {
    this.#text += `${line}\n`;
    if (this.#text.length > maxUnwritten) this.#write();
  }

  putLines(lines: Uint8Array): void {
    this.#write();
    this.#writeBytes(lines);
  }

  end(): void {
    this.#write();
    closeSync(this.#file);
  }

  #write(): void {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.#writeBytes(Buffer.from(text));
  }

  #writeBytes(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;)
      from += writeSync(this.#file, bytes, from, undefined, this.#written + from);
    this.#written += bytes.length;
  }
}

const indexIn = ({ columns }: Table, column: string) => columns.findIndex(({ name }) => name === column);

/** Joins what several files hold of a table, and keeps where each row was found. Throws where nothing can be written. */
export function sourceOf(table: Table, parts: readonly FilePart[], scratch: Scratch): Source {
  const fields = table.columns
    .map(({ name }) => name)
    .filter((name) => parts.some(({ read }) => read.fields.includes(name)));
  const order = fields.map((name) => indexIn(table, name));
  const into = new ContractFile(table, scratch);
  try {
    into.begin(fields);
    for (const { read } of parts) {
      for (const { values } of read.rows) into.put(order.map((at) => into.fieldOf(values[at]!)).join(','));
    }
  } finally {
    into.end();
  }
  return {
    table,
    file: parts[0]!.file,
    fields,
    read: csvReader(into.path, fields, into.hasBreaks),
    rows: parts.reduce((sum, { read }) => sum + read.rows.length, 0),
    gaps: [],
    ranges: rangesOf(parts),
    heads: new Map(
      parts.flatMap(({ file, read }) => headsOf(file, read, columnsOf(table)(read.rows[0]?.columns ?? []))),
    ),
  };
}

/** A table whose rows were written already. */
export function longSource(file: string, long: LongTable, into: ContractFile): Source {
  const { table, fields, rows } = long;
  const columns = columnsOf(table)(long.columns);
  let first = 2;
  const ranges = long.runs.map(({ row, count }): RowRange => {
    const range = { first, last: first + count - 1, file, sheet: null, row, columns };
    first += count;
    return range;
  });
  const read = csvReader(into.path, fields, into.hasBreaks);
  return { table, file, fields, read, rows, gaps: [], ranges, heads: new Map(headsOf(file, long, columns)) };
}

/** Heads by their places. */
const headsOf = (
  file: string,
  { sheet, heads }: Pick<ReadTable, 'sheet' | 'heads'>,
  columns: Readonly<Record<string, number>>,
): [string, string][] =>
  [...heads].flatMap(([name, head]) => {
    const position = columns[name];
    return position === undefined ? [] : [[headKey({ file, sheet: sheet || null }, position), head]];
  });

/** Rows of a source are numbered as in a file of the contract, whose head is row 1. */
function rangesOf(parts: readonly FilePart[]): RowRange[] {
  const ranges: RowRange[] = [];
  let first = 2;
  for (const { file, read } of parts) {
    const columnsAt = columnsOf(read.table);
    for (const { row, columns } of read.rows) {
      addRange(ranges, {
        first,
        last: first,
        file,
        sheet: read.sheet || null,
        row,
        columns: columnsAt(columns),
      });
      first += 1;
    }
  }
  return ranges;
}

/** Columns by name, the same for all rows that have the same. */
function columnsOf({ columns }: Table): (places: ReadRow['columns']) => Record<string, number> {
  const known = new Map<string, Record<string, number>>();
  return (places) => {
    const key = places.join();
    const found =
      known.get(key) ??
      Object.fromEntries(
        columns.flatMap(({ name }, at) => (places[at]! >= 0 ? [[name, places[at]!] as const] : [])),
      );
    known.set(key, found);
    return found;
  };
}
