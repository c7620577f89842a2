import {
  formatNumber,
  formatPercentDistance,
  formatYear,
  formatYears,
  joinList,
} from '#lib/domain/numbers/format.ts';
import { isNothing, roundTo } from '#lib/domain/numbers/rounding.ts';
import { programmeGap, type ComparableYears, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import { againstBaseYears, thanBaseYears } from '#lib/sentences/base-years.ts';
import { comparableChange, comparableFigure, latestProgrammeYear } from '#lib/sentences/programme.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartDefinition, ChartPoint, ChartTable, PointLine } from '../chart.ts';
import { drawingOr } from '../drawing/empty.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import { withStatus } from '#lib/sentences/value-status.ts';
import { lightColours } from '../drawing/theme.ts';
import { distinctNames } from '../labels/label.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { stateColumn, tableOf, tonneColumn, yearColumn } from '../table-columns.ts';
import { present } from '#lib/sentences/present.ts';
import { coarsestStep, signedTonnes, tonnes, tonnesApart } from '#lib/sentences/tonnes.ts';
import { lineEntry, stateLegend } from '../year-lines/measured.ts';
import { partStyle, programmeOption } from './draw.ts';

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

function programmeTitle({ rows, coverage, window }: ComparableYears, lang: Language): string {
  const { programme: words, path } = chartTexts[lang];
  const latest = latestProgrammeYear(rows);
  if (!latest || !window) return words.empty;
  const name = words.together(formatNumber(coverage.n, lang), coverage.n === 1);
  const change = comparableChange(rows);
  const finding =
    change === undefined
      ? path.oneYear(name, tonnes(latest.t, lang, latest.step_t), formatYear(latest.year))
      : roundTo(change.pct, 1) === 0
        ? path.same(name, againstBaseYears([change.from, change.from], lang))
        : path.changed(
            name,
            formatPercentDistance(change.pct, lang),
            thanBaseYears([change.from, change.from], lang),
            change.pct < 0,
          );
  const gap = programmeGap(latest);
  return gap === null ? finding : `${finding}, ${levelText(latest, gap, lang)}`;
}

function programmeAlt({ rows, with_path: n }: ComparableYears, lang: Language): string {
  const { programme: words } = chartTexts[lang];
  const latest = latestProgrammeYear(rows);
  if (!latest) return words.altEmpty;
  const first = rows.find(({ t }) => t !== null)!;
  const last = rows.findLast(({ planned }) => planned.t !== null);
  const said = (year: ProgrammeYear) =>
    words.altYear(formatYear(year.year), tonnes(year.t, lang, year.step_t), coverageText(year, lang));
  return present([
    words.altKind,
    first.year !== latest.year && said(first),
    said(latest),
    last &&
      words.altPath(
        formatYear(last.year),
        tonnes(last.planned.t, lang, stepOf(rows)),
        formatNumber(n, lang),
        n === 1,
      ),
  ]).join(' ');
}

const stepOf = (years: readonly ProgrammeYear[]) => coarsestStep(years.map(({ step_t }) => step_t));

function programmeTable(years: readonly ProgrammeYear[], lang: Language): ChartTable {
  const words = chartTexts[lang];
  const { programme } = words;
  const countColumn = (key: string, label: string) => ({ key, label, kind: 'number' }) as const;
  return {
    step: stepOf(years),
    ...tableOf(years, [
      [yearColumn(lang), ({ year }) => year],
      [tonneColumn('emissions_t', texts[lang].term.emissions, lang), ({ t }) => t],
      [stateColumn(lang), ({ t, status }) => (t === null ? null : status && texts[lang].status[status])],
      [
        countColumn('quartiers_n', programme.coverageLabel),
        ({ t, coverage }) => (t === null ? null : coverage.n),
      ],
      [countColumn('quartiers_of', programme.coverageOf), ({ coverage }) => coverage.of],
      [tonneColumn('compared_t', programme.withPath, lang), ({ compared }) => compared.t],
      [tonneColumn('path_t', words.path.path, lang), ({ planned }) => planned.t],
      [countColumn('path_n', programme.comparedCount), ({ planned }) => (planned.n === 0 ? null : planned.n)],
    ]),
  };
}

function programmePoints(years: readonly ProgrammeYear[], lang: Language): ChartPoint[] {
  const words = chartTexts[lang];
  const { ink, muted, accent } = lightColours;
  return years.map((year) => {
    const { t, status, compared, planned, coverage, step_t: step } = year;
    const gap = programmeGap(year);
    const { emissions } = texts[lang].term;
    const lines = present<PointLine>([
      t !== null && {
        label: withStatus(emissions, status, lang),
        value: tonnes(t, lang, step),
        colour: ink,
      },
      t !== null && { label: words.programme.coverageLabel, value: coverageText(year, lang) },
      gap !== null &&
        compared.n !== coverage.n && {
          label: words.programme.withPath,
          value: tonnes(compared.t, lang, step),
          colour: muted,
        },
      planned.t !== null && {
        label: words.path.path,
        value: tonnes(planned.t, lang, step ?? stepOf(years)),
        colour: accent,
      },
      gap !== null && { label: words.path.gap, value: signedTonnes(gap, lang, step) },
    ]);
    return { heading: formatYear(year.year), lines };
  });
}

/** "Brambauer, Hochbruch und 3 weitere" */
function namesOf({ rows, total }: ComparableYears['left_out'], lang: Language): string {
  const names = distinctNames(rows);
  const others = total - rows.length;
  const more = others > 0 ? [chartTexts[lang].programme.others(formatNumber(others, lang))] : [];
  return joinList([...names, ...more], lang);
}

function programmeNotes(data: ComparableYears, lang: Language): string[] {
  const { programme: words } = chartTexts[lang];
  const { window, coverage, left_out: left, without_path: pathless, with_path } = data;
  return present([
    window && words.noteGroup(formatYears(window), formatNumber(coverage.n, lang), coverage.n === 1),
    left.total > 0 && words.noteLeftOut(namesOf(left, lang)),
    with_path > 0 && pathless.total > 0 && words.noteWithoutPath(namesOf(pathless, lang)),
  ]);
}

function programmeLegend({ rows, coverage, with_path }: ComparableYears, lang: Language): LegendEntry[] {
  const words = chartTexts[lang];
  return present<LegendEntry>([
    ...stateLegend(new Set(rows.filter(({ t }) => t !== null).map(({ status }) => status)), lang),
    with_path > 0 && lineEntry('path', words.path.path),
    with_path > 0 &&
      with_path < coverage.n && {
        sign: { kind: 'line', line: partStyle },
        text: words.programme.partWithPath(formatNumber(with_path, lang)),
      },
  ]);
}

function programmeQuote(data: ComparableYears, lang: Language): string {
  const { value, text, path } = comparableFigure(data, lang);
  return [`${value} ${text}`, ...path].join(' ');
}

/** The total of the quartiers that have all comparable years, and the path of those of them that have one. */
export const programme: ChartDefinition<ComparableYears> = {
  scope: 'programme',
  parameters: [],
  quartiersOf: () => 'comparable',
  build(data, context) {
    const { lang } = context;
    const words = chartTexts[lang];
    const isEmpty = data.window === null;
    const scope = scopeText(context.headlineSectors, context);
    return {
      id: 'programme',
      title: programmeTitle(data, lang),
      subtitle: words.programme.subtitle(scope),
      scope,
      alt: programmeAlt(data, lang),
      ...(isEmpty ? {} : { quote: programmeQuote(data, lang) }),
      table: programmeTable(data.rows, lang),
      legend: isEmpty ? [] : programmeLegend(data, lang),
      notes: isEmpty ? [] : programmeNotes(data, lang),
      points: isEmpty ? [] : programmePoints(data.rows, lang),
      drawing: drawingOr(isEmpty && words.noData, lang, (layout) => programmeOption(data, layout)),
    };
  },
};
