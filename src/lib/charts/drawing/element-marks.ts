import { middleOfLine, textMark, type LayeredMark, type Mark } from './marks.ts';
import type { GraphicElement } from './option.ts';

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

/** Texts and shapes at places of the picture. */
export function elementMarks(elements: readonly GraphicElement[]): LayeredMark[] {
  return elements.map((element) => ({ z: element.z, rank: 0, mark: markOf(element) }));
}

function markOf(element: GraphicElement): Mark {
  if (element.type === 'text') {
    const { text, fill: colour, fontSize: size, fontWeight, align, stroke, lineWidth = 1 } = element.style;
    return textMark(text, {
      x: element.x,
      y: element.y + middleOfLine * size,
      size,
      colour,
      align: anchors[align],
      isStrong: fontWeight === 600,
      halo: stroke === undefined ? undefined : { colour: stroke, width: lineWidth },
    });
  }
  const { fill, stroke, lineWidth, lineDash } = element.style;
  const paint = { fill, stroke, width: lineWidth, dash: lineDash };
  switch (element.type) {
    case 'rect':
      return { kind: 'rect', ...element.shape, paint };
    case 'circle': {
      const { cx, cy, r } = element.shape;
      return { kind: 'circle', x: cx, y: cy, radius: r, paint };
    }
    case 'polyline':
      return { kind: 'path', points: element.shape.points, paint };
  }
}
