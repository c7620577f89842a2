import type {
  MeasureComparison,
  MeasureComparisonSum,
  MeasureMoney,
  MoneyGroup,
} from '#lib/domain/records/measure-money.ts';
import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import type { Database } from '../edition/database/database.ts';
import { choiceValues, isChosen } from './measure-choice.ts';

const keys: Record<MoneyGroup, string> = {
  all: 'null::varchar',
  category: 'm.category',
  certainty: 'm.certainty',
  quartier: 'm.quartier_id',
};

/** Investment and funding of the chosen measures; those not pursued are left out, as in other sums. */
export function loadMeasureMoney(
  database: Database,
  choice: MeasureChoice,
  group: MoneyGroup,
): Promise<MeasureMoney[]> {
  return database.rows<MeasureMoney>(
    `select ${keys[group]} as key, ${group === 'quartier' ? 'any_value(q.name)' : 'null::varchar'} as name,
       count(*)::integer as measures,
       exact_sum(m.invest_eur) as invest_eur, count(m.invest_eur)::integer as with_invest,
       exact_sum(m.funding_eur) as funding_eur, count(m.funding_eur)::integer as with_funding,
       -- the same measures above and below the line
       exact_sum(case when m.funding_eur_per_t is not null then m.funding_eur end)
         / nullif(any_value(p.interaction_factor)
           * exact_sum(case when m.funding_eur_per_t is not null then m.saving_t_per_year * m.lifetime_years end), 0)
         as funding_eur_per_t,
       count(m.funding_eur_per_t)::integer as with_funding_per_t
     from measure m
     join quartier q using (quartier_id)
     cross join programme p
     where m.certainty <> 'none' and ${isChosen}
     group by all
     order by min(${group === 'quartier' ? 'q.by_name' : 'null::integer'}), key`,
    choiceValues(choice),
  );
}

const compared = `with saved as (
       select measure_id,
         exact_sum(case when kind = 'ex_ante' then saving_mwh end) as ex_ante_mwh,
         exact_sum(case when kind = 'ex_post' then saving_mwh end) as ex_post_mwh
       from input.measure_savings
       group by measure_id
     ), compared as (
       select m.measure_id, m.quartier_id, q.name, m.title, s.ex_ante_mwh, s.ex_post_mwh, m.saving_t_per_year
       from measure m
       join quartier q using (quartier_id)
       join saved s using (measure_id)
       where s.ex_ante_mwh is not null and s.ex_post_mwh is not null and m.certainty <> 'none' and ${isChosen}
     )`;

/** Chosen measures that are pursued, with savings of both kinds, the largest deviation first. */
export function loadMeasureComparisons(
  database: Database,
  choice: MeasureChoice,
  limit: number,
): Promise<MeasureComparison[]> {
  return database.rows<MeasureComparison>(
    `${compared}
     select *
     from compared
     order by abs(ex_post_mwh - ex_ante_mwh) desc, measure_id
     limit $limit`,
    { ...choiceValues(choice), limit },
  );
}

/** All of them together. */
export async function loadMeasureComparisonSum(
  database: Database,
  choice: MeasureChoice,
): Promise<MeasureComparisonSum> {
  const [row] = await database.rows<MeasureComparisonSum>(
    `${compared}
     select count(*)::integer as measures, exact_sum(ex_ante_mwh) as ex_ante_mwh, exact_sum(ex_post_mwh) as ex_post_mwh
     from compared`,
    choiceValues(choice),
  );
  return row!;
}
