import { coarsestStep, hasWithheld, publishedSums, steps, type Withholding } from './published-sums.ts';
import type { Solver } from './solver.ts';
import { unsafeCells } from './year-audit.ts';
import { isTotal, sumsOf, type YearBalance, type YearCell, type YearSum } from './year-sums.ts';

/** Another companion is better than a coarser step than this share of the total. */
const fineStep = 0.01;

/**
 * Chooses what is withheld of a quartier and year with primary cells (METHOD.md, section 10), in this order until
 * each of them is safe: the smallest companions, a rounding step, totals only, nothing. `alsoWithheld` are cells that
 * have to be withheld whatever else is.
 */
export function chooseWithholding<Cell extends YearCell>(
  year: YearBalance<Cell>,
  solver: Solver,
  alsoWithheld: Iterable<Cell> = [],
): Withholding<Cell> {
  const primary = year.cells.filter((cell) => cell.isPrimary);
  const withheld = new Set([...primary, ...alsoWithheld]);
  addCompanions(year, withheld);
  const first = new Set(withheld);
  const rounds = [...companionRounds(year, withheld)];
  for (const coarsest of [fineStep, coarsestStep]) {
    for (const cells of rounds) {
      const safe = firstSafeStep(year, { cells, shown: 'all', step: 0 }, solver, coarsest);
      if (safe) return safe;
    }
  }
  // Totals alone are two equations: they would determine one or two cells.
  const safe =
    first.size < 3
      ? undefined
      : firstSafeStep(year, { cells: first, shown: 'totals', step: 0 }, solver, coarsestStep);
  if (safe) return safe;
  return { cells: first, shown: 'none', step: 0 };
}

/** The chosen cells, then twice more with another companion for each primary cell in each of its sums. */
function* companionRounds<Cell extends YearCell>(
  year: YearBalance<Cell>,
  withheld: Set<Cell>,
): Generator<ReadonlySet<Cell>> {
  yield new Set(withheld);
  const lines = sumsOf(year);
  for (let round = 0; round < 2; round++) {
    const before = withheld.size;
    for (const cell of year.cells.filter(({ isPrimary }) => isPrimary)) {
      for (const line of lines.filter((sum) => !isTotal(sum) && sum.cells.includes(cell))) {
        const next = nextCompanion(line, withheld, cell.energy_mwh / 2);
        if (next) withheld.add(next);
      }
    }
    addCompanions(year, withheld);
    if (withheld.size === before) return;
    yield new Set(withheld);
  }
}

/** The smallest step at which every primary cell is safe; undefined if that is more than a share of the total. */
function firstSafeStep<Cell extends YearCell>(
  year: YearBalance<Cell>,
  withholding: Withholding<Cell>,
  solver: Solver,
  coarsest: number,
): Withholding<Cell> | undefined {
  const cells = [...withholding.cells];
  // Whole numbers: each withheld cell takes one MWh, or its factor in tonnes, off the interval of a rounded sum.
  const taken = Math.max(
    cells.length,
    cells.reduce((sum, { factor }) => sum + factor, 0),
  );
  for (const step of steps(taken + 1e-9)) {
    const candidate = { ...withholding, step };
    const sums = publishedSums(year, candidate);
    const totals = sums.flatMap((sum) => (isTotal(sum) ? (sum.emissions_t ?? []) : []));
    if (!totals.some((total) => step <= coarsest * total)) return undefined;
    if (unsafeCells(solver, withholding.cells, sums, step).length === 0) return candidate;
  }
  return undefined;
}

const bySize = (a: YearCell, b: YearCell) =>
  a.energy_mwh - b.energy_mwh || compare(a.sector, b.sector) || compare(a.carrier, b.carrier);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The smallest visible number of a line that hides `amount`, else the largest. A zero hides nothing. */
function nextCompanion<Cell extends YearCell>(
  { cells }: YearSum<Cell>,
  withheld: ReadonlySet<Cell>,
  amount: number,
): Cell | undefined {
  const visible = cells.filter((cell) => !withheld.has(cell) && cell.energy_mwh > 0).toSorted(bySize);
  return visible.find((cell) => cell.energy_mwh >= amount) ?? visible.at(-1);
}

/**
 * Withholds more until in each line every withheld cell has company: beside a primary cell of v MWh others of v/2
 * together, so that it may as well be half or one and a half of it, and beside a companion as much as it hides.
 */
function addCompanions<Cell extends YearCell>(year: YearBalance<Cell>, withheld: Set<Cell>): void {
  const largest = Math.max(
    0,
    ...[...withheld].filter(({ isPrimary }) => isPrimary).map((cell) => cell.energy_mwh),
  );
  const lines = sumsOf(year);
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const line of lines) {
      if (!hasWithheld(line, { cells: withheld })) continue;
      const hidden = line.cells.filter((cell) => withheld.has(cell));
      const sum = hidden.reduce((total, cell) => total + cell.energy_mwh, 0);
      const lacking = Math.max(
        ...hidden.map((cell) => {
          const amount = cell.isPrimary ? cell.energy_mwh / 2 : Math.min(cell.energy_mwh, largest / 2);
          return amount - (sum - cell.energy_mwh);
        }),
      );
      if (lacking <= 0 && (hidden.length > 1 || hidden[0]!.energy_mwh === 0)) continue;
      const companion = nextCompanion(line, withheld, lacking);
      if (!companion) continue;
      withheld.add(companion);
      hasChanged = true;
    }
  }
}
