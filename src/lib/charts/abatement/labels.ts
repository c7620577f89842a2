import { quotedTitle } from '#lib/sentences/measure-title.ts';
import type { AbatementStep } from '#lib/domain/records/abatement.ts';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import { abatementTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { cutText, wrapAtMost } from '../text/cut.ts';
import type { Box } from '../labels/geometry.ts';
import { placeTexts } from '../labels/draw.ts';
import type { LabelLine } from '../labels/label.ts';
import type { Canvas } from '../layout.ts';
import type { PlotArea } from '../drawing/plot.ts';
import { textWidth, wrapText } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

/** The name of a step as data: its measure, or its category. */
export function stepName({ title, category }: AbatementStep, lang: Language): string {
  return title ?? texts[lang].measureCategory[category] ?? category;
}

/** The same in a sentence. */
export const saidName = (step: AbatementStep, lang: Language): string =>
  step.title === null ? stepName(step, lang) : quotedTitle(step.title, lang);

export function costText(eur: number, lang: Language): string {
  return abatementTexts[lang].perTonne(formatNumber(eur, lang));
}

/** A step with the pixels it takes. */
export interface StepBox {
  step: AbatementStep;
  left: number;
  right: number;
  /** Of the end that is not zero. */
  edge: number;
  /** Its value lies outside the picture. */
  isCut: boolean;
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

/** The lines of a name; one that is cut ends with its quotation mark, too. */
function shownName(step: AbatementStep, room: number, { axisSize: size, lang }: Canvas): string[] {
  const name = stepName(step, lang);
  const [before = '', after = ''] = saidName(step, lang).split(name);
  const marks = textWidth(before + after, size, true);
  const lines = nameLines(name, room - marks, size);
  return lines.map((line, at) => `${at === 0 ? before : ''}${line}${at === lines.length - 1 ? after : ''}`);
}

function linesOf({ step, isCut }: StepBox, layout: Canvas): LabelLine[] {
  const size = layout.axisSize;
  const { ink, muted } = lightColours;
  const cost = costText(step.eur_per_t, layout.lang);
  const room = layout.isNarrow ? 130 : 160;
  const quartier = step.quartier === null ? '' : cutText(step.quartier, room - 20, size);
  const place = quartier === '' ? cost : `${quartier}, ${cost}`;
  return [
    ...shownName(step, room, layout).map((text) => ({
      text,
      colour: ink,
      isStrong: true,
    })),
    { text: isCut ? `${place} ↑` : place, colour: muted },
  ];
}

/** Names and costs of the widest steps, where there is room; the tip and the table have them all. */
export function stepLabels(placed: readonly StepBox[], area: PlotArea, layout: Canvas) {
  const size = layout.axisSize;
  const labels = placed
    .filter(({ left, right }) => right - left > 8)
    .toSorted((a, b) => b.right - b.left - (a.right - a.left))
    .slice(0, layout.isNarrow ? 4 : 8)
    .map((step) => ({
      step,
      lines: linesOf(step, layout),
      x: (step.left + step.right) / 2,
      y: step.edge,
      clearance: 4,
      prefer: step.step.eur_per_t < 0 ? (['s', 'sw', 'se'] as const) : (['n', 'nw', 'ne'] as const),
      isOptional: true,
    }));
  const surroundings = {
    bounds: { left: area.left, top: 0, right: area.right, bottom: area.bottom - 2 },
    segments: [],
    boxes: [],
    keptFree: placed.map((step) => barOf(step, area)),
  };
  return placeTexts(labels, surroundings, size);
}

function barOf({ left, right, edge, step }: StepBox, area: PlotArea): Box {
  return step.eur_per_t < 0
    ? { left, right, top: area.top, bottom: edge }
    : { left, right, top: edge, bottom: area.bottom };
}
