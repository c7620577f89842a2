import { writeFileSync } from 'node:fs';
import type { Table } from '../contract/table.ts';
import { csvReader } from './csv/contract-file.ts';
import type { Place, Source } from './delivery.ts';
import type { ReadTable } from './recognise/read-table.ts';
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
    place: placeIn(parts),
  };
}

/** Rows of a source are numbered as in a file of the contract, whose head is row 1. */
function placeIn(parts: readonly FilePart[]): (row: number, column: string | null) => Place {
  return (row, column) => {
    let index = row - 2;
    const part = parts.find(({ read }) => {
      if (index < read.rows.length) return true;
      index -= read.rows.length;
      return false;
    })!;
    const { file, read } = part;
    const found = read.rows[index]!;
    const position = column === null ? -1 : (found.columns[indexIn(read.table, column)] ?? -1);
    return {
      file,
      ...(read.sheet !== '' && { sheet: read.sheet }),
      row: found.row,
      ...(position >= 0 && { position }),
    };
  };
}
