import { writeFileSync } from 'node:fs';
import type { Table } from '../contract/table.ts';
import { csvReader } from './csv/contract-file.ts';
import type { Source } from './delivery.ts';
import type { ReadRow, ReadTable } from './recognise/read-table.ts';
import { addRange, type RowRange } from '../contract/row-ranges.ts';
import type { Scratch } from './scratch.ts';

/** A table of the contract as it was recognised in a file. */
export interface FilePart {
  file: string;
  read: ReadTable;
}

const quoted = (value: string | null) => {
  if (value === null) return '';
  return /[",\n\r]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
};

const indexIn = ({ columns }: Table, column: string) => columns.findIndex(({ name }) => name === column);

/** Joins what several files hold of a table, and keeps where each row was found. Throws where nothing can be written. */
export function sourceOf(table: Table, parts: readonly FilePart[], scratch: Scratch): Source {
  const fields = table.columns
    .map(({ name }) => name)
    .filter((name) => parts.some(({ read }) => read.fields.includes(name)));
  const order = fields.map((name) => indexIn(table, name));
  const lines = parts.flatMap(({ read }) =>
    read.rows.map(({ values }) => order.map((at) => quoted(values[at]!)).join(',')),
  );
  const path = scratch.fileFor(`${table.name}.csv`);
  writeFileSync(path, `${[fields.join(','), ...lines].join('\n')}\n`);
  return {
    table,
    file: parts[0]!.file,
    fields,
    read: csvReader(
      path,
      fields,
      lines.some((line) => line.includes('\n')),
    ),
    rows: lines.length,
    gaps: [],
    ranges: rangesOf(parts),
  };
}

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
