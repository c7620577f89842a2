const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
};
const deviations = (values: readonly number[]) => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};
const products = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((value, index) => value * b[index]!));
const squares = (values: readonly number[]) => products(values, values);
const slope = (ys: readonly number[], xs: readonly number[]) =>
  products(deviations(xs), deviations(ys)) / squares(deviations(xs));

/** Spreadsheets count days from the end of 1899. */
export const dayZero = 25_569;
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month, day) / 86_400_000 + dayZero;

function laterByMonths(serial: number, months: number): number {
  const date = new Date((serial - dayZero) * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(year, month, Math.min(date.getUTCDate(), lastDay));
}

/** Functions that Excel and LibreOffice share, under the names they have there, of lists of numbers. */
export const functions = {
  SUM: (lists) => sum(lists.flat()),
  AVERAGE: (lists) => mean(lists.flat()),
  MEDIAN: (lists) => median(lists.flat()),
  COUNT: (lists) => lists.flat().length,
  MIN: (lists) => Math.min(...lists.flat()),
  MAX: (lists) => Math.max(...lists.flat()),
  ROUND: ([[value = 0] = [], [digits = 0] = []]) => Math.round(value * 10 ** digits) / 10 ** digits,
  SQRT: ([[value = 0] = []]) => Math.sqrt(value),
  LN: ([[value = 0] = []]) => Math.log(value),
  SLOPE: ([ys = [], xs = []]) => slope(ys, xs),
  CORREL: ([ys = [], xs = []]) =>
    slope(ys, xs) * Math.sqrt(squares(deviations(xs)) / squares(deviations(ys))),
  FORECAST: ([[x = 0] = [], ys = [], xs = []]) => mean(ys) + slope(ys, xs) * (x - mean(xs)),
  STEYX: ([ys = [], xs = []]) => {
    const steepness = slope(ys, xs);
    const [dy, dx] = [deviations(ys), deviations(xs)];
    return Math.sqrt(squares(dy.map((value, index) => value - steepness * dx[index]!)) / (ys.length - 2));
  },
  DEVSQ: (lists) => squares(deviations(lists.flat())),
  DATE: ([[year = 0] = [], [month = 1] = [], [day = 1] = []]) => dayOf(year, month - 1, day),
  EDATE: ([[serial = 0] = [], [months = 0] = []]) => laterByMonths(serial, months),
  // Distributions are looked up in the edition.
  TINV: () => Number.NaN,
  TDIST: () => Number.NaN,
} satisfies Record<string, (lists: number[][]) => number>;

export type FunctionName = keyof typeof functions;
