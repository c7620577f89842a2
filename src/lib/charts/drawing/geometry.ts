/** Boxes and segments in pixels of the picture. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Boxes (left, top, right, bottom) or segments, four numbers apiece in one array. Thousands of places are tried for
 * each label: objects and arrays of arrays would leave a number on the heap for each of them.
 */
export type Quads = Float64Array;

export function quadsOf(items: readonly (readonly [number, number, number, number])[]): Quads {
  const quads = new Float64Array(items.length * 4);
  items.forEach((item, index) => quads.set(item, index * 4));
  return quads;
}

export function boxQuads(boxes: readonly Box[]): Quads {
  return quadsOf(boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const));
}

/** Do two boxes share a point, or come closer than the gap? `i` and `j` are where they begin. */
export function overlap(a: Quads, i: number, b: Quads, j: number, gap = 0): boolean {
  return (
    a[i]! < b[j + 2]! + gap &&
    b[j]! < a[i + 2]! + gap &&
    a[i + 1]! < b[j + 3]! + gap &&
    b[j + 1]! < a[i + 3]! + gap
  );
}

/** The same for two boxes by themselves. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return overlap(boxQuads([a]), 0, boxQuads([b]), 0, gap);
}

/** Liang-Barsky: does any part of the segment lie inside the box? */
export function crosses(segments: Quads, i: number, boxes: Quads, j: number): boolean {
  const x1 = segments[i]!;
  const y1 = segments[i + 1]!;
  const x2 = segments[i + 2]!;
  const y2 = segments[i + 3]!;
  const left = boxes[j]!;
  const top = boxes[j + 1]!;
  const right = boxes[j + 2]!;
  const bottom = boxes[j + 3]!;
  // Most segments lie wholly on one side of most boxes.
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  const dx = x2 - x1;
  const dy = y2 - y1;
  let from = 0;
  let to = 1;
  // A segment that does not move along an axis lies between both edges here, as the first look has shown.
  if (dx !== 0) {
    from = Math.max(from, (dx > 0 ? left - x1 : right - x1) / dx);
    to = Math.min(to, (dx > 0 ? right - x1 : left - x1) / dx);
    if (from > to) return false;
  }
  if (dy !== 0) {
    from = Math.max(from, (dy > 0 ? top - y1 : bottom - y1) / dy);
    to = Math.min(to, (dy > 0 ? bottom - y1 : top - y1) / dy);
    if (from > to) return false;
  }
  return true;
}

/** On which side of the line through p and q a point lies: -1, 0 or 1. */
function sideOf(px: number, py: number, qx: number, qy: number, x: number, y: number): number {
  return Math.sign((qx - px) * (y - py) - (qy - py) * (x - px));
}

/** Do two segments cross? Touching ends do not count. */
export function meet(segments: Quads, i: number, others: Quads, j: number): boolean {
  const ax = segments[i]!;
  const ay = segments[i + 1]!;
  const bx = segments[i + 2]!;
  const by = segments[i + 3]!;
  const cx = others[j]!;
  const cy = others[j + 1]!;
  const dx = others[j + 2]!;
  const dy = others[j + 3]!;
  // Most lie wholly beside each other.
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  return (
    sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) < 0 &&
    sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0
  );
}
