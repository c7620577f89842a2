import { hasOtherDecision, type Progress, type SeriesPoint } from '#lib/domain/records/progress.ts';
import { baseYears, sinceBaseYears, thanBaseYears } from './base-years.ts';
import { gapStep, gapText } from './gap.ts';
import { withStatus } from './value-status.ts';
import {
  formatPercent,
  formatPercentDistance,
  formatYear,
  formatYearRuns,
  joinList,
} from '#lib/domain/numbers/format.ts';
import { formatReduction } from './reduction.ts';
import { present } from './present.ts';
import { probabilityText } from './probability.ts';
import { tonnes, tonnesApart } from './tonnes.ts';
import { isNothing, roundTo } from '#lib/domain/numbers/rounding.ts';
import { sentenceTexts, texts } from '#lib/texts/index.ts';
import type { Language, Reason, Text } from '#lib/domain/vocabulary.ts';

/** The quartier page's lead: change since the base year, and where that is against the target. */
export function quartierLead(name: string, progress: Progress, lang: Language): string[] {
  return present([
    changeSentence(name, progress, lang),
    incompleteSentence(progress, lang),
    targetSentence(progress, lang),
  ]);
}

/** Change and target with the name of the quartier, for places where nothing else names it. */
export const quartierQuote = (name: string, progress: Progress, lang: Language): string =>
  ofQuartier(name, `${changeSentence(name, progress, lang)} ${targetSentence(progress, lang)}`);

/** A sentence with the name of its quartier before it, unless it says it. */
export const ofQuartier = (name: string, sentence: string): string =>
  sentence.includes(name) ? sentence : `${name}: ${sentence}`;

function changeSentence(
  name: string,
  { baseline, latest, series, step_t: step }: Progress,
  lang: Language,
): string {
  const { change: words } = sentenceTexts[lang];
  const said = (t: number) => tonnes(t, lang, step);
  if (!latest) {
    const bound = series.findLast((point): point is SeriesPoint & { t: number } => point.t !== null);
    if (!bound) return words.noData(name);
    return `${words.noCompleteYear(name)} ${words.lowerBound(withStatus(formatYear(bound.year), bound.status, lang), said(bound.t))}`;
  }
  const status = latest.status === 'final' ? null : texts[lang].status[latest.status];
  if (baseline && latest.year <= baseline.years[1]) {
    return words.base(baseYears(baseline.years, lang), said(baseline.t));
  }
  const change = changeSinceBase({ baseline, latest, series });
  if (!change) {
    return words.onlyLatest(formatYear(latest.year), said(latest.t), status === null ? '' : ` (${status})`);
  }
  const { since: years, percent } = change;
  const since = sinceBaseYears(years, lang);
  const at = ` (${present([formatYear(latest.year), status]).join(', ')})`;
  if (roundTo(percent, 1) === 0) return words.same(since, at);
  return words.changed(since, formatPercentDistance(percent, lang), at, percent < 0);
}

/** Change of the latest year since the base years, %; negative = less. Null where there is nothing to compare with. */
export function changeSinceBase({
  baseline,
  latest,
  series,
}: Pick<Progress, 'baseline' | 'latest' | 'series'>): {
  since: readonly [number, number];
  percent: number;
} | null {
  if (!latest || (baseline && latest.year <= baseline.years[1])) return null;
  const base = baseline ?? firstMeasured(series, latest.year);
  if (!base || base.t <= 0) return null;
  return { since: base.years, percent: (100 * (latest.t - base.t)) / base.t };
}

/** Without a target the first complete year stands in for the base year. */
function firstMeasured(series: readonly SeriesPoint[], before: number) {
  const first = series.find((point) => point.assessable && point.t !== null && point.year < before);
  return first && { years: [first.year, first.year] as const, t: first.t! };
}

/** Years after the latest complete one that look like figures but are none. */
function incompleteSentence({ latest, series }: Progress, lang: Language): string | null {
  if (!latest) return null;
  const years = series.filter((point) => !point.assessable && point.year > latest.year);
  if (years.length === 0) return null;
  const runs = formatYearRuns(
    years.map(({ year }) => year),
    lang,
  );
  return sentenceTexts[lang].outlook.incompleteYears(runs, years.length === 1);
}

