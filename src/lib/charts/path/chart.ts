import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatPercentDistance, formatYear, formatYears, joinList } from '#lib/domain/numbers/format.ts';
import { isNothing, roundTo } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { ChartContext, ChartDefinition } from '../chart.ts';
import { roundingNote } from '../notes.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import type { DataState } from '../drawing/signs.ts';
import { lightColours } from '../drawing/theme.ts';
import { lowerBounds, measuredPoints, type PathData } from '../year-lines/data.ts';
import { pathHeight, pathOption } from '../year-lines/draw.ts';
import { againstBaseYears, baseYears, thanBaseYears } from '#lib/sentences/base-years.ts';
import { gapStep, levelText } from '#lib/sentences/gap.ts';
import { measuredSegments } from '../year-lines/marks.ts';
import { lineEntry, stateLegend } from '../year-lines/measured.ts';
import { quartierQuote } from '#lib/sentences/quartier.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { present } from '#lib/sentences/present.ts';
import { tonnes } from '#lib/sentences/tonnes.ts';
import { pathPoints, pathTable } from './table.ts';

function changeText(
  name: string,
  from: { t: number; years: readonly [number, number] },
  to: number,
  lang: Language,
): string {
  const { path } = chartTexts[lang];
  const change = (100 * (to - from.t)) / from.t;
  if (roundTo(change, 1) === 0) return path.same(name, againstBaseYears(from.years, lang));
  return path.changed(name, formatPercentDistance(change, lang), thanBaseYears(from.years, lang), change < 0);
}

function pathTitle({ quartier, progress }: PathData, lang: Language): string {
  const { path } = chartTexts[lang];
  const { name } = quartier;
  const measured = measuredPoints(progress.series);
  if (progress.series.every((point) => point.t === null)) return chartTexts[lang].noBalance(name);
  const first = measured[0];
  const latest = progress.latest ?? measured.at(-1);
  if (!first || !latest) return path.noAssessableYear(name);

  const { baseline } = progress;
  const level = levelText(progress, lang);
  const join = (finding: string) => (level ? `${finding}, ${level}` : finding);
  const value = tonnes(latest.t, lang, progress.step_t);
  if (baseline && latest.year <= baseline.years[1]) {
    return path.nothingAfterBase(name, value, baseYears(baseline.years, lang));
  }
  // A share of nothing says nothing.
  if ((baseline ?? first).t <= 0) return join(path.oneYear(name, value, formatYear(latest.year)));
  if (baseline) return join(changeText(name, baseline, latest.t, lang));
  if (first.year === latest.year) return join(path.oneYear(name, value, formatYear(latest.year)));
  return join(changeText(name, { t: first.t, years: [first.year, first.year] }, latest.t, lang));
}

function pathAlt({ progress }: PathData, lang: Language): string {
  const words = chartTexts[lang];
  const { path } = words;
  const { baseline, target, latest, series, trend, measures, step_t: step } = progress;
  const said = (t: number) => tonnes(t, lang, step);
  if (series.every((point) => point.t === null)) return path.altEmpty;
  const incomplete = series.filter((point) => !point.assessable).map((point) => formatYear(point.year));
  return present([
    path.altKind,
    baseline && path.altBaseline(baseYears(baseline.years, lang), said(baseline.t)),
    latest && path.altLatest(formatYear(latest.year), said(latest.t), texts[lang].status[latest.status]),
    target && target.t !== null && path.altTarget(formatYear(target.year), said(target.t)),
    target && hasOtherDecision(target) && path.altDecided(said(target.decided_t)),
    target && trend.forecast_t !== null && path.altTrend(formatYear(target.year), said(trend.forecast_t)),
    target &&
      measures.after_secured_t !== null &&
      path.altSecured(formatYear(target.year), tonnes(measures.after_secured_t, lang, gapStep(progress))),
    incomplete.length > 0 && path.altIncomplete(joinList(incomplete, lang)),
  ]).join(' ');
}

/** From a baseline of zero no reduction leads anywhere: there is no path to draw, and no target (METHOD.md, section 5). */
function withoutEmptyPath(data: PathData): PathData {
  const { baseline, target } = data.progress;
  if (!baseline || !target || !isNothing(Math.max(0, baseline.t))) return data;
  return {
    ...data,
    progress: { ...data.progress, path: [], target: { ...target, t: null, decided_t: null } },
  };
}

function pathLegend({ progress, band, secured = [] }: PathData, { lang }: ChartContext): LegendEntry[] {
  const { path: words, legend } = chartTexts[lang];
  const { series, trend, measures, target } = progress;
  const hasBand = (band ?? []).length > 0;
  const trendText = legend.trend(trend.window ? formatYears(trend.window) : '', trend.weather_corrected);
  const states = new Set<DataState | null>(measuredPoints(series).map(({ status }) => status));
  if (lowerBounds(series).length > 0) states.add('incomplete');
  return present([
    ...stateLegend(states, lang),
    measuredSegments(series).some(({ isGap }) => isGap) && lineEntry('unknown', legend.unknown),
    progress.path.length > 0 && lineEntry('path', words.path),
    target !== null && hasOtherDecision(target) && lineEntry('decided', words.decidedPath),
    hasBand && { sign: { kind: 'area', fill: lightColours.band }, text: trendText },
    !hasBand && trend.forecast_t !== null && lineEntry('trend', trendText),
    secured.length > 0 && (measures.secured_t ?? 0) !== 0 && lineEntry('secured', legend.secured),
  ]);
}

/** Emissions of a quartier against the path to its target. */
export const path: ChartDefinition<PathData> = {
  scope: 'quartier',
  parameters: ['quartier', 'from'],
  build(given, context) {
    const words = chartTexts[context.lang];
    const data = withoutEmptyPath(given);
    const { progress } = data;
    const table = pathTable(data, context.lang);
    const isEmpty = progress.series.every((point) => point.t === null) && progress.path.length === 0;
    const scope = scopeText(progress.target?.sectors ?? context.headlineSectors, context);
    return {
      id: 'path',
      title: pathTitle(data, context.lang),
      subtitle: words.scope.perYear(scope),
      scope,
      alt: pathAlt(data, context.lang),
      quote: quartierQuote(data.quartier.name, progress, context.lang),
      table,
      legend: isEmpty ? [] : pathLegend(data, context),
      notes: present([!isEmpty && roundingNote(progress.series, context.lang)]),
      points: pathPoints(data, table, context.lang),
      pageHeight: pathHeight,
      drawing: drawingOr(isEmpty && words.noData, context.lang, (layout) => pathOption(data, table, layout)),
    };
  },
};
