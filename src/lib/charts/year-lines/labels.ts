import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Box, Segment } from '../labels/geometry.ts';
import { drawColumn, drawInBestOrder, drawLabels } from '../labels/draw.ts';
import { labelWidth, type Label } from '../labels/label.ts';
import type { Canvas } from '../layout.ts';
import type { GraphicElement } from '../drawing/elements.ts';
import type { LineSeries, ScatterSeries } from '../drawing/option.ts';
import type { Pair } from '../drawing/marks.ts';
import { lowerBounds, type PathData } from './data.ts';
import { baselineLines, boundLines, endTexts, latestLines, plain } from './label-text.ts';
import { baseSpot, type PathMarks } from './marks.ts';
import { present } from '#lib/sentences/present.ts';
import { stampBox } from '../drawing/stamp.ts';
import { lightColours } from '../drawing/theme.ts';

/** A label with what it names, in years and tonnes. */
type SpotLabel = Omit<Label, 'x' | 'y'> & { position: Pair };

const find = (series: readonly (LineSeries | ScatterSeries)[], id: string): readonly Pair[] =>
  series.find((item) => item.id === id)?.data ?? [];

/** Labels of what stands at the target year. */
export function endLabels(data: PathData, { spots }: PathMarks, layout: Canvas): SpotLabel[] {
  return endTexts(data, layout).flatMap(([id, lines]) => {
    const [position] = find(spots, id);
    const prefer: Label['prefer'] =
      id === 'target' ? ['sw', 's', 'nw', 'n', 'w', 'e'] : ['nw', 'n', 'w', 'sw', 's'];
    return position && lines.length > 0 ? [{ position, lines, clearance: 9, prefer }] : [];
  });
}

export function endLabelWidth(labels: readonly SpotLabel[], size: number): number {
  return Math.max(0, ...labels.map((label) => labelWidth(label.lines, size)));
}

/** Labels inside the plot, most important first; on a narrow drawing the baseline has the least room. */
function plotLabels(data: PathData, { lang, isNarrow }: Canvas): SpotLabel[] {
  const { baseline, latest, level, series } = data.progress;
  const isAbove = (level.gap_t ?? 1) > 0;
  const isNamedByLatest = baseline !== null && latest !== null && latest.year <= baseline.years[1];
  const position = baseSpot(data.progress);
  const bounds = lowerBounds(series);
  const ofLatest: SpotLabel | null = latest && {
    position: [latest.year, latest.t],
    lines: latestLines(data, lang),
    clearance: 8,
    prefer: isAbove ? ['ne', 'n', 'e', 'nw', 's', 'sw', 'se'] : ['sw', 's', 'w', 'se', 'ne', 'n'],
  };
  const ofBase: SpotLabel | false | undefined = position &&
    !isNamedByLatest && {
      position,
      lines: baselineLines(data, lang),
      clearance: 8,
      prefer: ['ne', 'n', 'se', 's', 'e', 'nw', 'sw'],
    };
  return present([
    ...(isNarrow ? [ofBase, ofLatest] : [ofLatest, ofBase]),
    ...bounds.map(({ year, t, step_t }): SpotLabel => ({
      position: [year, t],
      lines: boundLines(t, lang, step_t),
      clearance: 8,
      prefer: ['s', 'n', 'sw', 'se', 'ne', 'nw'],
      isOptional: bounds.length > 1,
    })),
  ]);
}

/** The name of the path, where there is room for it. */
function pathName({ lines: drawn }: PathMarks, lang: Language): SpotLabel[] {
  const path = find(drawn, 'path');
  const position = path[Math.floor(path.length * 0.75)];
  if (!position) return [];
  const lines = [plain(chartTexts[lang].path.path, lightColours.accent)];
  return [{ position, lines, clearance: 5, prefer: ['sw', 's', 'ne', 'n'], isOptional: true }];
}

interface PathPlace {
  /** The pixel of a year and its tonnes. */
  place(position: Pair): Pair;
  area: Box;
  /** Heights of the grid's lines. */
  gridLines: readonly number[];
  layout: Canvas;
}

function surroundings({ bandLow, bandHigh, lines, spots }: PathMarks, placing: PathPlace) {
  const { place, area, gridLines, layout } = placing;
  const chain = (positions: readonly Pair[]): Segment[] =>
    positions.slice(1).map((position, index) => [...place(positions[index]!), ...place(position)] as const);
  const markBox = (position: Pair): Box => {
    const [x, y] = place(position);
    return { left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 };
  };
  const marks = spots.filter(({ id }) => id !== 'interval-ends');
  return {
    bounds: { left: area.left + 2, top: 1, right: layout.width - 1, bottom: area.bottom - 3 },
    segments: [...lines.map(({ data }) => data), bandLow, bandHigh].flatMap(chain),
    gridLines,
    boxes: marks.flatMap(({ data }) => data.map(markBox)),
  };
}

/** All labels of the picture: beside the plot where the layout has room there, otherwise inside. */
export function drawPathLabels(data: PathData, shown: PathMarks, placing: PathPlace): GraphicElement[] {
  const { place, area, layout } = placing;
  const { lang, labelSize: size } = layout;
  const placed = ({ position, ...label }: SpotLabel): Label => {
    const [x, y] = place(position);
    return { ...label, x, y };
  };
  const ends = endLabels(data, shown, layout);
  const keptFree = data.scenario ? [stampBox(texts[lang].term.scenario, area, size)] : [];
  const around = { ...surroundings(shown, placing), keptFree };
  const inside = plotLabels(data, layout);
  const name = pathName(shown, lang);
  if (layout.isNarrow) {
    const [target, ...others] = ends;
    // What stands far from its point is read as the value of another one.
    const [first, ...rest] = inside;
    const orders = [
      [target, ...rest, ...others],
      [target, ...others, ...rest],
      [target, ...rest.slice(1), ...rest.slice(0, 1), ...others],
      [...rest, target, ...others],
    ].map((order) => present([first, ...order, ...name]).map(placed));
    return drawInBestOrder(orders, around, size);
  }
  const aside = ends.map(placed);
  const column = aside.length > 0 ? Math.max(...aside.map(({ x }) => x)) + 16 : layout.width;
  const bounds = { ...around.bounds, right: column - 12 };
  return [
    ...drawLabels([...inside, ...name].map(placed), { ...around, bounds }, size),
    ...drawColumn(aside, { left: column, top: 1, bottom: area.bottom, gap: 6 }, size),
  ];
}
