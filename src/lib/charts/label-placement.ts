/** Boxes and segments in pixels of the picture. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Compass points seen from the mark that is named. */
export type Direction = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export interface LabelRequest {
  id: string;
  width: number;
  height: number;
  /** The mark that is named, and the radius around it that stays free. */
  x: number;
  y: number;
  clearance: number;
  /** Directions to try, best first. */
  prefer: readonly Direction[];
  /** Left out where there is no good place; the others are always placed. */
  isOptional?: boolean;
}

export interface PlacedLabel {
  id: string;
  box: Box;
  align: 'left' | 'center' | 'right';
  /** A line from the mark to a label that had to move away from it. */
  leader: Segment | null;
}

export interface Surroundings {
  bounds: Box;
  /** Lines that a label should not lie on. */
  segments: readonly Segment[];
  /** Marks and texts that a label should not cover. */
  boxes: readonly Box[];
}

const distances = Array.from({ length: 48 }, (_, index) => index * 4);
const slides = Array.from({ length: 41 }, (_, index) => (index - 20) * 6);
const labelGap = 3;

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Liang-Barsky: does any part of the segment lie inside the box? */
export function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  const { left, top, right, bottom } = box;
  // Most segments lie wholly on one side of most boxes.
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  let from = 0;
  let to = 1;
  const isOutside = (direction: number, distance: number) => {
    if (direction === 0) return distance < 0;
    if (direction < 0) from = Math.max(from, distance / direction);
    else to = Math.min(to, distance / direction);
    return from > to;
  };
  return !(
    isOutside(x1 - x2, x1 - left) ||
    isOutside(x2 - x1, right - x1) ||
    isOutside(y1 - y2, y1 - top) ||
    isOutside(y2 - y1, bottom - y1)
  );
}

/** Do two segments cross? Touching ends do not count. */
export function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  // Most lie wholly beside each other.
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

interface Offset {
  align: PlacedLabel['align'];
  /** Beside the mark, or above or below it. */
  isSide: boolean;
  isAbove: boolean;
  distance: number;
  slide: number;
  cost: number;
}

type Candidate = Omit<PlacedLabel, 'id'>;

const sortedOffsets = new Map<string, Offset[]>();

/** All places around a mark, nearest and most preferred first; the same for every label with these preferences. */
function offsetsOf(prefer: readonly Direction[]): Offset[] {
  const key = prefer.join();
  let offsets = sortedOffsets.get(key);
  if (!offsets) {
    offsets = prefer
      .flatMap((direction, rank) => {
        const align = direction.includes('e') ? 'left' : direction.includes('w') ? 'right' : 'center';
        const isSide = direction === 'e' || direction === 'w';
        const isAbove = direction.startsWith('n');
        return distances.flatMap((distance) =>
          slides.map((slide): Offset => ({
            align,
            isSide,
            isAbove,
            distance,
            slide,
            cost: rank * 6 + distance + Math.abs(slide) * 0.7,
          })),
        );
      })
      .sort((one, other) => one.cost - other.cost);
    sortedOffsets.set(key, offsets);
  }
  return offsets;
}

function boxAt({ x, y, width, height, clearance }: LabelRequest, offset: Offset): Box {
  const { align, isSide, isAbove, distance, slide } = offset;
  const away = clearance + distance;
  const aside = isSide ? away : slide + (align === 'center' ? 0 : 2);
  const left = align === 'left' ? x + aside : align === 'right' ? x - aside - width : x - width / 2 + slide;
  const top = isSide ? y - height / 2 + slide : isAbove ? y - away - height : y + away;
  return { left, top, right: left + width, bottom: top + height };
}

/** From the mark to the nearest point of the label, where the label is not beside it anyway. */
function leaderTo(box: Box, request: LabelRequest): Segment | null {
  const { x, y, clearance } = request;
  const nearX = Math.min(Math.max(x, box.left), box.right);
  const nearY = Math.min(Math.max(y, box.top), box.bottom);
  const distance = Math.hypot(nearX - x, nearY - y);
  if (distance < clearance + 12) return null;
  const start = (clearance + 1) / distance;
  const end = (distance - 2) / distance;
  return [x + (nearX - x) * start, y + (nearY - y) * start, x + (nearX - x) * end, y + (nearY - y) * end];
}

/**
 * What a place costs: its own cost, what the label lies on, and what its leader crosses. From `limit` on it is not
 * counted further: thousands of places are tried, and few are better than the best so far.
 */
function costOf(
  box: Box,
  ownCost: number,
  leader: Segment | null,
  { segments, boxes }: Surroundings,
  placed: readonly PlacedLabel[],
  limit: number,
): number {
  let cost = ownCost + (leader ? 10 : 0);
  for (const label of placed) {
    if (label.leader && crosses(label.leader, box)) cost += 200;
    if (leader && crosses(leader, label.box)) cost += 200;
  }
  if (cost >= limit) return cost;
  for (const mark of boxes) {
    if (overlaps(mark, box)) cost += 120;
    if (leader && crosses(leader, mark)) cost += 20;
    if (cost >= limit) return cost;
  }
  for (const segment of segments) {
    if (crosses(segment, box)) cost += 70;
    if (leader && meet(segment, leader)) cost += 25;
    if (cost >= limit) return cost;
  }
  return cost;
}

/** What an optional label may cost at most. */
const mostCost = 60;

/**
 * Finds a place for every label, in the order given: never on another label, outside the bounds never,
 * and on lines and marks only where nothing else is free. Deterministic.
 */
export function placeLabels(requests: readonly LabelRequest[], surroundings: Surroundings): PlacedLabel[] {
  const { bounds } = surroundings;
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: Candidate | undefined;
    // Only what costs less is looked at.
    let limit = request.isOptional ? mostCost + 1e-9 : Infinity;
    for (const offset of offsetsOf(request.prefer)) {
      if (offset.cost >= limit) break;
      const box = boxAt(request, offset);
      const isInside =
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom;
      if (!isInside || placed.some((label) => overlaps(label.box, box, labelGap))) continue;
      const leader = leaderTo(box, request);
      const cost = costOf(box, offset.cost, leader, surroundings, placed, limit);
      if (cost >= limit) continue;
      best = { box, align: offset.align, leader };
      limit = cost;
    }
    if (best) placed.push({ id: request.id, ...best });
  }
  return placed;
}
