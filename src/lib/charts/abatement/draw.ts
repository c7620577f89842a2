import type { AbatementStep } from '#lib/domain/records/abatement.ts';
import { abatementTexts } from '#lib/texts/index.ts';
import { bottomAxis, leftOfPlot, sideAxis } from '../drawing/axes.ts';
import { drawLabel } from '../labels/draw.ts';
import { stepLabels, type StepBox } from './labels.ts';
import type { Canvas } from '../layout.ts';
import {
  rectElement,
  segmentElement,
  textElement,
  type GraphicElement,
  type ShapeStyle,
} from '../drawing/elements.ts';
import { certaintyAreas } from '../drawing/signs.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import type { PointTarget } from '../drawing/point-target.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

/** How sure a step is, as in the gap to the target; a category is of all kinds. */
export function sureness({ certainty }: AbatementStep): keyof typeof certaintyAreas {
  return certainty === 'decided' || certainty === 'idea' ? certainty : 'secured';
}

/**
 * Where the picture ends at the top if a few dear tonnes would press all others to the ground: at one and a half
 * times the cost below which nine tonnes of ten lie. Null where all steps fit.
 */
export function costLimit(steps: readonly AbatementStep[]): number | null {
  const total = steps.reduce((sum, step) => sum + step.saving_t_per_year, 0);
  let sum = 0;
  const most = steps.find((step) => (sum += step.saving_t_per_year) >= 0.9 * total);
  const highest = steps.at(-1);
  if (!most || !highest || most.eur_per_t <= 0 || highest.eur_per_t <= 2.5 * most.eur_per_t) return null;
  const { ticks } = numberAxis([1.5 * most.eur_per_t], 'en', 5);
  return ticks.at(-1)!.value;
}

/** Steps as wide as their tonnes and as high as their cost; the widest are named. */
export function abatementOption(steps: readonly AbatementStep[], layout: Canvas): ChartOption {
  const words = abatementTexts[layout.lang];
  const size = layout.axisSize;
  const limit = costLimit(steps);
  const costs = steps.map((step) => (limit === null ? step.eur_per_t : Math.min(step.eur_per_t, limit)));
  const total = steps.reduce((sum, step) => sum + step.saving_t_per_year, 0);
  const y = numberAxis(costs, layout.lang, costs.some((cost) => cost < 0) ? 8 : 6);
  const x = numberAxis([total], layout.lang, layout.isNarrow ? 3 : 6);
  const area: PlotArea = {
    left: leftOfPlot(y, layout),
    top: Math.round(size * 1.25) + 8,
    right: layout.width - Math.ceil(textWidth(x.ticks.at(-1)!.label, size) / 2) - 2,
    bottom: layout.height - Math.round(size * 2.6) - 12,
  };
  // Ticks stay round, the picture ends where the last step does.
  const cropped: Axis = { min: 0, max: total, ticks: x.ticks.filter((tick) => tick.value <= total) };
  const placed = placeSteps(steps, costs, cropped, y, area);
  const middles = placed.map(({ left, right }) => (left + right) / 2);
  const labels = stepLabels(placed, area, layout);
  const xAxis = bottomAxis(cropped, layout);
  const { axis, muted: colour } = lightColours;
  const zero = position(0, y, area.bottom, area.top);
  const line = Math.round(zero) + 0.5;
  const toTonnes = (pixel: number) => ((pixel - area.left) / (area.right - area.left)) * total;
  return {
    grid: gridOption(area),
    xAxis: { ...xAxis, axisLine: { ...xAxis.axisLine, show: false, onZero: false } },
    yAxis: sideAxis(y, layout),
    series: [],
    points: {
      positions: middles.map((middle, index) => [toTonnes(middle), costs[index]!]),
      // A label means its step, also where it reaches over a neighbour; elsewhere the step below or above counts.
      targets: [
        ...labels.map(({ request, box }): PointTarget => ({
          point: placed.indexOf(request.step),
          box: [box.left, box.top, box.right, box.bottom],
        })),
        ...placed.map(({ left, right }, point): PointTarget => ({
          point,
          box: [left, area.top, right, area.bottom],
        })),
      ],
    },
    graphic: {
      elements: [
        ...placed.map((item) => stepElement(item, zero)),
        segmentElement([area.left, line, area.right, line], axis, { z: 20 }),
        textElement(words.costAxis, { x: 0, y: size * 0.6, size, colour }),
        textElement(words.tonnesAxis, {
          x: area.right,
          y: layout.height - size * 0.75,
          size,
          colour,
          align: 'right',
        }),
        ...labels.flatMap((label) => drawLabel(label, size)),
      ],
    },
  };
}

function placeSteps(
  steps: readonly AbatementStep[],
  costs: readonly number[],
  x: Axis,
  y: Axis,
  area: PlotArea,
): StepBox[] {
  let sum = 0;
  return steps.map((step, index) => {
    const left = position(sum, x, area.left, area.right);
    sum += step.saving_t_per_year;
    return {
      step,
      left,
      right: position(sum, x, area.left, area.right),
      edge: position(costs[index]!, y, area.bottom, area.top),
      isCut: costs[index]! < step.eur_per_t,
    };
  });
}

/** A hairline of paper keeps neighbours apart where there is room for one. */
function stepElement({ step, left, right, edge }: StepBox, zero: number): GraphicElement {
  const gap = right - left > 4 ? 0.5 : 0;
  const style: ShapeStyle = certaintyAreas[sureness(step)];
  const inset = style.stroke === undefined ? 0 : Math.min(0.75, (right - left) / 4);
  const box = {
    x: left + gap + inset,
    y: Math.min(edge, zero) + inset,
    width: Math.max(0.5, right - left - 2 * gap - 2 * inset),
    // What costs nothing is still a step.
    height: Math.max(1.5, Math.abs(zero - edge) - 2 * inset),
  };
  return rectElement(box, inset > 0 ? { ...style, lineWidth: 2 * inset } : style, 3);
}
