-- What privacy keeps out of a public edition (METHOD.md, section 10). `withheld_cell` names the cells;
-- `guarded_total` has every total that contains one, with what may be shown of it: null is withheld. In it the scope
-- is a set of sectors or, for all of them, empty; sector and carrier are null where it sums over them.
create table withheld_cell (quartier_id varchar, year smallint, sector varchar, carrier varchar);
create table guarded_total (
  quartier_id varchar, year smallint, scope varchar, sector varchar, carrier varchar, energy_mwh double, emissions_t double
);
-- what the computation needs of them, and only it: staging is gone when the edition is finished
create table staging.main.withheld (
  source_row bigint, quartier_id staging.main.quartiers, year smallint, sector staging.main.sectors,
  energy_mwh double, weighted_mwh double, heated_t double
);
create table staging.main.guarded_year (
  quartier_id staging.main.quartiers, year smallint, withholds_heat boolean, withholds_energy boolean
);
-- the numbers themselves, for an internal export
create table staging.main.confidential (source_row integer, energy_mwh double, quality varchar, connections integer);
