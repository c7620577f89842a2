import type { LinearProgram, Solver } from './solver.ts';
import type { PublishedSum } from './published-sums.ts';
import type { YearCell } from './year-sums.ts';

type Constraint = LinearProgram['constraints'][number];

/** Of a withheld cell at least this much must stay open (METHOD.md, section 10). */
const openShare = 0.5;
const openWidth = 10;

/** Whether bounds leave the true value open enough. In MWh. */
export const isOpen = (value: number, { lower, upper }: { lower: number; upper: number }) =>
  lower <= (1 - openShare) * value && upper >= (1 + openShare) * value && upper - lower >= openWidth;

/**
 * What a rounded sum says of its withheld cells: two equations with the same unknowns, energy and emissions. Values
 * may be whole MWh. A solution within limits that are narrower by half a MWh per cell can be rounded to whole
 * numbers and is still one. Undefined where no interval remains after narrowing.
 */
export function constraintsOf<Cell extends YearCell>(
  { cells, energy_mwh, emissions_t, reported_t }: PublishedSum<Cell>,
  step: number,
  numberOf: (cell: Cell) => number | undefined,
  isNarrowed = true,
): Constraint[] | undefined {
  const constraints: Constraint[] = [];
  const add = (
    given: number | null,
    known: number,
    valueOf: (cell: Cell) => number,
    weightOf: (cell: Cell) => number,
  ): boolean => {
    if (given === null) return true;
    const weights = new Map<number, number>();
    let visible = known;
    for (const cell of cells) {
      const unknown = numberOf(cell);
      if (unknown === undefined) visible += valueOf(cell);
      else if (weightOf(cell) > 0) weights.set(unknown, weightOf(cell));
    }
    const margin = isNarrowed ? [...weights.values()].reduce((sum, weight) => sum + weight / 2, 0) : 0;
    const lower = given - step / 2 - visible + margin;
    const upper = given + step / 2 - visible - margin;
    if (upper <= lower) return false;
    if (weights.size > 0) constraints.push({ weights, lower, upper });
    return true;
  };
  const hasInterval =
    add(
      energy_mwh,
      0,
      (cell) => cell.energy_mwh,
      () => 1,
    ) &&
    add(
      emissions_t,
      reported_t,
      (cell) => cell.emissions_t,
      (cell) => cell.factor,
    );
  return hasInterval ? constraints : undefined;
}

/** The primary cells of a year that its published sums do not leave open enough. */
export function unsafeCells<Cell extends YearCell>(
  solver: Solver,
  withheld: ReadonlySet<Cell>,
  sums: readonly PublishedSum<Cell>[],
  step: number,
): Cell[] {
  const cells = [...withheld];
  const primary = cells.filter((cell) => cell.isPrimary);
  const numbers = new Map(cells.map((cell, number) => [cell, number]));
  const constraints: Constraint[] = [];
  for (const sum of sums) {
    const ofSum = constraintsOf(sum, step, (cell) => numbers.get(cell));
    if (!ofSum) return primary;
    constraints.push(...ofSum);
  }
  return solver.within({ unknowns: cells.length, constraints }, (boundsOf) =>
    primary.filter((cell) => {
      const bounds = boundsOf(numbers.get(cell)!);
      return bounds === undefined || !isOpen(cell.energy_mwh, bounds);
    }),
  );
}
