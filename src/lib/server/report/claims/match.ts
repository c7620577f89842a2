import type { Claim } from '#lib/domain/claims/claim.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import type { ClaimFigure } from './figure.ts';

/** How a number stands to the figures of one edition. `figures` are those that it may mean, the likeliest first. */
export type Match =
  | { kind: 'same' | 'ambiguous' | 'rounded'; figures: readonly ClaimFigure[] }
  /** Where a figure has the number but another year or direction than the text states, that figure and which. */
  | { kind: 'none'; but?: Contradiction; figures: readonly ClaimFigure[] };

/** What else the text states of a number that a figure has. */
export type Contradiction = 'year' | 'direction' | 'coverage';

/** A number may be so far from a figure, as a share of it, to be called its rounding. */
const maxRounding = 0.1;

/** Compares a number with the figures of the place that it is about. `around` is its sentence and what stands before. */
export function matchClaim(claim: Claim, all: readonly ClaimFigure[], around: string): Match {
  const match = matchOnce(claim, all, around);
  if (match.kind === 'same' || !claim.isOfRow || claim.years.length === 0) return match;
  // The year in a row may be that of other cells, such as the target's.
  const ofAnyYear = matchOnce({ ...claim, years: [] }, all, around);
  return ofAnyYear.kind === 'same' ? ofAnyYear : match;
}

function matchOnce(claim: Claim, all: readonly ClaimFigure[], around: string): Match {
  const words = around.toLowerCase();
  const clause = claim.clause.toLowerCase();
  const isOther = ({ not = [] }: ClaimFigure) => not.some((word) => clause.includes(word));
  const parts = claim.isCell ? [] : namedParts(clause, all);
  const hits = (figure: ClaimFigure) => figure.words.filter((word) => words.includes(word)).length;
  const ofUnit = all.filter(
    (figure) =>
      figure.unit === claim.unit &&
      figure.share === claim.share &&
      isNear(claim, figure) &&
      (!figure.needsWord || hits(figure) > 0) &&
      !isOther(figure) &&
      isOfParts(figure, parts, clause) &&
      // What has fallen or risen is a change and nothing else, unless its own words stand there.
      !(claim.isChange && figure.direction !== 'change' && hits(figure) === 0) &&
      // What was emitted is no target, path or saving.
      !(claim.isEmitted && figure.words.length > 0 && hits(figure) === 0),
  );
  const holds: Record<Contradiction, (figure: ClaimFigure) => boolean> = {
    year: (figure) => isOfYear(claim, figure),
    direction: (figure) => isOfDirection(claim, figure),
    coverage: (figure) => isOfCoverage(claim, figure),
  };
  const contradictions = Object.keys(holds) as Contradiction[];
  const fitting = ofUnit.filter((figure) => contradictions.every((what) => holds[what](figure)));
  const best = (figures: readonly ClaimFigure[]) => likeliest(figures, hits);

  const [low, high] = claim.written;
  if (high !== undefined) return matchRange(claim, fitting, [low, high], best);
  const same = best(fitting.filter((figure) => isWritten(claim, figure, low)));
  if (same.length > 0) return { kind: isOneValue(same) ? 'same' : 'ambiguous', figures: same };
  const bounded = nearest(claim, best(fitting.filter((figure) => isBounded(claim, figure, low))), low);
  if (bounded) return { kind: 'same', figures: [bounded] };
  const rounded = nearest(
    claim,
    fitting.filter((figure) => isRounding(claim, figure, low)),
    low,
  );
  if (rounded) return { kind: 'rounded', figures: [rounded] };
  for (const but of contradictions) {
    const others = contradictions.filter((what) => what !== but);
    const other = best(
      ofUnit.filter((figure) => others.every((what) => holds[what](figure)) && isWritten(claim, figure, low)),
    );
    if (other.length > 0) return { kind: 'none', but, figures: other.slice(0, 1) };
  }
  return { kind: 'none', figures: [] };
}

/** A range matches the figures at both its ends; one that merely contains a figure close by is a rounding of it. */
function matchRange(
  claim: Claim,
  fitting: readonly ClaimFigure[],
  [low, high]: readonly [number, number],
  best: (figures: readonly ClaimFigure[]) => ClaimFigure[],
): Match {
  const ends = [low, high].map(
    (written) => best(fitting.filter((figure) => isWritten(claim, figure, written)))[0],
  );
  if (ends[0] && ends[1]) return { kind: 'same', figures: [ends[0], ends[1]] };
  const inside = fitting.filter((figure) => {
    const value = size(claim, figure);
    return value >= low && value <= high && high - low <= maxRounding * value;
  });
  const figure = nearest(claim, inside, (low + high) / 2);
  return figure ? { kind: 'rounded', figures: [figure] } : { kind: 'none', figures: [] };
}

