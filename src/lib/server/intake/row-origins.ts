import { baseName } from './delivered-files.ts';
import { rangesOf, type Delivery, type Source } from './delivery.ts';
import {
  addRange,
  partsBetween,
  rangeOf,
  rowAt,
  type RowOrigins,
  type RowRange,
} from '../contract/row-ranges.ts';
import type { Problem } from './problem.ts';
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

/**
 * Whether a problem may be one of some rows of a table, wherever these were delivered; `base` is the edition that
 * something was laid over. What was read of an edition is named by its rows in the edition, or by none.
 */
export function isAtRows(
  origins: RowOrigins,
  { table, rows, base }: { table: string; rows: ReadonlySet<number>; base: string | undefined },
): (problem: Problem) => boolean {
  const ranges = origins.get(table) ?? [];
  const placeOf = (file: string, sheet: string | null, row: number | null) => `${file}/${sheet ?? ''}/${row}`;
  const places = new Set<string>();
  for (const row of rows) {
    const range = rangeOf(ranges, row);
    if (range) places.add(placeOf(range.file, range.sheet ?? null, rowAt(range, row)));
  }
  return ({ file, sheet, row }) => {
    if (places.has(placeOf(file, sheet, row))) return true;
    if (row === null) return file === base;
    return (file === base || baseName(file).startsWith(`${table}.`)) && rows.has(row);
  };
}
