import { call, lookedUp, minus, over, plus, power, series, times } from '#lib/domain/trace-expression.ts';
import { traceText } from '#lib/domain/texts/trace.ts';
import { correctedEmissions, yearEmissions, type TraceData } from './trace-balance.ts';
import type { Plan } from './trace-path.ts';
import type { TraceSheet } from './trace-sheet.ts';

/** What the edition knows of the distribution that a spreadsheet looks up by itself. */
export interface TrendKnown {
  quantile: number;
  probability_pct: number | null;
}

/**
 * Regression line over measured years, its prediction interval at the target year and the probability of reaching
 * the target; without a plan the line only. Returns the symbols of slope, forecast, half width and probability.
 */
export function trend(
  sheet: TraceSheet,
  data: TraceData,
  given: { years: readonly number[]; isCorrected: boolean; known: TrendKnown; plan: Plan | undefined },
): { slope: string; forecast: string[] } {
  const { years, known, plan } = given;
  const computed = years.map(
    (year) =>
      (given.isCorrected ? correctedEmissions(sheet, data, year) : undefined) ??
      yearEmissions(sheet, data, year),
  );
  // A block of their own: functions of a spreadsheet take years and values as ranges side by side.
  const points = years.map((year, index) =>
    sheet.alias(
      `x(${year})`,
      traceText((words) =>
        given.isCorrected ? words.step.corrected(String(year)) : words.step.emissions(String(year)),
      ),
      't',
      computed[index]!,
      { year },
    ),
  );
  const [values, at] = [series(points), series(points, 'year')];
  const slope = sheet.step(
    'a',
    traceText((words) => words.step.slope),
    't/a',
    call('SLOPE', values, at),
  );
  if (!plan) return { slope, forecast: [] };
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
