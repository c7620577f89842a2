import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import type { FactorScenario, ScenarioYear } from '#lib/domain/records/scenario.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import {
  isNothing,
  roundTo,
  roundToSum,
  shownTonnes,
  type Step,
  tonneDigits,
} from '#lib/domain/numbers/rounding.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { shortTonnes } from './tonnes.ts';
import { scenarioTexts } from '#lib/texts/index.ts';
import type { Language, Reason } from '#lib/domain/vocabulary.ts';

/** What is assumed in a what-if, as it is named to people. */
export interface ScenarioAssumption {
  /** Measures switched on besides implemented and secured ones. */
  measures: number;
  factors: FactorScenario | null;
}

/** Why a scenario without any year was not computed. */
export function scenarioReasons({
  target,
  latest,
  later_targets: later,
}: Pick<Progress, 'target' | 'latest' | 'later_targets'>): Reason[] {
  if (!target) return [later.length > 0 ? 'target_after_programme' : 'no_target'];
  if (!latest) return ['no_assessable_year'];
  // With a target to come, measures that are to save more than is left are all that stands against it.
  return [latest.year >= target.year ? 'target_year_passed' : 'savings_exceed_balance'];
}

/** Distance from the target as printed, t; null where there is none or data are too weak to judge. */
export function scenarioGap({ target, measures, step_t }: Progress, t: number): number | null {
  const isTooWeak = measures.reasons.includes('quality_below_threshold');
  return !target || target.t === null || isTooWeak ? null : printedDifference(t, target.t, step_t);
}

/** The difference of two printed numbers, t; the exact one where they are printed alike and are not. */
export function printedDifference(a: number, b: number, step: Step): number {
  const digits = Math.max(tonneDigits(a, step), tonneDigits(b, step));
  const printed = roundTo(shownTonnes(a, step) - shownTonnes(b, step), digits);
  return printed !== 0 || isNothing(a - b) ? printed : a - b;
}

/** What measures and factors add as it is printed: between the two printed totals, which stand elsewhere too, t. */
export function scenarioParts(
  latest: number,
  { t, measures_t, factors_t }: ScenarioYear,
  step: Step,
): { measures: number; factors: number; digits: number } {
  const digits = Math.max(tonneDigits(t, step), tonneDigits(latest, step));
  const change = shownTonnes(t, step) - shownTonnes(latest, step);
  const [measures, factors] = roundToSum([measures_t, factors_t], digits, change, step);
  return { measures: measures!, factors: factors!, digits };
}

/** The result of a what-if in words: what is left in the target year, and what that means for the target. */
export function scenarioSentences(
  progress: Progress,
  rows: readonly ScenarioYear[],
  { measures, factors }: ScenarioAssumption,
  lang: Language,
): string[] {
  const { sentence: words } = scenarioTexts[lang];
  const { latest, target } = progress;
  const last = rows.at(-1);
  if (!last || !latest || !target) {
    const reasons = scenarioReasons(progress).map((reason) => reasonText(reason)[lang]);
    return [words.notAssessable(reasons.join(' '))];
  }
  const tonnes = (t: number) => shortTonnes(t, lang, progress.step_t);
  const start =
    measures === 0 ? words.alone : measures === 1 ? words.one : words.several(formatNumber(measures, lang));
  const finding = factors
    ? words.factors(start, factors.label[lang], formatYear(target.year), tonnes(last.t))
    : words.held(start, formatYear(latest.year), formatYear(target.year), tonnes(last.t));
  const isBase = measures === 0 && factors === null;
  const secured = isBase ? [] : [words.secured(tonnes(last.secured_t))];
  const gap = scenarioGap(progress, last.t);
  if (gap === null) {
    const reasons = progress.measures.reason_texts.map((text) => text[lang]);
    return [`${finding}.`, ...secured, ...reasons];
  }
  const goal = tonnes(target.t!);
  if (gap === 0) return [words.exactly(finding, goal), ...secured];
  const sentence = gap > 0 ? words.above : words.below;
  return [sentence(finding, tonnes(Math.abs(gap)), goal), ...secured];
}
