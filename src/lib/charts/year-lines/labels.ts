import { chartTexts, scenarioTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Box, Segment } from '../labels/geometry.ts';
import { drawColumn, drawLabels } from '../labels/draw.ts';
import { labelWidth, type Label, type LabelLine } from '../labels/label.ts';
import type { Layout } from '../layout.ts';
import type { GraphicElement } from '../drawing/option.ts';
import type { PlotArea } from '../drawing/plot.ts';
import type { PathData } from './data.ts';
import {
  baselineLines,
  boundLines,
  decidedLines,
  latestLines,
  plain,
  scenarioLines,
  securedLines,
  targetLines,
  trendLines,
} from './label-text.ts';
import { endsOf, linesOf, type PathMarks, type YearPoint } from './marks.ts';
import { stampBox } from '../drawing/stamp.ts';
import { lightColours } from '../drawing/theme.ts';

type Position = (spot: YearPoint) => [x: number, y: number];

interface EndLabel {
  id: string;
  spot: YearPoint;
  lines: LabelLine[];
  prefer: Label['prefer'];
}

/** Labels of what stands at the target year. */
export function endLabels(data: PathData, shown: PathMarks, lang: Language, isShort: boolean): EndLabel[] {
  const others: Label['prefer'] = ['nw', 'n', 'w', 'sw', 's'];
  const labels: [id: string, spot: YearPoint | undefined, lines: LabelLine[], prefer: Label['prefer']][] = [
    ['target', shown.target, targetLines(data, lang), ['sw', 's', 'nw', 'n', 'w', 'e']],
    ['decided', shown.decided, decidedLines(data, lang, isShort), others],
    ['scenario', shown.scenario, scenarioLines(data, lang, isShort), others],
    ['trend', shown.forecast, trendLines(data, lang, isShort), others],
    ['secured', shown.secured, securedLines(data, lang, isShort), others],
  ];
  return labels.flatMap(([id, spot, lines, prefer]) =>
    spot && lines.length > 0 ? [{ id, spot, lines, prefer }] : [],
  );
}

export function endLabelWidth(labels: readonly EndLabel[], size: number): number {
  return Math.max(0, ...labels.map((label) => labelWidth(label.lines, size)));
}

/** Labels inside the plot, most important first. */
function plotLabels(data: PathData, shown: PathMarks, place: Position, lang: Language): Label[] {
  const { baseline, latest, level } = data.progress;
  const at = (spot: YearPoint) => {
    const [x, y] = place(spot);
    return { x, y };
  };
  const labels: Label[] = [];
  if (latest) {
    const isAbove = (level.gap_t ?? 1) > 0;
    labels.push({
      id: 'latest',
      lines: latestLines(data, lang),
      ...at([latest.year, latest.t]),
      clearance: 8,
      prefer: isAbove ? ['ne', 'n', 'e', 'nw', 's', 'sw', 'se'] : ['sw', 's', 'w', 'se', 'ne', 'n'],
    });
  }
  if (baseline && !(latest && latest.year <= baseline.years[1])) {
    labels.push({
      id: 'baseline',
      lines: baselineLines(data, lang),
      ...at([(baseline.years[0] + baseline.years[1]) / 2, baseline.t]),
      clearance: 8,
      prefer: ['ne', 'n', 'se', 's', 'e', 'nw', 'sw'],
    });
  }
  for (const bound of shown.bounds) {
    labels.push({
      id: `bound-${bound.year}`,
      lines: boundLines(bound.t, lang, bound.step_t),
      ...at([bound.year, bound.t]),
      clearance: 8,
      prefer: ['s', 'n', 'sw', 'se', 'ne', 'nw'],
      isOptional: shown.bounds.length > 1,
    });
  }
  return labels;
}

/** Labels on a narrow drawing find their places in this order. */
const placeOf = ({ id }: Label) => (id === 'baseline' ? 0 : id === 'latest' ? 1 : 2);

/** The name of the path, where there is room for it. */
function pathName(shown: PathMarks, place: Position, lang: Language): Label[] {
  const middle = shown.path[Math.floor(shown.path.length * 0.75)];
  if (!middle) return [];
  const [x, y] = place(middle);
  return [
    {
      id: 'path',
      lines: [plain(chartTexts[lang].path.path, lightColours.accent)],
      x,
      y,
      clearance: 5,
      prefer: ['sw', 's', 'ne', 'n'],
      isOptional: true,
    },
  ];
}

function surroundings(
  shown: PathMarks,
  place: Position,
  { area, layout, lang }: { area: PlotArea; layout: Layout; lang: Language },
) {
  const chain = (spots: readonly YearPoint[]): Segment[] =>
    spots.slice(1).map((spot, index) => [...place(spots[index]!), ...place(spot)] as const);
  const markBox = (spot: YearPoint): Box => {
    const [x, y] = place(spot);
    return { left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 };
  };
  const points = [...shown.measured, ...shown.bounds].map(({ year, t }): YearPoint => [year, t]);
  const segments = shown.segments.map(({ from, to }): YearPoint[] => [
    [from.year, from.t],
    [to.year, to.t],
  ]);
  return {
    bounds: { left: area.left + 2, top: 1, right: layout.width - 1, bottom: area.bottom - 3 },
    segments: [...linesOf(shown), ...segments].flatMap(chain),
    boxes: [...points, ...endsOf(shown)].map(markBox),
    keptFree: shown.scenario ? [stampBox(scenarioTexts[lang].stamp, area, layout.labelSize)] : [],
  };
}

/** All labels of the picture: beside the plot where the layout has room there, otherwise inside. */
export function drawPathLabels(
  data: PathData,
  shown: PathMarks,
  place: Position,
  { area, layout, lang }: { area: PlotArea; layout: Layout; lang: Language },
): GraphicElement[] {
  const size = layout.labelSize;
  const ends = endLabels(data, shown, lang, layout.isNarrow).map(({ spot, ...label }) => {
    const [x, y] = place(spot);
    return { ...label, x, y, clearance: 9 };
  });
  const around = surroundings(shown, place, { area, layout, lang });
  const inside = plotLabels(data, shown, place, lang);
  if (layout.isNarrow) {
    const [target, ...others] = ends;
    // What stands far from its point is read as the value of another one: the baseline has the least room.
    const [first, ...rest] = inside.toSorted((a, b) => placeOf(a) - placeOf(b));
    const labels = [first ?? [], target ?? [], rest, others].flat();
    return drawLabels([...labels, ...pathName(shown, place, lang)], around, size);
  }
  const column = ends.length > 0 ? Math.max(...ends.map((label) => label.x)) + 16 : layout.width;
  return [
    ...drawLabels(
      [...inside, ...pathName(shown, place, lang)],
      { ...around, bounds: { ...around.bounds, right: column - 12 } },
      size,
    ),
    ...drawColumn(ends, { left: column, top: 1, bottom: area.bottom, gap: 6 }, size),
  ];
}
