import { perUnitIndicators, type PerUnitValues } from '#lib/domain/indicators.ts';
import type { Database } from '../edition/database/database.ts';

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
