import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database, QueryError } from '../database/database.ts';

/** An edition, or a file beside it, cannot be read. The message says which and why. */
export class DamagedEditionError extends Error {
  constructor(
    readonly id: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'DamagedEditionError';
  }
}

/** Opens the database of an edition for reading. Throws what the system or DuckDB says. */
export async function openDatabase(path: string, writableFolders: readonly string[] = []): Promise<Database> {
  // Opening anything else, such as a pipe, might never end.
  if (!statSync(path).isFile()) throw new Error('not a file');
  return Database.openForReading(path, [dirname(path), ...writableFolders]);
}

/** Tries the database of an edition: whether it withholds cells, or why it cannot be opened and asked. */
export async function tryDatabase(path: string): Promise<{ withholds: boolean } | { fault: string }> {
  try {
    const database = await openDatabase(path);
    try {
      await database.rows('select json from programme');
      return { withholds: await withholdsCells(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Why the database of an edition cannot be opened and asked; undefined if it can. */
export async function openingFault(path: string): Promise<string | undefined> {
  const tried = await tryDatabase(path);
  return 'fault' in tried ? `${path}: ${tried.fault}` : undefined;
}

/** Runs `ask`; what DuckDB cannot answer is thrown as a {@link DamagedEditionError}. */
export async function answeredBy<T>(id: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof QueryError ? new DamagedEditionError(id, error.message, error) : error;
  }
}

/** Whether an edition keeps cells back, so that their values must lie beside it. Early formats lack the table. */
export async function withholdsCells(database: Database): Promise<boolean> {
  const count = async (relation: string) =>
    (await database.rows<{ n: number }>(`select count(*)::integer as n from ${relation}`))[0]!.n;
  const tables = `information_schema.tables where table_schema = 'main' and table_name = 'withheld_cell'`;
  return (await count(tables)) > 0 && (await count('withheld_cell')) > 0;
}
