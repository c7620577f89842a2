import { formatNumber, formatPercent, formatYear, joinList } from '#lib/domain/numbers/format.ts';
import type { MeasureEffectYear, MeasureRow } from '#lib/domain/records/measures.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import {
  isAtLeast,
  isNothing,
  roundTo,
  roundToSum,
  shownTonnes,
  tonneDigits,
  tonnesToSum,
} from '#lib/domain/numbers/rounding.ts';
import { gapOf, gapText } from './gap.ts';
import { securedCertainties } from '#lib/domain/secured-path.ts';
import { shortTonnes } from './tonnes.ts';
import { outlookTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

const keys = ['low_t', 't', 'high_t'] as const;
type Figures = Pick<MeasureEffectYear, 'low_t' | 't' | 'high_t' | 'measures' | 'adding'>;

/** A line of the table: t in the target year. */
export interface OutlookRow extends Figures {
  certainty: MeasureEffectYear['certainty'] | 'together';
  /** As printed: rounded so that the secured lines add up to their sum. */
  shown: Record<(typeof keys)[number], { value: number; digits: number }>;
  /** Of the gap between latest year and target; null where there is none or it is not assessable. */
  share_pct: number | null;
}

export interface MeasureOutlook {
  rows: OutlookRow[];
  /** Titles of measures that count nothing because their completion is not dated. */
  undated: string[];
  without_tonnes: number;
}

const order = ['implemented', 'secured', 'decided', 'idea'] as const;

/** Of the gap between latest year and target, per cent. */
export function shareOfGap(t: number, gap: number): number {
  return (100 * t) / gap;
}

const sumOf = (rows: readonly Figures[], key: keyof Figures) => rows.reduce((sum, row) => sum + row[key], 0);

/** Effects of the target year as a table; undefined without any. */
export function measureOutlook(
  progress: Progress,
  effects: readonly MeasureEffectYear[],
): MeasureOutlook | undefined {
  const final = effects.filter(({ year }) => year === progress.target?.year);
  const classes = order.flatMap((certainty) => final.filter((row) => row.certainty === certainty));
  // Sums of savings that exceed what is left are no figures to print.
  if (classes.length === 0 || progress.measures.reasons.includes('savings_exceed_balance')) return undefined;
  const secured = classes.filter(({ certainty }) => securedCertainties.includes(certainty));
  const others = classes.filter(({ certainty }) => !securedCertainties.includes(certainty));
  const { step_t: step } = progress;
  const gap = gapOf(progress);
  const hasShare = progress.measures.verdict !== 'not_assessable' && gap !== null && !isAtLeast(0, gap);
  const shareOf = (t: number) => (hasShare ? shareOfGap(t, gap) : null);
  const together = Object.fromEntries(
    (['low_t', 't', 'high_t', 'measures', 'adding'] as const).map((key) => [key, sumOf(secured, key)]),
  ) as unknown as Figures;
  const rowsOf = (
    parts: readonly Omit<OutlookRow, 'shown' | 'share_pct'>[],
    isPart: boolean,
  ): OutlookRow[] => {
    const shares = parts.map(({ t }) => shareOf(t));
    const shownShares = isPart ? roundToSum(shares, 1) : shares;
    const printed = keys.map((key) => {
      const values = parts.map((row) => row[key]);
      return isPart
        ? tonnesToSum(values, { step })
        : values.map((t) => ({ value: shownTonnes(t, step), digits: tonneDigits(t, step) }));
    });
    return parts.map((part, at) => ({
      ...part,
      shown: Object.fromEntries(keys.map((key, k) => [key, printed[k]![at]!])) as OutlookRow['shown'],
      share_pct: shownShares[at] ?? null,
    }));
  };
  return {
    rows: [
      ...rowsOf(secured, true),
      ...(secured.length > 1 ? rowsOf([{ certainty: 'together', ...together }], false) : []),
      ...rowsOf(others, false),
    ],
    undated: classes.flatMap(({ undated_titles }) => undated_titles),
    without_tonnes: classes.reduce((sum, row) => sum + row.without_tonnes, 0),
  };
}

type NamedMeasure = Pick<MeasureRow, 'title' | 'certainty' | 'saving_t_per_year' | 'completion_date'>;

/** More names than these are not read in a sentence. */
const maxTitles = 3;

/** Titles of the measures that add something; undefined where only some of a class do, or where there are many. */
function addingTitles(
  classes: readonly MeasureEffectYear[],
  measures: readonly NamedMeasure[],
): string[] | undefined {
  const adding = classes.filter(({ adding: n }) => n > 0);
  const titles = adding.map((row) =>
    measures
      .filter(
        ({ certainty, saving_t_per_year: t, completion_date: date }) =>
          certainty === row.certainty && t !== null && date !== null,
      )
      .map(({ title }) => title),
  );
  const isKnown = adding.every((row, at) => titles[at]!.length === row.adding);
  return isKnown && titles.flat().length <= maxTitles ? titles.flat() : undefined;
}

/** "Sie schließen 9,9 % der Lücke": what secured measures do to the gap, and what others would. */
export function measureOutlookSentences(
  progress: Progress,
  effects: readonly MeasureEffectYear[],
  lang: Language,
  recorded: readonly NamedMeasure[] = [],
): string[] {
  const { measures: words } = outlookTexts[lang];
  const { measures, latest, target } = progress;
  if (measures.verdict === 'not_assessable') return measures.reason_texts.map((text) => text[lang]);
  const gap = gapOf(progress);
  if (gap === null || !latest || !target) return [];
  if (isAtLeast(0, gap)) return [words.noGap(formatYear(latest.year))];
  const tonnes = (t: number) => shortTonnes(t, lang, progress.step_t);
  const named = gapText(progress, lang);
  const percent = (t: number) => formatPercent((100 * t) / gap, lang);
  const final = effects.filter(({ year }) => year === target.year);
  const of = (...certainties: MeasureEffectYear['certainty'][]) =>
    final.filter(({ certainty }) => certainties.includes(certainty));
  const secured = of(...securedCertainties);
  const [low, t] = [sumOf(secured, 'low_t'), sumOf(secured, 't')];
  const k = sumOf(secured, 'adding');
  const addsNothing = k === 0 || isNothing(t);
  const isAll = isAtLeast(t, gap);
  const sentence = addsNothing
    ? words.nothing(formatYear(latest.year), named)
    : t < 0
      ? words.lost(named, tonnes(-t), formatYear(target.year))
      : [
          addingSentence(secured, recorded, formatYear(latest.year), lang),
          isAll ? words.closesAll(k === 1, named) : words.closes(k === 1, percent(t), named),
          ...(isAll && !isAtLeast(low, gap) ? [words.closesNotAtLow(tonnes(gap - low))] : []),
        ].join(' ');
  if (isAll) return [sentence];
  const decided = t + sumOf(of('decided'), 't');
  const ideas = decided + sumOf(of('idea'), 't');
  const hasDecided = roundTo(decided - t, 1) > 0;
  const hasIdeas = roundTo(ideas - decided, 1) > 0;
  const part = (closed: number) => (isAtLeast(closed, gap) ? words.whole : words.part(percent(closed)));
  if (hasIdeas && hasDecided && decided > 0) return [sentence, words.withIdeas(part(decided), part(ideas))];
  if (hasDecided && decided > 0) return [sentence, words.withDecided(part(decided))];
  return hasIdeas && ideas > 0 ? [sentence, words.onlyIdeas(part(ideas))] : [sentence];
}

/** How many of the secured measures, and which, add something after the latest year. */
function addingSentence(
  secured: readonly MeasureEffectYear[],
  recorded: readonly NamedMeasure[],
  year: string,
  lang: Language,
): string {
  const { measures: words } = outlookTexts[lang];
  const n = sumOf(secured, 'measures');
  const k = sumOf(secured, 'adding');
  const known = addingTitles(secured, recorded) ?? [];
  const titles = known.length === 0 ? '' : ` (${joinList(known.map(words.name), lang)})`;
  return k === n
    ? words.addingAll(formatNumber(n, lang), n === 1, year, titles)
    : words.addingSome(formatNumber(k, lang), k === 1, formatNumber(n, lang), year, titles);
}
