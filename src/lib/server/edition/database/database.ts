import type { DuckDBInstance } from '@duckdb/node-api';
import { ConnectionPool } from './connection-pool.ts';
import { createForBuilding, createForReading, type Instance } from './instance.ts';
import { KeptRows } from './kept-rows.ts';
import { pathLiteral } from './path-literal.ts';
import { quartierStatement, RowsByQuartier } from './rows-by-quartier.ts';
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
  /** Besides the others: it asks beforehand, one statement at a time. */
  #aside: Promise<PreparingConnection> | undefined;
  /** Answers that never change again. */
  readonly #kept: { rows: KeptRows; byQuartier: RowsByQuartier } | undefined;

  private constructor({ instance, connections }: Instance, isFrozen: boolean) {
    this.#instance = instance;
    this.#connections = new ConnectionPool(
      connections.map((connection) => new PreparingConnection(connection)),
    );
    if (isFrozen) {
      const byQuartier = new RowsByQuartier((sql, values) => this.#askAside(sql, values));
      this.#kept = { rows: new KeptRows(), byQuartier };
    }
  }

  /**
   * Opens a database for building: writable, spilling to `spillFolder` beyond the memory limit, able to
   * read the files to be loaded. `path` may be ':memory:', and must not contain a question
   * mark, after which DuckDB looks for parameters.
   */
  static async openForBuilding(path: string, spillFolder: string): Promise<Database> {
    return new Database(await createForBuilding(path, spillFolder), false);
  }

  /**
   * Opens an edition for reading only, with no way out of `folders`: no other files, no extensions, no
   * change of settings.
   */
  static async openForReading(path: string, folders: readonly string[]): Promise<Database> {
    return new Database(await createForReading(path, folders), true);
  }

  /** Runs statements. Throws {@link QueryError}. */
  async run(sql: string, values?: Record<string, SqlValue>): Promise<void> {
    try {
      await this.#connections.use(({ connection }) => connection.run(sql, values));
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  }

  /**
   * Rows as plain objects: dates as ISO text, lists as arrays. Cast bigint and decimal results in SQL. Rows of an
   * edition opened for reading are frozen and shared by all who ask the same. Throws {@link QueryError}.
   */
  rows<Row>(sql: string, values?: Record<string, SqlValue>): Promise<Row[]> {
    const ask = () => this.#ask<Row>(sql, values);
    return this.#kept ? this.#kept.rows.rows(sql + JSON.stringify(values ?? {}), ask) : ask();
  }

  /**
   * Rows of one quartier. Asking DuckDB takes milliseconds for one quartier and hardly more for hundreds: it is the
   * planning that costs, most of all that of macros. Hence an edition opened for reading is asked about the quartiers
   * around it after the first time, and what it says is kept while it is open. Not for tables that would fill the
   * memory: at most some twenty short rows for each quartier.
   *
   * `columns` is a select list. `from` is a table, or tables with one column `quartier_id`, whose rows come by `order`;
   * or it is a macro with `$first, $last` for the quartiers, whose rows come as it sorts them.
   */
  async rowsOfQuartier<Row>(
    columns: string,
    from: string,
    quartierId: string,
    order?: string,
  ): Promise<Row[]> {
    const question = { columns, from, order };
    const kept = this.#kept?.byQuartier.rows<Row>(question, quartierId);
    if (kept) return kept;
    const values = { first: quartierId, last: quartierId };
    const rows = await this.rows<Row>(quartierStatement(question), values);
    this.#kept?.byQuartier.prepare(question, quartierId);
    return rows;
  }

  /** On a connection of its own, so that short questions need not wait. */
  async #askAside(sql: string, values: Record<string, SqlValue>): Promise<unknown[]> {
    this.#aside ??= this.#instance.connect().then((connection) => new PreparingConnection(connection));
    return (await this.#aside).rows(sql, values);
  }

  async #ask<Row>(sql: string, values: Record<string, SqlValue> = {}): Promise<Row[]> {
    try {
      return await this.#connections.use((lent) => lent.rows<Row>(sql, values));
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  }

  /**
   * Writes the rows of a query to a file in an allowed folder. It has a connection of its own, so that short
   * questions need not wait for a large table. Throws {@link QueryError}.
   */
  async copy(select: string, path: string, options: string): Promise<void> {
    const sql = `copy (${select}) to ${pathLiteral(path)} (${options})`;
    const connection = await this.#instance.connect();
    try {
      await connection.run(sql);
    } catch (cause) {
      throw new QueryError(sql, cause);
    } finally {
      connection.closeSync();
    }
  }

  /**
   * Closes the database; one that was built is closed when the call returns. An edition goes on answering what it was
   * asked and is closed when the promise is kept: DuckDB must not be closed while a statement is under way or a
   * connection comes about, which would end the process.
   */
  close(): Promise<void> {
    const closed = this.#connections.close(({ connection }) => connection.closeSync());
    if (this.#kept) return this.#closeOnceAnswered(this.#kept.byQuartier, closed);
    this.#instance.closeSync();
    return closed;
  }

  async #closeOnceAnswered(byQuartier: RowsByQuartier, connectionsClosed: Promise<void>): Promise<void> {
    await byQuartier.stop();
    // It may never have come about.
    const aside = await this.#aside?.catch(() => undefined);
    aside?.connection.closeSync();
    await connectionsClosed;
    this.#instance.closeSync();
  }
}
