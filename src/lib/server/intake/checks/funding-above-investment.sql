-- Funding covers a part of an investment: more than the whole is another unit, or one of the two is another measure's.
select 'measures' as "table", (rowid + 2)::integer as source_row, 'funding_eur' as "column",
  funding_eur::varchar as value, 'funding_above_investment' as rule,
  json_object('quartier', quartier_id, 'title', title, 'funding', funding_eur, 'invest', invest_eur
  )::varchar as parameters
from staging.measures
where invest_eur > 0 and funding_eur > invest_eur
