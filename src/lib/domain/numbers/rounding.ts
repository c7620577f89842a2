const powersOfTen = [1, 10, 100, 1000, 10_000];

/**
 * Rounds half away from zero on the decimal representation, so that 1.005 becomes 1.01 as a person
 * expects; binary rounding (`toFixed`) would give 1.00. Never returns negative zero.
 */
export function roundTo(value: number, digits: number): number {
  // Beyond this doubles have no decimals.
  if (Math.abs(value) >= 1e15) return value;
  // To whole numbers nothing is shifted that binary rounding could spoil.
  if (digits === 0) {
    const whole = Math.round(Math.abs(value));
    return value < 0 && whole !== 0 ? -whole : whole;
  }
  // Away from a half, binary arithmetic cannot round to the other side: the usual and fast case.
  const unit = powersOfTen[digits];
  if (unit !== undefined && Math.abs(value) < 1e9) {
    const exact = Math.abs(value) * unit;
    const whole = Math.round(exact);
    if (Math.abs(Math.abs(exact - whole) - 0.5) > 1e-3)
      return value < 0 && whole !== 0 ? -whole / unit : whole / unit;
  }
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const rounded = Number(`${scaled}e${-digits}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Differences up to this count as zero (METHOD.md, section 5), t. */
const tolerance = 1e-6;
export const isNothing = (t: number): boolean => Math.abs(t) <= tolerance;
export const isAtLeast = (t: number, limit: number): boolean => t >= limit - tolerance;

/** The step to which a figure is shown, t (METHOD.md, section 9); null where nothing was delivered coarser. */
export type Step = number | null | undefined;

const isCoarse = (step: Step): step is number => typeof step === 'number' && step >= 1;

/** Digits in which tonnes are shown: integers, one decimal below 100, none for an exact zero or a delivered step. */
export function tonneDigits(value: number, step: Step = null): number {
  return !isCoarse(step) && value !== 0 && Math.abs(roundTo(value, 1)) < 100 ? 1 : 0;
}

/** Tonnes as they are printed, as a number: never finer than the step in which they were delivered. */
export function shownTonnes(value: number, step: Step = null): number {
  return isCoarse(step) ? roundTo(value / step, 0) * step : roundTo(value, tonneDigits(value));
}

/**
 * Rounds the parts of a printed total so that they add up to the rounded total (largest remainder,
 * METHOD.md section 9). The total is the sum of the parts unless a printed one is given. A step takes the place of
 * digits. Ties go to the earlier part. Null parts stay null and take no share.
 */
export function roundToSum<Part extends number | null>(
  parts: readonly Part[],
  digits: number,
  total: number = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
  step: Step = null,
): Part[] {
  const unit = isCoarse(step) ? step : 10 ** -digits;
  const exact = parts.map((part) => (part ?? 0) / unit);
  const floors = exact.map((value) => Math.floor(value));
  const present = parts.flatMap((part, index) => (part === null ? [] : [index]));
  let missing =
    Math.round(unit < 1 ? roundTo(total, digits) / unit : roundTo(total / unit, 0)) -
    floors.reduce((sum, value) => sum + value, 0);

  const byRemainder = present.toSorted((a, b) => exact[b]! - floors[b]! - (exact[a]! - floors[a]!) || a - b);
  // Only a total that is not the sum of its parts needs more than one round.
  while (missing !== 0 && byRemainder.length > 0) {
    const one = Math.sign(missing);
    const order = one > 0 ? byRemainder : byRemainder.toReversed();
    for (const index of order) {
      if (missing === 0) break;
      floors[index]! += one;
      missing -= one;
    }
  }
  return parts.map((part, index) =>
    part === null ? part : (roundTo(floors[index]! * unit, digits) as Part),
  );
}

/**
 * Rounds the parts of a printed total of tonnes (METHOD.md section 9): each below 100 to one decimal, the others to
 * whole tonnes, or all to a step. Together they give the total to its own digits. Returns each part with its digits.
 */
export function tonnesToSum<Part extends number | null>(
  parts: readonly Part[],
  { total, step = null }: { total?: number | undefined; step?: Step } = {},
): { value: Part; digits: number }[] {
  const whole = total ?? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const isSmall = (part: number | null) => part !== null && tonneDigits(part) === 1;
  if (isCoarse(step) || !parts.some(isSmall)) {
    return roundToSum(parts, 0, whole, step).map((value) => ({ value, digits: 0 }));
  }
  if (isSmall(whole)) {
    return roundToSum(parts, 1, whole).map((value, at) => ({ value, digits: parts[at] === 0 ? 0 : 1 }));
  }
  const pick = (wanted: boolean) =>
    parts.map((part) => (part !== null && isSmall(part) === wanted ? part : null));
  const sumOf = (list: readonly (number | null)[]) =>
    list.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const large = pick(false);
  const printed = roundTo(whole, 0);
  // Without a large part the small ones stay within half a tonne of the printed total.
  const hasLarge = large.some((part) => part !== null && part !== 0);
  const smallTotal = hasLarge
    ? sumOf(pick(true))
    : Math.min(Math.max(roundTo(sumOf(pick(true)), 1), printed - 0.5), printed + 0.4);
  const small = roundToSum(pick(true), 1, smallTotal);
  // Halves are rounded away from zero, so the total may lie half a tonne below a positive figure or above a negative
  // one.
  const left = printed - sumOf(small);
  const largeTotal = printed < 0 ? Math.floor(roundTo(left + 0.5, 1)) : Math.ceil(roundTo(left - 0.5, 1));
  const rest = roundToSum(large, 0, hasLarge ? largeTotal : undefined);
  return parts.map((part, at) =>
    isSmall(part) ? { value: small[at] as Part, digits: 1 } : { value: rest[at] as Part, digits: 0 },
  );
}
