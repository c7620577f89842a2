import type { AbatementStep } from '#lib/domain/records/abatement.ts';
import { formatNumber } from '#lib/domain/numbers/number-text.ts';
import { abatementTexts, texts as siteTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { cutText, wrapAtMost } from '../text/cut.ts';
import { overlaps, type Box } from '../drawing/geometry.ts';
import type { LabelLine } from '../labels/text.ts';
import type { Layout } from '../layout.ts';
import { lineElement, textElement, type OptionValue, type PlotArea } from '../drawing/option.ts';
import { textWidth, wrapText } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

/** A step with the pixels it takes. */
export interface PlacedStep {
  step: AbatementStep;
  left: number;
  right: number;
  /** Of the end that is not zero. */
  edge: number;
  /** Its value lies outside the picture. */
  isCut: boolean;
}

/** How far a label may be lifted above its step, in halves of a line. */
const mostLifts = 9;

interface StepLabel {
  step: PlacedStep;
  lines: LabelLine[];
  width: number;
  height: number;
}

/** Without the short words at its end, after which a name cannot stop: "Häuser, 2.", "Sammelkanal mit". */
function wholeEnd(text: string): string {
  const shorter = text.replace(/(?:^|\s+)\S{1,4}$/, '').replace(/[\s:,–-]+$/, '');
  return shorter === text ? text : wholeEnd(shorter);
}

/** A name in at most two lines; what does not fit is cut with an ellipsis. */
function nameLines(name: string, width: number, size: number): string[] {
  const lines = wrapText(name, width, size, true);
  if (lines.length <= 2) return lines;
  const [first = '', second = ''] = [lines[0], wholeEnd(lines[1]!)];
  const shown = second === '' ? [`${wholeEnd(first)} …`] : [first, `${second} …`];
  const isWhole = wholeEnd(first) !== '' && shown.every((line) => textWidth(line, size, true) <= width);
  return isWhole ? shown : wrapAtMost(2, name, width, size, true);
}

function labelOf(placed: PlacedStep, layout: Layout, lang: Language): StepLabel {
  const size = layout.axisSize;
  const { ink, muted } = lightColours;
  const { step, isCut } = placed;
  const name = step.title ?? siteTexts[lang].measureCategory[step.category] ?? step.category;
  const cost = abatementTexts[lang].perTonne(formatNumber(step.eur_per_t, lang));
  const room = layout.isNarrow ? 130 : 160;
  const quartier = step.quartier === null ? '' : cutText(step.quartier, room - 20, size);
  const place = quartier === '' ? cost : `${quartier}, ${cost}`;
  const lines: LabelLine[] = [
    ...nameLines(name, room, size).map((text) => ({
      text,
      colour: ink,
      isStrong: true,
    })),
    { text: isCut ? `${place} ↑` : place, colour: muted },
  ];
  const width = Math.max(...lines.map(({ text, isStrong }) => textWidth(text, size, isStrong)));
  return { step: placed, lines, width: Math.ceil(width) + 2, height: lines.length * Math.round(size * 1.25) };
}

/** A label as drawn, and the step that it names. */
export interface DrawnStepLabel {
  step: PlacedStep;
  box: Box;
  elements: OptionValue[];
}

/**
 * Names and costs of the widest steps, each where it is free: steps rise, so there is room above and to the left.
 * A label without room is left out; the tip and the table have them all.
 */
export function stepLabels(
  placed: readonly PlacedStep[],
  area: PlotArea,
  layout: Layout,
  lang: Language,
): DrawnStepLabel[] {
  const widest = placed
    .filter(({ left, right }) => right - left > 8)
    .toSorted((a, b) => b.right - b.left - (a.right - a.left))
    .slice(0, layout.isNarrow ? 4 : 8);
  const taken: Box[] = [];
  return widest.flatMap((step) => {
    const label = labelOf(step, layout, lang);
    const box = freeBox(label, placed, taken, area, layout);
    if (!box) return [];
    taken.push(box, leaderBox(step, box));
    return [{ step, box, elements: labelElements(label, box, layout) }];
  });
}

/** Between a label and its step. */
function leaderBox({ left, right, edge, step }: PlacedStep, box: Box): Box {
  const middle = (left + right) / 2;
  const [top, bottom] = step.eur_per_t < 0 ? [edge, box.top] : [box.bottom, edge];
  return { left: middle - 1, right: middle + 1, top, bottom };
}

/** Above a step with a cost, below one with a gain. */
function freeBox(
  { step, width, height }: StepLabel,
  placed: readonly PlacedStep[],
  taken: readonly Box[],
  area: PlotArea,
  layout: Layout,
): Box | undefined {
  const isBelow = step.step.eur_per_t < 0;
  const middle = (step.left + step.right) / 2;
  const lift = Math.round(layout.axisSize * 0.625);
  const lefts = [middle - width / 2, middle - width, step.left, step.right - width];
  for (let lifts = 0; lifts <= mostLifts; lifts++) {
    for (const wanted of lefts) {
      const left = Math.min(Math.max(wanted, area.left), area.right - width);
      const top = isBelow ? step.edge + 4 + lifts * lift : step.edge - 4 - height - lifts * lift;
      const box = { left, right: left + width, top, bottom: top + height };
      // A label must stay over its own step.
      if (box.right < step.left || box.left > step.right) continue;
      if (box.left < area.left || box.top < 0 || box.bottom > area.bottom - 2) continue;
      const leader = leaderBox(step, box);
      if (taken.some((other) => overlaps(other, box, 3) || overlaps(other, leader))) continue;
      if (placed.some((other) => covers(other, box, area))) continue;
      return box;
    }
  }
  return undefined;
}

function covers({ left, right, edge, step }: PlacedStep, box: Box, area: PlotArea): boolean {
  const bar =
    step.eur_per_t < 0
      ? { left, right, top: area.top, bottom: edge }
      : { left, right, top: edge, bottom: area.bottom };
  return overlaps(bar, box);
}

function labelElements({ step, lines }: StepLabel, box: Box, layout: Layout): OptionValue[] {
  const size = layout.axisSize;
  const middle = (step.left + step.right) / 2;
  const isBelow = step.step.eur_per_t < 0;
  const distance = isBelow ? box.top - step.edge : step.edge - box.bottom;
  const leader = lineElement(
    [
      [middle, isBelow ? box.top - 1 : box.bottom + 1],
      [middle, isBelow ? step.edge + 2 : step.edge - 2],
    ],
    lightColours.axis,
  );
  // Lines hang together at the side that the label leans to.
  const centre = (box.left + box.right) / 2;
  const align = Math.abs(centre - middle) < 4 ? 'center' : centre < middle ? 'right' : 'left';
  const x = align === 'center' ? centre : align === 'right' ? box.right - 1 : box.left + 1;
  const texts = lines.map((line, index) =>
    textElement(line.text, {
      x,
      y: box.top + (index + 0.5) * Math.round(size * 1.25),
      size,
      colour: line.colour,
      align,
      isStrong: line.isStrong ?? false,
      hasHalo: true,
    }),
  );
  return distance > 10 ? [leader, ...texts] : texts;
}
