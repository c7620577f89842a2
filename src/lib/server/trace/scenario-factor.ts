import { minus, over, plus, times } from '#lib/trace/expression.ts';
import { traceText } from '#lib/texts/index.ts';
import type { HeldFactor } from '../queries/trace-measures.ts';
import type { TraceScenarioFactor } from '../queries/trace-scenario.ts';
import type { TraceData } from './balance.ts';
import { heldFactor } from './saving.ts';
import type { TraceSheet } from './sheet.ts';

/** Local factors stay, whatever a scenario says. */
export const isMoved = ({ carrier, is_local_factor }: HeldFactor, knots: readonly TraceScenarioFactor[]) =>
  !is_local_factor && knots.some((knot) => knot.carrier === carrier);

/** The factor of the target year: linear between the latest one and the years given, then held. */
export function scenarioFactor(
  sheet: TraceSheet,
  data: TraceData,
  factor: HeldFactor,
  { knots, year }: { knots: readonly TraceScenarioFactor[]; year: string },
): string {
  const held = heldFactor(sheet, data, factor);
  if (!isMoved(factor, knots)) return held;
  const at = sheet.value(year)!;
  const label = data.label(factor.carrier);
  const own = knots.filter(({ carrier }) => carrier === factor.carrier);
  const enter = (knot: TraceScenarioFactor | undefined) =>
    knot && {
      year: knot.year,
      id: sheet.input({
        id: `ef′[${knot.carrier}](${knot.year})`,
        name: traceText((words, lang) => words.input.scenarioFactor(label[lang], String(knot.year))),
        value: knot.g_per_kwh,
        unit: 'g/kWh',
        file: data.file('factor_scenarios'),
        row: knot.row,
        source: knot.source,
        year: knot.year,
        carrier: knot.carrier,
        is_local_factor: false,
      }),
    };
  const before = enter(own.findLast((knot) => knot.year <= at)) ?? { year: factor.factor_year, id: held };
  const after = before.year < at ? enter(own.find((knot) => knot.year > at)) : undefined;
  const name = traceText((words, lang) => words.step.scenarioFactor(label[lang], String(at)));
  const id = `ef′[${factor.carrier}]`;
  if (!after) return sheet.alias(id, name, 'g/kWh', before.id);
  const passed = over(minus(year, before.year), after.year - before.year);
  return sheet.step(id, name, 'g/kWh', plus(before.id, times(minus(after.id, before.id), passed)));
}
