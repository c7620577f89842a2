import type { AbatementCurve, AbatementStep } from '#lib/domain/records/abatement.ts';
import { formatFactor, formatNumber, formatTonnes, joinList, withUnit } from '#lib/domain/numbers/format.ts';
import { abatementTexts, chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import { certaintyAreas } from '../drawing/signs.ts';
import { lightColours } from '../drawing/theme.ts';
import { tableOf, textColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { shortTonnes } from '#lib/sentences/tonnes.ts';
import { costText, saidName, stepName } from './labels.ts';
import { abatementOption, costLimit, sureness } from './draw.ts';

function abatementTitle(curve: AbatementCurve, lang: Language): string {
  const words = abatementTexts[lang];
  const { steps, measures, single_t_per_year, interaction_factor, half_below_eur_per_t } = curve;
  const [only] = steps;
  if (!only) return words.none;
  if (measures === 1) {
    const cost = words.euro(formatNumber(only.eur_per_t, lang));
    return words.titleOne(saidName(only, lang), shortTonnes(only.saving_t_per_year, lang), cost);
  }
  return words.title(
    formatNumber(measures, lang),
    shortTonnes(interaction_factor * single_t_per_year, lang),
    words.euro(formatNumber(half_below_eur_per_t, lang)),
  );
}

/** The finding with how sure the measures are; undefined for the one or none, whose title says it all. */
function abatementQuote(curve: AbatementCurve, lang: Language): string | undefined {
  const words = abatementTexts[lang];
  const { steps, is_grouped, measures, single_t_per_year, interaction_factor, half_below_eur_per_t } = curve;
  if (measures < 2) return undefined;
  const count = (key: keyof typeof words.parts) => steps.filter((step) => sureness(step) === key).length;
  const keys = (['secured', 'decided', 'idea'] as const).filter((key) => count(key) > 0);
  const parts = is_grouped ? [] : keys.map((key) => words.parts[key](formatNumber(count(key), lang)));
  return words.quote(
    formatNumber(measures, lang),
    joinList(parts, lang),
    shortTonnes(interaction_factor * single_t_per_year, lang),
    words.euro(formatNumber(half_below_eur_per_t, lang)),
  );
}

function abatementAlt({ steps }: AbatementCurve, lang: Language): string {
  const words = abatementTexts[lang];
  const first = steps[0];
  if (!first) return words.none;
  const widest = steps.reduce((a, b) => (b.saving_t_per_year > a.saving_t_per_year ? b : a));
  return [
    words.altKind,
    words.altRange(costText(first.eur_per_t, lang), costText(steps.at(-1)!.eur_per_t, lang)),
    words.altWidest(
      saidName(widest, lang),
      shortTonnes(widest.saving_t_per_year, lang),
      costText(widest.eur_per_t, lang),
    ),
  ].join(' ');
}

/** Savings up to and including each step. */
function cumulated(steps: readonly AbatementStep[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step.saving_t_per_year));
}

function abatementTable({ steps }: AbatementCurve, lang: Language): ChartTable {
  const words = abatementTexts[lang];
  const { measureCategory, certainty } = texts[lang];
  const sums = cumulated(steps);
  const tonnes = { unit: words.savingUnit, kind: 'number', digits: 'tonnes' } as const;
  return tableOf(steps, [
    [textColumn('id', words.id), ({ id }) => id],
    [textColumn('measure', texts[lang].term.measure), (step) => stepName(step, lang)],
    [
      textColumn('category', texts[lang].term.category),
      ({ category }) => measureCategory[category] ?? category,
    ],
    [textColumn('quartier', texts[lang].term.quartier), ({ quartier }) => quartier],
    [textColumn('municipality', texts[lang].term.municipality), ({ municipality }) => municipality],
    [
      textColumn('certainty', texts[lang].term.certainty),
      (step) => step.certainty && certainty[step.certainty],
    ],
    [{ key: 'measures', label: texts[lang].site.pages.measures, kind: 'number' }, ({ measures }) => measures],
    [{ key: 'saving_t_per_year', label: words.saving, ...tonnes }, (step) => step.saving_t_per_year],
    [{ key: 'cumulated_t_per_year', label: words.cumulated, ...tonnes }, (_, index) => sums[index]!],
    [
      { key: 'eur_per_t', label: words.cost, unit: words.costUnit, kind: 'number' },
      ({ eur_per_t }) => eur_per_t,
    ],
  ]);
}

function abatementPoints({ steps }: AbatementCurve, lang: Language): ChartPoint[] {
  const words = abatementTexts[lang];
  const sums = cumulated(steps);
  return steps.map((step, index) => ({
    heading: step.quartier === null ? saidName(step, lang) : `${saidName(step, lang)}, ${step.quartier}`,
    lines: [
      { label: words.cost, value: costText(step.eur_per_t, lang), colour: lightColours.accent },
      { label: words.saving, value: withUnit(formatTonnes(step.saving_t_per_year, lang), words.savingUnit) },
      { label: words.cumulated, value: withUnit(formatTonnes(sums[index], lang), words.savingUnit) },
      step.certainty === null
        ? { label: texts[lang].site.pages.measures, value: formatNumber(step.measures, lang) }
        : { label: texts[lang].term.certainty, value: texts[lang].certainty[step.certainty] },
    ],
  }));
}

function certaintyLegend({ steps }: AbatementCurve, lang: Language): LegendEntry[] {
  const { secured, decided, idea } = chartTexts[lang].legend.certainty;
  const found = new Set(steps.map(sureness));
  return Object.entries({ secured, decided, idea }).flatMap(([key, text]) => {
    const kind = key as keyof typeof certaintyAreas;
    return found.has(kind) ? [{ sign: { kind: 'area', ...certaintyAreas[kind] }, text }] : [];
  });
}

function abatementNotes(curve: AbatementCurve, lang: Language): string[] {
  const words = abatementTexts[lang];
  const { steps, is_grouped, measures, interaction_factor, single_t_per_year, left_out } = curve;
  const limit = costLimit(steps);
  const leftOut = left_out.reduce((sum, row) => sum + row.measures, 0);
  return present([
    is_grouped && words.noteGrouped(formatNumber(measures, lang), formatNumber(steps.length, lang)),
    limit !== null && words.noteCut(costText(limit, lang)),
    interaction_factor !== 1 &&
      steps.length > 0 &&
      words.noteInteraction(formatFactor(interaction_factor, lang), shortTonnes(single_t_per_year, lang)),
    leftOut > 0 && words.noteLeftOut(formatNumber(leftOut, lang), leftOut === 1),
  ]);
}

/** What a tonne costs with each measure, over the tonnes that they save: the cheapest first. */
export const abatement: ChartDefinition<AbatementCurve> = {
  scope: 'measures',
  parameters: ['quartier', 'category', 'status', 'certainty', 'building_type'],
  build(curve, { lang }) {
    const words = abatementTexts[lang];
    const isEmpty = curve.steps.length === 0;
    return {
      id: 'abatement',
      title: abatementTitle(curve, lang),
      subtitle: words.subtitle,
      quote: abatementQuote(curve, lang),
      alt: abatementAlt(curve, lang),
      table: abatementTable(curve, lang),
      legend: curve.is_grouped ? [] : certaintyLegend(curve, lang),
      notes: abatementNotes(curve, lang),
      points: abatementPoints(curve, lang),
      ...(isEmpty ? { pageHeight: () => 120 } : {}),
      drawing: drawingOr(isEmpty && words.noData, lang, (layout) => abatementOption(curve.steps, layout)),
    };
  },
};
