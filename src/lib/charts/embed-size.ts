import type { Chart } from './chart.ts';
import { pageLayoutNames } from './layout.ts';
import { pageLayout } from './live/description.ts';
import { textWidth, wrapText } from './text/width.ts';

/** Shows the wide drawing as it is made, between the margins of an embed. */
export const usualEmbedWidth = 768;

/** Frames are not narrower: pictures would be columns of single words. A page with less room narrows them itself. */
export const minEmbedWidth = 240;

// As routes/embed/[chart]/+page.svelte sets them, pixels.
const margin = { sides: 32, ends: 24 };
const maxWidth = 896 - margin.sides;
const wideFrom = 672;
const maxNarrow = 480;
const markFrame = { sides: 16, ends: 12 };
const wayOut = 29;
/** Figures of pages are as wide as each other, wider than those that lines are measured with. */
const roomForFigures = 0.96;
/** A line more than expected, where fonts differ. */
const spare = 22;

interface Words {
  /** What stands above it, a line each. */
  marks: readonly string[];
  /** Method and origin, a paragraph each. */
  origin: readonly string[];
}

/** How high a frame must be that shows all of an embedded chart: for pages that do not ask the chart itself. */
export function embedHeight(chart: Chart, { marks, origin }: Words, frameWidth: number): number {
  const width = Math.min(frameWidth - margin.sides, maxWidth);
  const paragraph = (text: string, size: number, lineHeight: number, isStrong = false, room = width) =>
    text === '' ? 0 : wrapText(text, room * roomForFigures, size, isStrong).length * size * lineHeight;
  const mark = (text: string) => paragraph(text, 14, 1.5, true, width - markFrame.sides) + markFrame.ends;
  const note = (text: string) => (text === '' ? 0 : 6 + paragraph(text, 13, 1.4));
  return Math.ceil(
    margin.ends +
      marks.reduce((sum, text) => sum + mark(text), 0) +
      paragraph(chart.title, 18, 1.25, true) +
      paragraph(chart.subtitle, 14, 1.5) +
      8 +
      drawingHeight(chart, width) +
      legendHeight(
        (chart.legend ?? []).map(({ text }) => text),
        width,
      ) +
      [chart.notes.join(' '), ...origin].reduce((sum, text) => sum + note(text), 0) +
      wayOut +
      spare,
  );
}

function drawingHeight(chart: Chart, width: number): number {
  const [wide, narrow] = pageLayoutNames.map((name) => pageLayout(chart, name));
  const [drawing, shown] = width >= wideFrom ? [wide!, width] : [narrow!, Math.min(width, maxNarrow)];
  return (drawing.height * shown) / drawing.width;
}

const sign = { width: 28, size: 13, lineHeight: 19.5, columnGap: 16, rowGap: 2 };

/** Signs with their words in rows, as many beside each other as there is room for. */
function legendHeight(texts: readonly string[], width: number): number {
  if (texts.length === 0) return 0;
  let height = 6;
  let left = Infinity;
  for (const text of texts) {
    const across = sign.width + textWidth(text, sign.size);
    if (left + across > width) {
      const lines = Math.ceil(across / (width * roomForFigures));
      height += lines * sign.lineHeight + sign.rowGap;
      left = 0;
    }
    left += across + sign.columnGap;
  }
  return height;
}
