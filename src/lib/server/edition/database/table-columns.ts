import type { Database } from './database.ts';

export interface TableColumn {
  name: string;
  /** As DuckDB names it, for example `DOUBLE` or `VARCHAR[]`. */
  type: string;
}

/**
 * Columns of all tables of an edition in their order, by `input.energy` or `main.progress`; row numbers are left out.
 */
export async function loadTableColumns(database: Database): Promise<Map<string, TableColumn[]>> {
  const rows = await database.rows<TableColumn & { relation: string }>(
    `select table_schema || '.' || table_name as relation, column_name as name, data_type as type
     from information_schema.columns
     where table_schema in ('input', 'main')
       -- the contract knows no row numbers
       and not (table_schema = 'input' and column_name = 'source_row')
     order by relation, ordinal_position`,
  );
  const tables = new Map<string, TableColumn[]>();
  for (const { relation, ...column } of rows) {
    const columns = tables.get(relation);
    if (columns) columns.push(column);
    else tables.set(relation, [column]);
  }
  return tables;
}
