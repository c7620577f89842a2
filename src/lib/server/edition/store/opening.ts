import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database, QueryError } from '../database/database.ts';

/** An edition, or a file beside it, cannot be read. The message says which and why. */
export class DamagedEditionError extends Error {
  readonly id: string;

  constructor(id: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DamagedEditionError';
    this.id = id;
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Opens the database of an edition for reading. Throws what the system or DuckDB says. */
export async function openDatabase(path: string, writableFolders: readonly string[] = []): Promise<Database> {
  // Anything else, such as a pipe, might never end.
  if (!statSync(path).isFile()) throw new Error('not a file');
  return Database.openForReading(path, [dirname(path), ...writableFolders]);
}

/** Why the database of an edition cannot be opened and asked; undefined if it can. */
export async function openingFault(path: string): Promise<string | undefined> {
  try {
    const database = await openDatabase(path);
    try {
      await database.rows('select json from programme');
      return undefined;
    } finally {
      database.close();
    }
  } catch (error) {
    return `${path}: ${messageOf(error)}`;
  }
}

/** Runs `ask`; what DuckDB cannot answer is thrown as a {@link DamagedEditionError}. */
export async function answeredBy<T>(id: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof QueryError ? new DamagedEditionError(id, error.message, error) : error;
  }
}

/** Whether an edition keeps cells back, so that their values must lie beside it. */
export async function withholdsCells(database: Database): Promise<boolean> {
  const [table] = await database.rows<{ n: number }>(
    `select count(*)::integer as n
     from information_schema.tables
     where table_schema = 'main' and table_name = 'withheld_cell'`,
  );
  if (table!.n === 0) return false;
  const [cells] = await database.rows<{ n: number }>('select count(*)::integer as n from withheld_cell');
  return cells!.n > 0;
}
