import type { PerUnitValues } from '#lib/domain/indicators.ts';
import type { Database } from '../edition/database/database.ts';

/** The same emissions by three denominators, of the quartiers that are comparable with all of them. */
export function loadPerUnitValues(
  database: Database,
  year: number,
  buildingType: string | null,
): Promise<PerUnitValues[]> {
  return database.rows<PerUnitValues>(
    `select any_value(q.name) as name,
       any_value(c.value) filter (c.indicator = 't_per_head') as t_per_head,
       any_value(c.value) filter (c.indicator = 't_per_m2') as t_per_m2,
       any_value(c.value) filter (c.indicator = 't_per_dwelling') as t_per_dwelling
     from comparison c
     join quartier q using (quartier_id)
     where c.indicator in ('t_per_head', 't_per_m2', 't_per_dwelling') and c.year = $year and c.is_comparable
       and ($building_type::varchar is null or q.building_type = $building_type)
     group by c.quartier_id
     having count(*) = 3
     order by c.quartier_id`,
    { year, building_type: buildingType },
  );
}
