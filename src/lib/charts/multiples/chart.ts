import { isSinceBase, isWeatherCorrected } from '#lib/domain/indicators.ts';
import { chartTexts, indicatorTexts, multiplesTexts } from '#lib/texts/index.ts';
import { indicatorText } from '#lib/sentences/indicator-text.ts';
import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartTable } from '../chart.ts';
import { baseYearsNote, coverageText } from '../notes.ts';
import {
  indicatorColumn,
  quartierColumns,
  statusColumn,
  supplementaryColumns,
  tableOf,
  yearColumn,
} from '../table-columns.ts';
import { multiplesMarks } from './draw.ts';
import { stateLegend } from '../year-lines/measured.ts';
import { signedPoints, type MultiplesData } from './data.ts';
import { hasPictures, multiplesHeight } from './plan.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { present } from '#lib/sentences/present.ts';

function multiplesTitle({ indicator, year, span, rows, paging }: MultiplesData, lang: Language): string {
  const words = multiplesTexts[lang];
  const name = indicatorTexts[lang][indicator].short;
  const [only] = rows;
  if (!only) return words.empty(name);
  if (paging.total === 1) return words.titleOne(only.name, name);
  const of = formatNumber(span.with_earlier, lang);
  if (span.with_earlier < 2) return words.titlePlain(name, formatNumber(paging.total, lang));
  if (span.falling === 0) return words.titleNone(name, of, formatYear(year));
  return span.falling === span.with_earlier
    ? words.titleAll(name, of, formatYear(year))
    : words.title(name, formatNumber(span.falling, lang), of, formatYear(year));
}

function multiplesTable({ indicator, rows }: MultiplesData, lang: Language): ChartTable {
  const values = rows.flatMap(({ points, ...quartier }) =>
    points.map((point) => ({ ...quartier, ...point })),
  );
  return tableOf(values, [
    ...quartierColumns(lang),
    [yearColumn(lang), ({ year }) => year],
    [indicatorColumn(indicator, lang), ({ value }) => value],
    statusColumn(lang),
    ...supplementaryColumns(indicator, lang),
  ]);
}

/** One small line per quartier, all on one scale. */
export const multiples: ChartDefinition<MultiplesData> = {
  scope: 'comparison',
  parameters: ['indicator', 'year', 'building_type', 'page'],
  quartiersOf: ({ rows }) => rows.map(({ quartier_id }) => quartier_id),
  isOtherView: ({ indicator }) => isWeatherCorrected(indicator),
  build(data, context) {
    const { lang } = context;
    const words = multiplesTexts[lang];
    const { indicator, rows, span } = data;
    const value = (number: number | null) => indicatorText(indicator, number ?? 0, lang);
    const hasGap = rows.some(({ points }) =>
      points.some((point, index) => index > 0 && point.year - points[index - 1]!.year > 1),
    );
    const named = indicatorTexts[lang][indicator];
    const isEmpty = rows.length === 0;
    const states = rows.flatMap((row) => signedPoints(row).map(({ status }) => status));
    const legend = stateLegend(new Set(states), lang);
    return {
      id: 'multiples',
      title: multiplesTitle(data, lang),
      subtitle: words.subtitle(named.name, named.unitPhrase, coverageText(data, lang)),
      scope: isSinceBase(indicator) ? scopeText(context.headlineSectors, context) : undefined,
      alt: isEmpty
        ? words.empty(named.short)
        : words.alt(formatNumber(rows.length, lang), value(span.low), value(span.high)),
      table: multiplesTable(data, lang),
      legend,
      legendIn: (layout) => (hasPictures(data, { ...layout, lang }) ? legend : []),
      notes: isEmpty
        ? []
        : present([
            words.noteLast(formatYear(data.year)),
            hasGap && words.noteGap,
            states.some((status) => status !== 'final') &&
              isSinceBase(indicator) &&
              chartTexts[lang].comparison.noteStatusSinceBase,
            words.noteOrder,
            baseYearsNote(rows, data.baseYears, lang),
          ]),
      points: [],
      pageHeight: (layout) => multiplesHeight(data, { ...layout, lang }),
      drawing: {
        kind: 'marks',
        marks: (layout, { hasLinks }) => multiplesMarks(data, { ...layout, lang }, hasLinks),
      },
    };
  },
};
