import { formatNumber, formatTonnes, formatYear, withUnit } from '#lib/domain/numbers/format.ts';
import type { ProgrammeYear } from '#lib/domain/records/programme.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { leftOfPlot, sideAxis } from '../drawing/axes.ts';
import { hatching, slotsOf, yearSlotsAxis, type Slots } from '../drawing/columns.ts';
import { drawColumn, drawLabels } from '../labels/draw.ts';
import { labelWidth, type Label, type LabelLine } from '../labels/label.ts';
import type { Canvas } from '../layout.ts';
import type { BarSeries, ColumnPlot, ItemStyle, ScatterSeries } from '../drawing/option.ts';
import type { GraphicElement } from '../drawing/elements.ts';
import type { Pair } from '../drawing/marks.ts';
import { emissionsAxis, gridOption, type PlotArea } from '../drawing/plot.ts';
import { present } from '#lib/sentences/present.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

/** Columns of the total, crossbars of the path, and below each year how many quartiers it holds. */
export function programmeOption(years: readonly ProgrammeYear[], layout: Canvas): ColumnPlot {
  const values = years.flatMap((year) => [year.t ?? 0, crossbarOf(year) ?? 0]);
  const y = emissionsAxis(values, layout);
  const last = years.findLast((year) => crossbarOf(year) !== null);
  const pathWidth =
    last && !layout.isNarrow ? labelWidth(pathLines(last, layout.lang), layout.axisSize) + 18 : 4;
  const area: PlotArea = {
    left: leftOfPlot(y, layout),
    top: layout.labelSize * 2 + 8,
    right: layout.width - pathWidth,
    bottom: layout.height - Math.round(layout.axisSize * 2.6) - 12,
  };
  const shown = years.map(({ year }) => year);
  const slots = slotsOf(shown, y, area);
  const coverage = coverageTexts(years, slots, layout);
  return {
    grid: gridOption(area),
    xAxis: yearSlotsAxis(slots, layout, (year) => coverage.get(year) ?? ''),
    yAxis: sideAxis(y, layout),
    series: programmeSeries(years, slots),
    points: {
      positions: years.map((year) => [slots.years.indexOf(year.year), year.t ?? crossbarOf(year) ?? 0]),
    },
    graphic: { elements: programmeLabels(years, slots, layout) },
  };
}

/** "7 von 8" below each summed year, or "7/8", or 7, which the note explains: the longest that fits for all. */
function coverageTexts(
  years: readonly ProgrammeYear[],
  slots: Slots,
  { axisSize, lang }: Canvas,
): Map<number, string> {
  const summed = years.filter(({ t }) => t !== null);
  const wordings = [texts[lang].term.countOf, (n: string, of: string) => `${n}/${of}`, (n: string) => n];
  const versions = wordings.map((word) =>
    summed.map(({ coverage: { n, of } }) => word(formatNumber(n, lang), formatNumber(of, lang))),
  );
  const fits = (version: readonly string[]) =>
    version.every((text) => textWidth(text, axisSize) + 6 <= slots.width);
  const version = versions.find(fits) ?? versions.at(-1)!;
  return new Map(summed.map(({ year }, index) => [year, version[index]!]));
}

/** The path of a year: over the quartiers that are summed, or of all where nothing is summed yet. */
function crossbarOf({ t, compared, planned }: ProgrammeYear): number | null {
  return t === null ? planned.t : compared.n > 0 ? compared.path_t : null;
}

function crossbarSeries(
  id: string,
  years: readonly ProgrammeYear[],
  slots: Slots,
  height: number,
): ScatterSeries {
  return {
    id,
    type: 'scatter',
    data: years.flatMap((year): Pair[] => {
      const path = crossbarOf(year);
      return path === null ? [] : [[slots.years.indexOf(year.year), path]];
    }),
    symbol: 'rect',
    symbolSize: [Math.min(slots.width - 4, slots.barWidth + 12), height],
    z: 5,
    itemStyle: { color: lightColours.accent },
  };
}

/** Filled is final, open is not, as with the marks of the path. */
function columnStyle({ status, coverage }: ProgrammeYear): ItemStyle {
  const { rest, paper } = lightColours;
  const isFinal = status === 'final';
  return {
    color: isFinal ? rest : paper,
    borderColor: rest,
    borderWidth: isFinal ? 0 : 1.5,
    ...(coverage.n < coverage.of ? { decal: hatching(isFinal ? paper : rest) } : {}),
  };
}

