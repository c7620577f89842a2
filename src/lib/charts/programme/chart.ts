import {
  formatDistance,
  formatNumber,
  formatSignedTonnes,
  withUnit,
} from '#lib/domain/numbers/number-text.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { emptyOption } from '../drawing/empty.ts';
import { tonnes } from '../text/tonnes.ts';
import { programmeOption } from './draw.ts';
import { scopeText } from '../scope.ts';
import { lightColours } from '../drawing/theme.ts';

export interface ProgrammeData {
  years: readonly ProgrammeYear[];
}

type SummedYear = ProgrammeYear & { t: number };

function latestOf(years: readonly ProgrammeYear[]): SummedYear | undefined {
  return years.findLast((year): year is SummedYear => year.t !== null && year.coverage.n > 0);
}

function coverageText({ coverage: { n, of } }: ProgrammeYear, lang: Language): string {
  const count = (value: number) => formatNumber(value, lang);
  return chartTexts[lang].programme.coverageQuartiers(count(n), count(of), of === 1);
}

/** Coarsest step of any year; null where no year has one. */
const stepOf = (years: readonly ProgrammeYear[]) =>
  years.reduce<number | null>(
    (step, year) => (year.step_t === null ? step : Math.max(step ?? 0, year.step_t)),
    null,
  );

function levelText(year: SummedYear, gap: number, lang: Language): string {
  const { programme: texts, path, unit } = chartTexts[lang];
  const value = withUnit(formatDistance(gap, lang, year.step_t), unit.tonnes);
  const isOnPath = isNothing(gap);
  const { n } = year.compared;
  if (n === year.coverage.n) {
    if (isOnPath) return path.onPath;
    return gap > 0 ? path.abovePath(value) : path.belowPath(value);
  }
  const count = formatNumber(n, lang);
  if (isOnPath) return texts.onOwn(count, n === 1);
  return gap > 0 ? texts.aboveOwn(count, value, n === 1) : texts.belowOwn(count, value, n === 1);
}

function programmeTitle(years: readonly ProgrammeYear[], lang: Language): string {
  const { programme: texts, path } = chartTexts[lang];
  const latest = latestOf(years);
  if (!latest) return texts.empty;
  const finding = texts.title(
    formatYear(latest.year),
    tonnes(latest.t, lang, latest.step_t),
    coverageText(latest, lang),
  );
  const gap = programmeGap(latest);
  return gap === null ? finding : path.and(finding, levelText(latest, gap, lang));
}

