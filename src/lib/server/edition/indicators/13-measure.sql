-- METHOD.md, sections 1 and 7. Certainty has one value; only direct measures carry tonnes; factors of the quartier's
-- latest assessable year, local ones first. Lines of both kinds: what was planned is compared with what was measured.
create table saving_line as
with replaced as (
  select distinct measure_id from staging.main.measure_savings where kind = 'ex_post'
), factor as (
  select f.carrier, f.year, f.quartier_id, f.g_per_kwh
  from staging.main.emission_factors f
  join staging.main.programme p on p.factor_set = f.factor_set
)
select (l.rowid + 2)::integer as source_row, m.measure_id, m.quartier_id::varchar as quartier_id, l.kind::varchar as kind,
  l.sector::varchar as sector, l.carrier::varchar as carrier,
  l.saving_mwh, l.low_mwh, l.high_mwh,
  l.saving_mwh * coalesce(lf.g_per_kwh, gf.g_per_kwh) / 1000 as saving_t,
  coalesce(l.low_mwh, l.saving_mwh) * coalesce(lf.g_per_kwh, gf.g_per_kwh) / 1000 as low_t,
  coalesce(l.high_mwh, l.saving_mwh) * coalesce(lf.g_per_kwh, gf.g_per_kwh) / 1000 as high_t,
  -- ex_post lines of a measure replace its ex_ante lines
  l.kind = 'ex_post' or r.measure_id is null as counts
from staging.main.measures m
join staging.main.measure_savings l using (measure_id)
join progress p on p.quartier_id = m.quartier_id::varchar
left join replaced r on r.measure_id = l.measure_id
left join factor gf on gf.carrier = l.carrier and gf.year = p.latest_year and gf.quartier_id is null
left join factor lf on lf.carrier = l.carrier and lf.year = p.latest_year and lf.quartier_id = m.quartier_id
where m.effect = 'direct';

create view measure_line as select * exclude (kind, counts) from saving_line where counts;

-- Sums over measures of a quartier: what works on the same buildings saves less together than alone.
create macro joint_sum(saving, interaction_factor) as any_value(interaction_factor) * exact_sum(saving);

-- Funding of several measures over the tonnes of their lifetimes; the same measures above and below the line.
create macro joint_funding_per_tonne(funding_eur, saving_t_per_year, lifetime_years, funding_eur_per_t, interaction_factor) as
  exact_sum(case when funding_eur_per_t is not null then funding_eur end)
    / nullif(joint_sum(case when funding_eur_per_t is not null then saving_t_per_year * lifetime_years end, interaction_factor), 0);

-- Every delivered measure with its figures; input.measures is a view of it (build.ts), so nothing is kept twice.
create table measure as
with saving as (
  select measure_id, exact_sum(saving_t) as saving_t, exact_sum(low_t) as low_t, exact_sum(high_t) as high_t,
    count(*) filter (saving_t is null) as lines_without_factor
  from measure_line
  group by measure_id
), rated as (
  select (m.rowid + 2)::integer as source_row, m.measure_id, m.quartier_id::varchar as quartier_id, m.title, m.category, m.effect::varchar as effect,
    m.status::varchar as status, m.financed, m.start_date, m.completion_date, m.lifetime_years, m.invest_eur,
    m.funding_eur, m.units, m.unit_label, m.owner, m.note, m.source,
    case
      when m.status = 'completed' then 'implemented'
      when m.status = 'in_progress' and m.financed then 'secured'
      when m.status in ('decided', 'in_progress') then 'decided'
      when m.status in ('idea', 'planned') then 'idea'
      else 'none'
    end as certainty,
    case when s.lines_without_factor = 0 then s.saving_t end as saving_t,
    case when s.lines_without_factor = 0 then s.low_t end as low_t,
    case when s.lines_without_factor = 0 then s.high_t end as high_t,
    p.discount_rate as rate
  from staging.main.measures m
  cross join programme p
  left join saving s using (measure_id)
)
select source_row, measure_id, quartier_id, title, category, effect, status, certainty, financed, start_date, completion_date,
  lifetime_years, invest_eur, funding_eur, units, unit_label, owner, note, source,
  saving_t as saving_t_per_year, low_t as low_t_per_year, high_t as high_t_per_year,
  -- annuity of the investment per tonne; without interest simply invest / lifetime
  case
    when saving_t > 0 and rate > 0 then invest_eur * rate / (1 - pow(1 + rate, -lifetime_years)) / saving_t
    when saving_t > 0 then invest_eur / lifetime_years / saving_t
  end as eur_per_t,
  case when saving_t > 0 then funding_eur / (saving_t * lifetime_years) end as funding_eur_per_t
from rated
order by quartier_id, measure_id;
