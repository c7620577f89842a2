import type { Database } from '../database/database.ts';
import type { AuditedEdition } from './audited-edition.ts';
import type { CellKey } from './guarded-years.ts';
import type { PublishedSum } from './published-sums.ts';
import type { YearCell } from './year-sums.ts';

/** A cell of an edition with its true value, whether it is shown or not. */
export interface ServedCell extends YearCell, CellKey {
  isShown: boolean;
}

/** What an edition gives out of a quartier's year, beside what it withholds. */
export interface ServedYear {
  /** Null for the edition in the making. */
  edition: string | null;
  quartier_id: string;
  year: number;
  cells: ServedCell[];
  /** Rounded sums, each with its step. */
  sums: { sum: PublishedSum<ServedCell>; step: number }[];
  /** A total that somebody published, of the cells of the headline. */
  published: { cells: ServedCell[]; reported_t: number; t: number } | undefined;
}

interface SumRow {
  quartier_id: string;
  year: number;
  scope: string;
  sector: string | null;
  carrier: string | null;
  energy_mwh: number | null;
  emissions_t: number | null;
  step: number;
}

type TonneRow = { quartier_id: string; year: number; sector: string; t: number };

/** The named years of an edition. */
export async function loadServedYears(
  database: Database,
  { id, name, confidential }: AuditedEdition,
  years: readonly { quartier_id: string; year: number }[],
): Promise<ServedYear[]> {
  const values = { years: JSON.stringify(years) };
  const among = `(quartier_id, year) in (
    select (quartier_id, year)
    from (select unnest(from_json($years, '[{"quartier_id":"varchar","year":"smallint"}]'), recursive := true))
  )`;
  const cells = await database.rows<ServedCell>(
    `with factor as (
       select f.quartier_id, f.carrier, f.year, f.g_per_kwh
       from ${name}.input.emission_factors f
       join ${name}.main.programme p on p.factor_set = f.factor_set
     ), cell as (
       select b.*, c.energy_mwh as hidden_mwh, c.connections as hidden_connections
       from ${name}.main.balance_cell b
       left join (${confidential}) c using (source_row)
       where ${among}
     )
     select c.quartier_id, c.year::integer as year, c.sector::varchar as sector, c.carrier::varchar as carrier,
       coalesce(c.energy_mwh, c.hidden_mwh) as energy_mwh, c.energy_mwh is not null as isShown,
       coalesce(l.g_per_kwh, g.g_per_kwh, 0) / 1000 as factor,
       coalesce(c.emissions_t, c.hidden_mwh * coalesce(l.g_per_kwh, g.g_per_kwh, 0) / 1000) as emissions_t,
       coalesce(c.hidden_connections between 1 and 4, false) as isPrimary
     from cell c
     left join factor g on g.carrier = c.carrier::varchar and g.year = c.year and g.quartier_id is null
     left join factor l on l.carrier = c.carrier::varchar and l.year = c.year and l.quartier_id = c.quartier_id
     where coalesce(c.energy_mwh, c.hidden_mwh) is not null`,
    values,
  );
  const sums = await database.rows<SumRow>(
    `select quartier_id, year::integer as year, scope, sector, carrier, energy_mwh, emissions_t,
       coalesce(rounded_to_t, rounded_to_mwh) as step
     from ${name}.main.guarded_total where ${among} and coalesce(rounded_to_t, rounded_to_mwh) is not null`,
    values,
  );
  const reported = await database.rows<TonneRow>(
    `select quartier_id, year::integer as year, sector, emissions_t as t
     from ${name}.input.reported_emissions where ${among} and emissions_t is not null`,
    values,
  );
  const published = await database.rows<{ quartier_id: string; year: number; t: number }>(
    `select quartier_id, year::integer as year, emissions_t as t from ${name}.input.published_totals where ${among}`,
    values,
  );
  const headline = await database.rows<{ sector: string }>(`from ${name}.main.headline_sector`);
  const headlineSectors = new Set(headline.map(({ sector }) => sector));
  return years.flatMap(({ quartier_id, year }) => {
    const isOfYear = (row: { quartier_id: string; year: number }) =>
      row.quartier_id === quartier_id && row.year === year;
    const ofYear = cells.filter(isOfYear);
    if (ofYear.length === 0) return [];
    const within = (scope: ReadonlySet<string>) => ({
      cells: ofYear.filter(({ sector }) => scope.has(sector)),
      reported_t: reported
        .filter((row) => isOfYear(row) && scope.has(row.sector))
        .reduce((sum, { t }) => sum + t, 0),
    });
    const total = published.find(isOfYear);
    return [
      {
        edition: id,
        quartier_id,
        year,
        cells: ofYear,
        sums: sums.filter(isOfYear).map(({ step, ...row }) => ({ step, sum: sumFrom(row, ofYear, within) })),
        published: total && { ...within(headlineSectors), t: total.t },
      },
    ];
  });
}

function sumFrom(
  { scope, sector, carrier, energy_mwh, emissions_t }: Omit<SumRow, 'step'>,
  cells: readonly ServedCell[],
  within: (scope: ReadonlySet<string>) => { cells: ServedCell[]; reported_t: number },
): PublishedSum<ServedCell> {
  const inScope =
    scope === '' ? within(new Set(cells.map((cell) => cell.sector))) : within(new Set(scope.split(';')));
  const members = inScope.cells.filter(
    (cell) => (sector === null || cell.sector === sector) && (carrier === null || cell.carrier === carrier),
  );
  const isTotal = sector === null && carrier === null;
  return {
    scope,
    sector,
    carrier,
    cells: members,
    reported_t: isTotal ? inScope.reported_t : 0,
    energy_mwh,
    emissions_t,
  };
}