function programmeAlt(years: readonly ProgrammeYear[], lang: Language): string {
  const { programme: texts } = chartTexts[lang];
  const latest = latestOf(years);
  if (!latest) return texts.altEmpty;
  const last = years.findLast(({ planned }) => planned.t !== null);
  return [
    texts.altKind,
    texts.altYear(formatYear(latest.year), tonnes(latest.t, lang, latest.step_t), coverageText(latest, lang)),
    last && texts.altPath(formatYear(last.year), tonnes(last.planned.t, lang, stepOf(years))),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}

function programmeTable(years: readonly ProgrammeYear[], lang: Language): ChartTable {
  const texts = chartTexts[lang];
  const { programme } = texts;
  const tonneColumn = (key: string, label: string) =>
    ({ key, label, unit: texts.unit.tonnesCo2e, kind: 'number', digits: 'tonnes' }) as const;
  const countColumn = (key: string, label: string) => ({ key, label, kind: 'number' }) as const;
  return {
    step: stepOf(years),
    columns: [
      { key: 'year', label: texts.year, kind: 'year' },
      tonneColumn('emissions_t', texts.emissions),
      { key: 'state', label: texts.state, kind: 'text' },
      countColumn('quartiers_n', programme.coverageLabel),
      countColumn('quartiers_of', programme.coverageOf),
      tonneColumn('compared_t', programme.withPath),
      tonneColumn('path_t', texts.path.path),
      countColumn('compared_n', programme.comparedCount),
      tonneColumn('planned_t', programme.planned),
      countColumn('planned_n', programme.plannedCount),
    ],
    rows: years.map(({ year, t, status, coverage, compared, planned }) => ({
      year,
      emissions_t: t,
      state: t === null ? null : status && texts.status[status],
      quartiers_n: coverage.n,
      quartiers_of: coverage.of,
      compared_t: compared.t,
      path_t: compared.path_t,
      compared_n: compared.n,
      planned_t: planned.t,
      planned_n: planned.n,
    })),
  };
}

function programmePoints(years: readonly ProgrammeYear[], lang: Language): ChartPoint[] {
  const texts = chartTexts[lang];
  const { rest, accent } = lightColours;
  return years.map((year) => {
    const { t, status, compared, planned, step_t: step } = year;
    const gap = programmeGap(year);
    const isOpen = status !== null && status !== 'final';
    const lines: (ChartPoint['lines'][number] | false)[] = [
      t !== null && {
        label: isOpen ? `${texts.emissions} (${texts.status[status]})` : texts.emissions,
        value: tonnes(t, lang, step),
        colour: rest,
      },
      t !== null && { label: texts.programme.coverageLabel, value: coverageText(year, lang) },
      gap !== null &&
        compared.n !== year.coverage.n && {
          label: texts.programme.withPath,
          value: tonnes(compared.t, lang, step),
        },
      gap !== null && { label: texts.path.path, value: tonnes(compared.path_t, lang, step), colour: accent },
      gap !== null && {
        label: texts.path.gap,
        value: withUnit(formatSignedTonnes(gap, lang, step), texts.unit.tonnes),
      },
      t === null &&
        planned.t !== null && {
          label: texts.programme.planned,
          value: tonnes(planned.t, lang, stepOf(years)),
          colour: accent,
        },
    ];
    return { heading: formatYear(year.year), lines: lines.filter((line) => line !== false) };
  });
}

function programmeNotes(years: readonly ProgrammeYear[], { lang }: ChartContext): string[] {
  const { programme: texts } = chartTexts[lang];
  const summed = years.filter((year) => year.t !== null);
  return [
    texts.noteCoverage(formatNumber(years[0]?.coverage.of, lang)),
    summed.some(({ coverage }) => coverage.n < coverage.of) && texts.notePartial,
    summed.some(({ status }) => status !== null && status !== 'final') && texts.noteProvisional,
    summed.some((year) => programmeGap(year) !== null && year.compared.n < year.coverage.n) &&
      texts.noteWithoutPath,
    summed.some((year) => programmeGap(year) !== null) && texts.notePath,
    years.some(({ t, planned }) => t === null && planned.t !== null) && texts.notePlanned,
  ].filter((note) => typeof note === 'string');
}

/** On its page the map with its key stands beside it, which is higher than other charts. */
const wideHeight = 560;

/** The programme's total against the path of the same quartiers, with how many of them it covers. */
export const programme: ChartDefinition<ProgrammeData> = {
  id: 'programme',
  scope: 'programme',
  parameters: [],
  build({ years: unsorted }, context) {
    const { lang } = context;
    const texts = chartTexts[lang];
    const years = unsorted.toSorted((a, b) => a.year - b.year);
    const isEmpty = latestOf(years) === undefined;
    return {
      id: 'programme',
      title: programmeTitle(years, lang),
      subtitle: texts.programme.subtitle(scopeText(context.headlineSectors, context)),
      alt: programmeAlt(years, lang),
      table: programmeTable(years, lang),
      notes: isEmpty ? [] : programmeNotes(years, context),
      points: isEmpty ? [] : programmePoints(years, lang),
      pageHeight: ({ height, isNarrow }) => (isNarrow || isEmpty ? height : wideHeight),
      drawing: {
        kind: 'option',
        option: (layout) =>
          isEmpty ? emptyOption(layout, texts.noData) : programmeOption(years, layout, lang),
      },
    };
  },
};
