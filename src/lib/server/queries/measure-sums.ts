import type { Certainty, MeasureStatus } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database.ts';

/** Which measures are meant; what is left out does not restrict. */
export interface MeasureChoice {
  quartier_id?: string;
  category?: string;
  status?: MeasureStatus;
  certainty?: Certainty;
}

/** Full-year savings of the chosen direct measures of one quartier that count, in one class of certainty. */
export interface MeasureSum {
  quartier_id: string;
  certainty: Exclude<Certainty, 'none'>;
  /** t CO₂e per year, times the programme's interaction factor; null if no measure states tonnes. */
  saving_t_per_year: number | null;
  measures: number;
  /** Of these, without tonnes: missing from the sum. */
  without_saving: number;
}

/** Sums by quartier and certainty; METHOD.md, section 7: the interaction factor multiplies sums, never one measure. */
export function loadMeasureSums(database: Database, choice: MeasureChoice = {}): Promise<MeasureSum[]> {
  return database.rows<MeasureSum>(
    `select m.quartier_id, m.certainty,
       case when count(m.saving_t_per_year) > 0
         then any_value(p.interaction_factor) * exact_sum(m.saving_t_per_year) end as saving_t_per_year,
       count(*)::integer as measures,
       (count(*) - count(m.saving_t_per_year))::integer as without_saving
     from measure m
     cross join programme p
     where m.effect = 'direct' and m.certainty <> 'none'
       and ($quartier::varchar is null or m.quartier_id = $quartier)
       and ($category::varchar is null or m.category = $category)
       and ($status::varchar is null or m.status = $status)
       and ($certainty::varchar is null or m.certainty = $certainty)
     group by m.quartier_id, m.certainty
     order by m.quartier_id, m.certainty`,
    {
      quartier: choice.quartier_id ?? null,
      category: choice.category ?? null,
      status: choice.status ?? null,
      certainty: choice.certainty ?? null,
    },
  );
}
