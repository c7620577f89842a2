import type { ComparisonRow, ComparisonSorting } from '#lib/domain/records/comparison.ts';
import type { Coverage } from '#lib/domain/records/programme.ts';
import { partOfList, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import {
  indicatorDefinitions,
  perUnitIndicators,
  type Indicator,
  type PerUnitValues,
} from '#lib/domain/indicators.ts';
import type { Database } from '../edition/database/database.ts';
import { isAfterQuartier, isOfBuildingType, loadQuartier, loadQuartierCoverage } from './quartiers.ts';

/** What is compared: an indicator in a year, of all quartiers or of those of a building type. */
export interface ComparisonChoice {
  indicator: Indicator;
  year: number;
  building_type?: string | null | undefined;
}

/** Which rows of a comparison, in which order. */
export interface ComparisonRowChoice {
  /** Only the comparable ones, or only the others. */
  comparable?: boolean;
  sorting?: ComparisonSorting;
  offset?: number;
  limit?: number;
}

type Row = Omit<ComparisonRow, 'reason_texts'>;

const columns = `q.quartier_id, q.name, q.municipality, c.value, $unit as unit,
       coalesce(c.is_comparable, false) as comparable, c.status, coalesce(c.reasons, ['year_not_assessable']) as reasons,
       coalesce(c.has_local_factor, false) as has_local_factor`;
const compared = `from quartier q
     left join comparison c on c.quartier_id = q.quartier_id and c.indicator = $indicator and c.year = $year`;

const unitOf = (indicator: Indicator) => indicatorDefinitions[indicator].unit;

function worded({ has_local_factor, ...row }: Row): ComparisonRow {
  return { ...row, reason_texts: row.reasons.map(reasonText), has_local_factor };
}

/** One indicator of one year, alphabetical or by value; quartiers not comparable carry their reasons. */
export async function loadComparison(
  database: Database,
  { indicator, year, building_type = null }: ComparisonChoice,
  { comparable, sorting, offset = 0, limit }: ComparisonRowChoice = {},
): Promise<ComparisonRow[]> {
  const found = await database.rows<Row>(
    `select ${columns}
     ${compared}
     where ${isOfBuildingType} and ($comparable::boolean is null or coalesce(c.is_comparable, false) = $comparable)
     order by ${sorting === 'value' ? 'c.value, ' : ''}q.by_name
     limit $limit offset $offset`,
    {
      indicator,
      year,
      building_type,
      unit: unitOf(indicator),
      comparable: comparable ?? null,
      limit: limit ?? null,
      offset,
    },
  );
  return found.map(worded);
}

/** Every indicator of a quartier in the years in which it is comparable. */
export function loadIndicatorValues(
  database: Database,
  quartier: string,
): Promise<{ indicator: Indicator; year: number; value: number }[]> {
  return database.rows(
    `select indicator, year::integer as year, value
     from comparison
     where quartier_id = $quartier and is_comparable and value is not null
     order by indicator, year`,
    { quartier },
  );
}

/** The least and the greatest value of every indicator among the comparable quartiers, year by year. */
export function loadIndicatorSpans(
  database: Database,
): Promise<{ indicator: Indicator; year: number; low: number; high: number }[]> {
  return database.rows(
    `select indicator, year::integer as year, min(value) as low, max(value) as high
     from comparison
     where is_comparable and value is not null
     group by all
     order by indicator, year`,
  );
}

/** How many quartiers are comparable. */
export async function loadComparisonCoverage(
  database: Database,
  { indicator, year, building_type = null }: ComparisonChoice,
): Promise<Coverage> {
  const [row] = await database.rows<Coverage>(
    `select (count(*) filter (c.is_comparable))::integer as n, count(*)::integer as of
     ${compared}
     where ${isOfBuildingType}`,
    { indicator, year, building_type },
  );
  return row!;
}

/** A part of {@link loadComparison}, in the order of lists of quartiers; undefined if there is none to begin after. */
export async function loadComparisonPart(
  database: Database,
  { indicator, year }: { indicator: Indicator; year: number },
  { after, limit }: ListPart,
): Promise<PartOfList<ComparisonRow> | undefined> {
  if (after !== undefined && !(await loadQuartier(database, after))) return undefined;
  const found = await database.rows<Row>(
    `select ${columns}
     ${compared}
     where ${isAfterQuartier}
     order by q.by_municipality
     limit $limit`,
    { indicator, year, unit: unitOf(indicator), after: after ?? null, limit: limit + 1 },
  );
  const { of: total } = await loadQuartierCoverage(database);
  return partOfList(found.map(worded), { limit, total, idOf: ({ quartier_id }) => quartier_id });
}

/** Years with at least one comparable quartier for the indicator, newest first, with their coverage. */
export function loadComparableYears(
  database: Database,
  indicator: Indicator,
  buildingType: string | null = null,
): Promise<{ year: number; n: number }[]> {
  return database.rows(
    `select year::integer as year, count_if(
         is_comparable and ${isOfBuildingType}
       )::integer as n
     from comparison
     join quartier q using (quartier_id)
     where indicator = $indicator group by year order by year desc`,
    { indicator, building_type: buildingType },
  );
}

/** The same emissions by every denominator, of the quartiers that are comparable with all of them. */
export function loadPerUnitValues(
  database: Database,
  year: number,
  buildingType: string | null,
): Promise<PerUnitValues[]> {
  const names = perUnitIndicators.map((name) => `'${name}'`);
  return database.rows<PerUnitValues>(
    `select any_value(q.name) as name,
       ${names.map((name) => `any_value(c.value) filter (c.indicator = ${name}) as ${name.slice(1, -1)}`).join(', ')}
     from comparison c
     join quartier q using (quartier_id)
     where c.indicator in (${names.join(', ')}) and c.year = $year and c.is_comparable
       and ${isOfBuildingType}
     group by c.quartier_id
     having count(*) = ${names.length}
     order by c.quartier_id`,
    { year, building_type: buildingType },
  );
}
