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
const maxKeySets = 16;

/**
 * Holds every total against the rows of the same keys, those since the last total, or all: above it and, as a total may
 * stand first, in the whole table.
 */
export function checkTotals(addends: readonly Addend[]): TotalCheck[] {
  const setOf = ({ keys }: Addend) => keys.flatMap((key, at) => (key === undefined ? [] : at));
  /** The keys of a total, and all of them but one: a block may have a key that its last total goes beyond. */
  const setsOf = (addend: Addend) => {
    const own = setOf(addend);
    if (own.length === 0) return [];
    return [own, ...(own.length > 1 ? own.map((place) => own.filter((other) => other !== place)) : [])];
  };
  const keyIn = ({ keys }: Addend, places: readonly number[]) =>
    `${places.join()} ${JSON.stringify(places.map((place) => keys[place] ?? null))}`;
  const sets = new Map<string, readonly number[]>();
  for (const addend of addends) {
    if (!addend.isTotal || sets.size >= maxKeySets) continue;
    for (const places of setsOf(addend)) sets.set(places.join(), places);
  }
  const adding = () => {
    const all = new Running();
    const sums = new Map<string, Running>();
    return {
      all,
      same: (addend: Addend, places: readonly number[]) => sums.get(keyIn(addend, places)),
      add(addend: Addend) {
        if (!addend.number) return;
        all.add(addend.number);
        for (const places of sets.values()) {
          const key = keyIn(addend, places);
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
      const [own, ...wider] = setsOf(addend);
      const candidates = [
        ...(own ? [above.same(addend, own), whole.same(addend, own)] : []),
        block,
        ...wider.map((places) => above.same(addend, places)),
        above.all,
        whole.all,
      ].filter((running) => running !== undefined && running.count > 0);
      const best = candidates.find((running) => running!.agreesWith(number)) ?? candidates[0];
      const hasRows = !own || (whole.same(addend, own)?.count ?? 0) > 0;
      if (best) checks.push({ at, total: number, sum: best.sum, agrees: best.agreesWith(number), hasRows });
    }
    block = new Running();
  });
  return checks;
}
