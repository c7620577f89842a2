import type {
  MeasureCategorySum,
  MeasureChoice,
  MeasureEffectYear,
  MeasureSum,
} from '#lib/domain/records/measures.ts';
import type { Database } from '../edition/database/database.ts';
import { choiceValues, isChosen } from './measure-choice.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/** Sums by certainty and quartier. The interaction factor multiplies sums, no single measure (METHOD.md, section 7). */
export function loadMeasureSums(
  database: Database,
  choice: MeasureChoice = {},
  { byQuartier = true } = {},
): Promise<MeasureSum[]> {
  const quartier = byQuartier ? 'm.quartier_id' : 'null::varchar';
  return database.rows<MeasureSum>(
    `select ${quartier} as quartier_id, m.certainty,
       joint_sum(m.saving_t_per_year, p.interaction_factor) as saving_t_per_year,
       count(*)::integer as measures,
       (count(*) - count(m.saving_t_per_year))::integer as without_saving
     from measure m
     join quartier q using (quartier_id)
     cross join programme p
     where m.effect = 'direct' and m.certainty <> 'none' and ${isChosen}
     group by all
     order by quartier_id, m.certainty`,
    choiceValues(choice),
  );
}

/** What the categories save and cost, most tonnes first; measures that are not pursued are left out. */
export function loadMeasureCategories(
  database: Database,
  choice: MeasureChoice = {},
): Promise<MeasureCategorySum[]> {
  return database.rows<MeasureCategorySum>(
    `select m.category, count(*)::integer as measures,
       -- numbers are told apart faster than ids
       count(distinct q.by_name)::integer as quartiers,
       (count(*) filter (m.certainty = 'implemented'))::integer as implemented,
       joint_sum(m.saving_t_per_year, p.interaction_factor) as saving_t_per_year,
       count(m.saving_t_per_year)::integer as with_saving,
       median(m.eur_per_t) as median_eur_per_t, count(m.eur_per_t)::integer as with_cost
     from measure m
     join quartier q using (quartier_id)
     cross join programme p
     where m.certainty <> 'none' and ${isChosen}
     group by m.category
     order by saving_t_per_year desc nulls last, m.category`,
    choiceValues(choice),
  );
}

/** What measures still add by certainty and year until the target year, t per year (METHOD.md, sections 5 and 7). */
export async function loadMeasureEffect(database: Database, quartier: string): Promise<MeasureEffectYear[]> {
  return (await loadQuartierRecord(database, quartier))?.effects ?? [];
}
