import {
  JsonDuckDBValueConverter,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBPreparedStatement,
} from '@duckdb/node-api';

export type SqlValue = string | number | boolean | null;

/** The program has some hundred statements; none is put together from values. */
const maxStatements = 500;

/** A connection with the statements that were asked on it before: they need not be parsed again. */
export class PreparingConnection {
  readonly connection: DuckDBConnection;
  readonly #statements = new Map<string, DuckDBPreparedStatement>();

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  async rows<Row>(sql: string, values: Record<string, SqlValue>): Promise<Row[]> {
    const statement = await this.#prepared(sql);
    statement.bind(values);
    return rowsOf<Row>(await statement.run());
  }

  async #prepared(sql: string): Promise<DuckDBPreparedStatement> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = await this.connection.prepare(sql);
    if (this.#statements.size < maxStatements) this.#statements.set(sql, statement);
    return statement;
  }
}

/** All rows of a result at once: fetching them by chunk would cost a thread hop for each 2,048 rows. */
function rowsOf<Row>(result: DuckDBMaterializedResult): Row[] {
  const names = result.deduplicatedColumnNames();
  const rows: Record<string, unknown>[] = [];
  for (let index = 0; index < result.chunkCount; index++) {
    const chunk = result.getChunk(index);
    const columns = names.map((_, column) => chunk.convertColumnValues(column, JsonDuckDBValueConverter));
    for (let at = 0; at < chunk.rowCount; at++) {
      const row: Record<string, unknown> = {};
      for (let column = 0; column < names.length; column++) row[names[column]!] = columns[column]![at];
      rows.push(row);
    }
  }
  return rows as Row[];
}
