import { formatRounded, formatYear } from '#lib/domain/numbers/format.ts';
import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { targetGap, type ShownPart } from '#lib/domain/target-gap.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { gapTexts, sentenceTexts } from '#lib/texts/index.ts';
import { gapStep } from './gap.ts';
import { present } from './present.ts';
import { shortTonnes, tonnes } from './tonnes.ts';
import { withStatus } from './value-status.ts';

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

/** "Von 2024 (geschätzt) bis zum Ziel für 2030 fehlen 10.335 t CO₂e: 1.022 t sind gesichert, …": the gap to the target and what closes it. */
export function gapSentence(progress: Progress, effects: Effects, lang: Language): string {
  const words = gapTexts[lang];
  const { latest, target } = progress;
  const found = targetGap(progress, gapStep(progress));
  const year = formatYear(target?.year);
  const latestYear = withStatus(formatYear(latest?.year), latest?.status, lang);
  if (found.state === 'unknown') return words.none;
  if (found.state === 'closed') return words.noGap(latestYear, year);
  if (found.state === 'missed') {
    const { missedIn } = sentenceTexts[lang].target;
    return missedIn(latestYear, year, shortTonnes(found.t, lang, gapStep(progress)));
  }
  const missing = words.missing(tonnes(found.t, lang, gapStep(progress)), latestYear, year);
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
  const rest = isEnough
    ? enough(found.parts!, progress, lang)
    : clauses(found.parts, progress, effects, lang).at(-1);
  return `${words.title(name, value, year)}, ${rest}`;
}

/** What closes all of a gap: the secured measures alone where they do, else all of them, and ideas if there are any. */
function enough(parts: readonly ShownPart[], progress: Progress, lang: Language) {
  const words = gapTexts[lang];
  const [secured, , idea, open] = parts as [ShownPart, ShownPart, ShownPart, ShownPart];
  if (progress.measures.verdict === 'sufficient') return words.titleSecured(shownText(secured, lang));
  const hasIdeas = idea.shown.value !== 0;
  if (open.shown.value === 0) return words.titleExactly(hasIdeas);
  return words.titleSurplus(shortTonnes(-open.shown.value, lang, gapStep(progress)), hasIdeas);
}

/** A part of the gap as it is printed, without its direction. */
const shownText = ({ t, shown: { value, digits, step } }: ShownPart, lang: Language) =>
  `${formatRounded(Math.abs(value), Math.abs(t), lang, { digits, step })}\u00a0t`;

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
  const said = (part: ShownPart) => shownText(part, lang);
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
