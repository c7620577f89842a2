/**
 * Which cells of one quartier and year must not be shown (METHOD.md, section 10), and which totals with them.
 *
 * The rule as it is written (a single hidden number in a sector or carrier takes the smallest other one with it)
 * keeps a hidden cell from being the difference of one total and its visible parts. It does not keep it from being
 * the solution of several totals together: two hidden cells of a sector follow from its emissions and its energy,
 * a chain of them from sector and carrier totals. So what the rule leaves is audited: the hidden cells are unknowns,
 * every total that is given out is an equation, and a cell that the equations determine is recoverable. More cells,
 * and in the end totals, are withheld until none is.
 */

export interface SuppressionCell {
  sector: string;
  carrier: string;
  energy_mwh: number;
  /** Emissions per energy of this carrier here, kg/MWh; null without factor (energy 0). */
  factor: number | null;
  /** Fuel that heats or heat that is delivered: the two sums of the fossil share of heat. */
  isFossil: boolean;
  isHeat: boolean;
  /** Stands for 1 to 4 connections. */
  isSmall: boolean;
}

export interface Suppression<Cell extends SuppressionCell> {
  hidden: Set<Cell>;
  /** Sectors whose emissions are withheld as well, because they would give a cell away. */
  sectors: Set<string>;
  /** Carriers whose totals are withheld, as `carrierKey`. */
  carriers: Set<string>;
  /** Fossil share of heat cannot be given. */
  withholdsHeat: boolean;
  /** Energy of the scopes cannot be given. */
  withholdsEnergy: boolean;
  /** Not even the total can be given: the year is confidential as a whole. */
  withholdsTotal: boolean;
}

/** Sums that are given out: the cells of every sector here, of all sectors under the empty name. */
export type Scopes = ReadonlyMap<string, ReadonlySet<string>>;

/** Names a carrier's total within a scope. */
export const carrierKey = (scope: string, carrier: string) => `${scope}\u0000${carrier}`;

/** What has to be withheld so that no hidden cell follows from what is shown. `cells`: all numbers of the year. */
export function suppress<Cell extends SuppressionCell>(
  cells: readonly Cell[],
  scopes: Scopes,
): Suppression<Cell> {
  const result: Suppression<Cell> = {
    hidden: new Set(cells.filter((cell) => cell.isSmall)),
    sectors: new Set(),
    carriers: new Set(),
    withholdsHeat: false,
    withholdsEnergy: false,
    withholdsTotal: false,
  };
  if (result.hidden.size === 0) return result;
  hideCompanions(cells, result.hidden);
  withholdSingleTotals(cells, scopes, result);
  for (;;) {
    const recoverable = recoverableCells(cells, scopes, { ...result, withholdsHeat: true });
    if (recoverable.length === 0) break;
    if (!withholdMore(cells, scopes, recoverable, result)) break;
  }
  result.withholdsHeat = recoverableCells(cells, scopes, result).length > 0;
  return result;
}

const bySize = (a: SuppressionCell, b: SuppressionCell) =>
  a.energy_mwh - b.energy_mwh || compare(a.sector, b.sector) || compare(a.carrier, b.carrier);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function groups<Cell>(cells: readonly Cell[], nameOf: (cell: Cell) => string): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = found.get(nameOf(cell));
    if (group) group.push(cell);
    else found.set(nameOf(cell), [cell]);
  }
  return found;
}

/** The rule itself: no single number of a sector or carrier stays hidden alone, until nothing changes. */
function hideCompanions<Cell extends SuppressionCell>(cells: readonly Cell[], hidden: Set<Cell>): void {
  const lines = (['sector', 'carrier'] as const).flatMap((axis) =>
    [...groups(cells, (cell) => cell[axis])]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([, line]) => line.toSorted(bySize)),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      if (line.filter((cell) => hidden.has(cell)).length !== 1) continue;
      const companion = line.find((cell) => !hidden.has(cell));
      if (!companion) continue;
      hidden.add(companion);
      changed = true;
    }
  }
}

/** A total that equals its only cell is hidden with it. */
function withholdSingleTotals<Cell extends SuppressionCell>(
  cells: readonly Cell[],
  scopes: Scopes,
  { hidden, sectors, carriers }: Suppression<Cell>,
): void {
  for (const [sector, line] of groups(cells, (cell) => cell.sector)) {
    if (line.length === 1 && hidden.has(line[0]!)) sectors.add(sector);
  }
  for (const [scope, members] of scopes) {
    const inScope = cells.filter((cell) => members.has(cell.sector));
    for (const [carrier, line] of groups(inScope, (cell) => cell.carrier)) {
      if (line.length === 1 && hidden.has(line[0]!)) carriers.add(carrierKey(scope, carrier));
    }
  }
}

