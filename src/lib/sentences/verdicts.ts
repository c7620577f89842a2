import { gapStep, gapText } from './gap.ts';
import {
  formatNumber,
  formatPercent,
  formatPercentDistance,
  formatTonnes,
  formatYear,
  formatYearRuns,
  formatYears,
} from '#lib/domain/numbers/format.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import { present } from './present.ts';
import { probabilityName, probabilityText } from './probability.ts';
import { shortTonnes, tonnesApart } from './tonnes.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { outlookTexts, sentenceTexts, texts } from '#lib/texts/index.ts';
import { verdictTones, type VerdictTone } from '#lib/domain/verdict-tone.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

const verdictIds = ['level', 'budget', 'trend', 'measures'] as const;

interface VerdictText {
  id: (typeof verdictIds)[number];
  name: string;
  /** The verdict in full, and for tables. */
  word: string;
  short: string;
  tone: VerdictTone;
  /** Figures it rests on, or what is missing. */
  lines: string[];
}

/** The four verdicts in words, side by side and in their fixed order. */
export function verdictTexts(progress: Progress, lang: Language): VerdictText[] {
  const words = texts[lang].verdict;
  const textOf = (
    id: VerdictText['id'],
    linesOf: (progress: Progress, lang: Language) => string[],
  ): VerdictText => {
    const { verdict } = progress[id];
    const word = words.words[verdict];
    return {
      id,
      name: words.names[id],
      word,
      short: words.short[verdict] ?? word,
      tone: verdictTones[verdict],
      lines: linesOf(progress, lang),
    };
  };
  return [
    textOf('level', levelLines),
    textOf('budget', budgetLines),
    trendText(progress, lang, textOf('trend', trendLines)),
    textOf('measures', measuresLines),
  ];
}

/** "Open" spans everything from 2.5 to 97.5 per cent: where the probability is known, it is the verdict's word. */
function trendText({ trend }: Progress, lang: Language, text: VerdictText): VerdictText {
  const { verdict, probability_pct: percent } = trend;
  if (verdict !== 'open' || percent === null) return text;
  return {
    ...text,
    word: texts[lang].verdict.trendOpen(probabilityText(percent, lang)),
    short: probabilityName(percent, lang),
  };
}

/** What keeps all four verdicts from being made: said once, not under each of them. */
export function sharedReasons(progress: Progress, lang: Language): string[] {
  const { reasons, reason_texts } = progress.level;
  return reason_texts
    .filter((_, at) => verdictIds.every((id) => progress[id].reasons.includes(reasons[at]!)))
    .map((text) => text[lang]);
}

function levelLines(progress: Progress, lang: Language): string[] {
  const { level, latest, target, step_t: step } = progress;
  const { verdict: words } = sentenceTexts[lang];
  if (level.verdict === 'not_assessable') return level.reason_texts.map((text) => text[lang]);
  if (level.gap_t === null || !latest || !target) return [];
  if (latest.year >= target.year) {
    if (target.t === null) return [];
    return [words.levelTarget(shortTonnes(latest.t, lang, step), shortTonnes(target.t, lang, step))];
  }
  const year = formatYear(latest.year);
  if (isNothing(level.gap_t)) return [words.levelExactly(year)];
  const { gap_pct: percent } = level;
  const value = tonnesApart(level.gap_t, lang, gapStep(progress));
  return [words.levelAway(value, formatPercentDistance(percent, lang), year, level.gap_t > 0)];
}

function budgetLines({ budget, baseline, latest, target, step_t: step }: Progress, lang: Language): string[] {
  const { verdict: words } = sentenceTexts[lang];
  if (budget.verdict === 'not_assessable') return budget.reason_texts.map((text) => text[lang]);
  if (budget.balance_t === null || !baseline || !latest || !target) return [];
  // Counted from the first whole year after the middle of the base years (METHOD.md, section 4).
  const from = formatYear(Math.floor((baseline.years[0] + baseline.years[1]) / 2) + 1);
  const to = formatYear(Math.min(latest.year, target.year));
  const { verdict, balance_t: balance, remaining_t: remaining, interpolated_years: years } = budget;
  const rest = (remaining ?? 0) >= 0 ? words.budgetRemaining : words.budgetSpent;
  return present([
    words.budgetSum(tonnesApart(balance, lang, step), from, to, verdict === 'exceeded'),
    remaining !== null && rest(tonnesApart(remaining, lang, step), formatYear(target.year)),
    years.length > 0 && words.interpolated(formatYearRuns(years, lang)),
  ]);
}

function trendLines({ trend, target, step_t: step }: Progress, lang: Language): string[] {
  const { verdict: words } = sentenceTexts[lang];
  const count = formatNumber(trend.n, lang);
  if (trend.verdict === 'not_assessable') {
    const reasons = trend.reason_texts.map((text) => text[lang]);
    return trend.reasons.includes('fewer_than_4_years')
      ? [...reasons, words.trendHas(count, trend.n === 1)]
      : reasons;
  }
  const { forecast_t: forecast, half_width_t: half, window, probability_pct: percent } = trend;
  const { slope_t_per_year: slope, theil_sen_t_per_year: median } = trend;
  if (forecast === null || half === null || !window || !target) return [];
  const isSplit = slope !== null && median !== null && Math.sign(slope) !== Math.sign(median);
  const { condition, reached } = outlookTexts[lang].probability;
  const years = formatYears(window);
  return present([
    words.trendForecast(
      shortTonnes(forecast, lang, step),
      formatYear(target.year),
      formatTonnes(forecast - half, lang, step),
      shortTonnes(forecast + half, lang, step),
    ),
    percent !== null &&
      (trend.verdict === 'open' ? condition(years) : reached(probabilityText(percent, lang), years)),
    words.trendBasis(count, years),
    trend.weather_corrected && words.trendCorrected,
    isSplit && words.trendDisagrees,
  ]);
}

function measuresLines(progress: Progress, lang: Language): string[] {
  const { verdict: words } = sentenceTexts[lang];
  const { measures, target, step_t: step } = progress;
  if (measures.verdict === 'not_assessable') return measures.reason_texts.map((text) => text[lang]);
  const { secured_t: secured, secured_share_of_gap: share, after_secured_t: after } = measures;
  if (secured === null || after === null || !target || target.t === null) return [];
  if (secured < 0 || isNothing(secured)) return [words.securedNone];
  const [more, goal] = [secured, target.t].map((t) => shortTonnes(t, lang, step));
  const left = shortTonnes(after, lang, gapStep(progress));
  return measures.verdict === 'sufficient' || share === null
    ? [words.securedEnough(more!, left, goal!)]
    : [words.securedShare(more!, formatPercent(100 * share, lang), gapText(progress, lang))];
}
