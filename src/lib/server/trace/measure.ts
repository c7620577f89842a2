import { minus, over, plus, power, times } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { TraceMeasure } from '../queries/trace-measure.ts';
import type { SavingLine } from '../queries/trace-measures.ts';
import type { TraceData } from './balance.ts';
import { fullYearSaving } from './saving.ts';
import type { TraceSheet } from './sheet.ts';

/** A figure of a measure: its symbol and the value of the edition. */
export type MeasureFigure = { step: string; value: number };

/** Saving in a full year, its range where one is given, and costs per tonne where they are known. */
export function measureFigures(
  sheet: TraceSheet,
  data: TraceData,
  measure: TraceMeasure,
  lines: readonly SavingLine[],
): MeasureFigure[] {
  const { saving_t_per_year: saving, low_t_per_year: low, high_t_per_year: high } = measure;
  if (saving === null) return [];
  const found = [{ step: fullYearSaving(sheet, data, lines, { id: 'S' }), value: saving }];
  if (low !== null && high !== null && low !== high) {
    found.push({ step: fullYearSaving(sheet, data, lines, { id: 'S−', side: 'low' }), value: low });
    found.push({ step: fullYearSaving(sheet, data, lines, { id: 'S+', side: 'high' }), value: high });
  }
  if (measure.eur_per_t !== null) found.push({ step: cost(sheet, data, measure), value: measure.eur_per_t });
  if (measure.funding_eur_per_t !== null)
    found.push({ step: funding(sheet, data, measure), value: measure.funding_eur_per_t });
  return found;
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
    name: traceText((words) => words.input.lifetime(null)),
    value: measure.lifetime_years,
    unit: 'years',
  });
}

/** Annuity of the investment per tonne; without interest simply the investment by the lifetime. */
function cost(sheet: TraceSheet, data: TraceData, measure: TraceMeasure): string {
  const invest = sheet.input({
    ...place(data, measure),
    id: 'I',
    name: traceText((words) => words.input.invest),
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
    name: traceText((words) => words.input.funding),
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
