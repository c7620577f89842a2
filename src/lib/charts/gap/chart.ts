import { quotedTitle } from '#lib/sentences/measure-title.ts';
import {
  formatFactor,
  formatNumber,
  formatRounded,
  formatYear,
  joinList,
} from '#lib/domain/numbers/format.ts';
import { shownTonnes } from '#lib/domain/numbers/rounding.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import { present } from '#lib/sentences/present.ts';
import { ofQuartier } from '#lib/sentences/quartier.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { gapSentence, gapTitle, uncounted } from '#lib/sentences/target-gap.ts';
import { shortTonnes } from '#lib/sentences/tonnes.ts';
import { gapParts, targetGap, type TargetGap } from '#lib/domain/target-gap.ts';
import { gapTexts, outlookTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartTable } from '../chart.ts';
import { roundingNote, statusNote } from '../notes.ts';
import { tableOf, textColumn, tonneColumn } from '../table-columns.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { GapData } from './data.ts';
import { gapHeight, gapOption, type GapBar } from './draw.ts';

type OpenGap = Extract<TargetGap, { state: 'open' }>;

/** What the bar consists of; a gap of which nothing is known is one stretch. */
function gapBar({ t, parts }: OpenGap, { progress }: GapData, lang: Language): GapBar {
  const words = gapTexts[lang];
  const step = gapStep(progress);
  const whole = shortTonnes(t, lang, step);
  const stretches = parts
    ?.filter((part) => part.t > 0 && part.shown.value > 0)
    .map(({ part, t, shown }) => ({
      part,
      t,
      value: `${formatRounded(shown.value, t, lang, shown)}\u00a0t`,
      word: words.parts[part],
    }));
  const isRecorded = !progress.measures.reasons.includes('no_measures');
  const word = isRecorded ? texts[lang].verdict.words.not_assessable : words.notRecorded;
  return {
    stretches: stretches ?? [{ part: 'open', t, value: whole, word }],
    gap: t,
    gapText: `${words.whole} ${whole}`,
  };
}

/** Whether what is open is printed as the rest to a rounded sum, and not as it is rounded alone. */
function isRest(gap: TargetGap): boolean {
  const open = gap.state === 'open' ? gap.parts?.find(({ part }) => part === 'open') : undefined;
  return open !== undefined && open.shown.value !== shownTonnes(open.t, open.shown.step);
}

/** The parts below each other, and their sum. */
function gapTable(gap: TargetGap, { progress }: GapData, lang: Language): ChartTable {
  const words = gapTexts[lang];
  const t = gap.state === 'open' || gap.state === 'missed' ? gap.t : null;
  const parts = gap.state === 'open' ? gap.parts : null;
  const { measures } = progress;
  const raw = {
    secured: measures.secured_t,
    decided: measures.decided_t,
    idea: measures.ideas_t,
    open: measures.open_t,
    whole: t,
  };
  type Row = { part: string; t: number | null };
  const rowsOf = (tonnes: (part: keyof typeof raw) => number | null): Row[] => [
    ...(parts ? gapParts.map((part) => ({ part: words.parts[part], t: tonnes(part) })) : []),
    { part: words.whole, t: tonnes('whole') },
  ];
  const table = (rows: Row[]) =>
    tableOf(rows, [
      [textColumn('part', words.part), ({ part }) => part],
      [tonneColumn('t_per_year', words.tonnes, lang), (row) => row.t],
    ]);
  const step = gapStep(progress);
  const shown =
    parts &&
    new Map<keyof typeof raw, number | null>([
      ...parts.map(({ part, shown: { value } }) => [part, value] as const),
      ['whole', t === null ? null : shownTonnes(t, step)],
    ]);
  return {
    step: parts ? progress.step_t : step,
    ...table(rowsOf((part) => raw[part])),
    ...(shown && { shown: table(rowsOf((part) => shown.get(part) ?? null)).rows }),
  };
}

/** The gap between the latest year and the target: what is secured, decided, an idea, and for what there is nothing. */
export const gap: ChartDefinition<GapData> = {
  scope: 'quartier',
  parameters: ['quartier'],
  build(data, context) {
    const { lang } = context;
    const words = gapTexts[lang];
    const { progress, quartier, effects, interactionFactor } = data;
    const { latest, target } = progress;
    const found = targetGap(progress, gapStep(progress));
    const scope = scopeText(target?.sectors ?? context.headlineSectors, context);
    const bar = found.state === 'open' ? gapBar(found, data, lang) : null;
    const sentence = gapSentence(progress, effects, lang);
    const { undated: titles, without_tonnes: withoutTonnes } = uncounted(progress, effects);
    const undated = titles.map((title) => quotedTitle(title, lang));
    const { measures: outlook } = outlookTexts[lang];
    return {
      id: 'gap',
      title: gapTitle(quartier.name, progress, effects, lang),
      subtitle:
        latest && target ? words.subtitle(scope, formatYear(latest.year), formatYear(target.year)) : scope,
      quote: ofQuartier(quartier.name, sentence),
      scope,
      alt: bar ? `${words.altKind} ${sentence}` : sentence,
      table: gapTable(found, data, lang),
      notes: bar
        ? present([
            latest && statusNote(progress.series, [latest.year], lang),
            words.noteHeld(formatYear(latest?.year)),
            undated.length > 0 && outlook.undated(joinList(undated, lang), undated.length === 1),
            withoutTonnes > 0 &&
              outlook.withoutTonnes(formatNumber(withoutTonnes, lang), withoutTonnes === 1),
            isRest(found) && words.noteRest,
            interactionFactor !== 1 && outlook.interaction(formatFactor(interactionFactor, lang)),
            roundingNote(
              progress.series.filter(({ year }) => year === latest?.year),
              lang,
            ),
          ])
        : [],
      points: [],
      pageHeight: (layout) => (bar ? gapHeight(bar, layout) : 72),
      drawing: bar
        ? { kind: 'option', option: (layout) => gapOption(bar, layout) }
        : drawingOr(sentence, lang, () => ({ series: [], graphic: { elements: [] } })),
    };
  },
};
