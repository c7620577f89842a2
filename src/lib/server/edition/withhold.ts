import type { Database } from './database.ts';
import { carrierKey, suppress, type Scopes, type Suppression, type SuppressionCell } from './suppression.ts';
import schema from './withheld-cells.sql?raw';

interface Cell extends SuppressionCell {
  source_row: number;
  quartier_id: string;
  year: number;
  emissions_t: number;
  weighted_mwh: number;
  heated_t: number;
}

interface Total {
  quartier_id: string;
  year: number;
  scope: string;
  sector: string | null;
  carrier: string | null;
  energy_mwh: number | null;
  emissions_t: number | null;
}

/**
 * Decides which cells and totals a public edition withholds, for the quartiers and years that have a cell of 1 to 4
 * connections. Runs between the reading of cells and everything that is computed from them. Returns the number of
 * withheld cells.
 */
export async function withholdSmallCells(database: Database): Promise<number> {
  await database.run(schema);
  const small = 'connections between 1 and 4';
  await database.run(
    `insert into staging.main.confidential
     select rowid + 2, energy_mwh, quality::varchar, connections from staging.main.energy where ${small}`,
  );
  const [found] = await database.rows<{ n: number }>(
    `select count(*)::integer as n from staging.main.energy where ${small} and energy_mwh is not null`,
  );
  if (found!.n === 0) return 0;
  const cells = await database.rows<Cell>(
    `select source_row::integer as source_row, quartier_id::varchar as quartier_id, year::integer as year,
       sector::varchar as sector, carrier::varchar as carrier, energy_mwh, emissions_t,
       factor_g_per_kwh / 1000 as factor, coalesce("group" = 'fossil', false) as isFossil, coalesce(is_heat, false) as isHeat,
       coalesce(${small}, false) as isSmall,
       energy_mwh * quality_weight(quality) as weighted_mwh, emissions_t * heating_share as heated_t
     from staging.main.cell
     semi join (
       select distinct quartier_id, year from staging.main.energy where ${small} and energy_mwh is not null
     ) using (quartier_id, year)
     where energy_mwh is not null
     order by quartier_id, year, source_row`,
  );
  const scopesOf = await loadScopes(database);
  const withheld: Cell[] = [];
  const totals: Total[] = [];
  const years: { quartier_id: string; year: number; withholds_heat: boolean; withholds_energy: boolean }[] =
    [];
  for (const ofYear of inRuns(cells, ({ quartier_id, year }) => `${quartier_id} ${year}`)) {
    const { quartier_id, year } = ofYear[0]!;
    const scopes = scopesOf(quartier_id, ofYear);
    const result = suppress(ofYear, scopes);
    withheld.push(...result.hidden);
    if (result.withholdsTotal) continue;
    totals.push(...guardedTotals(ofYear, scopes, result));
    years.push({
      quartier_id,
      year,
      withholds_heat: result.withholdsHeat,
      withholds_energy: result.withholdsEnergy,
    });
  }
  await keep(database, withheld, totals, years);
  await database.run(
    `insert into staging.main.confidential
     select e.rowid + 2, energy_mwh, quality::varchar, connections from staging.main.energy e
     where e.rowid + 2 in (select source_row from staging.main.withheld) and not coalesce(${small}, false)`,
  );
  await hideWholeYears(database);
  return withheld.length;
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
  return (quartier: string, cells: readonly Cell[]): Scopes =>
    new Map([
      ['', new Set(cells.map(({ sector }) => sector))],
      ...[
        headline.map(({ sector }) => sector),
        ...rows.filter((row) => row.quartier_id === quartier).map(({ sectors }) => sectors),
      ].map((sectors) => [sectors.filter(Boolean).join(';'), new Set(sectors)] as const),
    ]);
}

