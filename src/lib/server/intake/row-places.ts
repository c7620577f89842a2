import type { Source } from './delivery.ts';
import type { SqlSession } from './sql-session.ts';

/**
 * DuckDB numbers the rows it could read; rejected and blank rows have a number in the file, too. Two small
 * temporary tables say how many of them come before a row: `blank_shift` for rows numbered without blank ones,
 * `row_shift` for rows numbered without blank and rejected ones. Returns whether there are any.
 */
export async function findSkippedRows(session: SqlSession, source: Source): Promise<boolean> {
  const [rejects] = await session.rows<{ n: number }>(
    `select count(*)::integer as n from ${source.rejectTable}`,
  );
  if (rejects!.n === 0 && source.blankRows.length === 0) return false;
  await session.run(
    `create or replace temp table blank_shift as
     select "row" - nth as before, max(nth) as shift
     from (
       select "row", row_number() over (order by "row") as nth
       from (select unnest(from_json($blank, '["bigint"]')) as "row")
     )
     group by before`,
    { blank: JSON.stringify(source.blankRows) },
  );
  await session.run(`
    create or replace temp table row_shift as
    with rejected as (
      select r.line + coalesce(b.shift, 0) as "row"
      from (select distinct line::bigint as line from ${source.rejectTable}) r
      asof left join blank_shift b on r.line > b.before
    ), blank as (
      select unnest(from_json('${JSON.stringify(source.blankRows)}', '["bigint"]')) as "row"
    )
    select "row" - nth as before, max(nth) as shift
    from (select "row", row_number() over (order by "row") as nth from (from rejected union from blank))
    group by before`);
  return true;
}

/** Puts an empty row into staging for each skipped one, so that rowid + 2 is the row of the file again. */
export async function keepPlaces(session: SqlSession, source: Source): Promise<void> {
  const name = `staging.${source.table.name}`;
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
  await session.run('drop table placed');
}