/** A figure without its sign, in the unit as written. */
const size = ({ factor }: Claim, { value }: ClaimFigure) => Math.abs(value) / factor;

/** Others need not be looked at: neither rounding nor bound reaches so far. */
function isNear(claim: Claim, figure: ClaimFigure): boolean {
  const value = size(claim, figure);
  const reach = Math.max(maxRounding * value, 2 * 10 ** -claim.digits);
  const [low, high = low] = claim.written;
  return value >= low - reach && value <= high + reach;
}

/** Whether the figure, rounded to the decimals of the number, is the number. */
const isWritten = (claim: Claim, figure: ClaimFigure, written: number): boolean =>
  roundTo(size(claim, figure), claim.digits) === written;

/** Whether the number is a bound of the figure, and one that says something: it lies close by. */
function isBounded(claim: Claim, figure: ClaimFigure, written: number): boolean {
  if (claim.bound === null) return false;
  const value = size(claim, figure);
  const isClose = Math.abs(value - written) <= Math.max(maxRounding * value, 10 ** -claim.digits);
  return isClose && (claim.bound < 0 ? value < written : value > written);
}

/** Whether the number is a coarser rounding of the figure, or off by one in its last digit. */
function isRounding(claim: Claim, figure: ClaimFigure, written: number): boolean {
  const value = size(claim, figure);
  const distance = Math.abs(value - written);
  if (written === 0 || distance > maxRounding * value) return false;
  // On the wrong side of a bound it is no rounding.
  if (claim.bound !== null && Math.sign(value - written) !== claim.bound) return false;
  const last = 10 ** -claim.digits;
  if (Math.abs(roundTo(value, claim.digits) - written) < 1.5 * last) return true;
  if (claim.digits > 0) return false;
  const [zeros = ''] = /0*$/.exec(String(written)) ?? [];
  const step = 10 ** zeros.length;
  return zeros !== '' && roundTo(value / step, 0) * step === written;
}

/** Words of the sectors and carriers that a clause names. */
function namedParts(clause: string, all: readonly ClaimFigure[]): readonly string[] {
  const words = all.flatMap(({ isPart, words: own }) => (isPart ? own : []));
  return [...new Set(words)].filter((word) => clause.includes(word));
}

/** A clause that names a part does not mean the whole, or another part; one without words of its own may be either. */
const isOfParts = ({ words, isPart }: ClaimFigure, parts: readonly string[], clause: string): boolean =>
  parts.length === 0 || words.some((word) => clause.includes(word)) || (!isPart && words.length > 0);

function isOfYear({ years, since }: Claim, figure: ClaimFigure): boolean {
  const has = (list: readonly number[], other: readonly number[]) =>
    list.some((year) => other.includes(year));
  if (figure.since && since.length > 0 && figure.since.length > 0 && !has(since, figure.since)) return false;
  if (years.length === 0 || figure.years.length === 0) return true;
  return has([...years, ...(figure.since ? [] : since)], [...figure.years, ...(figure.since ?? [])]);
}

function isOfDirection({ sign, change, gap }: Claim, { direction, value }: ClaimFigure): boolean {
  if (direction === undefined) return true;
  const said = sign ?? (direction === 'gap' ? gap : change);
  return said === null || Math.sign(value) !== -said;
}

function isOfCoverage({ summed }: Claim, { coverage, direction }: ClaimFigure): boolean {
  if (summed === null || coverage === undefined) return true;
  if (summed === 'all') return coverage.n === coverage.of;
  // Fewer have a path than have a balance, and a sentence may count either.
  return direction === 'gap' || coverage.n === summed;
}

/** Those of which most words stand there; where several have as many, all of them. */
function likeliest(figures: readonly ClaimFigure[], hits: (figure: ClaimFigure) => number): ClaimFigure[] {
  const most = Math.max(0, ...figures.map(hits));
  return figures.filter((figure) => hits(figure) === most);
}

const isOneValue = (figures: readonly ClaimFigure[]): boolean =>
  figures.every(({ value }) => Math.abs(Math.abs(value) - Math.abs(figures[0]!.value)) <= 1e-6);

function nearest(claim: Claim, figures: readonly ClaimFigure[], written: number): ClaimFigure | undefined {
  const distance = (figure: ClaimFigure) => Math.abs(size(claim, figure) - written);
  return figures.toSorted((a, b) => distance(a) - distance(b))[0];
}
