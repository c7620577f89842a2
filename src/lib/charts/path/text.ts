import {
  type PathPoint,
  type Progress,
  type SeriesPoint,
  type TrendPoint,
  hasOtherDecision,
} from '#lib/domain/records/progress.ts';
import type { Quartier } from '#lib/domain/records/programme.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import {
  formatDistance,
  formatPercentDistance,
  formatTonnes,
  joinList,
  withUnit,
} from '#lib/domain/numbers/number-text.ts';
import { formatYear, formatYears } from '#lib/domain/numbers/date-text.ts';
import { isNothing, roundTo, type Step } from '#lib/domain/numbers/rounding.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

export interface PathData {
  quartier: Pick<Quartier, 'quartier_id' | 'name' | 'municipality'>;
  progress: Progress;
  /** The trend by year with its prediction interval; without it only the interval at the target year is drawn. */
  band?: readonly TrendPoint[];
  /** What would be left with secured measures, from the latest measured year to the target year, t per year. */
  secured?: readonly PathPoint[];
  /** What would be left in a what-if; the picture is then stamped. */
  scenario?: readonly PathPoint[];
}

export function tonnes(value: number | null, lang: Language, step: Step = null): string {
  return withUnit(formatTonnes(value, lang, step), chartTexts[lang].unit.tonnesCo2e);
}

/** Years of the series that are measured, in the sense of METHOD.md. */
export function measuredPoints(series: readonly SeriesPoint[]): (SeriesPoint & { t: number })[] {
  return series.filter((point): point is SeriesPoint & { t: number } => point.assessable && point.t !== null);
}

export function lowerBounds(series: readonly SeriesPoint[]): (SeriesPoint & { t: number })[] {
  return series.filter(
    (point): point is SeriesPoint & { t: number } => !point.assessable && point.t !== null,
  );
}

/** Where the latest value stands against the path, in words; undefined where that is not assessable. */
export function levelText(progress: Progress, lang: Language): string | undefined {
  const { level, latest, target, later_targets: later } = progress;
  const { path } = chartTexts[lang];
  if (!target) return later.length > 0 ? path.onlyLaterTargets : path.noTarget;
  if (level.verdict === 'achieved') return path.achieved(formatYear(target.year));
  if (level.verdict === 'not_assessable' || level.gap_t === null || !latest) return undefined;
  if (isNothing(level.gap_t)) return path.onPath;
  const value = withUnit(formatDistance(level.gap_t, lang, gapStep(progress)), chartTexts[lang].unit.tonnes);
  if (level.gap_t < 0) return path.belowPath(value);
  return latest.year >= target.year
    ? path.aboveTarget(value, formatYear(target.year))
    : path.abovePath(value);
}

function changeText(name: string, from: { t: number; years: string }, to: number, lang: Language): string {
  const { path } = chartTexts[lang];
  const change = (100 * (to - from.t)) / from.t;
  if (roundTo(change, 1) === 0) return path.same(name, from.years);
  const percent = formatPercentDistance(change, lang);
  return change < 0 ? path.less(name, percent, from.years) : path.more(name, percent, from.years);
}

/** The finding of the path chart. */
export function pathTitle({ quartier, progress }: PathData, lang: Language): string {
  const { path } = chartTexts[lang];
  const { name } = quartier;
  const measured = measuredPoints(progress.series);
  if (progress.series.every((point) => point.t === null)) return path.empty(name);
  const first = measured[0];
  const latest = progress.latest ?? measured.at(-1);
  if (!first || !latest) return path.noAssessableYear(name);

  const { baseline } = progress;
  const level = levelText(progress, lang);
  const join = (finding: string) => (level ? path.and(finding, level) : finding);
  const value = tonnes(latest.t, lang, progress.step_t);
  if (baseline && latest.year <= baseline.years[1]) {
    return path.nothingAfterBase(name, value, formatYears(baseline.years));
  }
  // A share of nothing says nothing.
  if ((baseline ?? first).t <= 0) return join(path.oneYear(name, value, formatYear(latest.year)));
  if (baseline) {
    return join(changeText(name, { t: baseline.t, years: formatYears(baseline.years) }, latest.t, lang));
  }
  if (first.year === latest.year) return join(path.oneYear(name, value, formatYear(latest.year)));
  return join(changeText(name, { t: first.t, years: formatYear(first.year) }, latest.t, lang));
}

/** The text alternative of the path chart. */
export function pathAlt({ progress }: PathData, lang: Language): string {
  const texts = chartTexts[lang];
  const { path } = texts;
  const { baseline, target, latest, series, trend, measures, step_t: step } = progress;
  const said = (t: number) => tonnes(t, lang, step);
  if (series.every((point) => point.t === null)) return path.altEmpty;
  const incomplete = series.filter((point) => !point.assessable).map((point) => formatYear(point.year));
  return [
    path.altKind,
    baseline && path.altBaseline(formatYears(baseline.years), said(baseline.t)),
    latest && path.altLatest(formatYear(latest.year), said(latest.t), texts.status[latest.status]),
    target && target.t !== null && path.altTarget(formatYear(target.year), said(target.t)),
    target && hasOtherDecision(target) && path.altDecided(said(target.decided_t)),
    target && trend.forecast_t !== null && path.altTrend(formatYear(target.year), said(trend.forecast_t)),
    target &&
      measures.after_secured_t !== null &&
      path.altSecured(formatYear(target.year), said(measures.after_secured_t)),
    incomplete.length > 0 && path.altIncomplete(joinList(incomplete, lang)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}
