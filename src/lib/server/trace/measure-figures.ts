import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import { securedCertainties } from '#lib/domain/secured-path.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { certainties, type Certainty, type Reason, type Text } from '#lib/domain/vocabulary.ts';
import { shareOfGap } from '#lib/sentences/measure-outlook.ts';
import { outlookTexts, traceText } from '#lib/texts/index.ts';
import { inputName, stepName } from '#lib/texts/trace-names.ts';
import { minus, over } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { loadMeasureEffect } from '../queries/measure-sums.ts';
import {
  loadTraceComparison,
  loadTraceMeasure,
  loadTraceMeasureLines,
  loadTraceSavings,
  type TraceMeasure,
} from '../queries/trace-measures.ts';
import { yearEmissions } from './balance.ts';
import { none, type FigureTrace, type Outcome, type TraceRequest } from './outcome.ts';
import { enterPlan, latestYear, type Plan } from './plan.ts';
import { addedSavings, fullYearSaving, sideMark, sideName } from './savings.ts';
import type { TraceSheet } from './sheet.ts';

async function effectsAtTarget({ open, quartier, sheet }: TraceRequest): Promise<MeasureEffectYear[]> {
  const effects = await loadMeasureEffect(open.database, quartier);
  return effects.filter(({ year }) => year === sheet.data.frame.target_year);
}

/** What measures add until the target year, with the latest factors, its range and its share of the gap, if any. */
async function savingsUntilTarget(
  { open, quartier, sheet }: TraceRequest,
  plan: Plan,
  figure: 'secured_savings' | 'measure_effect',
  {
    of,
    effects,
    t,
    share,
  }: { of: readonly Certainty[]; effects: readonly MeasureEffectYear[]; t: number; share: number },
): Promise<Outcome['results']> {
  const { frame, scope } = sheet.data;
  const factorYear = frame.latest_year!;
  const savings = await loadTraceSavings(open.database, quartier, { scope, factorYear, certainties: of });
  const years = { from: latestYear(sheet), to: plan.year };
  const sum = addedSavings(sheet, savings, years);
  const emissions = yearEmissions(sheet, factorYear);
  const name = figure === 'secured_savings' ? stepName.secured : stepName.effect;
  const results = [{ step: sheet.step('S', name, 't', sum, { figure }), value: t }];
  const [low, high] = (['low', 'high'] as const).map((side) => ({
    side,
    value: effects.reduce((total, effect) => total + effect[`${side}_t`], 0),
  }));
  for (const { side, value } of low!.value === high!.value ? [] : [low!, high!]) {
    const bound = addedSavings(sheet, savings, { ...years, side });
    results.push({ step: sheet.step(`S${sideMark[side]}`, sideName(name, side), 't', bound), value });
  }
  if (frame.secured_share_of_gap !== null) {
    const ofGap = relation.percent('S', minus(emissions, plan.tonnes));
    results.push({ step: sheet.step('S%', stepName.securedShare, '%', ofGap), value: share });
  }
  return results;
}

function whyNoEffect({ frame }: TraceSheet['data']): readonly Reason[] {
  const { latest_year, target_year, measures_reasons } = frame;
  const isPassed = latest_year !== null && target_year !== null && latest_year >= target_year;
  if (measures_reasons.length > 0) return measures_reasons;
  return [isPassed ? 'target_year_passed' : 'no_measures'];
}

const effectOf = (certainty: MeasureEffectYear['certainty']) =>
  traceText((words, lang) =>
    words.ofPart(words.figure.measure_effect, outlookTexts[lang].measures.class[certainty]),
  );

/** What closes the gap to the target, the surest first. */
const partsOfGap: readonly { id: string; of: readonly Certainty[]; name: Text }[] = [
  { id: 'S', of: securedCertainties, name: stepName.secured },
  { id: 'S₁', of: ['decided'], name: effectOf('decided') },
  { id: 'S₂', of: ['idea'], name: effectOf('idea') },
];

