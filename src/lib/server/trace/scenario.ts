import { formatNumber, formatRounded, formatSignedTonnes, withUnit } from '#lib/domain/numbers/format.ts';
import { securedCertainties } from '#lib/domain/secured-path.ts';
import type { Language, Reason, Text } from '#lib/domain/vocabulary.ts';
import { printedDifference, scenarioParts } from '#lib/sentences/scenario.ts';
import { scenarioTexts, traceText } from '#lib/texts/index.ts';
import { inputName, stepName } from '#lib/texts/trace-names.ts';
import { call, minus, negative, series } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { readScenarioChoice, type ScenarioChoice } from '../queries/scenario-choice.ts';
import { hasWithheldCarriers, loadScenario } from '../queries/scenario.ts';
import {
  loadHeldCarriers,
  loadTraceScenarioFactors,
  type HeldFactor,
  type TraceScenarioFactor,
} from '../queries/trace-factors.ts';
import { loadTraceSavings } from '../queries/trace-measures.ts';
import { carrierEnergy, yearEmissions } from './balance.ts';
import { none, type FigureTrace } from './outcome.ts';
import { enterPlan, latestYear, targetYear } from './plan.ts';
import { addedSavings, heldFactor } from './savings.ts';
import type { TraceSheet } from './sheet.ts';
import type { TraceData } from './trace-data.ts';

/** Emissions of the target year with chosen measures and factors, what both add, and the distance from the target. */
export const scenario: FigureTrace = async ({ open, quartier, sheet, measures, scenario: named }) => {
  const { database } = open;
  const { frame, scope } = sheet.data;
  const choice = await readScenarioChoice(open, quartier, { measures, scenario: named });
  const ids = choice.chosen.map(({ measure_id }) => measure_id);
  const factors = choice.chosenFactors?.scenario ?? null;
  const last = (await loadScenario(database, quartier, { measures: ids, scenario: factors })).at(-1);
  const latest = frame.latest_year;
  if (!last || latest === null) return none([whyNot(sheet.data)]);

  const plan = enterPlan(sheet);
  const year = plan?.year ?? targetYear(sheet);
  const from = latestYear(sheet);
  const emissions = yearEmissions(sheet, latest);
  const knots = factors === null ? [] : await loadTraceScenarioFactors(database, factors, latest);
  const factorOf = (held: HeldFactor) => scenarioFactor(sheet, held, knots, year);
  const hasWithheld = factors !== null && (await hasWithheldCarriers(database, quartier, latest));
  const carriers = await loadHeldCarriers(database, quartier, { year: latest, factorYear: latest });
  const effects = carriers
    .filter((row) => row.factor_g_per_kwh !== null && isMoved(row, knots))
    .map((row) => {
      const energy = carrierEnergy(sheet, row.factor_year, row.carrier, row.energy_mwh);
      const effect = relation.emissions(energy, minus(factorOf(row), heldFactor(sheet, row)));
      return sheet.step(
        `ΔC_F[${row.carrier}]`,
        stepName.factorOf(sheet.data.label(row.carrier)),
        't',
        effect,
      );
    });
  const sumName = (name: 'measures' | 'factors' | 'gap') =>
    traceText((_, lang) => scenarioTexts[lang].sum[name]);
  const sum = effects.length === 0 ? 0 : call('SUM', series(effects));
  const byFactors = sheet.step('ΔC_F', sumName('factors'), 't', sum);
  const savings = await loadTraceSavings(database, quartier, {
    scope,
    factorYear: latest,
    certainties: securedCertainties,
    chosen: ids,
  });
  const saved = negative(addedSavings(sheet, savings, { from, to: year, factorOf }));
  const byMeasures = sheet.step('ΔC_M', sumName('measures'), 't', saved);
  const name = traceText((_, lang) => scenarioTexts[lang].chart.scenarioIn(String(frame.target_year)));
  const result = sheet.step('C′', name, 't', relation.scenario(emissions, byFactors, byMeasures));
  const isTooWeak = frame.measures_reasons.includes('quality_below_threshold');
  const hasGap = plan !== undefined && frame.target_t !== null && !isTooWeak;
  const step_t = frame.step_t;
  const parts = scenarioParts(frame.latest_t!, last, step_t);
  const tonnes = (format: (lang: Language) => string) =>
    traceText((words, lang) => withUnit(format(lang), words.unit.t));
  const part = (shown: number, exact: number) =>
    tonnes((lang) =>
      formatRounded(shown, exact, lang, { digits: parts.digits, step: step_t, isSigned: true }),
    );
  return {
    results: [
      { step: result, value: last.t },
      { step: byMeasures, value: last.measures_t, shown: part(parts.measures, last.measures_t) },
      { step: byFactors, value: last.factors_t, shown: part(parts.factors, last.factors_t) },
      ...(hasGap ? [gap(last.t, frame.target_t!)] : []),
    ],
    reasons: isTooWeak ? ['quality_below_threshold'] : [],
    assumption: assumption(choice, { latest, hasWithheld }),
    title: traceText((words) => words.inYear(words.figure.scenario, String(frame.target_year))),
  };

  function gap(t: number, target: number) {
    const difference = printedDifference(t, target, step_t);
    return {
      step: sheet.step('d', sumName('gap'), 't', relation.gap(result, plan!.tonnes)),
      value: t - target,
      shown: tonnes((lang) => formatSignedTonnes(difference, lang, step_t)),
    };
  }
};

