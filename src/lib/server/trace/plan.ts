import type { TraceUnit } from '#lib/domain/trace-figures.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { inputName, stepName } from '#lib/texts/trace-names.ts';
import { expression, series } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import type { TraceTarget } from '../queries/trace-frame.ts';
import { yearEmissions } from './balance.ts';
import type { TraceSheet } from './sheet.ts';
import type { TraceData } from './trace-data.ts';

/** Baseline, target, and the two points in time between which the path runs. */
export interface Plan {
  baseline: string;
  middle: string;
  tonnes: string;
  year: string;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

export const finalTarget = ({ targets }: TraceData) => targets.find(({ role }) => role === 'final');

/** Interim targets carry their year in the symbols. */
const markOf = ({ role, target_year }: Pick<TraceTarget, 'role' | 'target_year'>) =>
  role === 'final' ? '' : `(${target_year})`;

const enter = (
  sheet: TraceSheet,
  { row, source, ...target }: TraceTarget,
  column: 'target_year' | 'base_year_from' | 'base_year_to' | 'target_t' | 'reduction_pct',
  { id, ...named }: { id: string; name: Text; unit: TraceUnit },
) => {
  const input = { id: `${id}${markOf(target)}`, value: target[column], ...named };
  return sheet.delivered('targets', { row, column, source }, input);
};

/** The latest assessable year as an input: it follows from the completeness of the balance. */
export const latestYear = (sheet: TraceSheet): string =>
  sheet.input({ id: 't', name: inputName.latestYear, value: sheet.data.frame.latest_year, unit: 'year' });

/** Year of the target; without a row it is that of the programme. */
export function targetYear(sheet: TraceSheet, target = finalTarget(sheet.data)): string {
  const name = inputName.targetYear;
  return target
    ? enter(sheet, target, 'target_year', { id: 'τ', name, unit: 'year' })
    : sheet.input({ id: 'τ', name, value: sheet.data.frame.target_year, unit: 'year' });
}

/** Baseline of a target row, and the middle of its base years. */
function baseline(sheet: TraceSheet, target: TraceTarget): Pick<Plan, 'baseline' | 'middle'> {
  const isFinal = target.role === 'final';
  const { base_year_from: first, base_year_to: last } = target;
  const from = enter(sheet, target, 'base_year_from', { id: 'b₀', name: inputName.baseFrom, unit: 'year' });
  const to = enter(sheet, target, 'base_year_to', { id: 'b₁', name: inputName.baseTo, unit: 'year' });
  const middle = sheet.step(`b${markOf(target)}`, stepName.baseYear, 'year', relation.middle(from, to));
  const sums = range(first, last).map((year) => yearEmissions(sheet, year));
  const name = isFinal ? stepName.baseline : stepName.interimBaseline(target.target_year);
  const mean = sums.length === 1 ? expression(sums[0]!) : relation.baseline(series(sums));
  const options = isFinal ? { figure: 'baseline' as const } : {};
  return { middle, baseline: sheet.step(`B${markOf(target)}`, name, 't', mean, options) };
}

function targetTonnes(sheet: TraceSheet, target: TraceTarget): Pick<Plan, 'tonnes' | 'year'> {
  const isFinal = target.role === 'final';
  const own = target.target_year;
  const year = targetYear(sheet, target);
  const given = () => {
    const name = isFinal ? inputName.targetT : inputName.interimT(own);
    return enter(sheet, target, 'target_t', { id: 'T₀', name, unit: 't' });
  };
  const reduced = () => {
    const base = baseline(sheet, target).baseline;
    const name = isFinal ? inputName.reductionPct : inputName.interimPct(own);
    return relation.target(base, enter(sheet, target, 'reduction_pct', { id: 'r', name, unit: '%' }));
  };
  const name = isFinal ? stepName.target : stepName.interim(own);
  const tonnes = target.is_absolute ? given() : reduced();
  const options = isFinal ? { figure: 'target' as const } : {};
  return { year, tonnes: sheet.step(`T${markOf(target)}`, name, 't', tonnes, options) };
}

/** Undefined without a target or without a complete baseline. */
export function enterPlan(sheet: TraceSheet): Plan | undefined {
  const target = finalTarget(sheet.data);
  if (!target || target.baseline_t === null || target.target_t === null) return undefined;
  return { ...baseline(sheet, target), ...targetTonnes(sheet, target) };
}

/** P(y): a straight line between the two points of the path that the year lies between. */
export function pathValue(sheet: TraceSheet, plan: Plan, year: number): string {
  const { targets, frame } = sheet.data;
  const final = finalTarget(sheet.data)!;
  const write = (term: Parameters<TraceSheet['step']>[3]) =>
    sheet.step(`P(${year})`, stepName.path(year), 't', term, { year, figure: 'path' });
  if (year > final.target_year) return write(plan.tonnes);
  const interim = targets.filter(
    (target) => target.role === 'interim' && target.target_t !== null && target.target_year > final.base_year,
  );
  const knots = [
    { at: final.base_year, year: plan.middle, tonnes: plan.baseline },
    ...interim.map((target) => ({ at: target.target_year, ...targetTonnes(sheet, target) })),
    { at: final.target_year, year: plan.year, tonnes: plan.tonnes },
  ];
  const after = Math.max(
    knots.findIndex(({ at }) => at >= year),
    1,
  );
  const [next, before] = [knots[after]!, knots[after - 1]!];
  const term = sheet.has('t') && frame.latest_year === year ? 't' : year;
  return write(
    relation.path(before.tonnes, next.tonnes, { year: term, first: before.year, last: next.year }),
  );
}
