import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { datapackage } from '../contract/datapackage.ts';
import { energy } from '../contract/balance.ts';
import { tables } from '../contract/tables.ts';
import { confidentialFile } from './confidential.ts';
import { Database } from './database.ts';
import type { Store } from './store.ts';

/**
 * Writes everything an edition holds: the delivered tables as CSV under their contract names (a folder that can
 * be published again), all tables as CSV and Parquet under `computed/`, the manifest and a datapackage.
 * Returns the file names. Throws if the folder exists and is not empty, or cannot be written.
 *
 * `withConfidential`: energy as it was delivered, with the cells that privacy withholds (METHOD.md, section 10). A
 * file in the folder says that it must not be passed on.
 */
export async function exportEdition(
  store: Store,
  id: string,
  target: string,
  { withConfidential = false } = {},
): Promise<string[]> {
  const folder = resolve(target);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`EPERM: ${folder} ist nicht leer / is not empty`);
  // Written beside and moved at the end: a half-written export is never mistaken for a whole one.
  const beside = join(folder, '.writing');
  mkdirSync(join(beside, 'computed'), { recursive: true });
  const database = await Database.openForReading(store.databasePath(id), [store.editionFolder(id), beside]);
  try {
    const [programme] = await database.rows<{ json: string }>('select json from programme');
    writeFileSync(
      join(beside, 'programme.json'),
      `${JSON.stringify(JSON.parse(programme!.json), null, 2)}\n`,
    );
    const delivered = [];
    const present = await database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'input'`,
    );
    const held = new Set(present.map(({ name }) => name));
    for (const table of tables) {
      // Editions of an earlier format lack what the contract gained since.
      if (!held.has(table.name)) continue;
      const [count] = await database.rows<{ n: number }>(
        `select count(*)::integer as n from input.${table.name}`,
      );
      if (count!.n === 0) continue;
      delivered.push(table);
      const relation =
        table === energy && withConfidential
          ? deliveredEnergy(store, id)
          : `(select ${table.columns.map(({ name }) => `"${name}"`).join(', ')} from input.${table.name})`;
      await database.run(copy(relation, join(beside, `${table.name}.csv`), 'csv'));
      await database.run(copy(relation, join(beside, `${table.name}.parquet`), 'parquet'));
    }
    const computed = await database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'main' and table_type = 'BASE TABLE' order by name`,
    );
    for (const { name } of computed) {
      await database.run(copy(name, join(beside, 'computed', `${name}.csv`), 'csv'));
      await database.run(copy(name, join(beside, 'computed', `${name}.parquet`), 'parquet'));
    }
    copyFileSync(join(store.editionFolder(id), 'manifest.json'), join(beside, 'manifest.json'));
    const { title } = JSON.parse(programme!.json) as { title: { de: string } };
    const description = datapackage(store.manifest(id)!.programme_id, title.de, delivered);
    writeFileSync(join(beside, 'datapackage.json'), `${JSON.stringify(description, null, 2)}\n`);
    if (withConfidential) writeFileSync(join(beside, 'INTERN.txt'), internalNotice);
    const names = readdirSync(beside);
    for (const name of names) renameSync(join(beside, name), join(folder, name));
    return names;
  } finally {
    database.close();
    rmSync(beside, { recursive: true, force: true });
  }
}

const copy = (table: string, path: string, format: 'csv' | 'parquet') =>
  `copy (from ${table}) to '${path.replaceAll("'", "''")}' (format ${format}${format === 'csv' ? ', header' : ''})`;

const internalNotice = `INTERN. Dieser Ordner enthält Werte zu weniger als fünf Anschlüssen. Nicht veröffentlichen und nicht weitergeben.
INTERNAL. This folder holds values of fewer than five connections. Do not publish it or pass it on.
`;

/** Energy with the numbers that the edition withholds; the same table if it withholds none. */
function deliveredEnergy(store: Store, id: string): string {
  const path = join(store.editionFolder(id), confidentialFile);
  if (!existsSync(path)) return 'input.energy';
  const given = energy.columns.map(({ name }) =>
    name === 'notation'
      ? 'case when c.energy_mwh is null then b.notation end as notation'
      : ['energy_mwh', 'quality', 'connections'].includes(name)
        ? `coalesce(c.${name}::varchar, b.${name}::varchar) as ${name}`
        : `b.${name}`,
  );
  return `(select ${given.join(', ')} from balance_cell b
    left join read_parquet('${path.replaceAll("'", "''")}') c using (source_row) order by source_row)`;
}
