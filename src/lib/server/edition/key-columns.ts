import { tables } from '../contract/tables.ts';
import type { Table } from '../contract/table.ts';
import type { Database } from './database/database.ts';

/** A key column that DATA.md does not let be blank: where blank has a meaning, the column is not required. */
const keysOf = ({ columns }: Table) =>
  columns.filter(({ isKey, isRequired }) => isKey && isRequired).map(({ name }) => name);

/** The tables in which delivered rows stand, and those that every page joins with. */
const heldTables = (table: Table) =>
  table.name === 'energy'
    ? ['balance_cell']
    : table.name === 'measures'
      ? ['measure']
      : [`input.${table.name}`, ...(hasEffectiveList.has(table.name) ? [table.name.slice(0, -1)] : [])];

const hasEffectiveList: ReadonlySet<string> = new Set(['sectors', 'carriers', 'quartiers']);

/**
 * Makes the key columns of an edition NOT NULL, and makes sure that no join has multiplied or dropped a staged row.
 * Throws {@link QueryError} for a blank key, and an error with both counts for other rows.
 */
export async function holdKeys(database: Database): Promise<void> {
  for (const table of tables) {
    for (const name of heldTables(table)) {
      for (const key of keysOf(table))
        await database.run(`alter table ${name} alter column ${key} set not null`);
    }
  }
  const counts = await database.rows<{ name: string; kept: number; staged: number }>(
    tables
      .map(
        ({ name }) => `select '${name}' as name, (select count(*) from input.${name})::integer as kept,
          (select count(*) from staging.main.${name})::integer as staged`,
      )
      .join(' union all '),
  );
  const other = counts.filter(({ kept, staged }) => kept !== staged);
  if (other.length === 0) return;
  const list = other.map(({ name, kept, staged }) => `${name} (${kept} of ${staged})`).join(', ');
  throw new Error(`the edition does not hold the rows that were checked: ${list}`);
}
