import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ConnectionPool } from './connection-pool.ts';
import { createForBuilding, createForReading, createOver, type Instance } from './instance.ts';
import { RowCache } from './row-cache.ts';
import { textLiteral } from './text-literal.ts';
import { PreparingConnection, type SqlValue } from './statements.ts';

export type { SqlValue } from './statements.ts';

/** A statement failed; the message names DuckDB's reason, `sql` the statement. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
    this.sql = sql;
  }
}

/**
 * One DuckDB database. While it is built, statements run one after the other in the order of the calls; an edition
 * opened for reading answers several questions at a time, and the same question once.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connections: ConnectionPool<PreparingConnection>;
  #openConnections: number;
  /** Answers of an edition opened for reading, which never change again. */
  readonly #kept: RowCache | undefined;
  readonly #made = new Map<string, Promise<void>>();

  private constructor({ instance, connections }: Instance, kept?: RowCache) {
    this.#instance = instance;
    this.#connections = new ConnectionPool(
      connections.map((connection) => new PreparingConnection(connection)),
    );
    this.#openConnections = connections.length;
    this.#kept = kept;
  }

  /**
   * Opens a database for building: writable, spilling to `spillFolder` beyond the memory limit, able to read the files
   * to be loaded. `path` may be ':memory:', and must not contain a question mark, after which DuckDB looks for
   * parameters. Throws MemorySettingError.
   */
  static async openForBuilding(path: string, spillFolder: string): Promise<Database> {
    return new Database(await createForBuilding(path, spillFolder));
  }

  /** Opens an edition for reading only, with no way out of `folders`. */
  static async openForReading(path: string, folders: readonly string[]): Promise<Database> {
    return new Database(await createForReading(path, folders), new RowCache());
  }

  /**
   * Opens several databases for reading together, each under its name, with what `script` makes over them in memory.
   */
  static async openOver(paths: Readonly<Record<string, string>>, script: string): Promise<Database> {
    return new Database(await createOver(paths, script), new RowCache());
  }

  /** Makes a table that not everybody asks for: the first call does, the others wait. Rejects as `making` does. */
  make(table: string, making: () => Promise<void>): Promise<void> {
    const made = this.#made.get(table) ?? making();
    this.#made.set(table, made);
    return made;
  }

  /** Runs statements. Throws {@link QueryError}. */
  async run(sql: string, values?: Record<string, SqlValue>): Promise<void> {
    await explained(sql, () => this.#connections.use(({ connection }) => connection.run(sql, values)));
  }

  /**
   * Rows as plain objects: dates as ISO text, lists as arrays. Cast bigint and decimal results in SQL. Rows of an
   * edition opened for reading are frozen and shared by all who ask the same. Throws {@link QueryError}.
   */
  rows<Row>(sql: string, values: Record<string, SqlValue> = {}): Promise<Row[]> {
    const ask = () => explained(sql, () => this.#connections.use((lent) => lent.rows<Row>(sql, values)));
    return this.#kept ? this.#kept.rows(sql + JSON.stringify(values), ask) : ask();
  }

  /** Writes the rows of a query to a file in an allowed folder. Throws {@link QueryError}. */
  async copy(select: string, path: string, options: string): Promise<void> {
    const sql = `copy (${select}) to ${textLiteral(path)} (${options})`;
    await this.ask(sql, (connection) => connection.run(sql));
  }

  /**
   * Asks on a connection of its own, so that short questions need not wait for a large table; `sql` names the question
   * where it fails. Throws {@link QueryError}.
   */
  async ask<T>(sql: string, task: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect();
    try {
      return await explained(sql, () => task(connection));
    } finally {
      connection.closeSync();
    }
  }

  /**
   * Closes the database: when the call returns if nothing is being asked, otherwise after the last answer. DuckDB would
   * end the process if it were closed while a statement is under way.
   */
  close(): Promise<void> {
    return this.#connections.close(({ connection }) => {
      connection.closeSync();
      if (--this.#openConnections === 0) this.#instance.closeSync();
    });
  }
}

async function explained<T>(sql: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new QueryError(sql, cause);
  }
}
