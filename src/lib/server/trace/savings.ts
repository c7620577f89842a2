import type { Text } from '#lib/domain/vocabulary.ts';
import { inputName, stepName } from '#lib/texts/trace-names.ts';
import { daySerial } from '#lib/trace/evaluate.ts';
import { call, minus, plus, series, sumOf, times, type Expression } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import type { HeldFactor } from '../queries/trace-factors.ts';
import type { SavingLine, TraceSaving } from '../queries/trace-measures.ts';
import type { TraceSheet } from './sheet.ts';

/** Which of the delivered savings: as expected, or one end of their range. */
export type Side = 'central' | 'low' | 'high';

export const sideMark: Record<Side, string> = { central: '', low: '−', high: '+' };

const savingColumns: Record<Side, string> = { central: 'saving_mwh', low: 'low_mwh', high: 'high_mwh' };

/** The name of something at one end of its range. */
export const sideName = (name: Text, side: Side): Text => (side === 'central' ? name : inputName[side](name));

export type FactorOf = (held: HeldFactor) => string;

export const heldFactor = (sheet: TraceSheet, held: HeldFactor): string =>
  sheet.factor(`ef[${held.carrier}]`, sheet.data.label(held.carrier), held);

/**
 * Saving in a full year, under the symbol `id`: each line's energy, or one end of its range, times its factor. What was
 * `planned` stands beside what counts, under names of its own.
 */
export function fullYearSaving(
  sheet: TraceSheet,
  lines: readonly SavingLine[],
  {
    id,
    side = 'central',
    factorOf,
    isPlanned = false,
  }: { id: string; side?: Side; factorOf?: FactorOf | undefined; isPlanned?: boolean },
): string {
  const saved = lines.map((line, index) =>
    lineSaving(sheet, line, `${line.measure_id}${isPlanned ? '₀' : ''}/${index + 1}`, { side, factorOf }),
  );
  const name = isPlanned ? stepName.planned : stepName.saving(lines[0]?.title ?? null);
  return sheet.step(id, sideName(name, side), 't/a', sumOf(saved));
}

function lineSaving(
  sheet: TraceSheet,
  line: SavingLine,
  id: string,
  { side: asked, factorOf }: { side: Side; factorOf: FactorOf | undefined },
): string {
  const values = { central: line.saving_mwh, low: line.low_mwh, high: line.high_mwh };
  const side = values[asked] === null ? 'central' : asked;
  const { title, sector, carrier } = line;
  const label = sheet.data.label(carrier);
  const energy = sheet.delivered(
    'measure_savings',
    { ...line, column: savingColumns[side] },
    {
      id: `ΔE${sideMark[side]}[${id}]`,
      name: sideName(inputName.savedEnergy(title, label), side),
      value: values[side],
      unit: 'MWh',
      sector,
      carrier,
    },
  );
  const saved = relation.emissions(energy, factorOf ? factorOf(line) : heldFactor(sheet, line));
  const name = sideName(stepName.lineSaving(title, label), side);
  return sheet.step(`S${sideMark[side]}[${id}]`, name, 't/a', saved);
}

/** What measures add from symbol `from` to `to`: savings times the change of working shares, times the interaction. */
export function addedSavings(
  sheet: TraceSheet,
  savings: readonly TraceSaving[],
  { side = 'central', ...rest }: { from: string; to: string; side?: Side; factorOf?: FactorOf },
): Expression {
  const measures = [...new Set(savings.map(({ measure_id }) => measure_id))];
  const added = measures.map((id) => {
    const lines = savings.filter(({ measure_id }) => measure_id === id);
    const hasRange = lines.some(({ low_mwh, high_mwh }) => low_mwh !== null || high_mwh !== null);
    return addedSaving(sheet, lines, { ...rest, side: hasRange ? side : 'central' });
  });
  const interaction = sheet.input({
    id: 'i',
    name: inputName.interaction,
    value: sheet.data.frame.interaction_factor,
    unit: 'share',
    file: 'programme.json',
  });
  return relation.interacting(interaction, added.length === 0 ? 0 : call('SUM', series(added)));
}

function addedSaving(
  sheet: TraceSheet,
  lines: readonly TraceSaving[],
  { from, to, side, factorOf }: { from: string; to: string; side: Side; factorOf?: FactorOf },
): string {
  const { measure_id, title } = lines[0]!;
  const saved = (of: Side) =>
    fullYearSaving(sheet, lines, { id: `S${sideMark[of]}[${measure_id}]`, side: of, factorOf });
  const needed = side === 'central' ? [saved(side)] : [saved('low'), saved('high')];
  const [after, before] = [workingShare(sheet, lines[0]!, to), workingShare(sheet, lines[0]!, from)];
  const added = needed.map((saving) => relation.added(saving, after, before));
  // What ends before the target year is lost: then the higher saving is the lower effect.
  const chosen = side === 'central' ? added[0]! : call(side === 'low' ? 'MIN' : 'MAX', ...added);
  return sheet.step(
    `ΔS${sideMark[side]}[${measure_id}]`,
    sideName(stepName.added(title), side),
    't/a',
    chosen,
  );
}

/** Days of [completion, end of lifetime) in a year by the days of the year. */
function workingShare(sheet: TraceSheet, line: TraceSaving, year: string): string {
  const { measure_id: id, title, source, completion_date, lifetime_years } = line;
  const delivery = { row: line.measure_row, source };
  const completion = sheet.delivered(
    'measures',
    { ...delivery, column: 'completion_date' },
    {
      id: `von[${id}]`,
      name: inputName.completion(title),
      value: daySerial(completion_date),
      unit: 'date',
    },
  );
  const [begin, following] = [call('DATE', year, 1, 1), call('DATE', plus(year, 1), 1, 1)];
  let end = following;
  if (lifetime_years !== null) {
    const lifetime = sheet.delivered(
      'measures',
      { ...delivery, column: 'lifetime_years' },
      {
        id: `n[${id}]`,
        name: inputName.lifetime(title),
        value: lifetime_years,
        unit: 'years',
      },
    );
    const last = call('EDATE', completion, call('ROUND', times(12, lifetime), 0));
    end = call('MIN', sheet.step(`bis[${id}]`, stepName.end(title), 'date', last), following);
  }
  const days = call('MAX', 0, minus(end, call('MAX', completion, begin)));
  const share = relation.share(days, minus(following, begin));
  return sheet.step(`a[${id}](${year})`, stepName.share(title, sheet.value(year)!), 'share', share);
}
