import { call, lookedUp, minus, over, plus, power, series, times } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import { correctedEmissions, yearEmissions, type TraceData } from './balance.ts';
import type { Plan } from './path.ts';
import type { TraceSheet } from './sheet.ts';

/** What the edition knows of the distribution that a spreadsheet looks up by itself. */
export interface TrendKnown {
  quantile: number;
  probability_pct: number | null;
}

/** The years that a trend rests on, and whether its values are weather-corrected. */
export interface TrendWindow {
  years: readonly number[];
  isCorrected: boolean;
}

/** The measured years as a block of their own: functions of a spreadsheet take years and values as ranges. */
function measuredPoints(sheet: TraceSheet, data: TraceData, { years, isCorrected }: TrendWindow): string[] {
  const computed = years.map(
    (year) =>
      (isCorrected ? correctedEmissions(sheet, data, year) : undefined) ?? yearEmissions(sheet, data, year),
  );
  return years.map((year, index) =>
    sheet.alias(
      `x(${year})`,
      traceText((words) =>
        isCorrected ? words.step.corrected(String(year)) : words.step.emissions(String(year)),
      ),
      't',
      computed[index]!,
      { year },
    ),
  );
}

function slopeOf(sheet: TraceSheet, points: readonly string[]): string {
  return sheet.step(
    'a',
    traceText((words) => words.step.slope),
    't/a',
    call('SLOPE', series([...points]), series([...points], 'year')),
  );
}

/** Slope of the regression line, Theil-Sen slope and correlation: their symbols. */
export function trendSlopes(sheet: TraceSheet, data: TraceData, window: TrendWindow): string[] {
  const points = measuredPoints(sheet, data, window);
  const slope = slopeOf(sheet, points);
  const pairs = window.years.flatMap((first, index) =>
    window.years.slice(index + 1).map((last) =>
      sheet.step(
        `a(${first}–${last})`,
        traceText((words) => words.step.pairSlope(String(first), String(last))),
        't/a',
        over(minus(`x(${last})`, `x(${first})`), last - first),
      ),
    ),
  );
  return [
    slope,
    sheet.step(
      'a_TS',
      traceText((words) => words.step.theilSen),
      't/a',
      call('MEDIAN', series(pairs)),
    ),
    sheet.step(
      'a_r',
      traceText((words) => words.step.correlation),
      'share',
      call('CORREL', series(points), series(points, 'year')),
    ),
  ];
}

/**
 * Regression line over measured years, its prediction interval at the target year and the probability of reaching
 * the target. Returns the symbols of forecast, half width, bounds, probability where there is one, and slope.
 */
export function trendForecast(
  sheet: TraceSheet,
  data: TraceData,
  window: TrendWindow,
  { known, plan }: { known: TrendKnown; plan: Plan },
): { forecast: string[]; slope: string } {
  const points = measuredPoints(sheet, data, window);
  const [values, at] = [series(points), series(points, 'year')];
  const slope = slopeOf(sheet, points);
  sheet.step(
    'n',
    traceText((words) => words.step.n),
    'count',
    call('COUNT', values),
  );
  sheet.step(
    'ȳ',
    traceText((words) => words.step.meanYear),
    'year',
    call('AVERAGE', at),
  );
  sheet.step(
    'Sxx',
    traceText((words) => words.step.sxx),
    'count',
    call('DEVSQ', at),
  );
  sheet.step(
    's',
    traceText((words) => words.step.s),
    't',
    call('STEYX', values, at),
  );
  const quantile = sheet.step(
    'tq',
    traceText((words) => words.step.quantile),
    'share',
    lookedUp('TINV', known.quantile, 0.05, minus('n', 2)),
  );
  const distance = plus(1, over(1, 'n'), over(power(minus(plan.year, 'ȳ'), 2), 'Sxx'));
  sheet.step(
    'q',
    traceText((words) => words.step.q),
    'share',
    distance,
  );
  const target = String(data.frame.target_year);
  const forecast = sheet.step(
    'Ĉ',
    traceText((words) => words.step.forecast(target)),
    't',
    call('FORECAST', plan.year, values, at),
  );
  const half = sheet.step(
    'h½',
    traceText((words) => words.step.half),
    't',
    times(quantile, 's', call('SQRT', 'q')),
  );
  const lower = sheet.step(
    'Ĉ−',
    traceText((words) => words.step.lower),
    't',
    minus(forecast, half),
  );
  const upper = sheet.step(
    'Ĉ+',
    traceText((words) => words.step.upper),
    't',
    plus(forecast, half),
  );
  return { slope, forecast: [forecast, half, lower, upper, ...probability(sheet, plan, forecast, known)] };
}

/** Spreadsheets know one tail of the distribution, of positive values only. */
function probability(sheet: TraceSheet, plan: Plan, forecast: string, known: TrendKnown): string[] {
  if (known.probability_pct === null) return [];
  const share = known.probability_pct / 100;
  const isAbove = share >= 0.5;
  const distance = isAbove ? minus(plan.tonnes, forecast) : minus(forecast, plan.tonnes);
  const tail = lookedUp(
    'TDIST',
    isAbove ? 1 - share : share,
    over(distance, times('s', call('SQRT', 'q'))),
    minus('n', 2),
    1,
  );
  return [
    sheet.step(
      'p',
      traceText((words) => words.step.probability),
      '%',
      times(100, isAbove ? minus(1, tail) : tail),
    ),
  ];
}
