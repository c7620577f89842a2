import { shareOfGap } from '#lib/sentences/measure-outlook.ts';
import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import { securedCertainties } from '#lib/domain/secured-path.ts';
import { outlookTexts, traceText } from '#lib/texts/index.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { certainties } from '#lib/domain/vocabulary.ts';
import { loadMeasureEffect } from '../queries/measure-effect.ts';
import { loadTraceMeasure, loadTraceMeasureLines } from '../queries/trace-measure.ts';
import { loadTraceSavings } from '../queries/trace-measures.ts';
import { measureFigures } from './measure.ts';
import { savingsUntilTarget, securedSavings } from './measures.ts';
import { none, paired, type Asked, type Outcome } from './outcome.ts';
import { plan } from './path.ts';

/** Lower and higher effect of classes of measures together; none where nothing has a range. */
function boundsOf(effects: readonly MeasureEffectYear[]): number[] {
  const [low, high] = (['low_t', 'high_t'] as const).map((key) =>
    effects.reduce((sum, effect) => sum + effect[key], 0),
  ) as [number, number];
  return low === high ? [] : [low, high];
}

/** What figures of measures come to: until the target year, by certainty, and of a single one. */
export const measureOutcomes = {
  async secured_savings({ open, quartier, sheet, data }) {
    const { latest_year, secured_t, secured_share_of_gap, after_secured_t, measures_reasons } = data.frame;
    const path = plan(sheet, data);
    if (!path || latest_year === null || secured_t === null) return none(measures_reasons);
    const savings = await loadTraceSavings(open.database, quartier, {
      scope: data.scope,
      factorYear: latest_year,
      certainties: securedCertainties,
    });
    const effects = await loadMeasureEffect(open.database, quartier);
    const bounds = boundsOf(
      effects.filter(
        ({ year, certainty }) => year === data.frame.target_year && securedCertainties.includes(certainty),
      ),
    );
    const steps = securedSavings(sheet, data, path, savings, bounds.length > 0);
    const share = secured_share_of_gap === null ? [] : [100 * secured_share_of_gap];
    const values = [secured_t, ...bounds, ...share, after_secured_t];
    return { results: paired(steps, values), reasons: measures_reasons };
  },
  async measure_effect({ open, quartier, sheet, data, certainty: asked }) {
    const { latest_year, latest_t, target_year, target_t, secured_share_of_gap, measures_reasons } =
      data.frame;
    const effects = (await loadMeasureEffect(open.database, quartier)).filter(
      ({ year }) => year === target_year,
    );
    const row = certainties
      .filter((certainty) => asked === undefined || certainty === asked)
      .flatMap((certainty) => effects.filter((effect) => effect.certainty === certainty))
      .at(0);
    if (!row || latest_year === null || latest_t === null) {
      const isPassed = latest_year !== null && target_year !== null && latest_year >= target_year;
      const reason = isPassed ? 'target_year_passed' : 'no_measures';
      return none(measures_reasons.length > 0 ? measures_reasons : [reason]);
    }
    const path = plan(sheet, data);
    if (!path || target_t === null) return none(measures_reasons);
    const savings = await loadTraceSavings(open.database, quartier, {
      scope: data.scope,
      factorYear: latest_year,
      certainties: [row.certainty],
    });
    const bounds = boundsOf([row]);
    const steps = savingsUntilTarget(sheet, data, path, savings, {
      figure: 'measure_effect',
      isRange: bounds.length > 0,
    });
    const share = secured_share_of_gap === null ? [] : [shareOfGap(row.t, latest_t - target_t)];
    const title = traceText((words, lang) =>
      words.ofPart(words.figure.measure_effect, outlookTexts[lang].measures.class[row.certainty]),
    );
    return { results: paired(steps, [row.t, ...bounds, ...share]), reasons: measures_reasons, title };
  },
  async measure_saving({ open, quartier, sheet, data, measure: asked }) {
    const measure = await loadTraceMeasure(open.database, quartier, asked);
    const { latest_year } = data.frame;
    if (!measure) return none(['no_measures']);
    if (latest_year === null) return none(['no_assessable_year']);
    const lines = await loadTraceMeasureLines(open.database, quartier, {
      measureId: measure.measure_id,
      factorYear: latest_year,
    });
    const results = measureFigures(sheet, data, measure, lines);
    const title = traceText((words) => words.ofPart(words.figure.measure_saving, measure.title));
    return results.length === 0 ? { ...none([]), title } : { results, title };
  },
} satisfies Partial<Record<TraceFigure, (asked: Asked) => Promise<Outcome>>>;
