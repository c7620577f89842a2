import { open } from 'node:fs/promises';
import { RecordBatch, RecordBatchFileWriter, Schema, Struct, makeData } from 'apache-arrow';
import type { Database } from '../../edition/database/database.ts';
import { arrowColumns, columnWriter } from './arrow-columns.ts';

/** Rows of a record batch: the most that are held at a time. */
const batchRows = 65_536;

/** Gives out what was written since the last time; the library's own queue would take in the whole file. */
class FileParts extends RecordBatchFileWriter {
  #parts: Uint8Array[] = [];

  protected override _write(part: ArrayBufferView | ArrayBuffer): this {
    const bytes = ArrayBuffer.isView(part)
      ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
      : new Uint8Array(part);
    this.#parts.push(bytes);
    this._position += bytes.byteLength;
    return this;
  }

  take(): Buffer {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    return bytes;
  }
}

/**
 * Writes the rows of a query as Arrow IPC, in the file format: with an index of its record batches, so that readers may
 * begin anywhere. Texts are dictionary-encoded where they repeat, null stays null, and `metadata` describes the whole.
 * Memory is that of one batch and the dictionaries. Throws {@link QueryError}.
 */
export async function writeArrowFile(
  database: Database,
  select: string,
  path: string,
  metadata: Readonly<Record<string, string>>,
): Promise<void> {
  const file = await open(path, 'w', 0o600);
  const writer = new FileParts();
  try {
    await database.ask(select, async (connection) => {
      const columns = await arrowColumns(connection, select);
      const fields = columns.map(({ field }) => field);
      const schema = new Schema(fields, new Map(Object.entries(metadata)));
      // Without a batch there would be no schema either.
      writer.reset(undefined, schema);
      const writers = columns.map(columnWriter);
      let rows = 0;
      const writeBatch = async () => {
        const children = writers.map((column) => column.take());
        const data = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
        writer.write(new RecordBatch(schema, data));
        rows = 0;
        await file.write(writer.take());
      };
      const result = await connection.stream(
        `select ${columns.map(({ expression }) => expression).join(', ')} from (${select})`,
      );
      for (
        let chunk = await result.fetchChunk();
        chunk && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      ) {
        for (const [at, column] of writers.entries()) column.add(chunk.getColumnVector(at));
        rows += chunk.rowCount;
        if (rows >= batchRows) await writeBatch();
      }
      if (rows > 0) await writeBatch();
    });
    writer.close();
    await file.write(writer.take());
  } finally {
    await file.close();
  }
}
