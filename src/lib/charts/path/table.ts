import { hasOtherDecision } from '#lib/domain/records/progress.ts';
import { formatTonnes, formatYear } from '#lib/domain/numbers/format.ts';
import { shownTonnes, type Step } from '#lib/domain/numbers/rounding.ts';
import { baseYears } from '#lib/sentences/base-years.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { CellValue, ChartPoint, ChartTable, PointLine } from '../chart.ts';
import { lightColours } from '../drawing/theme.ts';
import type { PathData } from '../year-lines/data.ts';
import { measuredColumns, rowsByYear, shownYears } from '../year-lines/table.ts';
import { tableOf, tonneColumn, type FilledColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { signedTonnes, tonnes } from '#lib/sentences/tonnes.ts';

/** One row for each year that the chart says something about. */
export function pathTable({ progress, band = [], secured = [] }: PathData, lang: Language): ChartTable {
  const words = chartTexts[lang].path;
  const { series, path, target, trend, measures } = progress;
  const { forecast_t: forecast, half_width_t: half } = trend;
  const hasTrend = target !== null && forecast !== null;
  const hasSecured = target !== null && measures.after_secured_t !== null;
  const hasDecided = target !== null && hasOtherDecision(target);
  const trendLabel = trend.weather_corrected ? words.trendCorrected : texts[lang].verdict.names.trend;
  const [measuredIn, pathIn, trendIn] = [rowsByYear(series), rowsByYear(path), rowsByYear(band)];
  const securedIn = rowsByYear(secured);
  const hasCorrected = series.some(({ corrected_t }) => corrected_t !== null);
  const hasPath = target !== null || path.length > 0;
  const around = (sign: 1 | -1) => (forecast === null || half === null ? null : forecast + sign * half);
  type Tonnes = number | null | undefined;
  type TonneColumn = [
    key: string,
    label: string,
    isShown: boolean,
    (year: number) => Tonnes,
    atTarget?: Tonnes,
  ];
  const columns: TonneColumn[] = [
    ['corrected_t', words.corrected, hasCorrected, (year) => measuredIn(year)?.corrected_t],
    ['path_t', words.path, hasPath, (year) => pathIn(year)?.t, target?.t],
    ['decided_t', words.decidedPath, hasDecided, (year) => pathIn(year)?.decided_t, target?.decided_t],
    ['trend_t', trendLabel, hasTrend, (year) => trendIn(year)?.t, forecast],
    ['trend_low_t', words.trendLow, hasTrend, (year) => trendIn(year)?.low_t, around(-1)],
    ['trend_high_t', words.trendHigh, hasTrend, (year) => trendIn(year)?.high_t, around(1)],
    ['secured_t', words.secured, hasSecured, (year) => securedIn(year)?.t, measures.after_secured_t],
  ];
  const filled = ([key, label, , inYear, atTarget]: TonneColumn): FilledColumn<number> => [
    tonneColumn(key, label, lang),
    (year) => inYear(year) ?? (year === target?.year ? atTarget : null),
  ];
  const table = tableOf(shownYears(progress, target ? [target] : []), [
    ...measuredColumns(series, lang),
    ...columns.filter(([, , isShown]) => isShown).map(filled),
  ]);
  // What is left of the latest year is no finer than that.
  const shown = table.rows.map((row) =>
    typeof row.secured_t === 'number'
      ? { ...row, secured_t: shownTonnes(row.secured_t, gapStep(progress)) }
      : row,
  );
  return { step: progress.step_t, ...table, ...(hasSecured && { shown }) };
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
export function pathPoints({ progress }: PathData, table: ChartTable, lang: Language): ChartPoint[] {
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
          label: words.path.baselineIn(baseYears(baseline.years, lang)),
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
      row.secured_t != null && {
        label: words.path.secured,
        value: tonnes(row.secured_t as number, lang, gapStep(progress)),
      },
    ]);
    return { heading: formatYear(row.year as number), lines };
  });
}
