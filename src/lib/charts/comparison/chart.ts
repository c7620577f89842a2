import { indicatorNumber, indicatorText } from '#lib/sentences/indicator-text.ts';
import { formatNumber, formatYear, joinList } from '#lib/domain/numbers/format.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
import { chartTexts, indicatorTexts, multiplesTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import {
  indicatorDefinitions,
  isSinceBase,
  isWeatherCorrected,
  type Indicator,
} from '#lib/domain/indicators.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { baseYearsNote, statusCounts } from '../notes.ts';
import { withStatus } from '#lib/sentences/value-status.ts';
import type { ComparisonData } from './data.ts';
import { comparisonDots } from './draw.ts';
import { comparisonHistogram } from './histogram.ts';
import { comparisonHeight, comparisonRows, maxRows, type ComparisonLine } from './plan.ts';
import { stateLegend } from '../year-lines/measured.ts';
import { drawingOr } from '../drawing/empty.ts';
import { lightColours } from '../drawing/theme.ts';
import {
  indicatorColumn,
  quartierColumns,
  statusColumn,
  supplementaryColumns,
  tableOf,
  textColumn,
  yearColumn,
} from '../table-columns.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { present } from '#lib/sentences/present.ts';

function shortText(value: number, indicator: Indicator, lang: Language): string {
  const isPercent = indicatorDefinitions[indicator].unit === '%';
  return (isPercent ? indicatorText : indicatorNumber)(indicator, value, lang);
}

const reasonOf = (row: ComparisonRow, lang: Language) =>
  row.reason_texts.map((text) => text[lang]).join('; ');
const valueOf = ({ comparable, value }: ComparisonRow) => (comparable ? value : null);

function linesOf({ indicator, rows }: ComparisonData, lang: Language): ComparisonLine[] {
  return rows.map((row): ComparisonLine => {
    const value = valueOf(row);
    return {
      name: row.has_local_factor ? `${row.name}*` : row.name,
      municipality: row.municipality,
      value,
      status: row.status,
      valueText: value === null ? '–' : indicatorText(indicator, value, lang),
      shortText: value === null ? '–' : shortText(value, indicator, lang),
      reason: reasonOf(row, lang),
    };
  });
}

function comparisonTable({ indicator, year, rows }: ComparisonData, lang: Language): ChartTable {
  const { comparison: words } = chartTexts[lang];
  const yesOrNo = (is: boolean) => (is ? texts[lang].term.yes : texts[lang].term.no);
  return tableOf(rows, [
    ...quartierColumns(lang),
    [yearColumn(lang), () => year],
    [indicatorColumn(indicator, lang), valueOf],
    statusColumn(lang),
    ...supplementaryColumns(indicator, lang),
    [textColumn('comparable', words.comparable), (row) => yesOrNo(valueOf(row) !== null)],
    [textColumn('reasons', words.reasons), (row) => reasonOf(row, lang) || null],
    [textColumn('local_factor', texts[lang].term.localFactor), (row) => yesOrNo(row.has_local_factor)],
  ]);
}

function comparisonPoints(
  lines: readonly ComparisonLine[],
  { indicator, year }: ComparisonData,
  lang: Language,
) {
  const { comparison: words } = chartTexts[lang];
  return lines.map((line): ChartPoint => ({
    heading: `${line.name}, ${line.municipality}`,
    lines: [
      line.value === null
        ? { label: words.notComparable, value: line.reason }
        : {
            label: withStatus(
              `${indicatorTexts[lang][indicator].short} ${formatYear(year)}`,
              line.status,
              lang,
            ),
            value: line.valueText,
            colour: lightColours.ink,
          },
    ],
  }));
}

function comparisonTexts(data: ComparisonData, lines: readonly ComparisonLine[], lang: Language) {
  const { comparison: words, programme } = chartTexts[lang];
  const { indicator } = data;
  const named = indicatorTexts[lang][indicator];
  const year = formatYear(data.year);
  const comparable = lines.filter((line) => line.value !== null).toSorted((a, b) => a.value! - b.value!);
  const excluded = lines.filter((line) => line.value === null).map((line) => line.name);
  const low = comparable[0];
  const high = comparable.at(-1);
  if (!low || !high) return { title: words.none(named.short, year), alt: words.altEmpty };
  const count = (value: number) => formatNumber(value, lang);
  const coverage = programme.coverageQuartiers(
    count(comparable.length),
    count(lines.length),
    lines.length === 1,
  );
  // The low end of the range without its unit: "zwischen 2,1 und 5,3 t".
  const lowNumber = indicatorNumber(indicator, low.value, lang);
  const highInRange = indicatorText(indicator, high.value, lang, named.unitInRange);
  const range =
    low.valueText === high.valueText
      ? words.same(named.short, year, high.valueText, coverage)
      : words.between(named.short, year, lowNumber, highInRange, coverage);
  const alt = present([
    (lines.length > maxRows ? words.altHistogram : words.altKind)(named.name, year),
    words.altRange(low.valueText, high.valueText),
    excluded.length > 0 &&
      (excluded.length <= 10
        ? words.altExcluded(joinList(excluded, lang))
        : words.noteExcluded(count(excluded.length))),
  ]);
  return { title: range, alt: alt.join(' ') };
}

/** Notes of the rows, or of the columns where there are too many of them. */
function comparisonNotes(data: ComparisonData, isHistogram: boolean, { lang }: ChartContext): string[] {
  const { comparison: words } = chartTexts[lang];
  const { indicator, rows, baseYears, sorting } = data;
  if (rows.length === 0) return [];
  const comparable = rows.filter((row) => row.comparable);
  const hasOpen = comparable.some(({ status }) => status !== 'final');
  return present([
    isHistogram
      ? words.noteHistogram
      : sorting === 'value'
        ? words.noteByValue
        : multiplesTexts[lang].noteOrder,
    !isHistogram && rows.some((row) => row.has_local_factor) && words.noteLocal,
    isHistogram && statusCounts(comparable, lang),
    hasOpen && isSinceBase(indicator) && words.noteStatusSinceBase,
    baseYearsNote(comparable, baseYears, lang),
  ]);
}

/** One indicator over the quartiers, in alphabetical order unless asked otherwise; what cannot be compared stands apart. */
export const comparison: ChartDefinition<ComparisonData> = {
  scope: 'comparison',
  parameters: ['indicator', 'year', 'building_type', 'order'],
  quartiersOf: ({ rows }) =>
    rows.filter(({ comparable }) => comparable).map(({ quartier_id }) => quartier_id),
  isOtherView: ({ indicator }) => isWeatherCorrected(indicator),
  build({ rows, ...choice }, context) {
    const { lang } = context;
    // No ranking: each part in the order of the data.
    const isComparable = (row: ComparisonRow) => valueOf(row) !== null;
    const data = {
      ...choice,
      rows: [...rows.filter(isComparable), ...rows.filter((row) => !isComparable(row))],
    };
    const words = chartTexts[lang];
    const named = indicatorTexts[lang][data.indicator];
    const lines = linesOf(data, lang);
    const year = formatYear(data.year);
    const legend = stateLegend(new Set(lines.map(({ status }) => status)), lang);
    const axisName = `${named.short}, ${named.unit}`;
    return {
      id: 'comparison',
      ...comparisonTexts(data, lines, lang),
      subtitle: `${named.name} ${named.unitPhrase}, ${year}`,
      scope: isSinceBase(data.indicator) ? scopeText(context.headlineSectors, context) : undefined,
      table: comparisonTable(data, lang),
      legend: lines.length > maxRows ? [] : legend,
      legendIn: (layout) => (comparisonRows(lines, layout) ? legend : []),
      notes: comparisonNotes(data, lines.length > maxRows, context),
      notesIn: (layout) => comparisonNotes(data, !comparisonRows(lines, layout), context),
      points: lines.length > maxRows ? [] : comparisonPoints(lines, data, lang),
      pageHeight: (layout) => comparisonHeight(lines, layout),
      isOtherWhenLow: true,
      drawing: drawingOr(
        lines.length === 0 && words.noData,
        lang,
        (layout) => {
          const rows = comparisonRows(lines, layout);
          return rows ? comparisonDots(rows, layout) : comparisonHistogram(lines, axisName, layout);
        },
        'y',
      ),
    };
  },
};
