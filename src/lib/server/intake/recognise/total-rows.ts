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

/** Holds every total against the rows above it: those since the last total, those of the same keys, or all. */
export function checkTotals(addends: readonly Addend[]): TotalCheck[] {
  const setOf = ({ keys }: Addend) => keys.flatMap((key, at) => (key === undefined ? [] : at));
  const sets = new Map<string, { places: number[]; sums: Map<string, Running> }>();
  for (const addend of addends) {
    if (!addend.isTotal || sets.size >= maxKeySets) continue;
    const places = setOf(addend);
    if (places.length > 0) sets.set(places.join(), { places, sums: new Map() });
  }
  const joined = ({ keys }: Addend, places: readonly number[]) =>
    JSON.stringify(places.map((place) => keys[place] ?? null));
  const all = new Running();
  let block = new Running();
  const checks: TotalCheck[] = [];
  addends.forEach((addend, at) => {
    const { isTotal, number } = addend;
    if (!isTotal) {
      if (!number) return;
      all.add(number);
      block.add(number);
      for (const { places, sums } of sets.values()) {
        const key = joined(addend, places);
        const running = sums.get(key) ?? new Running();
        running.add(number);
        sums.set(key, running);
      }
      return;
    }
    if (number) {
      const own = setOf(addend);
      const same = sets.get(own.join())?.sums.get(joined(addend, own));
      const candidates = [same, block, all].filter((running) => running !== undefined && running.count > 0);
      const best = candidates.find((running) => running!.agreesWith(number)) ?? candidates[0];
      if (best) checks.push({ at, total: number, sum: best.sum, agrees: best.agreesWith(number) });
    }
    block = new Running();
  });
  return checks;
}
