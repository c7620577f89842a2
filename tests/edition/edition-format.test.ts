import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Store } from '#lib/server/edition/store.ts';
import { freshPath } from '../fixtures/folder.ts';

const demo = fileURLToPath(new URL('../../data/demo', import.meta.url));

/** The format and what it stands for: columns of tables, and macros with their parameters. */
const known = { format: 20, structure: 'b4216d788bba' };

it('has another number when tables or macros are others', async () => {
  const store = new Store(freshPath('store'));
  const { manifest } = await publish(store, demo, { label: null, softwareVersion: 'test' });
  const database = await Database.openForReading(store.databasePath(manifest!.id), []);
  try {
    const parts = await database.rows<{ part: string }>(
      `select concat_ws(' ', schema_name, table_name, column_name, regexp_replace(data_type, 'ENUM.*', 'ENUM')) as part
       from duckdb_columns() where not internal and database_name = current_database()
       union all
       select concat_ws(' ', function_name, parameters::varchar)
       from duckdb_functions() where not internal and function_type in ('macro', 'table_macro')
       order by part`,
    );
    expect(parts.length).toBeGreaterThan(200);
    const text = parts.map(({ part }) => part).join('\n');
    const structure = createHash('sha256').update(text).digest('hex').slice(0, 12);
    // Other than known? Then raise editionFormat and write both down here.
    expect({ format: editionFormat, structure }).toEqual(known);
  } finally {
    database.close();
  }
});
