import { energy } from '../contract/balance.ts';
import { measures } from '../contract/measures.ts';
import type { Table } from '../contract/table.ts';
import { tables } from '../contract/tables.ts';
import type { Database } from './database/database.ts';
import { holdKeys } from './key-columns.ts';
import {
  createPrivacyTables,
  withholdCells,
  type WithheldYear,
  type WithholdOptions,
} from './privacy/withhold.ts';

const inOrder = (files: Record<string, string>) =>
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sql]) => ({ name: path.replace(/^.*\//, '').replace(/\.sql$/, ''), sql }));

const schema = inOrder(
  import.meta.glob<string>('./schema/*.sql', { query: '?raw', import: 'default', eager: true }),
);
const indicators = inOrder(
  import.meta.glob<string>('./indicators/*.sql', { query: '?raw', import: 'default', eager: true }),
);

/** The statements that make an edition, in order; /methodik shows them, too. */
export const statements: readonly { name: string; sql: string }[] = [...schema, ...indicators];

/**
 * Builds every table of an edition in the main database from sound staging. One way of data: input tables as
 * delivered, then the indicators in the order of their file numbers. Returns what privacy withheld. Throws
 * {@link QueryError}.
 */
export async function buildEdition(
  database: Database,
  options: {
    /** False for a mere check: the results are needed, a copy of every delivered row is not. */
    keepsRows: boolean;
    withhold?: WithholdOptions;
    onProgress?: (step: string) => void;
  },
): Promise<WithheldYear[]> {
  let withheld: WithheldYear[] = [];
  await createPrivacyTables(database);
  for (const { name, sql } of statements) {
    if (!options.keepsRows && needsRows(name)) continue;
    options.onProgress?.(name);
    await database.run(sql);
    if (name !== '01-cell') continue;
    // As soon as cells are known, and before anything is computed from them or kept.
    withheld = await withholdCells(database, options.withhold);
    if (options.keepsRows) await keepInput(database);
  }
  if (options.keepsRows) {
    for (const [table, computed] of kept) await database.run(inputView(table, computed));
    await holdKeys(database);
  }
  return withheld;
}

/** What needs a copy of every delivered row: the cells, and what is asked of an edition about one quartier. */
const needsRows = (name: string) => name === '02-balance-cell' || name >= '16';

/** The largest tables stand in what is computed from them, row by row: input has a view of it, not a second copy. */
const kept: ReadonlyMap<Table, string> = new Map([
  [energy, 'balance_cell'],
  [measures, 'measure order by source_row'],
]);

const inputView = (table: Table, computed: string) =>
  `create view input.${table.name} as
   select ${table.columns.map(({ name }) => name).join(', ')} from ${computed}`;

/** Schema `input` keeps what was delivered, under the names of DATA.md, typed but otherwise untouched, with its row. */
async function keepInput(database: Database): Promise<void> {
  await database.run('create schema input');
  for (const table of tables) {
    const columns = table.columns.map(({ name, type }) => `"${name}"::${type} as "${name}"`).join(', ');
    if (kept.has(table)) continue;
    await database.run(
      `create table input.${table.name} as
       select ${columns}, (rowid + 2)::integer as source_row from staging.main.${table.name}`,
    );
  }
}