function targetSentence(progress: Progress, lang: Language): string {
  const { target, baseline, latest, level, step_t: step } = progress;
  const { target: words } = sentenceTexts[lang];
  if (!target) return progress.later_targets.length > 0 ? laterSentence(progress, lang) : words.none;
  const year = formatYear(target.year);
  const amount = (t: number) => tonnesApart(t, lang, gapStep(progress));
  const limit = tonnes(target.t, lang, step);
  const decided = tonnes(target.decided_t, lang, step);
  const isReduction = target.reduction_pct !== null && target.reduction_pct > 0;
  const reduction = formatReduction(target.reduction_pct, lang);

  if (level.verdict === 'achieved') {
    return isReduction ? words.achieved(year, reduction) : words.achievedTonnes(year, limit);
  }
  const isAssessable = level.verdict !== 'not_assessable' && level.gap_t !== null;
  if (isAssessable && latest!.year >= target.year) return words.missed(year, amount(level.gap_t!));

  const goal = isReduction ? words.goal(year, reduction) : words.goalTonnes(year, limit);
  const standing = !isAssessable
    ? words.notAssessable
    : isNothing(level.gap_t!)
      ? words.exactly(formatYear(latest!.year))
      : words.away(formatYear(latest!.year), amount(level.gap_t!), level.gap_t! > 0);
  const isMetAtBase = baseline !== null && baseline.t > 0 && target.t !== null && target.t >= baseline.t;
  return present([
    `${goal}: ${standing}.`,
    isMetAtBase && words.metAtBase(limit),
    hasOtherDecision(target) && decided !== limit && words.decided(decided, limit),
  ]).join(' ');
}

/** Targets that are listed and not judged. */
function laterSentence({ later_targets: targets, step_t }: Progress, lang: Language): string {
  const { target: words } = sentenceTexts[lang];
  const named = targets.map(({ year, t, reduction_pct, base_years }) =>
    reduction_pct !== null && reduction_pct > 0
      ? words.laterReduction(
          formatYear(year),
          formatReduction(reduction_pct, lang),
          thanBaseYears(base_years, lang),
        )
      : words.laterTonnes(formatYear(year), tonnes(t, lang, step_t)),
  );
  return words.later(joinList(named, lang), targets.length === 1);
}

/** What can be expected, or what keeps it from being judged; null without a target, or once it is achieved. */
export function quartierOutlook(progress: Progress, lang: Language): string | null {
  const { outlook: words } = sentenceTexts[lang];
  const { target, level, trend, measures } = progress;
  if (!target || level.verdict === 'achieved') return null;
  if (level.verdict === 'not_assessable') return notAssessableSentence(progress, lang);
  const trendPart = trendSentence(trend, lang);
  const share = measures.secured_share_of_gap;
  const measuresPart =
    measures.verdict === 'not_assessable' || (measures.verdict === 'sufficient' && share === null)
      ? null
      : measures.verdict === 'sufficient'
        ? words.measuresSuffice
        : share !== null && measures.secured_t! > 0 && !isNothing(measures.secured_t!)
          ? words.measuresShare(formatPercent(100 * share, lang), gapText(progress, lang))
          : words.measuresNothing;
  if (trendPart && measuresPart) return `${trendPart}; ${measuresPart}.`;
  const said = trendPart ?? (measuresPart && capitalised(measuresPart));
  const missing = notAssessableSentence(progress, lang);
  return [said && `${said}.`, missing].filter(Boolean).join(' ') || null;
}

/** "Open" spans everything from 2.5 to 97.5 per cent: where the probability is known, it is said. */
function trendSentence({ verdict, probability_pct }: Progress['trend'], lang: Language): string | null {
  const { outlook: words } = sentenceTexts[lang];
  if (verdict === 'not_assessable') return null;
  return verdict === 'open' && probability_pct !== null
    ? words.likely(probabilityText(probability_pct, lang))
    : words.trend[verdict];
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Which verdicts are missing, and each reason once. */
function notAssessableSentence({ level, budget, trend, measures }: Progress, lang: Language): string | null {
  const { names } = texts[lang].verdict;
  const missing = [
    { name: names.level, ...level },
    { name: names.budget, ...budget },
    { name: names.trend, ...trend },
    { name: names.measures, ...measures },
  ].filter(({ verdict }) => verdict === 'not_assessable');
  if (missing.length === 0) return null;
  const reasons = new Map<Reason, Text>();
  for (const verdict of missing) {
    verdict.reasons.forEach((reason, index) => reasons.set(reason, verdict.reason_texts[index]!));
  }
  return sentenceTexts[lang].outlook.notAssessable(
    joinList(
      missing.map(({ name }) => name),
      lang,
    ),
    [...reasons.values()].map((text) => text[lang]).join(' '),
  );
}
