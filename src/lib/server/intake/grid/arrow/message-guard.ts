import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';

/** A table of a FlatBuffer: its fields lie where a second table says. Every position is held against the buffer. */
class FlatTable {
  readonly #bytes: DataView;
  readonly #at: number;
  readonly #fields: number;
  readonly #fieldBytes: number;

  constructor(bytes: DataView, at: number) {
    [this.#bytes, this.#at] = [bytes, at];
    this.#fields = at - inside(bytes, at, 4).getInt32(at, true);
    this.#fieldBytes = inside(bytes, this.#fields, 4).getUint16(this.#fields, true);
  }

  /** Where a field lies; undefined if it has its default. */
  #field(index: number, size: number): number | undefined {
    const place = 4 + 2 * index;
    if (place + 2 > this.#fieldBytes) return undefined;
    const entry = this.#fields + place;
    const offset = inside(this.#bytes, entry, 2).getUint16(entry, true);
    if (offset === 0) return undefined;
    inside(this.#bytes, this.#at + offset, size);
    return this.#at + offset;
  }

  byte(index: number): number {
    const at = this.#field(index, 1);
    return at === undefined ? 0 : this.#bytes.getUint8(at);
  }

  short(index: number): number {
    const at = this.#field(index, 2);
    return at === undefined ? 0 : this.#bytes.getInt16(at, true);
  }

  long(index: number): number {
    const at = this.#field(index, 8);
    return at === undefined ? 0 : Number(this.#bytes.getBigInt64(at, true));
  }

  table(index: number): FlatTable | undefined {
    const at = this.#field(index, 4);
    return at === undefined ? undefined : new FlatTable(this.#bytes, at + this.#bytes.getUint32(at, true));
  }

  /** How many items of so many bytes a list has, and where they begin. */
  list(index: number, size: number): { count: number; start: number } {
    const at = this.#field(index, 4);
    if (at === undefined) return { count: 0, start: 0 };
    const start = at + this.#bytes.getUint32(at, true);
    const count = inside(this.#bytes, start, 4).getUint32(start, true);
    inside(this.#bytes, start + 4, count * size);
    return { count, start: start + 4 };
  }

  /** Two numbers of a list of pairs. */
  pair(at: number): [number, number] {
    return [Number(this.#bytes.getBigInt64(at, true)), Number(this.#bytes.getBigInt64(at + 8, true))];
  }

  /** Where the messages of a file lie. */
  blocks(index: number): { offset: number; metadata: number; body: number }[] {
    const { count, start } = this.list(index, 24);
    return Array.from({ length: count }, (_, item) => {
      const at = start + 24 * item;
      const [offset, body] = [this.pair(at)[0], Number(this.#bytes.getBigInt64(at + 16, true))];
      return { offset, metadata: this.#bytes.getInt32(at + 8, true), body };
    });
  }

  tables(index: number): FlatTable[] {
    const { count, start } = this.list(index, 4);
    return Array.from({ length: count }, (_, item) => {
      const at = start + 4 * item;
      return new FlatTable(this.#bytes, at + this.#bytes.getUint32(at, true));
    });
  }
}

function inside(bytes: DataView, at: number, size: number): DataView {
  if (!(at >= 0 && size >= 0 && at + size <= bytes.byteLength)) refuse('archive_damaged');
  return bytes;
}

/** Kinds of messages. */
const [schemaKind, dictionaryKind, batchKind] = [1, 2, 3];

/** A schema names fields within fields; no table of the contract has any. */
const maxFields = 4_000;
/** Blocks of rows, and of the texts that they refer to. */
const maxMessages = 10_000;

/**
 * Holds an Arrow stream against its own size before the library reads it, which trusts every number in it. Returns where
 * the stream ends. Throws a refusal for what does not fit, is compressed or does not end.
 */
export function guardStream(bytes: Buffer, limits: Limits): number {
  let at = 0;
  let rows = 0;
  for (let count = 0; ; count++) {
    const message = messageAt(bytes, at);
    if (message === undefined) return at + 8;
    if (count > maxMessages || (message.kind === schemaKind) !== (count === 0)) refuse('archive_damaged');
    rows += guardMessage(message, limits);
    if (rows > limits.maxRows) refuse('too_many_rows', { max: limits.maxRows, row: rows });
    at = message.end;
  }
}

/** Holds an Arrow file, whose blocks are listed at its end, against its own size. */
export function guardFile(bytes: Buffer, limits: Limits): void {
  const end = bytes.length - 10;
  if (end < 8 || bytes.toString('latin1', end + 4) !== 'ARROW1') refuse('archive_damaged');
  const length = bytes.readInt32LE(end);
  const start = end - length;
  if (!(length > 0 && start >= 8)) refuse('archive_damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, length);
  const footer = new FlatTable(view, inside(view, 0, 4).getUint32(0, true));
  guardSchema(footer.table(1) ?? refuse('archive_damaged'), limits);
  const blocks = footer.blocks(2);
  const batches = footer.blocks(3);
  if (blocks.length + batches.length > maxMessages) refuse('archive_damaged');
  let rows = 0;
  for (const [list, kind] of [
    [blocks, dictionaryKind],
    [batches, batchKind],
  ] as const) {
    for (const { offset, metadata, body } of list) {
      if (!(offset >= 8 && offset % 8 === 0 && metadata > 0)) refuse('archive_damaged');
      const message = messageAt(bytes.subarray(0, start), offset);
      if (message === undefined || message.kind !== kind) refuse('archive_damaged');
      if (message.end - message.body !== body || message.body !== offset + metadata)
        refuse('archive_damaged');
      const found = guardMessage(message, limits);
      if (kind === batchKind) rows += found;
      if (rows > limits.maxRows) refuse('too_many_rows', { max: limits.maxRows, row: rows });
    }
  }
}

interface Message {
  kind: number;
  header: FlatTable;
  /** Where its body begins and ends. */
  body: number;
  end: number;
}

/** Undefined at the mark that ends a stream. */
function messageAt(bytes: Buffer, at: number): Message | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (inside(view, at, 8).getUint32(at, true) !== 0xffffffff) refuse('archive_damaged');
  const length = view.getInt32(at + 4, true);
  if (length === 0) return undefined;
  inside(view, at + 8, length);
  const metadata = new DataView(bytes.buffer, bytes.byteOffset + at + 8, length);
  const message = new FlatTable(metadata, inside(metadata, 0, 4).getUint32(0, true));
  const header = message.table(2) ?? refuse('archive_damaged');
  const body = at + 8 + length;
  const size = message.long(3);
  inside(view, body, size);
  return { kind: message.byte(1), header, body, end: body + size };
}

/** Returns how many rows it has. */
function guardMessage({ kind, header, body, end }: Message, limits: Limits): number {
  if (kind === schemaKind) guardSchema(header, limits);
  else if (kind === batchKind) return guardBatch(header, end - body, limits);
  else if (kind === dictionaryKind) guardBatch(header.table(1), end - body, limits);
  else refuse('archive_damaged');
  return 0;
}

function guardSchema(schema: FlatTable, limits: Limits): void {
  // numbers with their first byte last are written by no usual machine
  if (schema.short(0) !== 0) refuse('archive_damaged');
  const columns = schema.list(1, 4).count;
  if (columns > limits.maxColumns) {
    refuse('too_many_columns_used', { max: limits.maxColumns, row: 1 }, { row: 1 });
  }
  let fields = 0;
  const visit = (field: FlatTable, depth: number) => {
    if (++fields > maxFields || depth > 20) refuse('archive_damaged');
    field.list(0, 1);
    field.table(4)?.table(1);
    guardNotes(field, 6);
    for (const child of field.tables(5)) visit(child, depth + 1);
  };
  for (const field of schema.tables(1)) visit(field, 0);
  guardNotes(schema, 2);
}

/** What a schema or a field says of itself: names and texts. */
function guardNotes(of: FlatTable, index: number): void {
  for (const note of of.tables(index)) {
    note.list(0, 1);
    note.list(1, 1);
  }
}

function guardBatch(batch: FlatTable | undefined, bodyBytes: number, limits: Limits): number {
  if (batch === undefined) refuse('archive_damaged');
  if (batch.table(3) !== undefined) refuse('arrow_compressed');
  const rows = batch.long(0);
  if (rows > limits.maxRows) refuse('too_many_rows', { max: limits.maxRows, row: rows });
  const [nodes, buffers] = [batch.list(1, 16), batch.list(2, 16)];
  if (rows < 0 || nodes.count > maxFields || buffers.count > 4 * maxFields) refuse('archive_damaged');
  for (let item = 0; item < nodes.count; item++) {
    const [length, nulls] = batch.pair(nodes.start + 16 * item);
    if (!(length >= 0 && length <= limits.maxRows && nulls >= 0 && nulls <= length))
      refuse('archive_damaged');
  }
  for (let item = 0; item < buffers.count; item++) {
    const [offset, length] = batch.pair(buffers.start + 16 * item);
    if (!(offset >= 0 && length >= 0 && offset + length <= bodyBytes)) refuse('archive_damaged');
  }
  return rows;
}
