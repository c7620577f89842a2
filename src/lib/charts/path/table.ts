import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatTonnes, formatYear, formatYears } from '#lib/domain/numbers/format.ts';
import type { Step } from '#lib/domain/numbers/rounding.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { CellValue, ChartContext, ChartPoint, ChartTable, PointLine } from '../chart.ts';
import { lightColours } from '../drawing/theme.ts';
import type { PathData } from '../year-lines/data.ts';
import { measuredColumns, yearRows } from '../year-lines/table.ts';
import { tonneColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { signedTonnes, tonnes } from '#lib/sentences/tonnes.ts';

/** One row for each year that the chart says something about. */
export function pathTable(
  { progress, band = [], secured = [] }: PathData,
  { lang }: ChartContext,
): ChartTable {
  const words = chartTexts[lang].path;
  const { path, target, trend, measures } = progress;
  const hasTrend = target !== null && trend.forecast_t !== null;
  const hasSecured = target !== null && measures.after_secured_t !== null;
  const hasDecided = target !== null && hasOtherDecision(target);
  const correctedByYear = new Map(progress.series.map(({ year, corrected_t }) => [year, corrected_t]));
  const decidedByYear = new Map(path.map(({ year, decided_t }) => [year, decided_t]));
  const bandByYear = new Map(band.map((point) => [point.year, point]));
  const securedByYear = new Map(secured.map(({ year, t }) => [year, t]));
  const trendLabel = trend.weather_corrected ? words.trendCorrected : texts[lang].verdict.names.trend;
  const columns: [key: string, label: string, isShown: boolean][] = [
    ['corrected_t', words.corrected, progress.series.some(({ corrected_t }) => corrected_t !== null)],
    ['path_t', words.path, path.length > 0 || target !== null],
    ['decided_t', words.decidedPath, hasDecided],
    ['trend_t', trendLabel, hasTrend],
    ['trend_low_t', words.trendLow, hasTrend],
    ['trend_high_t', words.trendHigh, hasTrend],
    ['secured_t', words.secured, hasSecured],
  ];
  return {
    step: progress.step_t,
    columns: [
      ...measuredColumns(lang),
      ...columns.flatMap(([key, label, isShown]) => (isShown ? tonneColumn(key, label, lang) : [])),
    ],
    rows: yearRows(progress, target ? [target.year] : [], lang).map(({ path_t, ...row }) => {
      const { year } = row;
      const isTarget = year === target?.year;
      const forecast = isTarget ? trend.forecast_t : null;
      const half = forecast === null ? null : trend.half_width_t;
      const point = bandByYear.get(year);
      return {
        ...row,
        corrected_t: correctedByYear.get(year) ?? null,
        path_t: path_t ?? (isTarget ? target.t : null),
        ...(hasDecided && { decided_t: decidedByYear.get(year) ?? (isTarget ? target.decided_t : null) }),
        trend_t: point?.t ?? forecast,
        trend_low_t: point?.low_t ?? (half === null ? null : forecast! - half),
        trend_high_t: point?.high_t ?? (half === null ? null : forecast! + half),
        secured_t: hasSecured
          ? (securedByYear.get(year) ?? (isTarget ? measures.after_secured_t : null))
          : null,
      };
    }),
  };
}

function trendText(
  value: number,
  [low, high]: readonly (CellValue | undefined)[],
  lang: Language,
  step: Step,
) {
  const said = tonnes(value, lang, step);
  if (typeof low !== 'number' || typeof high !== 'number') return said;
  return `${said} (${chartTexts[lang].path.trendRange(formatTonnes(low, lang, step), tonnes(high, lang, step))})`;
}

/** What is shown and spoken at each year. */
export function pathPoints({ progress }: PathData, table: ChartTable, { lang }: ChartContext): ChartPoint[] {
  const words = chartTexts[lang];
  const { baseline, step_t: step } = progress;
  const said = (t: number) => tonnes(t, lang, step);
  return table.rows.map((row) => {
    const value = row.emissions_t as number | null;
    const path = row.path_t as number | null | undefined;
    const isIncomplete = row.state === words.incomplete;
    const lines = present<PointLine>([
      value !== null && {
        label: isIncomplete ? words.path.lowerBound : `${texts[lang].term.emissions} (${row.state})`,
        value: isIncomplete ? words.atLeast(said(value)) : said(value),
        colour: isIncomplete ? lightColours.warning : lightColours.ink,
      },
      value === null && row.state !== null && { label: texts[lang].term.emissions, value: words.incomplete },
      baseline !== null &&
        row.year === baseline.years[1] && {
          label: words.path.baselineIn(formatYears(baseline.years)),
          value: said(baseline.t),
        },
      path != null && {
        label: row.year === progress.target?.year ? texts[lang].term.target : words.path.path,
        value: said(path),
        colour: lightColours.accent,
      },
      value !== null &&
        path != null &&
        !isIncomplete && {
          label: words.path.gap,
          value: signedTonnes(value - path, lang, step),
        },
      row.decided_t != null && {
        label: words.path.decidedPath,
        value: said(row.decided_t as number),
      },
      row.trend_t != null && {
        label: texts[lang].verdict.names.trend,
        value: trendText(row.trend_t as number, [row.trend_low_t, row.trend_high_t], lang, step),
        colour: lightColours.rest,
      },
      row.secured_t != null && { label: words.path.secured, value: said(row.secured_t as number) },
    ]);
    return { heading: formatYear(row.year as number), lines };
  });
}