function whyNot({ frame }: TraceData): Reason {
  if (frame.target_year === null) return frame.target_reason ?? 'no_target';
  if (frame.latest_year === null) return 'no_assessable_year';
  return frame.latest_year >= frame.target_year ? 'target_year_passed' : 'savings_exceed_balance';
}

/** What is assumed, with the names of what was switched on. */
function assumption(
  { chosen, chosenFactors }: ScenarioChoice,
  { latest, hasWithheld }: { latest: number; hasWithheld: boolean },
): Text {
  return traceText((_, lang) => {
    const { chart } = scenarioTexts[lang];
    const n = formatNumber(chosen.length, lang);
    const titles = chosen.map(({ title }) => title).join('; ');
    const measures =
      chosen.length === 0 ? chart.securedAlone : `${chart.further(n, chosen.length === 1)} (${titles})`;
    const assumed = `${measures}, ${chosenFactors?.label[lang] ?? chart.held(String(latest))}`;
    return chosenFactors && hasWithheld ? `${assumed}. ${chart.withheld(String(latest))}` : assumed;
  });
}

/** Local factors stay, whatever a scenario says. */
const isMoved = ({ carrier, is_local_factor }: HeldFactor, knots: readonly TraceScenarioFactor[]) =>
  !is_local_factor && knots.some((knot) => knot.carrier === carrier);

/** The factor of the target year: linear between the latest one and the years given, then held. */
function scenarioFactor(
  sheet: TraceSheet,
  factor: HeldFactor,
  knots: readonly TraceScenarioFactor[],
  year: string,
): string {
  const held = heldFactor(sheet, factor);
  if (!isMoved(factor, knots)) return held;
  const at = sheet.value(year)!;
  const { carrier } = factor;
  const label = sheet.data.label(carrier);
  const own = knots.filter((knot) => knot.carrier === carrier);
  const enter = (knot: TraceScenarioFactor | undefined) =>
    knot && {
      year: knot.year,
      id: sheet.delivered(
        'factor_scenarios',
        { ...knot, column: 'g_per_kwh' },
        {
          id: `ef′[${carrier}](${knot.year})`,
          name: inputName.scenarioFactor(label, knot.year),
          value: knot.g_per_kwh,
          unit: 'g/kWh',
          year: knot.year,
          carrier,
          is_local_factor: false,
        },
      ),
    };
  const before = enter(own.findLast((knot) => knot.year <= at)) ?? { year: factor.factor_year, id: held };
  const after = before.year < at ? enter(own.find((knot) => knot.year > at)) : undefined;
  const term = after
    ? relation.path(before.id, after.id, { year, first: before.year, last: after.year })
    : before.id;
  return sheet.step(`ef′[${carrier}]`, stepName.scenarioFactor(label, at), 'g/kWh', term);
}
