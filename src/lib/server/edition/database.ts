import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export type SqlValue = string | number | boolean | null;

/** A statement failed; the message names DuckDB's reason, `sql` the statement. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
    this.sql = sql;
  }
}

/** One connection to one DuckDB database. Statements run one after the other in the order of the calls. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /**
   * Opens a database for building: writable, spilling to `spillFolder` beyond the memory limit, able to
   * read the files to be loaded. `path` may be ':memory:'.
   */
  static async openForBuilding(path: string, spillFolder: string): Promise<Database> {
    const instance = await DuckDBInstance.create(path, {
      memory_limit: '1200MB',
      temp_directory: spillFolder,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const database = new Database(instance, await instance.connect());
    await database.run(`attach ':memory:' as staging`);
    return database;
  }

  /**
   * Opens an edition for reading only, with no way out of `folders`: no other files, no extensions, no
   * change of settings.
   */
  static async openForReading(path: string, folders: readonly string[]): Promise<Database> {
    const instance = await DuckDBInstance.create(path, {
      access_mode: 'READ_ONLY',
      threads: '2',
      memory_limit: '512MB',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const database = new Database(instance, await instance.connect());
    const allowed = folders.map((folder) => `'${folder.replaceAll("'", "''")}'`);
    await database.run(`set allowed_directories = [${allowed.join(', ')}]`);
    await database.run('set enable_external_access = false');
    await database.run('set lock_configuration = true');
    return database;
  }

  /** Runs statements. Throws {@link QueryError}. */
  async run(sql: string, values?: Record<string, SqlValue>): Promise<void> {
    try {
      await this.#connection.run(sql, values);
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  }

  /** Rows as plain objects: dates as ISO text, lists as arrays. Cast bigint and decimal results in SQL. */
  async rows<Row>(sql: string, values?: Record<string, SqlValue>): Promise<Row[]> {
    try {
      const reader = await this.#connection.runAndReadAll(sql, values);
      return reader.getRowObjectsJson() as Row[];
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  }

  /**
   * Writes the rows of a query to a file in an allowed folder. It has a connection of its own, so that short
   * questions need not wait for a large table. Throws {@link QueryError}.
   */
  async copy(select: string, path: string, options: string): Promise<void> {
    const sql = `copy (${select}) to '${path.replaceAll("'", "''")}' (${options})`;
    const connection = await this.#instance.connect();
    try {
      await connection.run(sql);
    } catch (cause) {
      throw new QueryError(sql, cause);
    } finally {
      connection.closeSync();
    }
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}
