import type { RowGap } from './copy.ts';
import type { SqlSession } from '../sql-session.ts';

/** `row_shift` says how many rows of the file are missing before those that DuckDB numbers: `shift` after `before`. */
export async function createRowShift(session: SqlSession, gaps: readonly RowGap[]): Promise<void> {
  let missing = 0;
  const shifts = gaps.map(([first, count]) => {
    const before = first - missing - 1;
    missing += count;
    return [before, missing];
  });
  await session.run(
    `create or replace temp table row_shift as
     select pair[1] as before, pair[2] as shift
     from (select unnest(from_json($shifts, '[["bigint"]]')) as pair)`,
    { shifts: JSON.stringify(shifts) },
  );
}

/** Makes rowid + 2 the row in the file: missing rows are put in and deleted again, and DuckDB gives a rowid once. */
export async function keepPlaces(session: SqlSession, table: string): Promise<void> {
  const name = `staging.${table}`;
  await session.run(`
    create or replace temp table placed as
    select t.* exclude (nth), nth + coalesce(s.shift, 0) as place
    from (select *, rowid + 2 as nth from ${name}) t
    asof left join row_shift s on t.nth > s.before`);
  await session.run(`
    create or replace table ${name} as
    select placed.* exclude (place)
    from (select unnest(generate_series(2, (select max(place) from placed))) as place) l
    left join placed using (place)
    order by l.place`);
  await session.run(`delete from ${name} where is_suspect is null`);
  await session.run('drop table placed');
}
