import { rangesOf, type Delivery, type Source } from './delivery.ts';
import { addRange, partsBetween, type RowOrigins, type RowRange } from '../contract/row-ranges.ts';
import type { SqlSession } from './sql-session.ts';

/** Where the rows in staging were delivered: now, or with the edition that something was laid over. */
export async function rowOrigins(session: SqlSession, { sources }: Delivery): Promise<RowOrigins> {
  const origins = new Map<string, readonly RowRange[]>();
  for (const source of sources) origins.set(source.table.name, await originsOf(session, source));
  return origins;
}

async function originsOf(session: SqlSession, source: Source): Promise<readonly RowRange[]> {
  const { table, base, isLaidOver } = source;
  if (base && !isLaidOver) return base;
  const ranges: RowRange[] = [];
  const last = await lastStaged(session, source);
  for (const range of rangesOf(source)) {
    if (range.first <= last) addRange(ranges, { ...range, last: Math.min(range.last, last) });
  }
  if (!base) return ranges;
  // Rows that are left of an edition keep their order: where none was replaced, both numbers go on together.
  const left = await session.rows<{ first: number; from: number; to: number }>(
    `select min(rowid + 2)::integer as "first", min(base_row)::integer as "from", max(base_row)::integer as "to"
     from staging.${table.name}
     where base_row is not null
     group by base_row - rowid
     order by 1`,
  );
  for (const run of left) for (const range of partsBetween(base, run)) addRange(ranges, range);
  return ranges;
}

/** Number of the last row that was delivered now. */
async function lastStaged(session: SqlSession, { table, isLaidOver }: Source): Promise<number> {
  const [row] = await session.rows<{ last: number }>(
    `select coalesce(max(rowid) + 2, 1)::integer as last from staging.${table.name}
     ${isLaidOver ? 'where base_row is null' : ''}`,
  );
  return row!.last;
}