/** Figures of measures: until the target year, by certainty, and of a single one. */
export const measureFigures = {
  async secured_savings(request) {
    const { sheet } = request;
    const { latest_year, secured_t, secured_share_of_gap, after_secured_t, measures_reasons } =
      sheet.data.frame;
    const plan = enterPlan(sheet);
    if (!plan || latest_year === null || secured_t === null) return none(measures_reasons);
    const effects = (await effectsAtTarget(request)).filter(({ certainty }) =>
      securedCertainties.includes(certainty),
    );
    const share = 100 * (secured_share_of_gap ?? 0);
    const given = { of: securedCertainties, effects, t: secured_t, share };
    const results = await savingsUntilTarget(request, plan, 'secured_savings', given);
    const left = minus(yearEmissions(sheet, latest_year), 'S');
    results.push({ step: sheet.step('C₁', stepName.afterSecured, 't', left), value: after_secured_t });
    return { results, reasons: measures_reasons };
  },
  async measure_effect(request) {
    const { sheet, certainty: asked } = request;
    const { latest_year, latest_t, target_t, measures_reasons } = sheet.data.frame;
    const effects = await effectsAtTarget(request);
    const [row] = certainties
      .filter((certainty) => asked === undefined || certainty === asked)
      .flatMap((certainty) => effects.filter((effect) => effect.certainty === certainty));
    if (!row || latest_year === null || latest_t === null) return none(whyNoEffect(sheet.data));
    const plan = enterPlan(sheet);
    if (!plan || target_t === null) return none(measures_reasons);
    const share = shareOfGap(row.t, latest_t - target_t);
    const given = { of: [row.certainty], effects: [row], t: row.t, share };
    const results = await savingsUntilTarget(request, plan, 'measure_effect', given);
    return { results, reasons: measures_reasons, title: effectOf(row.certainty) };
  },
  async target_gap({ open, quartier, sheet }) {
    const { frame, scope } = sheet.data;
    const { latest_year, target_gap_t, decided_t, ideas_t, open_t, measures_reasons } = frame;
    const plan = enterPlan(sheet);
    if (!plan || latest_year === null || target_gap_t === null) return none(measures_reasons);
    const emissions = yearEmissions(sheet, latest_year);
    const gap = sheet.step('G', stepName.targetGap, 't', minus(emissions, plan.tonnes));
    if (open_t === null) return { results: [{ step: gap, value: target_gap_t }], reasons: measures_reasons };
    const years = { from: latestYear(sheet), to: plan.year };
    const results = [{ step: gap, value: target_gap_t }];
    const values = [frame.secured_t, decided_t, ideas_t];
    for (const [at, { id, of, name }] of partsOfGap.entries()) {
      const given = { scope, factorYear: latest_year, certainties: of };
      const savings = await loadTraceSavings(open.database, quartier, given);
      results.push({
        step: sheet.step(id, name, 't', addedSavings(sheet, savings, years)),
        value: values[at]!,
      });
    }
    const rest = minus(gap, ...partsOfGap.map(({ id }) => id));
    results.push({ step: sheet.step('G₀', stepName.openGap, 't', rest), value: open_t });
    return { results, reasons: measures_reasons };
  },
  async measure_saving({ open, quartier, sheet, measure: asked }) {
    const measure = await loadTraceMeasure(open.database, quartier, asked);
    const { latest_year: factorYear } = sheet.data.frame;
    if (!measure) return none(['no_measures']);
    if (factorYear === null) return none(['no_assessable_year']);
    const title = traceText((words) => words.ofPart(words.figure.measure_saving, measure.title));
    const { saving_t_per_year: saving, low_t_per_year: low, high_t_per_year: high, measure_id } = measure;
    if (saving === null) return { ...none([]), title };
    const lines = await loadTraceMeasureLines(open.database, quartier, { measureId: measure_id, factorYear });
    const results = [{ step: fullYearSaving(sheet, lines, { id: 'S' }), value: saving }];
    if (low !== null && high !== null && low !== high) {
      results.push({ step: fullYearSaving(sheet, lines, { id: 'S−', side: 'low' }), value: low });
      results.push({ step: fullYearSaving(sheet, lines, { id: 'S+', side: 'high' }), value: high });
    }
    results.push(
      ...(await comparedWithPlan({ open, quartier, sheet }, { measureId: measure_id, factorYear })),
    );
    return { results: [...results, ...costs(sheet, measure)], title };
  },
} satisfies Partial<Record<TraceFigure, FigureTrace>>;

/** What was planned, and how what was measured differs from it; nothing where one of the two is not known. */
async function comparedWithPlan(
  { open, quartier, sheet }: Pick<TraceRequest, 'open' | 'quartier' | 'sheet'>,
  of: { measureId: string; factorYear: number },
): Promise<{ step: string; value: number }[]> {
  const compared = await loadTraceComparison(open.database, of.measureId);
  if (!compared) return [];
  const lines = await loadTraceMeasureLines(open.database, quartier, { ...of, kind: 'ex_ante' });
  const planned = fullYearSaving(sheet, lines, { id: 'S₀', isPlanned: true });
  const difference = sheet.step('ΔS', stepName.difference, 't/a', minus('S', planned));
  const results = [
    { step: planned, value: compared.ex_ante_t_per_year },
    { step: difference, value: compared.difference_t_per_year },
  ];
  if (compared.share_t_pct !== null) {
    const share = sheet.step('S%', stepName.measuredShare, '%', relation.percent('S', planned));
    results.push({ step: share, value: compared.share_t_pct });
  }
  return results;
}

/** Annuity of the investment per tonne, without interest simply the investment by the lifetime; funding per tonne. */
function costs(sheet: TraceSheet, measure: TraceMeasure) {
  const { eur_per_t, funding_eur_per_t, discount_rate } = measure;
  const enter = (
    column: 'lifetime_years' | 'invest_eur' | 'funding_eur',
    id: string,
    name: (typeof inputName)['invest'],
    unit: 'EUR' | 'years' = 'EUR',
  ) =>
    sheet.delivered(
      'measures',
      { row: measure.row, column, source: measure.source },
      { id, name, value: measure[column], unit },
    );
  const lifetime = () => enter('lifetime_years', 'n', inputName.lifetime(null), 'years');
  const results = [];
  if (eur_per_t !== null) {
    const investment = enter('invest_eur', 'I', inputName.invest);
    const n = lifetime();
    const rate = sheet.input({
      id: 'r',
      name: inputName.rate,
      value: discount_rate,
      unit: 'share',
      file: 'programme.json',
    });
    const annuity = discount_rate > 0 ? relation.annuity(investment, rate, n) : over(investment, n);
    const step = sheet.step('K', stepName.cost, 'EUR/t', relation.costPerTonne(annuity, 'S'));
    results.push({ step, value: eur_per_t });
  }
  if (funding_eur_per_t !== null) {
    const funding = enter('funding_eur', 'F', inputName.funding);
    const perTonne = relation.fundingPerTonne(funding, 'S', lifetime());
    const step = sheet.step('F[t]', stepName.funding, 'EUR/t', perTonne);
    results.push({ step, value: funding_eur_per_t });
  }
  return results;
}
