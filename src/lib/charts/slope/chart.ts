import type { SlopeRow } from '#lib/domain/records/comparison.ts';
import {
  formatNumber,
  formatPercent,
  formatSignedPercent,
  formatYear,
  formatYears,
} from '#lib/domain/numbers/format.ts';
import { multiplesTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { coverageText, statusCounts } from '../notes.ts';
import { withStatus } from '#lib/sentences/value-status.ts';
import { quartierColumns, statusColumn, tableOf, textColumn, yearColumn } from '../table-columns.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { present } from '#lib/sentences/present.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { SlopeData } from './data.ts';
import { slopeOption } from './draw.ts';
import { orderSlopes, slopeHeight } from './plan.ts';
import { lightColours } from '../drawing/theme.ts';

function slopeTitle({ year, onSchedule, judged, rows, paging }: SlopeData, lang: Language): string {
  const words = multiplesTexts[lang].slope;
  const [only] = rows;
  if (!only) return words.empty(formatYear(year));
  if (rows.length === 1) {
    return words.titleOne(
      only.name,
      formatSignedPercent(only.change_pct, lang),
      formatYear(year),
      formatSignedPercent(only.target_pct, lang),
      formatYear(only.target_year),
    );
  }
  if (judged === 0) return words.titlePlain(formatNumber(paging.total, lang), formatYear(year));
  return words.title(formatNumber(onSchedule, lang), formatNumber(judged, lang), formatYear(year));
}

function slopeTable({ year, rows }: SlopeData, lang: Language): ChartTable {
  const words = multiplesTexts[lang].slope;
  const percent = { unit: '%', kind: 'number', digits: 1 } as const;
  return tableOf(rows, [
    ...quartierColumns(lang),
    [
      textColumn('base_years', texts[lang].term.baseYears),
      (row) => formatYears([row.base_year_from, row.base_year_to]),
    ],
    [yearColumn(lang), () => year],
    [{ key: 'change_pct', label: words.changeLabel, ...percent }, ({ change_pct }) => change_pct],
    statusColumn(lang),
    [
      { key: 'target_year', label: texts[lang].term.targetYear, kind: 'year' },
      ({ target_year }) => target_year,
    ],
    [{ key: 'target_pct', label: words.targetLabel, ...percent }, ({ target_pct }) => target_pct],
    [textColumn('schedule', words.schedule), (row) => scheduleText(row, lang)],
  ]);
}

function scheduleText(row: SlopeRow, lang: Language): string | null {
  const words = multiplesTexts[lang].slope;
  if (row.is_on_schedule === null) return null;
  return row.is_on_schedule ? words.ahead : words.behind;
}

function slopePoints({ year, rows }: SlopeData, lang: Language): ChartPoint[] {
  const words = multiplesTexts[lang].slope;
  return orderSlopes(rows).map((row) => {
    const schedule = scheduleText(row, lang);
    return {
      heading: `${row.name}, ${row.municipality}`,
      lines: [
        {
          label: withStatus(words.latestLabel(formatYear(year)), row.status, lang),
          value: formatSignedPercent(row.change_pct, lang),
          colour: row.is_on_schedule ? lightColours.accent : lightColours.rest,
        },
        {
          label: texts[lang].term.targetOf(formatYear(row.target_year)),
          value: formatSignedPercent(row.target_pct, lang),
        },
        ...(schedule === null ? [] : [{ label: words.schedule, value: schedule }]),
      ],
    };
  });
}

/** From the baseline over the latest state to the target: one line per quartier, in percent of its baseline. */
export const slope: ChartDefinition<SlopeData> = {
  scope: 'comparison',
  parameters: ['year', 'building_type', 'page'],
  quartiersOf: ({ rows }) => rows.map(({ quartier_id }) => quartier_id),
  build(data, context) {
    const { lang } = context;
    const { rows } = data;
    const words = multiplesTexts[lang].slope;
    const year = formatYear(data.year);
    const isEmpty = rows.length === 0;
    const changes = rows.map((row) => 100 + row.change_pct);
    const hasSeveralYears =
      new Set(rows.map((row) => row.target_year)).size > 1 ||
      new Set(rows.map((row) => `${row.base_year_from} ${row.base_year_to}`)).size > 1;
    return {
      id: 'slope',
      title: slopeTitle(data, lang),
      subtitle: words.subtitle(year, coverageText(data, lang)),
      scope: scopeText(context.headlineSectors, context),
      quote: present([`${slopeTitle(data, lang)}.`, statusCounts(rows, lang)]).join(' '),
      alt: isEmpty
        ? words.empty(year)
        : words.alt(
            formatNumber(rows.length, lang),
            formatPercent(Math.min(...changes), lang),
            formatPercent(Math.max(...changes), lang),
            year,
          ),
      table: slopeTable(data, lang),
      notes: isEmpty
        ? []
        : present([
            words.note,
            words.noteDistances,
            hasSeveralYears && words.noteYears,
            statusCounts(rows, lang),
          ]),
      points: slopePoints(data, lang),
      pageHeight: (layout) => slopeHeight(data, layout),
      drawing: drawingOr(
        isEmpty && multiplesTexts[lang].noData,
        lang,
        (layout) => slopeOption(data, layout),
        'y',
      ),
    };
  },
};
