import { stepName } from '#lib/texts/trace-names.ts';
import { call, lookedUp, minus, plus, series, times } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { loadTraceTrend, type TraceTrend } from '../queries/trace-frame.ts';
import { correctedEmissions, yearEmissions } from './balance.ts';
import { none, paired, type FigureTrace, type Outcome } from './outcome.ts';
import { enterPlan, type Plan } from './plan.ts';
import type { TraceSheet } from './sheet.ts';

/** Trend and forecast rest on the measured years of a window. */
const ofWindow =
  (answer: (sheet: TraceSheet, trend: TraceTrend, years: readonly number[]) => Outcome): FigureTrace =>
  async ({ open, quartier, sheet, from }) => {
    const trend = await loadTraceTrend(open.database, quartier, from);
    const { first_year, slope_t_per_year, reasons } = trend;
    if (first_year === null || slope_t_per_year === null) return none(reasons);
    const years = [...sheet.data.years.values()]
      .filter(({ is_assessable, year }) => is_assessable && year >= first_year)
      .map(({ year }) => year);
    return { reasons, isCorrected: trend.is_corrected, ...answer(sheet, trend, years) };
  };

/** The measured years as a block of their own: functions of a spreadsheet take years and values as ranges. */
function measuredPoints(sheet: TraceSheet, years: readonly number[], isCorrected: boolean): string[] {
  const computed = years.map(
    (year) => (isCorrected ? correctedEmissions(sheet, year) : undefined) ?? yearEmissions(sheet, year),
  );
  const name = isCorrected ? stepName.corrected : stepName.emissions;
  return years.map((year, index) => sheet.step(`x(${year})`, name(year), 't', computed[index]!, { year }));
}

const enterSlope = (sheet: TraceSheet, points: string[]) =>
  sheet.step('a', stepName.slope, 't/a', call('SLOPE', series(points), series(points, 'year')));

export const trend = ofWindow((sheet, edition, years) => {
  const points = measuredPoints(sheet, years, edition.is_corrected);
  const slope = enterSlope(sheet, points);
  const pairs = years.flatMap((first, index) =>
    years.slice(index + 1).map((last) => {
      const change = relation.perYear(`x(${first})`, `x(${last})`, first, last);
      return sheet.step(`a(${first}–${last})`, stepName.pairSlope(first, last), 't/a', change);
    }),
  );
  const correlation = call('CORREL', series(points), series(points, 'year'));
  const steps = [
    slope,
    sheet.step('a_TS', stepName.theilSen, 't/a', call('MEDIAN', series(pairs))),
    sheet.step('a_r', stepName.correlation, 'share', correlation),
  ];
  const values = [edition.slope_t_per_year, edition.theil_sen_t_per_year, edition.r];
  // All years alike have no correlation.
  return { results: paired(steps, values).filter(({ value }) => value !== null) };
});

/** Regression line, its prediction interval at the target year, and the probability of reaching the target. */
export const forecast = ofWindow((sheet, edition, years) => {
  const { forecast_t: middle, half_width_t: half, probability_pct: probability } = edition;
  const plan = middle === null ? undefined : enterPlan(sheet);
  if (!plan || middle === null || half === null) return none(edition.reasons);
  const points = measuredPoints(sheet, years, edition.is_corrected);
  const [values, at] = [series(points), series(points, 'year')];
  const slope = enterSlope(sheet, points);
  sheet.step('n', stepName.n, 'count', call('COUNT', values));
  sheet.step('ȳ', stepName.meanYear, 'year', call('AVERAGE', at));
  sheet.step('Sxx', stepName.sxx, 'count', call('DEVSQ', at));
  sheet.step('s', stepName.s, 't', call('STEYX', values, at));
  const quantile = lookedUp('TINV', edition.quantile ?? 0, 0.05, minus('n', 2));
  sheet.step('tq', stepName.quantile, 'share', quantile);
  sheet.step('q', stepName.q, 'share', relation.spread('n', plan.year, 'ȳ', 'Sxx'));
  const name = stepName.forecast(sheet.data.frame.target_year!);
  const steps = [
    sheet.step('Ĉ', name, 't', call('FORECAST', plan.year, values, at)),
    sheet.step('h½', stepName.half, 't', relation.halfWidth('tq', 's', 'q')),
    sheet.step('Ĉ−', stepName.lower, 't', minus('Ĉ', 'h½')),
    sheet.step('Ĉ+', stepName.upper, 't', plus('Ĉ', 'h½')),
    ...(probability === null ? [] : [enterProbability(sheet, plan, probability)]),
  ];
  const results = paired(steps, [middle, half, middle - half, middle + half, probability]);
  return { results: [...results, { step: slope, value: edition.slope_t_per_year }] };
});

/** Spreadsheets know one tail of the distribution, of positive values only. */
function enterProbability(sheet: TraceSheet, { tonnes }: Plan, percent: number): string {
  const share = percent / 100;
  const isAbove = share >= 0.5;
  const distance = isAbove
    ? relation.distance('Ĉ', tonnes, 's', 'q')
    : relation.distance(tonnes, 'Ĉ', 's', 'q');
  const tail = lookedUp('TDIST', isAbove ? 1 - share : share, distance, minus('n', 2), 1);
  return sheet.step('p', stepName.probability, '%', times(100, isAbove ? minus(1, tail) : tail));
}
