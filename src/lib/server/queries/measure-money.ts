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
       joint_funding_per_tonne(m.funding_eur, m.saving_t_per_year, m.lifetime_years, m.funding_eur_per_t, p.interaction_factor)
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

const compared = `from measure_comparison c
     join measure m using (measure_id)
     join quartier q on q.quartier_id = m.quartier_id
     where m.certainty <> 'none' and ${isChosen}`;

/** Chosen measures that are pursued, with savings of both kinds, the largest deviation first. */
export function loadMeasureComparisons(
  database: Database,
  choice: MeasureChoice,
  limit: number,
): Promise<MeasureComparison[]> {
  return database.rows<MeasureComparison>(
    `select c.*, q.name, m.title
     ${compared}
     order by abs(c.difference_t_per_year) desc nulls last, abs(c.difference_mwh) desc, c.measure_id
     limit $limit`,
    { ...choiceValues(choice), limit },
  );
}

/** All of them together; tonnes of those of which both are known. */
export async function loadMeasureComparisonSum(
  database: Database,
  choice: MeasureChoice,
): Promise<MeasureComparisonSum> {
  const [row] = await database.rows<MeasureComparisonSum>(
    `with compared as (
       select c.*
       ${compared}
     ), summed as (
       select count(*)::integer as measures, count(c.difference_t_per_year)::integer as with_tonnes,
         joint_sum(c.ex_ante_mwh, p.interaction_factor) as ex_ante_mwh,
         joint_sum(c.ex_post_mwh, p.interaction_factor) as ex_post_mwh,
         joint_sum(c.difference_mwh, p.interaction_factor) as difference_mwh,
         joint_sum(case when c.difference_t_per_year is not null then c.ex_ante_t_per_year end, p.interaction_factor) as ex_ante_t_per_year,
         joint_sum(case when c.difference_t_per_year is not null then c.ex_post_t_per_year end, p.interaction_factor) as ex_post_t_per_year,
         joint_sum(c.difference_t_per_year, p.interaction_factor) as difference_t_per_year
       from compared c
       cross join programme p
     )
     select *, share_of_planned(ex_ante_mwh, ex_post_mwh) as share_mwh_pct,
       share_of_planned(ex_ante_t_per_year, ex_post_t_per_year) as share_t_pct
     from summed`,
    choiceValues(choice),
  );
  return row!;
}
