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
 * What a rounded sum says of its withheld cells: an equation for energy and one for emissions. Narrowing takes half a
 * MWh per cell off each end, so that a solution stays one when rounded to whole MWh. Undefined where no interval remains.
 */
export function constraintsOf<Cell extends YearCell>(
  { cells, energy_mwh, emissions_t, reported_t }: PublishedSum<Cell>,
  step: number,
  numberOf: (cell: Cell) => number | undefined,
  isNarrowed = true,
): Constraint[] | undefined {
  const constraints: Constraint[] = [];
  const equations = [
    { total: energy_mwh, known: 0, valueOf: (cell: Cell) => cell.energy_mwh, weightOf: () => 1 },
    {
      total: emissions_t,
      known: reported_t,
      valueOf: (cell: Cell) => cell.emissions_t,
      weightOf: (cell: Cell) => cell.factor,
    },
  ];
  for (const { total, known, valueOf, weightOf } of equations) {
    if (total === null) continue;
    const weights = new Map<number, number>();
    let visible = known;
    for (const cell of cells) {
      const unknown = numberOf(cell);
      if (unknown === undefined) visible += valueOf(cell);
      else if (weightOf(cell) > 0) weights.set(unknown, weightOf(cell));
    }
    const margin = isNarrowed ? [...weights.values()].reduce((sum, weight) => sum + weight / 2, 0) : 0;
    const lower = total - step / 2 - visible + margin;
    const upper = total + step / 2 - visible - margin;
    if (upper <= lower) return undefined;
    if (weights.size > 0) constraints.push({ weights, lower, upper });
  }
  return constraints;
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
