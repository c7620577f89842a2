import { call, minus, over, plus, series, times } from '#lib/trace/expression.ts';
import { scenarioTexts, traceText } from '#lib/texts/index.ts';
import { securedCertainties } from '#lib/domain/secured-path.ts';
import {
  formatNumber,
  formatRounded,
  formatSignedTonnes,
  withUnit,
} from '#lib/domain/numbers/number-text.ts';
import { printedDifference, scenarioParts } from '#lib/sentences/scenario.ts';
import type { Reason, Text } from '#lib/domain/vocabulary.ts';
import { hasWithheldCarriers, loadScenario } from '../queries/scenario.ts';
import { loadTraceSavings, type HeldFactor } from '../queries/trace-measures.ts';
import { loadTraceScenarioCarriers, loadTraceScenarioFactors } from '../queries/trace-scenario.ts';
import { readScenarioChoice, type ScenarioChoice } from '../queries/scenario-choice.ts';
import { yearEmissions, type TraceData } from './balance.ts';
import { carrierEnergy } from './held-factors.ts';
import { addedSavings } from './measures.ts';
import type { Asked, Outcome } from './outcome.ts';
import { latestYear, plan } from './path.ts';
import { heldFactor } from './saving.ts';
import { isMoved, scenarioFactor } from './scenario-factor.ts';
import type { TraceSheet } from './sheet.ts';

/**
 * What if: emissions of the target year with the measures and the factors that the address chooses, what measures and
 * factors add to the latest emissions, and the distance from the target.
 */
export async function scenario({
  open,
  quartier,
  sheet,
  data,
  measures,
  scenario: named,
}: Asked): Promise<Outcome> {
  const { database } = open;
  const { frame } = data;
  const choice = await readScenarioChoice(open, quartier, { measures, scenario: named });
  const ids = choice.chosen.map(({ measure_id }) => measure_id);
  const factors = choice.chosenFactors?.scenario ?? null;
  const last = (await loadScenario(database, quartier, { measures: ids, scenario: factors })).at(-1);
  if (!last || frame.latest_year === null)
    return { results: [{ step: '', value: null }], reasons: [whyNot(data)] };

  const path = plan(sheet, data);
  const year = path?.year ?? targetYear(sheet, data);
  const latest = latestYear(sheet, data);
  const emissions = yearEmissions(sheet, data, frame.latest_year);
  const knots = factors === null ? [] : await loadTraceScenarioFactors(database, factors, frame.latest_year);
  const factorOf = (held: HeldFactor) => scenarioFactor(sheet, data, held, { knots, year });

  const hasWithheld = factors !== null && (await hasWithheldCarriers(database, quartier, frame.latest_year));
  const carriers = await loadTraceScenarioCarriers(database, quartier, frame.latest_year);
  const effects = carriers
    .filter((row) => isMoved(row, knots))
    .map((row) => {
      const label = data.label(row.carrier);
      const energy = carrierEnergy(sheet, data, row.factor_year, row);
      const [other, held] = [factorOf(row), heldFactor(sheet, data, row)];
      return sheet.step(
        `ΔC_F[${row.carrier}]`,
        traceText((words, lang) => words.step.factorOf(label[lang])),
        't',
        over(times(energy, minus(other, held)), 1000),
      );
    });
  const part = (name: 'measures' | 'factors') => traceText((_, lang) => scenarioTexts[lang].sum[name]);
  const byFactors = sheet.step(
    'ΔC_F',
    part('factors'),
    't',
    effects.length === 0 ? { kind: 'number', value: 0 } : call('SUM', series(effects)),
  );
  const savings = await loadTraceSavings(database, quartier, {
    scope: data.scope,
    factorYear: frame.latest_year,
    certainties: securedCertainties,
    chosen: ids,
  });
  const saved = addedSavings(sheet, data, savings, { from: latest, to: year, factorOf });
  const byMeasures = sheet.step('ΔC_M', part('measures'), 't', minus(0, saved));
  const result = sheet.step(
    'C′',
    traceText((_, lang) => scenarioTexts[lang].sum.result(String(frame.target_year))),
    't',
    plus(emissions, byFactors, byMeasures),
  );
  const isTooWeak = frame.measures_reasons.includes('quality_below_threshold');
  const parts = scenarioParts(frame.latest_t!, last, frame.step_t);
  const signed = (shown: number, exact: number) =>
    traceText((words, lang) =>
      withUnit(
        formatRounded(shown, exact, lang, { digits: parts.digits, step: frame.step_t, isSigned: true }),
        words.unit.t,
      ),
    );
  const distance = (t: number, target: number) =>
    traceText((words, lang) =>
      withUnit(
        formatSignedTonnes(printedDifference(t, target, frame.step_t), lang, frame.step_t),
        words.unit.t,
      ),
    );
  const gap =
    !path || frame.target_t === null || isTooWeak
      ? []
      : [
          {
            step: sheet.step(
              'd',
              traceText((_, lang) => scenarioTexts[lang].sum.gap),
              't',
              minus(result, path.tonnes),
            ),
            value: last.t - frame.target_t,
            shown: distance(last.t, frame.target_t),
          },
        ];
  return {
    results: [
      { step: result, value: last.t },
      { step: byMeasures, value: last.measures_t, shown: signed(parts.measures, last.measures_t) },
      { step: byFactors, value: last.factors_t, shown: signed(parts.factors, last.factors_t) },
      ...gap,
    ],
    reasons: isTooWeak ? ['quality_below_threshold'] : [],
    assumption: assumption(choice, { latest: frame.latest_year, hasWithheld }),
    title: traceText((words) => words.inYear(words.figure.scenario, String(frame.target_year))),
  };
}

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
    if (!chosenFactors) return chart.choice(measures, chart.held(String(latest)));
    const assumed = chart.choice(measures, chosenFactors.label[lang]);
    return hasWithheld ? `${assumed}. ${chart.withheld(String(latest))}` : assumed;
  });
}

/** Without a complete baseline there is no path, yet a year that the scenario runs to. */
function targetYear(sheet: TraceSheet, data: TraceData): string {
  const target = data.targets.find(({ role }) => role === 'final');
  return sheet.input({
    id: 'τ',
    name: traceText((words) => words.input.targetYear),
    value: data.frame.target_year,
    unit: 'year',
    ...(target ? { file: data.file('targets'), row: target.row, source: target.source } : {}),
  });
}