/**
 * The hidden cells that the published totals determine. A secondary cell of 0 counts as known, because a reader may
 * well guess it; it protects nobody.
 */
function recoverableCells<Cell extends SuppressionCell>(
  cells: readonly Cell[],
  scopes: Scopes,
  withheld: Suppression<Cell>,
): Cell[] {
  const unknown = cells.filter((cell) => withheld.hidden.has(cell) && (cell.energy_mwh > 0 || cell.isSmall));
  if (withheld.withholdsTotal || unknown.length === 0) return [];
  const emissions = (cell: Cell) => cell.factor ?? 0;
  const equations: number[][] = [];
  const add = (weight: (cell: Cell) => number) => {
    const equation = unknown.map(weight);
    if (equation.some((value) => value !== 0)) equations.push(equation);
  };
  for (const sector of new Set(unknown.map((cell) => cell.sector))) {
    if (!withheld.sectors.has(sector)) add((cell) => (cell.sector === sector ? emissions(cell) : 0));
  }
  for (const [scope, members] of scopes) {
    const within = (value: (cell: Cell) => number) => (cell: Cell) =>
      members.has(cell.sector) ? value(cell) : 0;
    add(within(emissions));
    if (!withheld.withholdsEnergy) add(within(() => 1));
    if (!withheld.withholdsHeat) {
      add(within((cell) => (cell.isFossil ? 1 : 0)));
      add(within((cell) => (cell.isHeat ? 1 : 0)));
    }
    for (const carrier of new Set(unknown.map((cell) => cell.carrier))) {
      if (!withheld.carriers.has(carrierKey(scope, carrier))) {
        add(within((cell) => (cell.carrier === carrier ? 1 : 0)));
      }
    }
  }
  return determinedUnknowns(equations, unknown.length).map((index) => unknown[index]!);
}

/** Withholds a little more, smallest first. False when there is nothing left to withhold. */
function withholdMore<Cell extends SuppressionCell>(
  cells: readonly Cell[],
  scopes: Scopes,
  recoverable: readonly Cell[],
  result: Suppression<Cell>,
): boolean {
  const visible = cells.filter((cell) => !result.hidden.has(cell) && cell.energy_mwh > 0).toSorted(bySize);
  const beside = visible.find((cell) =>
    recoverable.some((other) => other.sector === cell.sector || other.carrier === cell.carrier),
  );
  const next = beside ?? visible[0];
  if (next) {
    result.hidden.add(next);
    hideCompanions(cells, result.hidden);
    withholdSingleTotals(cells, scopes, result);
    return true;
  }
  const { carriers, sectors } = result;
  const before = carriers.size + sectors.size;
  for (const cell of recoverable) {
    for (const scope of scopes.keys()) carriers.add(carrierKey(scope, cell.carrier));
  }
  if (carriers.size + sectors.size > before) return true;
  for (const cell of recoverable) sectors.add(cell.sector);
  if (carriers.size + sectors.size > before) return true;
  if (!result.withholdsEnergy) {
    result.withholdsEnergy = true;
    return true;
  }
  if (result.withholdsTotal) return false;
  result.withholdsTotal = true;
  return true;
}

/** Indices of the unknowns that a system of linear equations determines: rows of one entry in its reduced form. */
export function determinedUnknowns(equations: readonly (readonly number[])[], unknowns: number): number[] {
  const negligible = 1e-9;
  const rows = equations.map((equation) => {
    const largest = Math.max(...equation.map(Math.abs));
    return equation.map((value) => value / largest);
  });
  const determined: number[] = [];
  let rank = 0;
  for (let column = 0; column < unknowns && rank < rows.length; column++) {
    let pivot = rank;
    for (let row = rank + 1; row < rows.length; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    const divisor = rows[pivot]![column]!;
    if (Math.abs(divisor) < negligible) continue;
    const reduced = rows[pivot]!.map((value) => value / divisor);
    rows[pivot] = rows[rank]!;
    rows[rank] = reduced;
    for (const [index, row] of rows.entries()) {
      const factor = row[column]!;
      if (index === rank || Math.abs(factor) < negligible) continue;
      rows[index] = row.map((value, place) => value - factor * reduced[place]!);
    }
    rank++;
  }
  for (const row of rows.slice(0, rank)) {
    const entries = [...row.keys()].filter((place) => Math.abs(row[place]!) >= negligible);
    if (entries.length === 1) determined.push(entries[0]!);
  }
  return determined;
}
