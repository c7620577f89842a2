import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
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
import { isAfterQuartier, loadQuartier, loadQuartierCoverage } from './quartiers.ts';

export interface Comparison {
  rows: ComparisonRow[];
  coverage: Coverage;
}

type Row = Omit<ComparisonRow, 'reason_texts'>;

const statement = `select q.quartier_id, q.name, q.municipality, c.value, $unit as unit,
       coalesce(c.is_comparable, false) as comparable, coalesce(c.reasons, ['year_not_assessable']) as reasons,
       coalesce(c.has_local_factor, false) as has_local_factor
     from quartier q
     left join comparison c on c.quartier_id = q.quartier_id and c.indicator = $indicator and c.year = $year`;

const valuesOf = (indicator: Indicator, year: number) => {
  return { indicator, year, unit: indicatorDefinitions[indicator].unit };
};

function worded({ has_local_factor, ...row }: Row): ComparisonRow {
  return { ...row, reason_texts: row.reasons.map(reasonText), has_local_factor };
}

/** One indicator of one year for all quartiers, alphabetical; those not comparable carry their reasons. */
export async function loadComparison(
  database: Database,
  indicator: Indicator,
  year: number,
): Promise<Comparison> {
  const found = await database.rows<Row>(
    `${statement}
     order by q.municipality, q.name, q.quartier_id`,
    valuesOf(indicator, year),
  );
  const rows = found.map(worded);
  return { rows, coverage: { n: rows.filter(({ comparable }) => comparable).length, of: rows.length } };
}

/** A part of {@link loadComparison}; undefined if there is no quartier to begin after. */
export async function loadComparisonPart(
  database: Database,
  { indicator, year }: { indicator: Indicator; year: number },
  { after, limit }: ListPart,
): Promise<PartOfList<ComparisonRow> | undefined> {
  if (after !== undefined && !(await loadQuartier(database, after))) return undefined;
  const found = await database.rows<Row>(
    `${statement}
     where ${isAfterQuartier}
     order by q.municipality, q.name, q.quartier_id
     limit $limit`,
    { ...valuesOf(indicator, year), after: after ?? null, limit: limit + 1 },
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
         is_comparable and ($building_type::varchar is null or q.building_type = $building_type)
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
       and ($building_type::varchar is null or q.building_type = $building_type)
     group by c.quartier_id
     having count(*) = ${names.length}
     order by c.quartier_id`,
    { year, building_type: buildingType },
  );
}
