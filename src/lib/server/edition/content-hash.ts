import { createHash } from 'node:crypto';
import type { Database } from './database/database.ts';

/**
 * SHA-256 over all tables, their rows in any order; without warnings, which depend on the day, without the origins of
 * rows, which depend on the form of a delivery, and without records.
 */
export async function contentHash(database: Database): Promise<string> {
  const tables = await database.rows<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_catalog = current_database() and table_type = 'BASE TABLE' and table_schema in ('main', 'input')
       and table_name not in ('warning', 'origin', 'quartier_record')
     order by name`,
  );
  const hash = createHash('sha256');
  for (const { name } of tables) {
    const [row] = await database.rows<{ digest: string; n: number }>(
      `select coalesce(sum(hash(t)::hugeint), 0)::varchar as digest, count(*)::integer as n from ${name} t`,
    );
    hash.update(`${name}:${row?.n}:${row?.digest}\n`);
  }
  return hash.digest('hex');
}
