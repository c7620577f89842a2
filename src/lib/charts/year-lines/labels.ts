import { chartTexts, texts } from '#lib/texts/index.ts';
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
import { present } from '#lib/sentences/present.ts';
import { stampBox } from '../drawing/stamp.ts';
import { lightColours } from '../drawing/theme.ts';

type Position = (position: YearPoint) => [x: number, y: number];

/** A label with what it names, in years and tonnes. */
type SpotLabel = Omit<Label, 'x' | 'y'> & { position: YearPoint };

/** Labels of what stands at the target year. */
export function endLabels(data: PathData, shown: PathMarks, lang: Language, isShort: boolean): SpotLabel[] {
  const others: Label['prefer'] = ['nw', 'n', 'w', 'sw', 's'];
  const labels: [id: string, position: YearPoint | undefined, lines: LabelLine[], prefer: Label['prefer']][] =
    [
      ['target', shown.target, targetLines(data, lang), ['sw', 's', 'nw', 'n', 'w', 'e']],
      ['decided', shown.decided, decidedLines(data, lang, isShort), others],
      ['scenario', shown.scenario, scenarioLines(data, lang, isShort), others],
      ['trend', shown.forecast, trendLines(data, lang, isShort), others],
      ['secured', shown.secured, securedLines(data, lang, isShort), others],
    ];
  return labels.flatMap(([id, position, lines, prefer]) =>
    position && lines.length > 0 ? [{ id, position, lines, clearance: 9, prefer }] : [],
  );
}

export function endLabelWidth(labels: readonly SpotLabel[], size: number): number {
  return Math.max(0, ...labels.map((label) => labelWidth(label.lines, size)));
}

/** Labels inside the plot, most important first. */
function plotLabels(data: PathData, { bounds }: PathMarks, lang: Language): SpotLabel[] {
  const { baseline, latest, level } = data.progress;
  const isAbove = (level.gap_t ?? 1) > 0;
  const isNamedByLatest = baseline !== null && latest !== null && latest.year <= baseline.years[1];
  return present<SpotLabel>([
    latest && {
      id: 'latest',
      position: [latest.year, latest.t],
      lines: latestLines(data, lang),
      clearance: 8,
      prefer: isAbove ? ['ne', 'n', 'e', 'nw', 's', 'sw', 'se'] : ['sw', 's', 'w', 'se', 'ne', 'n'],
    },
    baseline &&
      !isNamedByLatest && {
        id: 'baseline',
        position: [(baseline.years[0] + baseline.years[1]) / 2, baseline.t],
        lines: baselineLines(data, lang),
        clearance: 8,
        prefer: ['ne', 'n', 'se', 's', 'e', 'nw', 'sw'],
      },
    ...bounds.map(({ year, t, step_t }): SpotLabel => ({
      id: `bound-${year}`,
      position: [year, t],
      lines: boundLines(t, lang, step_t),
      clearance: 8,
      prefer: ['s', 'n', 'sw', 'se', 'ne', 'nw'],
      isOptional: bounds.length > 1,
    })),
  ]);
}

/** Labels on a narrow drawing find their places in this order. */
const placeOf = ({ id }: SpotLabel) => (id === 'baseline' ? 0 : id === 'latest' ? 1 : 2);

/** The name of the path, where there is room for it. */
function pathName({ path }: PathMarks, lang: Language): SpotLabel[] {
  const position = path[Math.floor(path.length * 0.75)];
  if (!position) return [];
  const lines = [plain(chartTexts[lang].path.path, lightColours.accent)];
  return [{ id: 'path', position, lines, clearance: 5, prefer: ['sw', 's', 'ne', 'n'], isOptional: true }];
}

function surroundings(
  shown: PathMarks,
  place: Position,
  { area, layout, lang }: { area: PlotArea; layout: Layout; lang: Language },
) {
  const chain = (positions: readonly YearPoint[]): Segment[] =>
    positions.slice(1).map((position, index) => [...place(positions[index]!), ...place(position)] as const);
  const markBox = (position: YearPoint): Box => {
    const [x, y] = place(position);
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
    keptFree: shown.scenario ? [stampBox(texts[lang].term.scenario, area, layout.labelSize)] : [],
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
  const placed = ({ position, ...label }: SpotLabel): Label => {
    const [x, y] = place(position);
    return { ...label, x, y };
  };
  const ends = endLabels(data, shown, lang, layout.isNarrow);
  const around = surroundings(shown, place, { area, layout, lang });
  const inside = plotLabels(data, shown, lang);
  const name = pathName(shown, lang);
  if (layout.isNarrow) {
    const [target, ...others] = ends;
    // What stands far from its point is read as the value of another one: the baseline has the least room.
    const [first, ...rest] = inside.toSorted((a, b) => placeOf(a) - placeOf(b));
    const labels = present([first, target, ...rest, ...others, ...name]);
    return drawLabels(labels.map(placed), around, size);
  }
  const aside = ends.map(placed);
  const column = aside.length > 0 ? Math.max(...aside.map(({ x }) => x)) + 16 : layout.width;
  const bounds = { ...around.bounds, right: column - 12 };
  return [
    ...drawLabels([...inside, ...name].map(placed), { ...around, bounds }, size),
    ...drawColumn(aside, { left: column, top: 1, bottom: area.bottom, gap: 6 }, size),
  ];
}
