import { type MeasureChoice } from '#lib/domain/records/measures.ts';
import {
  abatementGaps,
  type AbatementCurve,
  type AbatementGap,
  type AbatementStep,
  type LeftOutMeasure,
} from '#lib/domain/records/abatement.ts';
import type { Database } from '../edition/database/database.ts';
import { choiceValues, isChosen } from './measure-choice.ts';

/** More steps than this are no longer told apart: then the curve is one of categories. */
const maxSteps = 60;

/** The chosen measures, each with the first reason that keeps it out of the curve. */
const chosen = `chosen as (
       select m.*, q.name, q.municipality, q.by_municipality,
         case
           when m.certainty = 'none' then 'not_pursued'
           when m.effect <> 'direct' then 'no_tonnes'
           when m.saving_t_per_year is null then 'no_saving'
           when m.saving_t_per_year <= tolerance() then 'not_less'
           when m.measure_id in (from exceeding_measure) then 'exceeds_balance'
           when m.invest_eur is null then 'no_invest'
           when m.lifetime_years is null then 'no_lifetime'
         end as gap
       from measure m
       join quartier q using (quartier_id)
       where ${isChosen}
     )`;

interface Summary {
  measures: number;
  single_t: number | null;
  interaction_factor: number;
  half_eur: number | null;
  left_out: Record<AbatementGap, number>;
}

/** The abatement-cost curve of the chosen measures: cost per tonne over tonnes, cheapest first. */
export async function loadAbatementCurve(
  database: Database,
  choice: MeasureChoice = {},
): Promise<AbatementCurve> {
  const values = choiceValues(choice);
  const counts = abatementGaps.map((gap) => `'${gap}': (count(*) filter (gap = '${gap}'))::integer`);
  const [summary] = await database.rows<Summary>(
    `with ${chosen}, running as (
       -- which of two equal costs comes first does not change at which cost half is reached
       select eur_per_t, sum(saving_t_per_year) over (order by eur_per_t rows unbounded preceding) as until_here,
         sum(saving_t_per_year) over () as total
       from chosen
       where gap is null
     )
     select (count(*) filter (gap is null))::integer as measures,
       exact_sum(case when gap is null then saving_t_per_year end) as single_t,
       (select interaction_factor from programme) as interaction_factor,
       (select min(eur_per_t) from running where until_here >= total / 2 - tolerance()) as half_eur,
       {${counts.join(', ')}} as left_out
     from chosen`,
    values,
  );
  const { measures, single_t, interaction_factor, half_eur, left_out } = summary!;
  const isGrouped = measures > maxSteps;
  const steps = await database.rows<AbatementStep>(
    isGrouped
      ? `with ${chosen}
         select category as id, null::varchar as title, category, null::varchar as quartier,
           null::varchar as municipality, null::varchar as certainty, count(*)::integer as measures,
           exact_sum(saving_t_per_year) as saving_t_per_year,
           exact_sum(eur_per_t * saving_t_per_year) / exact_sum(saving_t_per_year) as eur_per_t
         from chosen
         where gap is null
         group by category
         order by eur_per_t, category`
      : `with ${chosen}
         select measure_id as id, title, category, name as quartier, municipality, certainty, 1 as measures,
           saving_t_per_year, eur_per_t
         from chosen
         where gap is null
         order by eur_per_t, measure_id`,
    values,
  );
  return {
    steps,
    is_grouped: isGrouped,
    measures,
    single_t_per_year: single_t ?? 0,
    interaction_factor,
    half_below_eur_per_t: half_eur,
    left_out: abatementGaps
      .map((gap) => ({ gap, measures: left_out[gap] }))
      .filter((row) => row.measures > 0),
  };
}

/** Measures without a place in the curve, by reason: the first `limit` of each, and how many there are. */
export function loadLeftOutMeasures(
  database: Database,
  choice: MeasureChoice,
  limit: number,
): Promise<LeftOutMeasure[]> {
  return database.rows<LeftOutMeasure>(
    `with ${chosen}
     select measure_id, title, name as quartier, gap, (count(*) over (partition by gap))::integer as of
     from chosen
     where gap is not null
     qualify row_number() over (partition by gap order by by_municipality, measure_id) <= $limit
     order by gap, by_municipality, name_key(title), measure_id`,
    { ...choiceValues(choice), limit },
  );
}