function* inRuns<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Generator<Row[]> {
  let run: Row[] = [];
  for (const row of rows) {
    if (run.length > 0 && nameOf(run[0]!) !== nameOf(row)) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}

/** Every total with a hidden cell in it, as far as it may be shown. */
function guardedTotals(
  cells: readonly Cell[],
  scopes: Scopes,
  { hidden, sectors, carriers, withholdsEnergy }: Suppression<Cell>,
): Total[] {
  const { quartier_id, year } = cells[0]!;
  const sum = (part: readonly Cell[], value: (cell: Cell) => number) =>
    part.reduce((total, cell) => total + value(cell), 0);
  const energyOf = (part: readonly Cell[]) => sum(part, (cell) => cell.energy_mwh);
  const emissionsOf = (part: readonly Cell[]) => sum(part, (cell) => cell.emissions_t);
  const hasHidden = (part: readonly Cell[]) => part.some((cell) => hidden.has(cell));
  const totals: Total[] = [];
  for (const sector of new Set(cells.map((cell) => cell.sector))) {
    const part = cells.filter((cell) => cell.sector === sector);
    if (!hasHidden(part)) continue;
    // a sector's energy beside its emissions would be a second equation for the same cells
    totals.push({
      quartier_id,
      year,
      scope: '',
      sector,
      carrier: null,
      energy_mwh: null,
      emissions_t: sectors.has(sector) ? null : emissionsOf(part),
    });
  }
  for (const [scope, members] of scopes) {
    const inScope = cells.filter((cell) => members.has(cell.sector));
    if (!hasHidden(inScope)) continue;
    totals.push({
      quartier_id,
      year,
      scope,
      sector: null,
      carrier: null,
      energy_mwh: withholdsEnergy ? null : energyOf(inScope),
      emissions_t: emissionsOf(inScope),
    });
    for (const carrier of new Set(inScope.map((cell) => cell.carrier))) {
      const part = inScope.filter((cell) => cell.carrier === carrier);
      if (!hasHidden(part)) continue;
      const isWithheld = carriers.has(carrierKey(scope, carrier));
      totals.push({
        quartier_id,
        year,
        scope,
        sector: null,
        carrier,
        energy_mwh: isWithheld ? null : energyOf(part),
        emissions_t: isWithheld ? null : emissionsOf(part),
      });
    }
  }
  return totals;
}

async function keep(
  database: Database,
  withheld: readonly Cell[],
  totals: readonly Total[],
  years: readonly object[],
): Promise<void> {
  const cells = JSON.stringify(withheld);
  await database.run(
    `insert into withheld_cell
     select quartier_id, year, sector, carrier
     from (select unnest(from_json($cells, '[{"quartier_id":"varchar","year":"smallint","sector":"varchar","carrier":"varchar"}]'), recursive := true))`,
    { cells },
  );
  await database.run(
    `insert into staging.main.withheld
     select source_row, quartier_id, year, sector, energy_mwh, weighted_mwh, heated_t
     from (select unnest(from_json($cells, '[{"source_row":"bigint","quartier_id":"varchar","year":"smallint","sector":"varchar",
       "energy_mwh":"double","weighted_mwh":"double","heated_t":"double"}]'), recursive := true))`,
    { cells },
  );
  await database.run(
    `insert into guarded_total
     select quartier_id, year, scope, sector, carrier, energy_mwh, emissions_t
     from (select unnest(from_json($totals, '[{"quartier_id":"varchar","year":"smallint","scope":"varchar","sector":"varchar",
       "carrier":"varchar","energy_mwh":"double","emissions_t":"double"}]'), recursive := true))`,
    { totals: JSON.stringify(totals) },
  );
  await database.run(
    `insert into staging.main.guarded_year
     select quartier_id, year, withholds_heat, withholds_energy
     from (select unnest(from_json($years, '[{"quartier_id":"varchar","year":"smallint","withholds_heat":"boolean",
       "withholds_energy":"boolean"}]'), recursive := true))`,
    { years: JSON.stringify(years) },
  );
}

/** Where not even the total may be shown, the cells count as delivered confidential: the year is not assessable. */
async function hideWholeYears(database: Database): Promise<void> {
  const whole = `select source_row from staging.main.withheld w anti join staging.main.guarded_year using (quartier_id, year)`;
  await database.run(
    `update staging.main.energy set energy_mwh = null, notation = 'C' where rowid + 2 in (${whole})`,
  );
  await database.run(
    `delete from withheld_cell w
     where not exists (
       from staging.main.guarded_year g where g.quartier_id::varchar = w.quartier_id and g.year = w.year
     )`,
  );
  await database.run(`delete from staging.main.withheld where source_row in (${whole})`);
}
