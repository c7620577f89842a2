import {
  call,
  minus,
  named,
  over,
  plus,
  power,
  series,
  times,
  type Expression,
} from '#lib/domain/trace-expression.ts';
import { traceText } from '#lib/domain/texts/trace.ts';
import type { TraceMeasure, TraceMeasureLine } from '../queries/trace-measure.ts';
import type { TraceData } from './trace-balance.ts';
import { lineSaving } from './trace-measures.ts';
import type { TraceSheet } from './trace-sheet.ts';

/** A figure of a measure: its symbol and the value of the edition. */
export type MeasureFigure = { step: string; value: number };

/** Saving in a full year, its range where one is given, and costs per tonne where they are known. */
export function measureFigures(
  sheet: TraceSheet,
  data: TraceData,
  measure: TraceMeasure,
  lines: readonly TraceMeasureLine[],
): MeasureFigure[] {
  const { saving_t_per_year: saving, low_t_per_year: low, high_t_per_year: high } = measure;
  if (saving === null) return [];
  const found = [{ step: fullYear(sheet, data, measure, lines), value: saving }];
  if (low !== null && high !== null && low !== high) {
    found.push({ step: bound(sheet, data, measure, { lines, side: 'low' }), value: low });
    found.push({ step: bound(sheet, data, measure, { lines, side: 'high' }), value: high });
  }
  if (measure.eur_per_t !== null) found.push({ step: cost(sheet, data, measure), value: measure.eur_per_t });
  if (measure.funding_eur_per_t !== null)
    found.push({ step: funding(sheet, data, measure), value: measure.funding_eur_per_t });
  return found;
}

const sumOf = (ids: readonly string[]): Expression =>
  ids.length === 1 ? named(ids[0]!) : call('SUM', series([...ids]));

function fullYear(
  sheet: TraceSheet,
  data: TraceData,
  { title }: TraceMeasure,
  lines: readonly TraceMeasureLine[],
): string {
  const saved = lines.map((line, index) => lineSaving(sheet, data, line, index));
  return sheet.step(
    'S',
    traceText((words) => words.step.saving(title)),
    't/a',
    sumOf(saved),
  );
}

/** The lower or the higher saving; a line without a range of its own counts as it is. */
function bound(
  sheet: TraceSheet,
  data: TraceData,
  { title }: TraceMeasure,
  { lines, side }: { lines: readonly TraceMeasureLine[]; side: 'low' | 'high' },
): string {
  const sign = side === 'low' ? '−' : '+';
  const saved = lines.map((line, index) => {
    const id = `${line.measure_id}/${index + 1}`;
    const value = line[`${side}_mwh`];
    if (value === null) return lineSaving(sheet, data, line, index);
    const carrier = data.label(line.carrier);
    const name = traceText((words, lang) => words.input[side](words.input.savedEnergy(title, carrier[lang])));
    const energy = sheet.input({
      id: `ΔE${sign}[${id}]`,
      name,
      value,
      unit: 'MWh',
      file: data.file('measure_savings'),
      row: line.row,
      source: line.source,
      sector: line.sector,
      carrier: line.carrier,
    });
    return sheet.step(`S${sign}[${id}]`, name, 't/a', over(times(energy, `ef[${line.carrier}]`), 1000));
  });
  return sheet.step(
    `S${sign}`,
    traceText((words) => words.input[side](words.step.saving(title))),
    't/a',
    sumOf(saved),
  );
}

const place = (data: TraceData, { row, source }: TraceMeasure) => ({
  file: data.file('measures'),
  row,
  source,
});

function lifetime(sheet: TraceSheet, data: TraceData, measure: TraceMeasure): string {
  return sheet.input({
    ...place(data, measure),
    id: 'n',
    name: traceText((words) => words.input.lifetime(measure.title)),
    value: measure.lifetime_years,
    unit: 'years',
  });
}

/** Annuity of the investment per tonne; without interest simply the investment by the lifetime. */
function cost(sheet: TraceSheet, data: TraceData, measure: TraceMeasure): string {
  const invest = sheet.input({
    ...place(data, measure),
    id: 'I',
    name: traceText((words) => words.input.invest(measure.title)),
    value: measure.invest_eur,
    unit: 'EUR',
  });
  const n = lifetime(sheet, data, measure);
  const rate = sheet.input({
    id: 'r',
    name: traceText((words) => words.input.rate),
    value: measure.discount_rate,
    unit: 'share',
    file: 'programme.json',
  });
  const annuity =
    measure.discount_rate > 0
      ? over(times(invest, rate), minus(1, power(plus(1, rate), minus(0, n))))
      : over(invest, n);
  return sheet.step(
    'K',
    traceText((words) => words.step.cost),
    'EUR/t',
    over(annuity, 'S'),
  );
}

function funding(sheet: TraceSheet, data: TraceData, measure: TraceMeasure): string {
  const given = sheet.input({
    ...place(data, measure),
    id: 'F',
    name: traceText((words) => words.input.funding(measure.title)),
    value: measure.funding_eur,
    unit: 'EUR',
  });
  const n = lifetime(sheet, data, measure);
  return sheet.step(
    'F[t]',
    traceText((words) => words.step.funding),
    'EUR/t',
    over(given, times('S', n)),
  );
}
