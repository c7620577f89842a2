import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import { latestProgrammeYear } from '#lib/sentences/programme.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable, PointLine } from '../chart.ts';
import { drawingOr } from '../drawing/empty.ts';
import { lightColours } from '../drawing/theme.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { stateColumn, tableOf, tonneColumn, yearColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { coarsestStep, signedTonnes, tonnes, tonnesApart } from '#lib/sentences/tonnes.ts';
import { programmeOption } from './draw.ts';

function coverageText({ coverage: { n, of } }: ProgrammeYear, lang: Language): string {
  const count = (value: number) => formatNumber(value, lang);
  return chartTexts[lang].programme.coverageQuartiers(count(n), count(of), of === 1);
}

function levelText(year: ProgrammeYear, gap: number, lang: Language): string {
  const { programme: words, path } = chartTexts[lang];
  const value = tonnesApart(gap, lang, year.step_t);
  const isOnPath = isNothing(gap);
  const { n } = year.compared;
  if (n === year.coverage.n) {
    if (isOnPath) return path.onPath;
    return gap > 0 ? path.abovePath(value) : path.belowPath(value);
  }
  const count = formatNumber(n, lang);
  if (isOnPath) return words.onOwn(count, n === 1);
  return words.awayFromOwn(count, value, n === 1, gap > 0);
}

function programmeTitle(years: readonly ProgrammeYear[], lang: Language): string {
  const { programme: words } = chartTexts[lang];
  const latest = latestProgrammeYear(years);
  if (!latest) return words.empty;
  const finding = words.title(
    formatYear(latest.year),
    tonnes(latest.t, lang, latest.step_t),
    coverageText(latest, lang),
  );
  const gap = programmeGap(latest);
  return gap === null ? finding : `${finding}, ${levelText(latest, gap, lang)}`;
}

function programmeAlt(years: readonly ProgrammeYear[], lang: Language): string {
  const { programme: words } = chartTexts[lang];
  const latest = latestProgrammeYear(years);
  if (!latest) return words.altEmpty;
  const last = years.findLast(({ planned }) => planned.t !== null);
  return present([
    words.altKind,
    words.altYear(formatYear(latest.year), tonnes(latest.t, lang, latest.step_t), coverageText(latest, lang)),
    last &&
      words.altPath(
        formatYear(last.year),
        tonnes(last.planned.t, lang, coarsestStep(years.map(({ step_t }) => step_t))),
      ),
  ]).join(' ');
}

function programmeTable(years: readonly ProgrammeYear[], lang: Language): ChartTable {
  const words = chartTexts[lang];
  const { programme } = words;
  const countColumn = (key: string, label: string) => ({ key, label, kind: 'number' }) as const;
  return {
    step: coarsestStep(years.map(({ step_t }) => step_t)),
    ...tableOf(years, [
      [yearColumn(lang), ({ year }) => year],
      [tonneColumn('emissions_t', texts[lang].term.emissions, lang), ({ t }) => t],
      [stateColumn(lang), ({ t, status }) => (t === null ? null : status && texts[lang].status[status])],
      [countColumn('quartiers_n', programme.coverageLabel), ({ coverage }) => coverage.n],
      [countColumn('quartiers_of', programme.coverageOf), ({ coverage }) => coverage.of],
      [tonneColumn('compared_t', programme.withPath, lang), ({ compared }) => compared.t],
      [tonneColumn('path_t', words.path.path, lang), ({ compared }) => compared.path_t],
      [countColumn('compared_n', programme.comparedCount), ({ compared }) => compared.n],
      [tonneColumn('planned_t', programme.planned, lang), ({ planned }) => planned.t],
      [countColumn('planned_n', programme.plannedCount), ({ planned }) => planned.n],
    ]),
  };
}

function programmePoints(years: readonly ProgrammeYear[], lang: Language): ChartPoint[] {
  const words = chartTexts[lang];
  const { rest, accent } = lightColours;
  return years.map((year) => {
    const { t, status, compared, planned, step_t: step } = year;
    const gap = programmeGap(year);
    const isOpen = status !== null && status !== 'final';
    const lines = present<PointLine>([
      t !== null && {
        label: isOpen
          ? `${texts[lang].term.emissions} (${texts[lang].status[status]})`
          : texts[lang].term.emissions,
        value: tonnes(t, lang, step),
        colour: rest,
      },
      t !== null && { label: words.programme.coverageLabel, value: coverageText(year, lang) },
      gap !== null &&
        compared.n !== year.coverage.n && {
          label: words.programme.withPath,
          value: tonnes(compared.t, lang, step),
        },
      gap !== null && { label: words.path.path, value: tonnes(compared.path_t, lang, step), colour: accent },
      gap !== null && {
        label: words.path.gap,
        value: signedTonnes(gap, lang, step),
      },
      t === null &&
        planned.t !== null && {
          label: words.programme.planned,
          value: tonnes(planned.t, lang, coarsestStep(years.map(({ step_t }) => step_t))),
          colour: accent,
        },
    ]);
    return { heading: formatYear(year.year), lines };
  });
}

function programmeNotes(years: readonly ProgrammeYear[], { lang }: ChartContext): string[] {
  const { programme: words } = chartTexts[lang];
  const summed = years.filter((year) => year.t !== null);
  return present([
    words.noteCoverage(formatNumber(years[0]?.coverage.of, lang)),
    summed.some(({ coverage }) => coverage.n < coverage.of) && words.notePartial,
    summed.some(({ status }) => status !== null && status !== 'final') && words.noteProvisional,
    summed.some((year) => programmeGap(year) !== null && year.compared.n < year.coverage.n) &&
      words.noteWithoutPath,
    summed.some((year) => programmeGap(year) !== null) && words.notePath,
    years.some(({ t, planned }) => t === null && planned.t !== null) && words.notePlanned,
  ]);
}

/** On its page the map with its key stands beside it, which is higher than other charts. */
const wideHeight = 560;

/** The programme's total against the path of the same quartiers, with how many of them it covers. */
export const programme: ChartDefinition<{ years: readonly ProgrammeYear[] }> = {
  scope: 'programme',
  parameters: [],
  build({ years: unsorted }, context) {
    const { lang } = context;
    const words = chartTexts[lang];
    const years = unsorted.toSorted((a, b) => a.year - b.year);
    const isEmpty = latestProgrammeYear(years) === undefined;
    return {
      id: 'programme',
      title: programmeTitle(years, lang),
      subtitle: words.programme.subtitle(scopeText(context.headlineSectors, context)),
      alt: programmeAlt(years, lang),
      table: programmeTable(years, lang),
      notes: isEmpty ? [] : programmeNotes(years, context),
      points: isEmpty ? [] : programmePoints(years, lang),
      pageHeight: ({ height, isNarrow }) => (isNarrow || isEmpty ? height : wideHeight),
      drawing: drawingOr(isEmpty && words.noData, lang, (layout) => programmeOption(years, layout)),
    };
  },
};
