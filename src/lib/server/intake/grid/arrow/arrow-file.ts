import type { Data, DataType as Type } from 'apache-arrow';
import { cellOfMoment } from '../day-cell.ts';
import type { GridCell, Sheet } from '../grid.ts';
import { refuse, Refusal } from '../refusal.ts';
import { SheetBuilder, type CellBudget } from '../sheet-builder.ts';
import { guardFile, guardStream } from './message-guard.ts';

const magic = 'ARROW1';
/** The mark that begins every message of a stream. */
const continuation = Buffer.from([0xff, 0xff, 0xff, 0xff]);

/** Whether bytes are an Arrow file, or an Arrow stream, which has no magic word of its own. */
export const isArrow = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 6) === magic ||
  (bytes.length >= 8 && bytes.subarray(0, 4).equals(continuation) && bytes.readInt32LE(4) > 0);

/** Reads an Arrow IPC file or stream: column names as the first row, then its rows. */
export async function readArrow(bytes: Buffer, budget: CellBudget): Promise<Sheet[]> {
  const isFile = bytes.toString('latin1', 0, 6) === magic;
  let end = bytes.length;
  if (isFile) guardFile(bytes, budget.limits);
  else end = guardStream(bytes, budget.limits);
  // Loaded when somebody delivers such a file: the library is large.
  const arrow = await import('apache-arrow');
  const rows = new SheetBuilder(budget, '');
  try {
    const table = arrow.tableFromIPC(bytes.subarray(0, end));
    const readers = table.schema.fields.map(({ name, type }) => readerOf(arrow, name, type as Type, rows));
    addRow(
      rows,
      1,
      table.schema.fields.map(({ name }) => rows.textCell(name)),
    );
    let row = 1;
    for (const batch of table.batches) {
      const columns = batch.data.children.map((data, at) => {
        guardData(arrow, data);
        const vector = arrow.makeVector(data);
        return (index: number) => readers[at]!(vector.get(index));
      });
      for (let index = 0; index < batch.numRows; index++) {
        row++;
        addRow(
          rows,
          row,
          columns.map((cell) => cell(index)),
        );
      }
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    // what the library says of a damaged file is English and technical
    refuse('archive_damaged');
  }
  return [{ name: '', isHidden: false, rows: rows.rows, merges: [] }];
}

function addRow(rows: SheetBuilder, row: number, cells: readonly GridCell[]): void {
  const filled: GridCell[] = [];
  cells.forEach((cell, column) => rows.put(filled, row, column, cell));
  rows.add(row, filled);
}

type Arrow = typeof import('apache-arrow');

/** The library reads beyond the end of a buffer without a word: what a file says and what it holds must agree. */
function guardData(arrow: Arrow, data: Data): void {
  const { DataType } = arrow;
  const { type, length, offset, nullBitmap, nullCount, stride } = data;
  const values = data.values as { length: number; byteLength: number; [at: number]: unknown };
  const last = offset + length;
  if (nullCount > 0 && nullBitmap.byteLength * 8 < last) refuse('archive_damaged');
  const isText = DataType.isUtf8(type) || DataType.isLargeUtf8(type);
  if (isText || DataType.isList(type)) {
    const offsets = data.valueOffsets as unknown as ArrayLike<number | bigint>;
    const size = isText ? values.byteLength : data.children[0]!.length;
    if (length > 0 && offsets.length <= last) refuse('archive_damaged');
    for (let at = offset; at < last; at++) {
      const [from, to] = [Number(offsets[at]), Number(offsets[at + 1])];
      if (!(from >= 0 && from <= to && to <= size)) refuse('archive_damaged');
    }
    for (const child of data.children) guardData(arrow, child as Data);
  } else if (DataType.isBool(type)) {
    if (values.byteLength * 8 < last) refuse('archive_damaged');
  } else if (!DataType.isNull(type) && values.length < last * stride) refuse('archive_damaged');
  if (!DataType.isDictionary(type)) return;
  const words = data.dictionary!;
  for (const part of words.data) guardData(arrow, part as Data);
  for (let at = offset; at < last; at++) {
    const isNull = nullCount > 0 && ((nullBitmap[at >> 3]! >> (at & 7)) & 1) === 0;
    const key = Number(values[at]);
    if (!isNull && !(key >= 0 && key < words.length)) refuse('archive_damaged');
  }
}

/** Makes cells of the values of a column. */
function readerOf(
  { DataType }: Arrow,
  name: string,
  given: Type,
  to: SheetBuilder,
): (value: unknown) => GridCell {
  const type = DataType.isDictionary(given) ? (given.dictionary as Type) : given;
  const unlessNull = (read: (value: unknown) => GridCell) => (value: unknown) =>
    value === null || value === undefined ? null : read(value);
  const isText = (one: Type) => DataType.isUtf8(one) || DataType.isLargeUtf8(one);
  if (isText(type)) return unlessNull((value) => to.textCell(value as string));
  if (DataType.isBool(type)) return unlessNull((value) => value as boolean);
  if (DataType.isInt(type)) {
    return unlessNull((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)));
  }
  // the shortest number that is stored the same
  if (DataType.isFloat(type) && type.precision === 1) {
    return unlessNull((value) => {
      const digits = [6, 7, 8, 9].find(
        (count) => Math.fround(Number((value as number).toPrecision(count))) === value,
      );
      return Number((value as number).toPrecision(digits ?? 9));
    });
  }
  if (DataType.isFloat(type) && type.precision === 2) return unlessNull((value) => value as number);
  if (DataType.isDate(type) || DataType.isTimestamp(type))
    return unlessNull((value) => cellOfMoment(Number(value)));
  if (DataType.isNull(type)) return () => null;
  if (DataType.isList(type) && isText(type.valueType as Type)) {
    return unlessNull((value) =>
      to.textCell([...(value as Iterable<string | null>)].map((word) => word ?? '').join(';')),
    );
  }
  return refuse('column_kind_unread', { name, kind: String(given) });
}
