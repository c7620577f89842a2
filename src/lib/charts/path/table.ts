import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatSignedTonnes, formatTonnes, withUnit } from '#lib/domain/numbers/number-text.ts';
import { formatYear, formatYears } from '#lib/domain/numbers/date-text.ts';
import { type Step } from '#lib/domain/numbers/rounding.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { CellValue, ChartContext, ChartPoint, ChartTable } from '../chart.ts';
import { tonnes, type PathData } from './text.ts';
import { lightColours } from '../drawing/theme.ts';

/** One row for each year that the chart says something about. */
export function pathTable(
  { progress, band = [], secured = [] }: PathData,
  { lang }: ChartContext,
): ChartTable {
  const texts = chartTexts[lang];
  const { series, path, target, trend, measures } = progress;
  const byYear = new Map(series.map((point) => [point.year, point]));
  const pathByYear = new Map(path.map((point) => [point.year, point.t]));
  const bandByYear = new Map(band.map((point) => [point.year, point]));
  const securedByYear = new Map(secured.map((point) => [point.year, point.t]));
  const years = [...new Set([...byYear.keys(), ...pathByYear.keys(), ...(target ? [target.year] : [])])];
  const hasTrend = target !== null && trend.forecast_t !== null;
  const trendLabel = trend.weather_corrected ? texts.path.trendCorrected : texts.path.trend;
  const hasSecured = target !== null && measures.after_secured_t !== null;
  const hasCorrected = series.some((point) => point.corrected_t !== null);
  const unit = texts.unit.tonnesCo2e;
  const number = (key: string, label: string) => ({
    key,
    label,
    unit,
    kind: 'number' as const,
    digits: 'tonnes' as const,
  });

  const hasDecided = target !== null && hasOtherDecision(target);
  const decidedByYear = new Map(path.map((point) => [point.year, point.decided_t]));

  return {
    step: progress.step_t,
    columns: [
      { key: 'year', label: texts.year, kind: 'year' },
      number('emissions_t', texts.path.measured),
      { key: 'state', label: texts.state, kind: 'text' },
      ...(hasCorrected ? [number('corrected_t', texts.path.corrected)] : []),
      ...(path.length > 0 || target ? [number('path_t', texts.path.path)] : []),
      ...(hasDecided ? [number('decided_t', texts.path.decidedPath)] : []),
      ...(hasTrend
        ? [
            number('trend_t', trendLabel),
            number('trend_low_t', texts.path.trendLow),
            number('trend_high_t', texts.path.trendHigh),
          ]
        : []),
      ...(hasSecured ? [number('secured_t', texts.path.secured)] : []),
    ],
    rows: years
      .toSorted((a, b) => a - b)
      .map((year) => {
        const point = byYear.get(year);
        const isTarget = year === target?.year;
        const half = trend.half_width_t;
        const forecast = isTarget ? trend.forecast_t : null;
        const hasInterval = forecast !== null && half !== null;
        return {
          year,
          emissions_t: point?.t ?? null,
          state: point ? (point.assessable ? texts.status[point.status] : texts.incomplete) : null,
          corrected_t: point?.corrected_t ?? null,
          path_t: pathByYear.get(year) ?? (isTarget ? target.t : null),
          ...(hasDecided && {
            decided_t: decidedByYear.get(year) ?? (isTarget ? target.decided_t : null),
          }),
          trend_t: bandByYear.get(year)?.t ?? forecast,
          trend_low_t: bandByYear.get(year)?.low_t ?? (hasInterval ? forecast - half : null),
          trend_high_t: bandByYear.get(year)?.high_t ?? (hasInterval ? forecast + half : null),
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
  const texts = chartTexts[lang];
  const { baseline, step_t: step } = progress;
  const said = (t: number) => tonnes(t, lang, step);
  return table.rows.map((row) => {
    const value = row.emissions_t as number | null;
    const path = row.path_t as number | null | undefined;
    const isIncomplete = row.state === texts.incomplete;
    const lines: (ChartPoint['lines'][number] | false)[] = [
      value !== null && {
        label: isIncomplete ? texts.path.lowerBound : `${texts.path.measured} (${row.state})`,
        value: isIncomplete ? texts.atLeast(said(value)) : said(value),
        colour: isIncomplete ? lightColours.warning : lightColours.ink,
      },
      value === null && row.state !== null && { label: texts.path.measured, value: texts.incomplete },
      baseline !== null &&
        row.year === baseline.years[1] && {
          label: texts.path.baselineIn(formatYears(baseline.years)),
          value: said(baseline.t),
        },
      path != null && {
        label: row.year === progress.target?.year ? texts.path.target : texts.path.path,
        value: said(path),
        colour: lightColours.accent,
      },
      value !== null &&
        path != null &&
        !isIncomplete && {
          label: texts.path.gap,
          value: withUnit(formatSignedTonnes(value - path, lang, step), texts.unit.tonnes),
        },
      row.decided_t != null && {
        label: texts.path.decidedPath,
        value: said(row.decided_t as number),
      },
      row.trend_t != null && {
        label: texts.path.trend,
        value: trendText(row.trend_t as number, [row.trend_low_t, row.trend_high_t], lang, step),
        colour: lightColours.rest,
      },
      row.secured_t != null && { label: texts.path.secured, value: said(row.secured_t as number) },
    ];
    return { heading: formatYear(row.year as number), lines: lines.filter((line) => line !== false) };
  });
}
