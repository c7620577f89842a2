import { call, minus, over, plus, power, series, times, type Term } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import { yearEmissions, type TraceData } from './balance.ts';
import { baseline, range, targetTonnes } from './target.ts';
import type { TraceSheet } from './sheet.ts';

/** Baseline, target, and the two points in time between which the path runs. */
export interface Plan {
  baseline: string;
  middle: string;
  tonnes: string;
  year: string;
}

/** The latest assessable year as an input: it follows from the completeness of the balance. */
export function latestYear(sheet: TraceSheet, data: TraceData): string {
  return sheet.input({
    id: 't',
    name: traceText((words) => words.input.latestYear),
    value: data.frame.latest_year,
    unit: 'year',
  });
}

/** Undefined without a target or without a complete baseline. */
export function plan(sheet: TraceSheet, data: TraceData): Plan | undefined {
  const target = data.targets.find(({ role }) => role === 'final');
  if (!target || target.baseline_t === null || target.target_t === null) return undefined;
  const base = baseline(sheet, data, target);
  return { ...base, ...targetTonnes(sheet, data, target) };
}

/** P(y): a straight line between the two points of the path that the year lies between. */
export function pathValue(
  sheet: TraceSheet,
  data: TraceData,
  { baseline: b, middle, tonnes, year: tau }: Plan,
  year: number,
): string {
  const id = `P(${year})`;
  const final = data.targets.find(({ role }) => role === 'final')!;
  const name = traceText((words) => words.step.path(String(year)));
  const options = { year, figure: 'path' as const };
  if (year > final.target_year) return sheet.alias(id, name, 't', tonnes, options);
  const interim = data.targets.filter(
    (target) => target.role === 'interim' && target.target_t !== null && target.target_year > final.base_year,
  );
  const knots = [
    { at: final.base_year, year: middle, tonnes: b },
    ...interim.map((target) => ({ at: target.target_year, ...targetTonnes(sheet, data, target) })),
    { at: final.target_year, year: tau, tonnes },
  ];
  const after = knots.findIndex(({ at }) => at >= year);
  const [next, before] = [knots[Math.max(after, 1)]!, knots[Math.max(after, 1) - 1]!];
  const fall = minus(before.tonnes, next.tonnes);
  const part = over(minus(yearTerm(sheet, data, year), before.year), minus(next.year, before.year));
  return sheet.step(id, name, 't', minus(before.tonnes, times(fall, part)), options);
}

const yearTerm = (sheet: TraceSheet, data: TraceData, year: number): Term =>
  sheet.has('t') && data.frame.latest_year === year ? 't' : year;

/** d = C(t) − P(t), and in percent of the path. */
export function gap(sheet: TraceSheet, data: TraceData, path: Plan): string[] {
  const year = data.frame.latest_year!;
  latestYear(sheet, data);
  const emissions = yearEmissions(sheet, data, year);
  const planned = pathValue(sheet, data, path, year);
  return [
    sheet.step(
      'd',
      traceText((words) => words.step.gap),
      't',
      minus(emissions, planned),
    ),
    sheet.step(
      'd%',
      traceText((words) => words.step.gapPercent),
      '%',
      over(times(100, 'd'), planned),
    ),
  ];
}

export function progress(sheet: TraceSheet, data: TraceData, path: Plan): string[] {
  const emissions = yearEmissions(sheet, data, data.frame.latest_year!);
  const reached = over(times(100, minus(path.baseline, emissions)), minus(path.baseline, path.tonnes));
  return [
    sheet.step(
      'f',
      traceText((words) => words.step.progress),
      '%',
      reached,
    ),
    ...elapsed(sheet, data, path),
  ];
}

export function elapsed(sheet: TraceSheet, data: TraceData, path: Plan): string[] {
  const t = latestYear(sheet, data);
  const passed = over(times(100, minus(t, path.middle)), minus(path.year, path.middle));
  return [
    sheet.step(
      'v',
      traceText((words) => words.step.elapsed),
      '%',
      passed,
    ),
  ];
}

/** Required change per year in tonnes and in percent, and the pace so far. */
export function required(sheet: TraceSheet, data: TraceData, path: Plan): string[] {
  const t = latestYear(sheet, data);
  const emissions = yearEmissions(sheet, data, data.frame.latest_year!);
  const left = minus(path.year, t);
  const rate = minus(power(over(path.tonnes, emissions), over(1, left)), 1);
  return [
    sheet.step(
      'm',
      traceText((words) => words.step.required),
      't/a',
      over(minus(path.tonnes, emissions), left),
    ),
    sheet.step(
      'm%',
      traceText((words) => words.step.requiredPercent),
      '%/a',
      times(100, rate),
    ),
    sheet.step(
      'm₀',
      traceText((words) => words.step.pace),
      't/a',
      over(minus(emissions, path.baseline), minus(t, path.middle)),
    ),
  ];
}

/** Emissions of a year, linear between its assessable neighbours where it is not assessable itself. */
function filledEmissions(sheet: TraceSheet, data: TraceData, year: number): string {
  if (data.years.get(year)?.is_assessable) return yearEmissions(sheet, data, year);
  const assessable = [...data.years.values()].filter((row) => row.is_assessable).map((row) => row.year);
  const before = Math.max(...assessable.filter((candidate) => candidate < year));
  const after = Math.min(...assessable.filter((candidate) => candidate > year));
  const [first, last] = [yearEmissions(sheet, data, before), yearEmissions(sheet, data, after)];
  return sheet.step(
    `C*(${year})`,
    traceText((words) => words.step.interpolated(String(year))),
    't',
    plus(first, over(times(minus(last, first), year - before), after - before)),
    { year },
  );
}

/** Balance against the path, and what remains until the target year. */
export function budget(sheet: TraceSheet, data: TraceData, path: Plan): string[] {
  const final = data.targets.find(({ role }) => role === 'final')!;
  const first = Math.floor(final.base_year) + 1;
  const latest = data.frame.latest_year!;
  const emitted = range(first, latest).map((year) => filledEmissions(sheet, data, year));
  const planned = range(first, final.target_year).map((year) => pathValue(sheet, data, path, year));
  const passed = Math.min(latest, final.target_year) - first + 1;
  return [
    sheet.step(
      'g',
      traceText((words) => words.step.balance),
      't',
      minus(call('SUM', series(planned.slice(0, passed))), call('SUM', series(emitted.slice(0, passed)))),
    ),
    sheet.step(
      'g₁',
      traceText((words) => words.step.remaining),
      't',
      minus(call('SUM', series(planned)), call('SUM', series(emitted))),
    ),
  ];
}
