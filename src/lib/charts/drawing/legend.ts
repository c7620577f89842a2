import type { LineStyle } from './axes.ts';
import type { ShapeStyle } from './elements.ts';
import { inGrey, type Ink } from './grey.ts';
import { symbolMark } from './series-marks.ts';
import { middleOfLine, textMark, type Decal, type Mark } from './marks.ts';
import { writeMarks } from './svg.ts';
import type { PointSign } from './signs.ts';
import { textWidth, wrapText } from '../text/width.ts';

/** A sign as it stands in the picture, with the words that explain it. */
export interface LegendEntry {
  sign: LegendSign;
  text: string;
}

export type LegendSign =
  | ({ kind: 'point' } & PointSign)
  | { kind: 'line'; line: LineStyle }
  | ({ kind: 'area'; decal?: Decal } & ShapeStyle);

/** The box that a sign stands in. */
const width = 24;
const height = 12;
/** Where the words begin. */
const beside = width + 4;

function signMarks(sign: LegendSign): Mark[] {
  const middle = height / 2;
  switch (sign.kind) {
    case 'point': {
      const { symbol, symbolSize } = sign.point;
      const size = typeof symbolSize === 'number' ? ([symbolSize, symbolSize] as const) : symbolSize;
      return [symbolMark(symbol, [width / 2, middle], size, sign.style)];
    }
    case 'line': {
      const { color, width: thickness, type, cap } = sign.line;
      const points = [
        [1, middle],
        [width - 1, middle],
      ] as const;
      return [{ kind: 'path', points, paint: { stroke: color, width: thickness, dash: type, cap } }];
    }
    case 'area': {
      const box = { x: 1.5, y: 0.5, width: width - 3, height: height - 1 };
      const paint = { fill: sign.fill, stroke: sign.stroke, width: sign.lineWidth, dash: sign.lineDash };
      return [
        { kind: 'rect', ...box, paint },
        ...(sign.decal ? [{ kind: 'rect', ...box, paint: { fill: sign.decal } } as const] : []),
      ];
    }
  }
}

/** The sign as a small drawing of its own, for the legend in a page; in grey as pictures for such print have it. */
export function signDrawing(sign: LegendSign, prefix: string, ink: Ink = 'colour'): string {
  const drawn = signMarks(sign);
  const marks = writeMarks(ink === 'grey' ? inGrey(drawn) : drawn, { prefix, isThemed: ink === 'colour' });
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks}</svg>`;
}

/** The legend of a file: signs with their words side by side, as many as fit into a line; long words go on below. */
export function legendMarks(
  entries: readonly LegendEntry[],
  { left, room, size, colour }: { left: number; room: number; size: number; colour: string },
): { marks: Mark[]; height: number } {
  const lineHeight = size * 1.35;
  let [x, line] = [0, 0];
  const marks = entries.flatMap(({ sign, text }): Mark[] => {
    const lines = wrapText(text, room - beside, size);
    const across = beside + Math.max(...lines.map((part) => textWidth(part, size)));
    if (x > 0 && x + across > room) [x, line] = [0, line + 1];
    const [at, top] = [left + x, line * lineHeight];
    [x, line] = [x + across + 14, line + lines.length - 1];
    return [
      { kind: 'group', shift: [at, top], marks: signMarks(sign) },
      ...lines.map((part, index) => {
        const y = top + index * lineHeight + height / 2 + size * middleOfLine;
        return textMark(part, { x: at + beside, y, size, colour });
      }),
    ];
  });
  return { marks, height: entries.length === 0 ? 0 : (line + 1) * lineHeight + 3 };
}
