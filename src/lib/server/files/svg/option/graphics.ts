import type { KnownElement } from './known-option.ts';
import { box, disc, lettering, linePath, type Paint, type Shape } from './shapes.ts';

const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

function markupOf(element: KnownElement): string {
  if (element.type === 'text') {
    const {
      text,
      fill,
      fontSize,
      fontWeight,
      align = 'left',
      stroke,
      lineWidth = 1,
      opacity,
    } = element.style;
    return lettering(text, {
      x: element.x,
      y: element.y,
      size: fontSize,
      fill,
      anchor: anchors[align],
      weight: fontWeight,
      halo: stroke === undefined ? undefined : { colour: stroke, width: lineWidth },
      opacity,
    });
  }
  const { fill, stroke, lineWidth, lineDash, lineCap, opacity } = element.style;
  const paint: Paint = { fill, stroke, width: lineWidth, dash: lineDash, cap: lineCap, opacity };
  switch (element.type) {
    case 'rect': {
      const { x, y, width, height } = element.shape;
      return box(x, y, width, height, paint);
    }
    case 'circle': {
      const { cx, cy, r } = element.shape;
      return disc(cx, cy, r, paint);
    }
    case 'line': {
      const { x1, y1, x2, y2 } = element.shape;
      return linePath(
        [
          [x1, y1],
          [x2, y2],
        ],
        paint,
      );
    }
    case 'polyline':
      return linePath(element.shape.points, paint);
    case 'polygon':
      return linePath(element.shape.points, paint, 'Z');
  }
}

/** Texts and shapes at places of the picture. */
export function graphicShapes(elements: readonly KnownElement[]): Shape[] {
  return elements.map((element) => ({ z: element.z ?? 0, rank: 0, markup: markupOf(element) }));
}
