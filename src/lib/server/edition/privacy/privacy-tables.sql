-- What privacy keeps out of a public edition (METHOD.md, section 10). `withheld_cell` names the cells that are
-- confidential and yet part of sums; `guarded_total` has every sum that contains one, as it is given out: rounded to
-- MWh and t, or null where it is withheld as well. In it the scope is a set of sectors or, for all of them, empty;
-- sector and carrier are null where it sums over them.
create table withheld_cell (quartier_id varchar, year smallint, sector varchar, carrier varchar);
create table guarded_total (
  quartier_id varchar, year smallint, scope varchar, sector varchar, carrier varchar,
  energy_mwh double, emissions_t double, rounded_to_mwh double, rounded_to_t double
);
-- What was delivered of them lies beside the edition, for its publisher; staging is gone when it is finished.
create table staging.main.confidential (source_row integer, energy_mwh double, quality varchar, connections integer);
create table staging.main.confidential_total as
select (rowid + 2)::integer as source_row, * from staging.main.published_totals limit 0;
alter table staging.main.energy add column is_withheld boolean default false;
