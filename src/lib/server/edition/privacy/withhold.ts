import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { chooseWithholding } from './choose-withholding.ts';
import {
  isSmall,
  keyOf,
  loadGuardedYears,
  yearKeyOf,
  yearsFrom,
  type CellKey,
  type GuardedYear,
  type StagedCell,
} from './guarded-years.ts';
import { publishedSums, type Withholding } from './published-sums.ts';
import schema from './privacy-tables.sql?raw';
import { Solver } from './solver.ts';

/** A quartier and year with the choice that was made for it. */
export interface WithheldYear {
  year: GuardedYear;
  withholding: Withholding<StagedCell>;
}

export interface WithholdOptions {
  /** Cells to be withheld as well, and years of which no sum may be given. */
  more?: { cells: readonly (CellKey & { isPrimary: boolean })[]; years: ReadonlySet<string> };
}

/** The tables that `withholdCells` fills; staging has everything that was delivered until then. */
export const createPrivacyTables = (database: Database): Promise<void> => database.run(schema);

/**
 * Moves what a public edition must not show from staging to `staging.confidential`, before anything is computed: every
 * figure then comes from published cells and the sums in `guarded_total`. Returns what was chosen.
 */
export async function withholdCells(
  database: Database,
  { more = { cells: [], years: new Set() } }: WithholdOptions = {},
): Promise<WithheldYear[]> {
  await database.run(
    `insert into staging.main.confidential
     select rowid + 2, energy_mwh, quality::varchar, connections from staging.main.energy where ${isSmall}`,
  );
  const years = await loadGuardedYears(database, more.cells);
  const solver = years.length > 0 ? await Solver.load() : undefined;
  const forced = new Map(more.cells.map((cell) => [keyOf(cell), cell.isPrimary]));
  for (const { isPrimary, ...key } of more.cells) if (isPrimary) forced.set(keyOf(key), true);
  const chosen: WithheldYear[] = [];
  for (const year of years) {
    const also = year.cells.filter((cell) => forced.has(keyOf(cell)));
    for (const cell of also) cell.isPrimary ||= forced.get(keyOf(cell))!;
    const withholding = chooseWithholding(year, solver!, also);
    chosen.push({
      year,
      withholding: more.years.has(yearKeyOf(year)) ? { ...withholding, shown: 'none' } : withholding,
    });
    // The store's lock shows a sign of life now and then.
    if (chosen.length % 200 === 0) await setImmediate();
  }
  await hideCells(database, chosen);
  await keepSums(database, chosen);
  await withholdIsolatingTotals(database);
  return chosen;
}

async function hideCells(database: Database, chosen: readonly WithheldYear[]): Promise<void> {
  const cells = chosen.flatMap(({ withholding }) =>
    [...withholding.cells].map(({ source_row }) => ({
      source_row,
      is_withheld: withholding.shown !== 'none',
    })),
  );
  const years = chosen.map(({ year: { quartier_id, year } }) => ({ quartier_id, year }));
  await database.run(
    `create table staging.main.withheld as
     select source_row, is_withheld
     from (select unnest(from_json($cells, '[{"source_row":"bigint","is_withheld":"boolean"}]'), recursive := true))`,
    { cells: JSON.stringify(cells) },
  );
  await database.run(
    `create table staging.main.guarded_year as
     select quartier_id::staging.main.quartiers as quartier_id, year
     from ${yearsFrom('$years')}`,
    { years: JSON.stringify(years) },
  );
  // The number of connections tells which of the withheld cells is the small one, so a guarded year gives none.
  await database.run(
    `insert into staging.main.confidential
     select e.rowid + 2, e.energy_mwh, e.quality::varchar, e.connections
     from staging.main.energy e
     where not coalesce(${isSmall}, false) and (
       e.rowid + 2 in (select source_row from staging.main.withheld)
       or e.connections is not null and (e.quartier_id, e.year) in (select (quartier_id, year) from staging.main.guarded_year)
     )`,
  );
  await database.run(
    `insert into withheld_cell
     select e.quartier_id::varchar, e.year, e.sector::varchar, e.carrier::varchar
     from staging.main.energy e
     where e.rowid + 2 in (select source_row from staging.main.withheld where is_withheld)
     order by e.rowid`,
  );
  await database.run(
    `update staging.main.energy set connections = null
     where rowid + 2 in (select source_row from staging.main.confidential)`,
  );
  await database.run(
    `update staging.main.energy
     set energy_mwh = null, notation = 'C', quality = null,
       is_withheld = rowid + 2 in (select source_row from staging.main.withheld where is_withheld)
     where rowid + 2 in (select source_row from staging.main.withheld)`,
  );
}

async function keepSums(database: Database, chosen: readonly WithheldYear[]): Promise<void> {
  const sums = chosen
    .filter(({ withholding }) => withholding.shown !== 'none')
    .flatMap(({ year, withholding }) =>
      publishedSums(year, withholding).map(({ scope, sector, carrier, energy_mwh, emissions_t }) => ({
        quartier_id: year.quartier_id,
        year: year.year,
        scope,
        sector,
        carrier,
        energy_mwh,
        emissions_t,
        step: withholding.step,
      })),
    );
  await database.run(
    `insert into guarded_total
     select quartier_id, year, scope, sector, carrier, energy_mwh, emissions_t,
       case when energy_mwh is not null then step end, case when emissions_t is not null then step end
     from (select unnest(from_json($sums, '[{"quartier_id":"varchar","year":"smallint","scope":"varchar","sector":"varchar",
       "carrier":"varchar","energy_mwh":"double","emissions_t":"double","step":"double"}]'), recursive := true))`,
    { sums: JSON.stringify(sums) },
  );
}

/** A published total less what is shown is what is withheld: beside confidential cells it is not given. */
async function withholdIsolatingTotals(database: Database): Promise<void> {
  const isolating = `(quartier_id, year) in (
    select (quartier_id, year) from staging.main.energy
    where notation = 'C' and sector::varchar in (select sector from staging.main.headline_sector)
  )`;
  await database.run(
    `insert into staging.main.confidential_total
     select rowid + 2, * from staging.main.published_totals where ${isolating}`,
  );
  await database.run(`delete from staging.main.published_totals where ${isolating}`);
}
