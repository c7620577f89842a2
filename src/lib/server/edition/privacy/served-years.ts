import type { Database } from '../database/database.ts';
import type { AuditedEdition } from './audited-edition.ts';
import { yearKeyOf, yearsFrom, type CellKey, type YearKey } from './guarded-years.ts';
import type { PublishedSum } from './published-sums.ts';
import { groupsBy, isTotal, type YearCell } from './year-sums.ts';

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

interface ReportedRow extends YearKey {
  sector: string;
  t: number;
}

/** A row of `guarded_total`; the empty scope stands for all sectors. */
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
  const reported = await database.rows<ReportedRow>(
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
  const sumsOf = groupsBy(sums, yearKeyOf);
  const reportedOf = groupsBy(reported, yearKeyOf);
  const totalOf = groupsBy(totals, yearKeyOf);
  return [...groupsBy(cells, yearKeyOf)].map(([key, ofYear]) => {
    const { quartier_id, year } = ofYear[0]!;
    const reportedRows = reportedOf.get(key) ?? [];
    const [total] = totalOf.get(key) ?? [];
    return {
      edition: id,
      quartier_id,
      year,
      cells: ofYear,
      sums: (sumsOf.get(key) ?? []).map((row) => servedSum(row, ofYear, reportedRows)),
      published: total && {
        cells: ofYear.filter(({ sector }) => headlineSectors.has(sector)),
        reported_t: tonnesOf(reportedRows, (sector) => headlineSectors.has(sector)),
        t: total.t,
      },
    };
  });
}

const tonnesOf = (rows: readonly ReportedRow[], isIn: (sector: string) => boolean) =>
  rows.reduce((sum, { sector, t }) => (isIn(sector) ? sum + t : sum), 0);

function servedSum(
  { scope, sector, carrier, energy_mwh, emissions_t, step }: SumRow,
  cells: readonly ServedCell[],
  reported: readonly ReportedRow[],
): ServedYear['sums'][number] {
  const members = scope.split(';');
  const isInScope = (name: string) =>
    sector === null ? scope === '' || members.includes(name) : name === sector;
  const ofSum = cells.filter(
    (cell) => isInScope(cell.sector) && (carrier === null || cell.carrier === carrier),
  );
  const reported_t = isTotal({ sector, carrier }) ? tonnesOf(reported, isInScope) : 0;
  return { sum: { scope, sector, carrier, cells: ofSum, reported_t, energy_mwh, emissions_t }, step };
}
