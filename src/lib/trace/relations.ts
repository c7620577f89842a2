import { call, minus, over, plus, power, times, type Expression, type Term } from './expression.ts';

/**
 * What the method says of its figures, once. Over symbols a relation is a formula of the page "Methodik"; over inputs
 * and steps it is a line of "So gerechnet" and a formula of the workbook.
 */
export const relation = {
  /** Energy in MWh times a factor in g/kWh, in t. */
  emissions: (energy: Term, factor: Term) => over(times(energy, factor), 1000),
  quality: (weighted: Term, energy: Term) => over(weighted, energy),
  /** `heated` is the part of the `whole` that the weather moves. */
  corrected: (whole: Term, heated: Term, weather: Term) => minus(plus(times(heated, weather), whole), heated),
  weather: (mean: Term, degreeDays: Term) => over(mean, degreeDays),

  baseline: (emissions: Expression) => call('AVERAGE', emissions),
  middle: (first: Term, last: Term) => over(plus(first, last), 2),
  target: (baseline: Term, reduction: Term) => times(baseline, minus(1, over(reduction, 100))),
  /** A straight line between two points in time. */
  path: (from: Term, to: Term, passed: { year: Term; first: Term; last: Term }) =>
    minus(
      from,
      times(minus(from, to), over(minus(passed.year, passed.first), minus(passed.last, passed.first))),
    ),
  gap: (emissions: Term, path: Term) => minus(emissions, path),
  percent: (part: Term, whole: Term) => times(100, over(part, whole)),
  progress: (emissions: Term, baseline: Term, target: Term) =>
    relation.percent(minus(baseline, emissions), minus(baseline, target)),
  elapsed: (year: Term, middle: Term, targetYear: Term) =>
    relation.percent(minus(year, middle), minus(targetYear, middle)),
  /** Change per year between two points. */
  perYear: (from: Term, to: Term, first: Term, last: Term) => over(minus(to, from), minus(last, first)),
  requiredPercent: (emissions: Term, target: Term, year: Term, targetYear: Term) =>
    times(100, minus(power(over(target, emissions), over(1, minus(targetYear, year))), 1)),
  /** Of one year, or of sums over years. */
  balance: (path: Term, emissions: Term) => minus(path, emissions),

  spread: (n: Term, targetYear: Term, mean: Term, squares: Term) =>
    plus(1, over(1, n), over(power(minus(targetYear, mean), 2), squares)),
  halfWidth: (quantile: Term, deviation: Term, spread: Term) =>
    times(quantile, deviation, call('SQRT', spread)),
  distance: (from: Term, to: Term, deviation: Term, spread: Term) =>
    over(minus(to, from), times(deviation, call('SQRT', spread))),

  /** What a saving adds between two years, by the shares of them in which its measure works. */
  added: (saving: Term, after: Term, before: Term) => times(saving, minus(after, before)),
  interacting: (interaction: Term, sum: Term) => times(interaction, sum),
  share: (days: Term, allDays: Term) => over(days, allDays),
  annuity: (investment: Term, rate: Term, years: Term) =>
    over(times(investment, rate), minus(1, power(plus(1, rate), minus(0, years)))),
  costPerTonne: (annuity: Term, saving: Term) => over(annuity, saving),
  fundingPerTonne: (funding: Term, saving: Term, years: Term) => over(funding, times(saving, years)),
  scenario: (emissions: Term, ...changes: Term[]) => plus(emissions, ...changes),

  logMean: (after: Term, before: Term) =>
    over(minus(after, before), minus(call('LN', after), call('LN', before))),
  /** What a link of the chain changes. */
  change: (weight: Term, after: Term, before: Term) => times(weight, call('LN', over(after, before))),
};
