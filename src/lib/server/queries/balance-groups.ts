import type { BalanceRow } from '#lib/domain/records/balance.ts';
import type { GuardedTotal } from './quartier-record.ts';

export type BalanceGrouping = 'sector' | 'carrier';

/** A delivered cell, a reported emission (without carrier) or a required cell without a row. */
export interface BalanceCell extends BalanceRow {
  /** Confidential by itself, yet part of sums. */
  isWithheld: boolean;
}

/** States from the best to the worst: a sum takes the worst of its parts. */
const states = ['NO', 'IE', 'number', 'C', 'NE', 'missing'] as const;
const statuses = ['final', 'provisional', 'estimated'] as const;
const places = <Name extends string>(list: readonly Name[]) =>
  new Map<string, number>(list.map((name, place) => [name, place]));
const placeOfState = places(states);
const placeOfStatus = places(statuses);

type Group = Pick<BalanceRow, 'year' | 'sector' | 'carrier'> & { parts: BalanceCell[] };

/** Sectors and carriers together are a few dozen. */
const mostNames = 2 ** 16;

/** Sectors and carriers in the order in which they are listed; unknown ones come last, by name. */
export interface ListOrder {
  sectors: readonly string[];
  carriers: readonly string[];
}

function compareNames(a: string | null, b: string | null, placeOf: ReadonlyMap<string, number>): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return (placeOf.get(a) ?? placeOf.size) - (placeOf.get(b) ?? placeOf.size) || (a < b ? -1 : 1);
}

/** Null and a value is the value: null only without any. */
function plus(total: number | null, value: number | null): number | null {
  return value === null ? total : (total ?? 0) + value;
}

function rowOf(
  { year, sector, carrier, parts }: Group,
  total: GuardedTotal | undefined,
  isGrouped: boolean,
): BalanceRow {
  let energy_mwh: number | null = null;
  let emissions_t: number | null = null;
  let state = total?.emissions_t === null ? placeOfState.get('C')! : 0;
  let status = -1;
  let step = 0;
  for (const part of parts) {
    energy_mwh = plus(energy_mwh, part.energy_mwh);
    emissions_t = plus(emissions_t, part.emissions_t);
    // A withheld cell is confidential by itself, and a number within a sum that may be shown.
    state = Math.max(state, placeOfState.get(part.isWithheld && isGrouped ? 'number' : part.state)!);
    if (part.step_t !== null && part.emissions_t !== null) step = Math.max(step, part.step_t);
    if (part.status !== null) status = Math.max(status, placeOfStatus.get(part.status)!);
  }
  const only = parts.length === 1 ? parts[0] : undefined;
  if (total) ({ energy_mwh, emissions_t } = total);
  return {
    year,
    sector,
    carrier,
    energy_mwh,
    emissions_t,
    state: states[state]!,
    status: statuses[status] ?? null,
    basis: only?.basis ?? null,
    quality: only?.quality ?? null,
    rounded_to_mwh: total?.rounded_to_mwh ?? null,
    rounded_to_t: total?.rounded_to_t ?? null,
    step_t: step === 0 ? null : step,
  };
}

/**
 * Cells added up by year and `by`. A sum takes the worst state of its parts (missing, NE, C, number, IE, NO), so an
 * incomplete sum says so and its tonnes are a lower bound. Of a total with withheld cells only what `guarded` says
 * may be shown; it must be that of the scope.
 */
export function groupBalance(
  cells: readonly BalanceCell[],
  by: readonly BalanceGrouping[],
  guarded: readonly GuardedTotal[],
  { sectors, carriers }: ListOrder,
): BalanceRow[] {
  const isGrouped = by.length < 2;
  // Numbers: for hundreds of cells, several times on a page, keys of text would take longer than the sums.
  const codes = new Map<string | null, number>();
  const codeOf = (name: string | null) => {
    const code = codes.get(name) ?? codes.size;
    if (code === codes.size) codes.set(name, code);
    return code;
  };
  const keyOf = (year: number, sector: string | null, carrier: string | null) =>
    (year * mostNames + codeOf(sector)) * mostNames + codeOf(carrier);
  const groups = new Map<number, Group>();
  for (const cell of cells) {
    const sector = by.includes('sector') ? cell.sector : null;
    const carrier = by.includes('carrier') ? cell.carrier : null;
    const key = keyOf(cell.year, sector, carrier);
    const group = groups.get(key);
    if (group) group.parts.push(cell);
    else groups.set(key, { year: cell.year, sector, carrier, parts: [cell] });
  }
  const totals = new Map(guarded.map((total) => [keyOf(total.year, total.sector, total.carrier), total]));
  const rows = [...groups].map(([key, group]) => {
    // What was only reported has no carrier, and no total of one.
    const hasTotal = isGrouped && !(by.includes('carrier') && group.carrier === null);
    return rowOf(group, hasTotal ? totals.get(key) : undefined, isGrouped);
  });
  const placeOfSector = places(sectors);
  const placeOfCarrier = places(carriers);
  return rows.sort(
    (a, b) =>
      a.year - b.year ||
      compareNames(a.sector, b.sector, placeOfSector) ||
      compareNames(a.carrier, b.carrier, placeOfCarrier),
  );
}
