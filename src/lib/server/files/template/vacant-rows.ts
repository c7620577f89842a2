import type { Table } from '../../contract/table.ts';
import type { DeliveredRow } from '../../queries/delivered-rows.ts';

/** A quartier that is behind is asked for so many years at most. */
const maxYears = 3;

/** The year after the last one with a balance; undefined without any. */
export function nextYearOf(rows: ReadonlyMap<Table, readonly DeliveredRow[]>): number | undefined {
  const years = [...rows]
    .filter(([{ name }]) => name === 'energy' || name === 'reported_emissions')
    .flatMap(([, some]) => some.map(({ year }) => Number(year)));
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b)) + 1;
}

/** Rows to be filled in, newest first: those of the table's last year, of each quartier, for the years since. Only keys. */
export function vacantRows(
  { columns, key, name }: Table,
  rows: readonly DeliveredRow[],
  next: number | undefined,
): DeliveredRow[] {
  const isYearly = columns.some((column) => column.name === 'year' && column.isKey && column.isRequired);
  // Totals that were published elsewhere come when they come.
  if (!isYearly || next === undefined || name === 'published_totals') return [];
  const latest = new Map<string, number>();
  for (const { quartier_id, year } of rows) {
    const id = String(quartier_id);
    latest.set(id, Math.max(latest.get(id) ?? 0, Number(year)));
  }
  const last = rows.filter(({ quartier_id, year }) => latest.get(String(quartier_id)) === year);
  return Array.from({ length: maxYears }, (_, back) => next - back).flatMap((year) =>
    last
      .filter((row) => Number(row.year) < year)
      .map((row) => Object.fromEntries(key.map((field) => [field, field === 'year' ? year : row[field]!]))),
  );
}
