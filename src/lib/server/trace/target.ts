import { call, expression, minus, over, plus, series, times } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { TraceTarget } from '../queries/trace-frame.ts';
import type { TraceSheet } from './sheet.ts';
import { yearEmissions, type TraceData } from './balance.ts';

const targetPlace = (data: TraceData, target: TraceTarget) => ({
  file: data.file('targets'),
  row: target.row,
  source: target.source,
});

/** Baseline of a target row, and the middle of its base years. Interim targets carry their year in the symbols. */
export function baseline(
  sheet: TraceSheet,
  data: TraceData,
  target: TraceTarget,
): { baseline: string; middle: string } {
  const mark = target.role === 'final' ? '' : `(${target.target_year})`;
  const text = String(target.target_year);
  const place = { ...targetPlace(data, target), unit: 'year' as const };
  const from = sheet.input({
    ...place,
    id: `b₀${mark}`,
    name: traceText((words) => words.input.baseFrom),
    value: target.base_year_from,
  });
  const to = sheet.input({
    ...place,
    id: `b₁${mark}`,
    name: traceText((words) => words.input.baseTo),
    value: target.base_year_to,
  });
  const middle = sheet.step(
    `b${mark}`,
    traceText((words) => words.step.baseYear),
    'year',
    over(plus(from, to), 2),
  );
  const years = range(target.base_year_from, target.base_year_to);
  const sums = years.map((year) => yearEmissions(sheet, data, year));
  return {
    middle,
    baseline: sheet.step(
      `B${mark}`,
      traceText((words) =>
        target.role === 'final' ? words.step.baseline : words.step.interimBaseline(text),
      ),
      't',
      sums.length === 1 ? expression(sums[0]!) : call('AVERAGE', series(sums)),
      target.role === 'final' ? { figure: 'baseline' } : {},
    ),
  };
}

/** A target in tonnes, and its year. */
export function targetTonnes(
  sheet: TraceSheet,
  data: TraceData,
  target: TraceTarget,
): { tonnes: string; year: string } {
  const isFinal = target.role === 'final';
  const mark = isFinal ? '' : `(${target.target_year})`;
  const text = String(target.target_year);
  const place = targetPlace(data, target);
  const name = traceText((words) => (isFinal ? words.step.target : words.step.interim(text)));
  const options = isFinal ? { figure: 'target' as const } : {};
  const year = sheet.input({
    ...place,
    id: isFinal ? 'τ' : `τ${mark}`,
    name: traceText((words) => words.input.targetYear),
    value: target.target_year,
    unit: 'year',
  });
  if (target.is_absolute) {
    const given = sheet.input({
      ...place,
      id: `T₀${mark}`,
      name: traceText((words) => (isFinal ? words.input.targetT : words.input.interimT(text))),
      value: target.target_t,
      unit: 't',
    });
    return { year, tonnes: sheet.alias(`T${mark}`, name, 't', given, options) };
  }
  const base = baseline(sheet, data, target).baseline;
  const reduction = sheet.input({
    ...place,
    id: `r${mark}`,
    name: traceText((words) => (isFinal ? words.input.reductionPct : words.input.interimPct(text))),
    value: target.reduction_pct,
    unit: '%',
  });
  return {
    year,
    tonnes: sheet.step(`T${mark}`, name, 't', times(base, minus(1, over(reduction, 100))), options),
  };
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
