import type { Database } from '../database/database.ts';
import { groupsBy, type Scopes, type YearBalance, type YearCell } from './year-sums.ts';

export interface StagedCell extends YearCell, YearKey {
  source_row: number;
}

/** One quartier and year with something to protect. */
export interface GuardedYear extends YearBalance<StagedCell>, YearKey {}

/** 1 to 4 connections stand behind a cell (METHOD.md, section 10). */
export const isSmall = 'connections between 1 and 4';

export interface YearKey {
  quartier_id: string;
  year: number;
}

export const yearKeyOf = ({ quartier_id, year }: YearKey) => `${quartier_id}\n${year}`;

/** Years as a relation; `parameter` holds them as JSON. */
export const yearsFrom = (parameter: string) =>
  `(select unnest(from_json(${parameter}, '[{"quartier_id":"varchar","year":"smallint"}]'), recursive := true))`;

export interface CellKey extends YearKey {
  sector: string;
  carrier: string;
}

export const keyOf = ({ quartier_id, year, sector, carrier }: CellKey) =>
  `${quartier_id}\n${year}\n${sector}\n${carrier}`;

/** All numbers of the quartiers and years that have a small cell or one of `others`, from staging. */
export async function loadGuardedYears(
  database: Database,
  others: readonly CellKey[],
): Promise<GuardedYear[]> {
  const cells = await database.rows<StagedCell>(
    `with guarded as (
       select quartier_id, year from staging.main.energy where ${isSmall} and energy_mwh is not null
       union
       select quartier_id::staging.main.quartiers, year
       from ${yearsFrom('$others')}
       where quartier_id in (select quartier_id::varchar from staging.main.quartiers)
     )
     select source_row::integer as source_row, quartier_id::varchar as quartier_id, year::integer as year,
       sector::varchar as sector, carrier::varchar as carrier, energy_mwh, emissions_t,
       coalesce(factor_g_per_kwh, 0) / 1000 as factor, coalesce(${isSmall}, false) as isPrimary
     from staging.main.cell
     semi join guarded using (quartier_id, year)
     where energy_mwh is not null
     order by quartier_id, year, source_row`,
    { others: JSON.stringify(others) },
  );
  if (cells.length === 0) return [];
  const [scopesOf, reportedOf] = [await loadScopes(database), await loadReported(database)];
  return [...groupsBy(cells, yearKeyOf).values()].map((ofYear) => {
    const { quartier_id, year } = ofYear[0]!;
    const reported = reportedOf({ quartier_id, year });
    return { quartier_id, year, cells: ofYear, scopes: scopesOf(quartier_id, ofYear, reported), reported };
  });
}

/** Sums that are given out for a quartier: its scopes, and all sectors together. */
async function loadScopes(database: Database) {
  const rows = await database.rows<{ quartier_id: string; sectors: string[] }>(
    `select t.quartier_id::varchar as quartier_id,
       list_sort(list_distinct(list_transform(string_split(t.sectors, ';'), lambda s : trim(s)))) as sectors
     from staging.main.targets t where t.sectors is not null`,
  );
  const headline = await database.rows<{ sector: string }>(
    'select sector from staging.main.headline_sector order by sector',
  );
  return (quartier: string, cells: readonly StagedCell[], reported: ReadonlyMap<string, number>): Scopes =>
    new Map([
      ['', new Set([...cells.map(({ sector }) => sector), ...reported.keys()])],
      ...[
        headline.map(({ sector }) => sector),
        ...rows.filter((row) => row.quartier_id === quartier).map(({ sectors }) => sectors.filter(Boolean)),
      ].map((sectors) => [sectors.join(';'), new Set(sectors)] as const),
    ]);
}

async function loadReported(database: Database) {
  const rows = await database.rows<YearKey & { sector: string; t: number }>(
    `select quartier_id::varchar as quartier_id, year::integer as year, sector::varchar as sector, emissions_t as t
     from staging.main.reported_emissions
     where quartier_id in (select quartier_id from staging.main.energy where ${isSmall}) and emissions_t is not null`,
  );
  const byYear = groupsBy(rows, yearKeyOf);
  return (key: YearKey): ReadonlyMap<string, number> =>
    new Map(byYear.get(yearKeyOf(key))?.map(({ sector, t }) => [sector, t]));
}