function programmeSeries(years: readonly ProgrammeYear[], slots: Slots): ColumnPlot['series'] {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const column = (
    id: string,
    valueOf: (year: ProgrammeYear) => number | null,
    style: typeof columnStyle,
  ): BarSeries => ({
    id,
    type: 'bar',
    stack: 'total',
    barWidth: slots.barWidth,
    data: slots.years.map((year) => {
      const item = byYear.get(year);
      return item ? { value: valueOf(item), itemStyle: style(item) } : { value: null };
    }),
  });
  const [summed, planned] = [years.filter(({ t }) => t !== null), years.filter(({ t }) => t === null)];
  // Without any path to compare with, nothing has to be set apart.
  const hasPaths = ({ compared }: ProgrammeYear) => compared.n > 0;
  return [
    column('total', (year) => (hasPaths(year) ? year.compared.t : year.t), columnStyle),
    column(
      'without-path',
      ({ t, coverage, compared }) =>
        compared.n > 0 && compared.n < coverage.n && t !== null && compared.t !== null
          ? t - compared.t
          : null,
      () => ({ color: lightColours.tile, borderColor: lightColours.rest, borderWidth: 1 }),
    ),
    crossbarSeries('path', summed, slots, 3),
    crossbarSeries('planned', planned, slots, 1.5),
  ];
}

/** The total above its column where it fits, the latest one always, and the name of the path at its last bar. */
function programmeLabels(years: readonly ProgrammeYear[], slots: Slots, layout: Canvas): GraphicElement[] {
  const { axisSize: size, isNarrow, lang } = layout;
  const { area, centre, height, barWidth } = slots;
  const summed = years.filter((year): year is ProgrammeYear & { t: number } => year.t !== null);
  const widest = Math.max(
    ...summed.map(({ t, step_t }) => textWidth(formatTonnes(t, lang, step_t), size, true)),
  );
  const shown = widest + 4 <= slots.width ? summed : summed.slice(-1);
  const totals = shown.map(({ year, t, step_t }): Label => ({
    lines: [{ text: formatTonnes(t, lang, step_t), colour: lightColours.ink, isStrong: true }],
    x: centre(year),
    y: height(t),
    clearance: 3,
    prefer: ['n'],
  }));
  const last = years.findLast((year) => crossbarOf(year) !== null);
  const named = present([
    last && {
      lines: pathLines(last, lang).slice(0, isNarrow ? 1 : 3),
      x: centre(last.year) + (isNarrow ? 0 : barWidth / 2 + 6),
      y: height(crossbarOf(last)!),
      clearance: 6,
      prefer: ['n', 'nw', 's', 'sw'] as const,
      isOptional: true,
    },
  ]);
  const box = (year: number, margin: number, top: number, bottom: number) => ({
    left: centre(year) - barWidth / 2 - margin,
    right: centre(year) + barWidth / 2 + margin,
    top,
    bottom,
  });
  const columns = summed.map(({ year, t }) => box(year, 0, height(t), area.bottom));
  const crossbars = years.flatMap((year) => {
    const path = crossbarOf(year);
    return path === null ? [] : [box(year.year, 6, height(path) - 2, height(path) + 2)];
  });
  const surroundings = {
    bounds: { left: 0, top: 1, right: layout.width, bottom: area.bottom - 2 },
    segments: [],
    boxes: [...columns, ...crossbars],
  };
  if (isNarrow) return drawLabels([...totals, ...named], surroundings, size);
  return [
    ...drawLabels(totals, surroundings, size),
    ...drawColumn(named, { left: area.right + 10, top: 1, bottom: area.bottom, gap: 6 }, size),
  ];
}

function pathLines(year: ProgrammeYear, lang: Language): LabelLine[] {
  const words = chartTexts[lang];
  const { accent } = lightColours;
  const value = withUnit(formatTonnes(crossbarOf(year), lang, year.step_t), words.unit.tonnes);
  const n = year.t === null ? year.planned.n : year.compared.n;
  return [
    { text: words.path.path, colour: accent, isStrong: true },
    { text: `${formatYear(year.year)}: ${value}`, colour: accent },
    ...(n < year.coverage.of
      ? [{ text: words.programme.inQuartiers(formatNumber(n, lang), n === 1), colour: accent }]
      : []),
  ];
}
