import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { stepName } from '#lib/texts/trace-names.ts';
import { call, series } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import type { TraceFrame } from '../queries/trace-frame.ts';
import { yearEmissions } from './balance.ts';
import { none, paired, type FigureTrace } from './outcome.ts';
import { enterPlan, finalTarget, latestYear, pathValue, range, type Plan } from './plan.ts';
import type { TraceSheet } from './sheet.ts';

type Column = {
  [Key in keyof TraceFrame]: TraceFrame[Key] extends number | null ? Key : never;
}[keyof TraceFrame];

/** Columns of the edition and the steps that recompute them: with a target, a complete baseline, a first column. */
const planned =
  (columns: readonly Column[], steps: (sheet: TraceSheet, plan: Plan) => readonly string[]): FigureTrace =>
  ({ sheet }) => {
    const { frame } = sheet.data;
    const plan = enterPlan(sheet);
    const isLatest = columns[0] !== 'baseline_t' && columns[0] !== 'target_t';
    if (!plan || frame[columns[0]!] === null || (isLatest && frame.latest_year === null))
      return none(frame.reasons);
    const values = columns.map((column) => frame[column]);
    const results = paired(steps(sheet, plan), values).filter(({ value }) => value !== null);
    return isLatest ? { results, reasons: frame.reasons } : { results };
  };

const latestEmissions = (sheet: TraceSheet) => yearEmissions(sheet, sheet.data.frame.latest_year!);

function elapsed(sheet: TraceSheet, plan: Plan): string {
  const passed = relation.elapsed(latestYear(sheet), plan.middle, plan.year);
  return sheet.step('v', stepName.elapsed, '%', passed);
}

export const planFigures = {
  baseline: planned(['baseline_t'], (_, plan) => [plan.baseline]),
  target: planned(['target_t'], (_, plan) => [plan.tonnes]),
  path({ sheet, at }) {
    const { frame } = sheet.data;
    const plan = enterPlan(sheet);
    if (!plan || frame.latest_year === null) return none(frame.reasons);
    if (at === null || at < (frame.base_year ?? at)) return none([]);
    const step = pathValue(sheet, plan, at);
    return { results: [{ step, value: sheet.value(step) }] };
  },
  gap: planned(['gap_t', 'gap_pct'], (sheet, plan) => {
    latestYear(sheet);
    const emissions = latestEmissions(sheet);
    const path = pathValue(sheet, plan, sheet.data.frame.latest_year!);
    return [
      sheet.step('d', stepName.gap, 't', relation.gap(emissions, path)),
      sheet.step('d%', stepName.gapPercent, '%', relation.percent('d', path)),
    ];
  }),
  progress: planned(['progress_pct', 'elapsed_pct'], (sheet, plan) => {
    const reached = relation.progress(latestEmissions(sheet), plan.baseline, plan.tonnes);
    return [sheet.step('f', stepName.progress, '%', reached), elapsed(sheet, plan)];
  }),
  elapsed: planned(['elapsed_pct'], (sheet, plan) => [elapsed(sheet, plan)]),
  required: planned(
    ['required_t_per_year', 'required_cagr_pct', 'pace_t_per_year'],
    (sheet, { baseline: B, middle: b, tonnes: T, year: tau }) => {
      const [t, C] = [latestYear(sheet), latestEmissions(sheet)];
      return [
        sheet.step('m', stepName.required, 't/a', relation.perYear(C, T, t, tau)),
        sheet.step('m%', stepName.requiredPercent, '%/a', relation.requiredPercent(C, T, t, tau)),
        sheet.step('m₀', stepName.pace, 't/a', relation.perYear(B, C, b, t)),
      ];
    },
  ),
  budget: planned(['balance_t', 'remaining_t'], (sheet, plan) => {
    const { frame } = sheet.data;
    const final = finalTarget(sheet.data)!;
    const first = Math.floor(final.base_year) + 1;
    const latest = frame.latest_year!;
    const emitted = range(first, latest).map((year) => filledEmissions(sheet, year));
    const path = range(first, final.target_year).map((year) => pathValue(sheet, plan, year));
    const passed = Math.min(latest, final.target_year) - first + 1;
    const balance = (years: number) =>
      relation.balance(
        call('SUM', series(path.slice(0, years))),
        call('SUM', series(emitted.slice(0, years))),
      );
    return [
      sheet.step('g', stepName.balance, 't', balance(passed)),
      sheet.step('g₁', stepName.remaining, 't', balance(Infinity)),
    ];
  }),
} satisfies Partial<Record<TraceFigure, FigureTrace>>;

/** Emissions of a year, linear between its assessable neighbours where it is not assessable itself. */
function filledEmissions(sheet: TraceSheet, year: number): string {
  const { years } = sheet.data;
  if (years.get(year)?.is_assessable) return yearEmissions(sheet, year);
  const assessable = [...years.values()].filter((row) => row.is_assessable).map((row) => row.year);
  const before = Math.max(...assessable.filter((candidate) => candidate < year));
  const after = Math.min(...assessable.filter((candidate) => candidate > year));
  const [from, to] = [yearEmissions(sheet, before), yearEmissions(sheet, after)];
  const filled = relation.path(from, to, { year, first: before, last: after });
  return sheet.step(`C*(${year})`, stepName.interpolated(year), 't', filled, { year });
}
