import type { IndicatorInputs } from '#lib/domain/indicators.ts';
import type { Database } from '../edition/database/database.ts';

/** What an indicator of a quartier is made from, in the headline scope of one year. */
export interface ComparisonBasis extends IndicatorInputs {
  building_type: string | null;
}

/** Of the quartiers that are named, by their ids. */
export async function loadComparisonBasis(
  database: Database,
  year: number,
  quartierIds: readonly string[],
): Promise<Map<string, ComparisonBasis>> {
  const rows = await database.rows<ComparisonBasis & { quartier_id: string }>(
    `select q.quartier_id, q.building_type, y.t, y.energy_mwh, coalesce(y.fossil_mwh, 0) as fossil_mwh, y.heat_mwh,
       r.population, r.dwellings, r.heated_floor_area_m2,
       case when g.is_headline then g.baseline_t end as baseline_t,
       case when g.is_headline then g.target_t end as target_t, h.t as households_t, y.corrected_t,
       greatest(y.step_t, p.step_t, h.step_t) as step_t
     from quartier q
     cross join headline s
     join quartier_target g on g.quartier_id = q.quartier_id
     join progress p on p.quartier_id = q.quartier_id
     left join scope_year y on y.quartier_id = q.quartier_id and y.scope = s.scope and y.year = $year
     left join household_year h on h.quartier_id = q.quartier_id and h.year = $year
     left join input.reference r on r.quartier_id = q.quartier_id and r.year = $year
     where q.quartier_id in (select unnest(string_split($quartiers, ';')))`,
    { year, quartiers: quartierIds.join(';') },
  );
  return new Map(rows.map(({ quartier_id, ...basis }) => [quartier_id, basis]));
}

/** The floor area that counts in a year: the definition that passed the comparability gate. */
export async function loadAreaDefinition(database: Database, year: number): Promise<string | null> {
  const [row] = await database.rows<{ definition: string | null }>(
    `select r.area_definition as definition
     from input.reference r
     join comparison c on c.quartier_id = r.quartier_id and c.year = r.year and c.indicator = 't_per_m2'
     where r.year = $year and r.heated_floor_area_m2 > 0 and not list_contains(c.reasons, 'other_area_definition')
     limit 1`,
    { year },
  );
  return row?.definition ?? null;
}
