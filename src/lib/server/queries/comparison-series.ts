import type { ComparisonSpan, SlopeCounts, SlopeRow, YearValue } from '#lib/domain/records/comparison.ts';
import type { Indicator } from '#lib/domain/indicators.ts';
import type { Database } from '../edition/database/database.ts';
import { isOfBuildingType } from './quartiers.ts';

/** Comparable values of an indicator over the years until `year`, by quartier. */
export async function loadComparisonSeries(
  database: Database,
  indicator: Indicator,
  year: number,
  quartierIds: readonly string[],
): Promise<Map<string, YearValue[]>> {
  const rows = await database.rows<{ quartier_id: string; points: YearValue[] }>(
    `select quartier_id, list({'year': year::integer, 'value': value, 'status': status} order by year) as points
     from comparison
     where indicator = $indicator and is_comparable and year <= $year
       and quartier_id in (select unnest(string_split($quartiers, ';')))
     group by quartier_id`,
    { indicator, year, quartiers: quartierIds.join(';') },
  );
  return new Map(rows.map(({ quartier_id, points }) => [quartier_id, points]));
}

/** What lies between least and most until `year`, of the quartiers comparable in `year`. */
export async function loadComparisonSpan(
  database: Database,
  choice: { indicator: Indicator; year: number; building_type: string | null },
): Promise<ComparisonSpan> {
  const [row] = await database.rows<ComparisonSpan>(
    `with member as (
       select c.quartier_id
       from comparison c
       join quartier q using (quartier_id)
       where c.indicator = $indicator and c.year = $year and c.is_comparable
         and ${isOfBuildingType}
     ), span as (
       select c.quartier_id, min(c.value) as low, max(c.value) as high, min(c.year) as first_year, arg_min(c.value, c.year) as first_value,
         any_value(c.value) filter (c.year = $year) as value
       from comparison c
       join member using (quartier_id)
       where c.indicator = $indicator and c.is_comparable and c.year <= $year
       group by c.quartier_id
     )
     select min(low) as low, max(high) as high, min(first_year)::integer as first_year,
       (count(*) filter (first_year < $year and value < first_value))::integer as falling,
       (count(*) filter (first_year < $year))::integer as with_earlier
     from span`,
    choice,
  );
  return row!;
}

/** First and last base year by quartier; of those that are named, without them of all. */
export async function loadBaseYears(
  database: Database,
  quartierIds?: readonly string[],
): Promise<Map<string, [number, number]>> {
  const rows = await database.rows<{ quartier_id: string; first: number; last: number }>(
    `select quartier_id, base_year_from::integer as first, base_year_to::integer as last
     from quartier_target
     where base_year_from is not null
       and ($quartiers::varchar is null or quartier_id in (select unnest(string_split($quartiers, ';'))))`,
    { quartiers: quartierIds?.join(';') ?? null },
  );
  return new Map(rows.map(({ quartier_id, first, last }) => [quartier_id, [first, last]]));
}

/** Quartiers whose change is comparable, with how far they are ahead of the time that has passed. */
const slopes = `from comparison c
     join quartier q using (quartier_id)
     join quartier_target g using (quartier_id)
     left join comparison p on p.quartier_id = c.quartier_id and p.year = c.year
       and p.indicator = 'progress_minus_elapsed_pp' and p.is_comparable and p.year > g.base_year_to
     where c.indicator = 'change_pct' and c.year = $year and c.is_comparable
       and ${isOfBuildingType}`;
const isOnSchedule = 'p.value >= -tolerance()';

/** Baseline, change until `year` and target, alphabetical. */
export function loadSlopes(
  database: Database,
  choice: { year: number; building_type: string | null },
  part: { offset: number; limit: number },
): Promise<SlopeRow[]> {
  return database.rows<SlopeRow>(
    `select q.quartier_id, q.name, q.municipality, c.status, c.value as change_pct, -g.reduction_pct as target_pct,
       g.base_year_from::integer as base_year_from, g.base_year_to::integer as base_year_to,
       g.target_year::integer as target_year, ${isOnSchedule} as is_on_schedule
     ${slopes}
     order by q.by_name
     limit $limit offset $offset`,
    { ...choice, ...part },
  );
}

export async function loadSlopeCounts(
  database: Database,
  choice: { year: number; building_type: string | null },
): Promise<SlopeCounts> {
  const [row] = await database.rows<SlopeCounts>(
    `select count(*)::integer as total, count(p.value)::integer as judged,
       (count(*) filter (${isOnSchedule}))::integer as on_schedule
     ${slopes}`,
    choice,
  );
  return row!;
}
