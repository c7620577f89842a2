import { formatRounded, formatYear } from '#lib/domain/numbers/format.ts';
import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { targetGap, type ShownPart } from '#lib/domain/target-gap.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { gapTexts, sentenceTexts } from '#lib/texts/index.ts';
import { gapStep } from './gap.ts';
import { present } from './present.ts';
import { shortTonnes, tonnes } from './tonnes.ts';

type Effects = readonly MeasureEffectYear[];

/** Measures that count nothing because they have no date or no tonnes. */
export function uncounted(
  { target }: Progress,
  effects: Effects,
): { undated: string[]; without_tonnes: number } {
  const final = effects.filter(({ year }) => year === target?.year);
  return {
    undated: final.flatMap(({ undated_titles }) => undated_titles),
    without_tonnes: final.reduce((sum, row) => sum + row.without_tonnes, 0),
  };
}

/** "Bis 2030 fehlen 10.335 t CO₂e: 1.022 t sind gesichert, …": the gap to the target and what closes it. */
export function gapSentence(progress: Progress, effects: Effects, lang: Language): string {
  const words = gapTexts[lang];
  const { latest, target } = progress;
  const found = targetGap(progress, gapStep(progress));
  const year = formatYear(target?.year);
  if (found.state === 'unknown') return words.none;
  if (found.state === 'closed') return words.noGap(formatYear(latest?.year), year);
  if (found.state === 'missed') {
    return sentenceTexts[lang].target.missed(year, shortTonnes(found.t, lang, gapStep(progress)));
  }
  const missing = words.missing(tonnes(found.t, lang, gapStep(progress)), year);
  return `${missing}: ${clauses(found.parts, progress, effects, lang).join(', ')}.`;
}

/** The same as a title: the last clause says what is left. */
export function gapTitle(name: string, progress: Progress, effects: Effects, lang: Language): string {
  const words = gapTexts[lang];
  const { latest, target } = progress;
  const step = gapStep(progress);
  const found = targetGap(progress, step);
  const year = formatYear(target?.year);
  if (found.state === 'unknown') return words.titleNone(name);
  if (found.state === 'closed') return words.titleNoGap(name, formatYear(latest?.year), year);
  const value = shortTonnes(found.t, lang, step);
  if (found.state === 'missed') return words.titleMissed(name, value, year);
  const open = found.parts?.at(-1)?.shown.value;
  const isEnough = open !== undefined && open <= 0;
  const surplus = open === 0 ? words.titleExactly : words.titleSurplus(shortTonnes(-(open ?? 0), lang, step));
  const rest = isEnough ? surplus : clauses(found.parts, progress, effects, lang).at(-1);
  return `${words.title(name, value, year)}, ${rest}`;
}

function clauses(
  parts: readonly ShownPart[] | null,
  progress: Progress,
  effects: Effects,
  lang: Language,
): string[] {
  const words = gapTexts[lang];
  if (!parts) {
    return [progress.measures.reasons.includes('no_measures') ? words.notRecorded : words.notAssessable];
  }
  const said = ({ t, shown: { value, digits, step } }: ShownPart) =>
    `${formatRounded(Math.abs(value), Math.abs(t), lang, { digits, step })}\u00a0t`;
  const [secured, decided, idea, open] = parts as [ShownPart, ShownPart, ShownPart, ShownPart];
  const measures = [secured, decided, idea];
  const adding = measures.filter(({ shown }) => shown.value > 0);
  const ending = measures.filter(({ shown }) => shown.value < 0);
  const { undated, without_tonnes: withoutTonnes } = uncounted(progress, effects);
  const isAllCounted = undated.length === 0 && withoutTonnes === 0;
  if (isAllCounted && measures.every(({ t }) => t === 0)) return [words.allOpen];
  return present([
    ...adding.map((part, at) =>
      words.said[part.part as 'secured' | 'decided' | 'idea'](said(part), at === 0),
    ),
    ...ending.map((part) => words.ends(said(part))),
    open.shown.value > 0
      ? (isAllCounted ? words.open : words.openCounted)(said(open))
      : open.shown.value < 0
        ? words.surplus(said(open))
        : words.exactly,
  ]);
}
