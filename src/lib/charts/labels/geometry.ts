/** Boxes and segments in pixels of the picture. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Do two boxes share a point, or come closer than the gap? */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Where on its way from `start` (0) over `length` (1) a movement enters and leaves a range; NaN never. */
function passage(start: number, length: number, low: number, high: number): [number, number] {
  if (length === 0) return start < low || start > high ? [NaN, NaN] : [0, 1];
  const [one, other] = [(low - start) / length, (high - start) / length];
  return one < other ? [one, other] : [other, one];
}

/** Liang-Barsky: does any part of the segment lie inside the box? */
export function crosses(segment: Segment, { left, top, right, bottom }: Box): boolean {
  // Read by index: taking the tuple apart costs more than all the rest.
  const x1 = segment[0];
  const y1 = segment[1];
  const x2 = segment[2];
  const y2 = segment[3];
  // Most segments lie wholly on one side of most boxes.
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  const [fromX, toX] = passage(x1, x2 - x1, left, right);
  const [fromY, toY] = passage(y1, y2 - y1, top, bottom);
  return Math.max(0, fromX, fromY) <= Math.min(1, toX, toY);
}

/** On which side of a line a point lies: -1, 0 or 1. */
function sideOf([x1, y1, x2, y2]: Segment, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

/** Do two segments cross? Touching ends do not count. */
export function meets(a: Segment, b: Segment): boolean {
  return (
    sideOf(a, b[0], b[1]) * sideOf(a, b[2], b[3]) < 0 && sideOf(b, a[0], a[1]) * sideOf(b, a[2], a[3]) < 0
  );
}
