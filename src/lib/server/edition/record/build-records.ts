import type { Database } from '../database/database.ts';
import statement from './quartier-record.sql?raw';

/** Ordered lists of so many quartiers fit into the memory of a small machine. */
const maxBlock = 2_500;

/**
 * Writes the table `quartier_record`, sorted by id, from the tables of a finished edition; its warnings are among them.
 * Texts stay uncompressed: unpacking one would mean unpacking its neighbours. Throws {@link QueryError}.
 */
export async function buildRecords(database: Database, blockSize = maxBlock): Promise<void> {
  await database.run(
    'create table quartier_record (quartier_id varchar not null, record varchar not null using compression uncompressed)',
  );
  await database.run(
    "create or replace temp macro json_list(item, place) as '[' || string_agg(to_json(item)::varchar, ',' order by place) || ']'",
  );
  const blocks = await database.rows<{ first: string; last: string }>(
    `select min(quartier_id) as first, max(quartier_id) as last
     from (select quartier_id, (row_number() over (order by quartier_id) - 1) // $size as block from quartier)
     group by block
     order by block`,
    { size: blockSize },
  );
  for (const { first, last } of blocks) await database.run(statement, { first, last });
}
