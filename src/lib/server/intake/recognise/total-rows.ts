import { exactDecimal, negated, shifted, sumOf, type ExactDecimal } from './exact-decimal.ts';

/** What a row adds to a column of numbers, or what a total row says of it. */
export interface Addend {
  isTotal: boolean;
  number: ExactDecimal | undefined;
  /** What its key columns hold, as text; of a total row blank where it sums over all. */
  keys: readonly (string | undefined)[];
}

export interface TotalCheck {
  /** Place of the total row among the addends. */
  at: number;
  total: ExactDecimal;
  sum: ExactDecimal;
  agrees: boolean;
  /** Are there rows of its keys? */
  hasRows: boolean;
}

const zero: ExactDecimal = { digits: 0n, scale: 0 };

class Running {
  sum = zero;
  count = 0;
  scale = 0;

  add(number: ExactDecimal): void {
    this.sum = sumOf(this.sum, number);
    this.count++;
    this.scale = Math.max(this.scale, number.scale);
  }

  /** Each number may be rounded in its last place. */
  agreesWith(total: ExactDecimal): boolean {
    const off = sumOf(total, negated(this.sum));
    const magnitude = { digits: off.digits < 0n ? -off.digits : off.digits, scale: off.scale };
    const half = shifted(exactDecimal('0.5')!, -this.scale);
    const rounding = sumOf(
      { digits: half.digits * BigInt(this.count), scale: half.scale },
      shifted(exactDecimal('0.5')!, -total.scale),
    );
    return sumOf(rounding, negated(magnitude)).digits >= 0n;
  }
}

/** Ways in which total rows name parts; more are not told apart. */
const maxKeySets = 8;

/**
 * Holds every total against the rows of the same keys, those since the last total, or all: above it and, as a total may
 * stand first, in the whole table.
 */
export function checkTotals(addends: readonly Addend[]): TotalCheck[] {
  const setOf = ({ keys }: Addend) => keys.flatMap((key, at) => (key === undefined ? [] : at));
  const joined = ({ keys }: Addend, places: readonly number[]) =>
    JSON.stringify(places.map((place) => keys[place] ?? null));
  const sets = new Map<string, readonly number[]>();
  for (const addend of addends) {
    if (!addend.isTotal || sets.size >= maxKeySets) continue;
    const places = setOf(addend);
    if (places.length > 0) sets.set(places.join(), places);
  }
  const adding = () => {
    const all = new Running();
    const sums = new Map<string, Running>();
    const of = (addend: Addend, places: readonly number[]) => `${places.join()} ${joined(addend, places)}`;
    return {
      all,
      same: (addend: Addend) => {
        const places = setOf(addend);
        return sums.get(of(addend, places));
      },
      add(addend: Addend) {
        if (!addend.number) return;
        all.add(addend.number);
        for (const places of sets.values()) {
          const key = of(addend, places);
          const running = sums.get(key) ?? new Running();
          running.add(addend.number);
          sums.set(key, running);
        }
      },
    };
  };
  const whole = adding();
  for (const addend of addends) if (!addend.isTotal) whole.add(addend);
  const above = adding();
  let block = new Running();
  const checks: TotalCheck[] = [];
  addends.forEach((addend, at) => {
    const { isTotal, number } = addend;
    if (!isTotal) {
      above.add(addend);
      if (number) block.add(number);
      return;
    }
    if (number) {
      const isOfKeys = setOf(addend).length > 0;
      const candidates = [
        ...(isOfKeys ? [above.same(addend), whole.same(addend)] : []),
        block,
        above.all,
        whole.all,
      ].filter((running) => running !== undefined && running.count > 0);
      const best = candidates.find((running) => running!.agreesWith(number)) ?? candidates[0];
      const hasRows = !isOfKeys || (whole.same(addend)?.count ?? 0) > 0;
      if (best) checks.push({ at, total: number, sum: best.sum, agrees: best.agreesWith(number), hasRows });
    }
    block = new Running();
  });
  return checks;
}
