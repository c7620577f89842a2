/** What intake needs of a database; `edition/database/database.ts` provides it. */
export interface SqlSession {
  /** Runs one or more statements. Throws with the SQL in the message's cause. */
  run(sql: string, values?: Record<string, string | number | boolean | null>): Promise<void>;
  /** Rows as plain objects; dates as ISO text, lists as arrays. Cast bigint results in SQL. */
  rows<Row>(sql: string, values?: Record<string, string | number | boolean | null>): Promise<Row[]>;
}

/** Does a task with a database of its own: a damaged file may put an end to the database that reads it. */
export type WithDatabase = <Result>(task: (session: SqlSession) => Promise<Result>) => Promise<Result>;

/** A text as an SQL literal; for the few places where DuckDB takes no parameter (file names, enum values). */
export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A path as DuckDB's readers want it: they take `*`, `?` and `[` for a pattern. */
export const filePattern = (path: string) => path.replaceAll(/[*?[]/g, '[$&]');
