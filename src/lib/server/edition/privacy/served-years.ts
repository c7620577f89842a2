import type { Database } from '../database/database.ts';
import type { AuditedEdition } from './audited-edition.ts';
import { yearKeyOf, yearsFrom, type CellKey, type YearKey } from './guarded-years.ts';
import type { PublishedSum } from './published-sums.ts';
import { sumsOf, type YearCell } from './year-sums.ts';

/** A cell of an edition with its true value, whether it is shown or not. */
export interface ServedCell extends YearCell, CellKey {
  isShown: boolean;
}

/** What an edition gives out of a quartier's year, beside what it withholds. */
export interface ServedYear extends YearKey {
  /** Null for the edition in the making. */
  edition: string | null;
  cells: ServedCell[];
  sums: { sum: PublishedSum<ServedCell>; step: number }[];
  /** A total that somebody published, of the cells of the headline. */
  published: { cells: ServedCell[]; reported_t: number; t: number } | undefined;
}

interface SumRow extends YearKey {
  scope: string;
  sector: string | null;
  carrier: string | null;
  energy_mwh: number | null;
  emissions_t: number | null;
  step: number;
}

export async function loadServedYears(
  database: Database,
  { id, name, confidential }: AuditedEdition,
  years: readonly YearKey[],
): Promise<ServedYear[]> {
  const values = { years: JSON.stringify(years) };
  const among = `(quartier_id, year) in (
    select (quartier_id, year) from ${yearsFrom('$years')}
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
  const reported = await database.rows<YearKey & { sector: string; t: number }>(
    `select quartier_id, year::integer as year, sector, emissions_t as t
     from ${name}.input.reported_emissions where ${among} and emissions_t is not null`,
    values,
  );
  const totals = await database.rows<YearKey & { t: number }>(
    `select quartier_id, year::integer as year, emissions_t as t from ${name}.input.published_totals where ${among}`,
    values,
  );
  const headline = await database.rows<{ sector: string }>(`from ${name}.main.headline_sector`);
  const headlineSectors = new Set(headline.map(({ sector }) => sector));
  return years.flatMap((key) => {
    const isOfYear = (row: YearKey) => yearKeyOf(row) === yearKeyOf(key);
    const ofYear = cells.filter(isOfYear);
    if (ofYear.length === 0) return [];
    const tonnes = new Map(reported.filter(isOfYear).map(({ sector, t }) => [sector, t]));
    const rows = sums.filter(isOfYear);
    const allSectors = [...ofYear.map(({ sector }) => sector), ...tonnes.keys()];
    const scopes = new Map(
      rows.map(({ scope }) => [scope, new Set(scope === '' ? allSectors : scope.split(';'))]),
    );
    const balance = { cells: ofYear, scopes, reported: tonnes };
    const published = totals.find(isOfYear);
    return [
      {
        edition: id,
        ...key,
        cells: ofYear,
        sums: sumsOf(balance).flatMap((sum) => {
          const row = rows.find(
            ({ scope, sector, carrier }) =>
              scope === sum.scope && sector === sum.sector && carrier === sum.carrier,
          );
          if (!row) return [];
          const { energy_mwh, emissions_t, step } = row;
          return [{ sum: { ...sum, energy_mwh, emissions_t }, step }];
        }),
        published: published && {
          cells: ofYear.filter(({ sector }) => headlineSectors.has(sector)),
          reported_t: [...tonnes].reduce(
            (sum, [sector, t]) => (headlineSectors.has(sector) ? sum + t : sum),
            0,
          ),
          t: published.t,
        },
      },
    ];
  });
}
