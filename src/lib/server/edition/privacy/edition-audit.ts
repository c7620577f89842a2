import type { Database } from '../database/database.ts';
import { attachEdition, differingYears, editionInTheMaking, type AuditedEdition } from './audited-edition.ts';
import { keyOf, yearKeyOf, type CellKey } from './guarded-years.ts';
import { loadServedYears, type ServedCell, type ServedYear } from './served-years.ts';
import { Solver, type LinearProgram } from './solver.ts';
import { constraintsOf, isOpen } from './year-audit.ts';
import { groupsBy } from './year-sums.ts';

/** A withheld cell that the edition in the making and served ones together would give away. */
export interface Disclosure {
  cell: CellKey;
  /** Served editions with that quartier's year. */
  editions: string[];
}

export interface EditionAudit {
  disclosures: Disclosure[];
  /** All cells of the years concerned that any of the editions withholds. */
  withheldBefore: (CellKey & { isPrimary: boolean })[];
  /** Editions that nobody can read, which were left out. */
  damaged: string[];
  /** The others; they stay attached until the database is closed. */
  attached: AuditedEdition[];
}

/** Audits the edition in the making, all tables in place, against served ones (METHOD.md, section 10, "over time"). */
export async function auditEditions(
  database: Database,
  served: readonly { id: string; folder: string }[],
): Promise<EditionAudit> {
  const audit: EditionAudit = { disclosures: [], withheldBefore: [], damaged: [], attached: [] };
  const { disclosures, withheldBefore, damaged, attached } = audit;
  const made = await editionInTheMaking(database);
  for (const edition of served) {
    const found = await attachEdition(database, edition);
    if (found) attached.push(found);
    else damaged.push(edition.id);
  }
  if (attached.length === 0) return audit;
  const years = await differingYears(database, made, attached);
  if (years.length === 0) return audit;
  const all: ServedYear[] = [];
  for (const edition of [made, ...attached]) all.push(...(await loadServedYears(database, edition, years)));
  const solver = await Solver.load();
  for (const views of groupsBy(all, yearKeyOf).values()) {
    const disclosed = disclosedCells(solver, views);
    if (disclosed.length === 0) continue;
    const editions = views.flatMap(({ edition }) => edition ?? []);
    disclosures.push(...disclosed.map((cell) => ({ cell, editions })));
    withheldBefore.push(...views.flatMap(({ cells }) => cells.filter(({ isShown }) => !isShown)));
  }
  return audit;
}

/**
 * Cells that several editions of one quartier's year together do not leave open. A value that is the same in two
 * editions is one unknown, so that whoever guesses which cells were corrected gains nothing beyond this.
 */
export function disclosedCells(solver: Solver, views: readonly ServedYear[]): ServedCell[] {
  const shown = new Map<string, number[]>();
  for (const { cells } of views) {
    for (const cell of cells.filter(({ isShown }) => isShown)) {
      shown.set(keyOf(cell), [...(shown.get(keyOf(cell)) ?? []), cell.energy_mwh]);
    }
  }
  const unknowns = new Map<string, { number: number; cell: ServedCell }>();
  const nameOf = (cell: ServedCell) => `${keyOf(cell)}\n${cell.energy_mwh}`;
  for (const cell of views.flatMap(({ cells }) => cells).filter(({ isShown }) => !isShown)) {
    const known = unknowns.get(nameOf(cell));
    if (!known) unknowns.set(nameOf(cell), { number: unknowns.size, cell });
    else if (cell.isPrimary) known.cell = cell;
  }
  const limits = new Map<number, { lower: number; upper: number }>();
  for (const { number, cell } of unknowns.values()) {
    const near = (shown.get(keyOf(cell)) ?? []).filter(
      (value) => Math.abs(value - cell.energy_mwh) <= cell.energy_mwh / 2,
    );
    // Another edition shows it, or nearly: who sees that takes it for the value.
    if (near.length > 0) {
      const values = [cell.energy_mwh, ...near];
      limits.set(number, { lower: Math.min(...values), upper: Math.max(...values) });
    }
  }
  const numberOf = (cell: ServedCell) => (cell.isShown ? undefined : unknowns.get(nameOf(cell))?.number);
  const programOf = (isNarrowed: boolean, withTotals: boolean): LinearProgram => ({
    unknowns: unknowns.size,
    limits,
    constraints: [
      ...views.flatMap(({ sums }) =>
        // A sum that alone leaves no whole number says nothing more than its interval.
        sums.flatMap(
          ({ sum, step }) =>
            constraintsOf(sum, step, numberOf, isNarrowed) ?? constraintsOf(sum, step, numberOf, false) ?? [],
        ),
      ),
      ...(withTotals ? views.flatMap((view) => publishedConstraint(view, unknowns)) : []),
    ],
  });
  const primary = [...unknowns.values()].filter(({ cell }) => cell.isPrimary);
  // Editions narrowed together may leave nothing; published totals need not be those of these cells.
  for (const [isNarrowed, withTotals] of [
    [true, true],
    [true, false],
    [false, false],
  ] as const) {
    const found = solver.within(programOf(isNarrowed, withTotals), (boundsOf) => {
      const disclosed: ServedCell[] = [];
      for (const { number, cell } of primary) {
        const bounds = boundsOf(number);
        if (bounds === undefined) return undefined;
        if (!isOpen(cell.energy_mwh, bounds)) disclosed.push(cell);
      }
      return disclosed;
    });
    if (found) return found;
  }
  return primary.map(({ cell }) => cell);
}

/** A published total less what an edition shows is what is withheld anywhere and not shown here. */
function publishedConstraint(
  { cells, published }: ServedYear,
  unknowns: ReadonlyMap<string, { number: number; cell: ServedCell }>,
): LinearProgram['constraints'] {
  if (!published) return [];
  const here = new Set(cells.map(keyOf));
  const weights = new Map<number, number>();
  for (const { number, cell } of unknowns.values()) {
    if (!here.has(keyOf(cell)) && cell.factor > 0) weights.set(number, cell.factor);
  }
  if (weights.size === 0) return [];
  const known = published.cells.reduce((sum, { emissions_t }) => sum + emissions_t, published.reported_t);
  const rest = published.t - known;
  // Such totals come in whole tonnes or tenths of one.
  return [{ weights, lower: rest - 0.5, upper: rest + 0.5 }];
}
