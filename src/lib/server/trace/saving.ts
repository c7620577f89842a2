import { call, expression, over, series, times, type Expression } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { HeldFactor, SavingLine } from '../queries/trace-measures.ts';
import type { TraceData } from './balance.ts';
import type { TraceSheet } from './sheet.ts';

/** Which of the delivered savings: as expected, or one end of their range. */
export type Side = 'central' | 'low' | 'high';

/** What symbols of a side carry. */
export const sideMark: Record<Side, string> = { central: '', low: '−', high: '+' };

const delivered = (line: SavingLine, side: Side) =>
  side === 'central' ? line.saving_mwh : line[`${side}_mwh`];

/** The name of something at one end of its range. */
export function sideName(name: Text, side: Side): Text {
  return side === 'central' ? name : traceText((words, lang) => words.input[side](name[lang]));
}

/** The symbol of the factor that a line is multiplied with. */
export type FactorOf = (held: HeldFactor) => string;

export function heldFactor(sheet: TraceSheet, data: TraceData, held: HeldFactor): string {
  return sheet.input({
    id: `ef[${held.carrier}]`,
    name: data.label(held.carrier),
    value: held.factor_g_per_kwh,
    unit: 'g/kWh',
    file: data.file('emission_factors'),
    row: held.factor_row,
    source: held.factor_source,
    year: held.factor_year,
    carrier: held.carrier,
    is_local_factor: held.is_local_factor,
  });
}

export const hasRange = (lines: readonly SavingLine[]) =>
  lines.some(({ low_mwh, high_mwh }) => low_mwh !== null || high_mwh !== null);

/**
 * Saving of a measure in a full year: saved energy of each line times the factor that it is held at, or another one.
 * A line without a range of its own counts as it is. `id` is the symbol of the sum.
 */
export function fullYearSaving(
  sheet: TraceSheet,
  data: TraceData,
  lines: readonly SavingLine[],
  { id, side = 'central', factorOf }: { id: string; side?: Side; factorOf?: FactorOf | undefined },
): string {
  const saved = lines.map((line, index) =>
    lineSaving(sheet, data, line, { id: `${line.measure_id}/${index + 1}`, side, factorOf }),
  );
  const title = lines[0]?.title ?? null;
  return sheet.step(
    id,
    sideName(
      traceText((words) => words.step.saving(title)),
      side,
    ),
    't/a',
    sumOf(saved),
  );
}

const sumOf = (ids: readonly string[]): Expression =>
  ids.length === 1 ? expression(ids[0]!) : call('SUM', series([...ids]));

function lineSaving(
  sheet: TraceSheet,
  data: TraceData,
  line: SavingLine,
  { id, side: asked, factorOf }: { id: string; side: Side; factorOf: FactorOf | undefined },
): string {
  const side = delivered(line, asked) === null ? 'central' : asked;
  const mark = sideMark[side];
  const carrier = data.label(line.carrier);
  const energy = sheet.input({
    id: `ΔE${mark}[${id}]`,
    name: sideName(
      traceText((words, lang) => words.input.savedEnergy(line.title, carrier[lang])),
      side,
    ),
    value: delivered(line, side),
    unit: 'MWh',
    file: data.file('measure_savings'),
    row: line.row,
    source: line.source,
    sector: line.sector,
    carrier: line.carrier,
  });
  const factor = factorOf ? factorOf(line) : heldFactor(sheet, data, line);
  return sheet.step(
    `S${mark}[${id}]`,
    sideName(
      traceText((words, lang) => words.step.lineSaving(line.title, carrier[lang])),
      side,
    ),
    't/a',
    over(times(energy, factor), 1000),
  );
}
