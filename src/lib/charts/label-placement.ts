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

/** Where a label stands that is named by a direction. */
interface Side {
  align: PlacedLabel['align'];
  /** Beside the mark, or above or below it. */
  isSide: boolean;
  isAbove: boolean;
}

function sideOf(direction: Direction): Side {
  return {
    align: direction.includes('e') ? 'left' : direction.includes('w') ? 'right' : 'center',
    isSide: direction === 'e' || direction === 'w',
    isAbove: direction.startsWith('n'),
  };
}

/** What a place costs by itself: the rank of its direction, how far away it is and how far it slides along. */
function costOfOffset(rank: number, distance: number, slide: number): number {
  return rank * 6 + distance + Math.abs(slide) * 0.7;
}

type Candidate = Omit<PlacedLabel, 'id'>;

const sortedOffsets = new Map<number, Int16Array>();

/**
 * All places around a mark, the cheapest first: rank of the direction, distance and slide of each in turn, the same
 * for every label with as many directions. Thousands are gone through for each label, and packed they stay near the
 * processor.
 */
function offsetsFor(directions: number): Int16Array {
  let offsets = sortedOffsets.get(directions);
  if (!offsets) {
    const ranks = Array.from({ length: directions }, (_, rank) => rank);
    const sorted = ranks
      .flatMap((rank) =>
        distances.flatMap((distance) => slides.map((slide) => [rank, distance, slide] as const)),
      )
      .sort((one, other) => costOfOffset(...one) - costOfOffset(...other));
    offsets = Int16Array.from(sorted.flat());
    sortedOffsets.set(directions, offsets);
  }
  return offsets;
}

/** The label at an offset from its mark; undefined where it would leave the bounds. */
function boxAt(
  { x, y, width, height, clearance }: LabelRequest,
  { align, isSide, isAbove }: Side,
  distance: number,
  slide: number,
  bounds: Box,
): Box | undefined {
  const away = clearance + distance;
  const aside = isSide ? away : slide + (align === 'center' ? 0 : 2);
  const left = align === 'left' ? x + aside : align === 'right' ? x - aside - width : x - width / 2 + slide;
  if (left < bounds.left || left + width > bounds.right) return undefined;
  const top = isSide ? y - height / 2 + slide : isAbove ? y - away - height : y + away;
  if (top < bounds.top || top + height > bounds.bottom) return undefined;
  return { left, top, right: left + width, bottom: top + height };
}

/** From the mark to the nearest point of the label, where the label is not beside it anyway. */
function leaderTo(box: Box, request: LabelRequest): Segment | null {
  const { x, y, clearance } = request;
  const nearX = Math.min(Math.max(x, box.left), box.right);
  const nearY = Math.min(Math.max(y, box.top), box.bottom);
  const least = clearance + 12;
  // Most labels are near, which is cheaper to see without the exact distance.
  if ((nearX - x) ** 2 + (nearY - y) ** 2 < least ** 2 * 0.999) return null;
  const distance = Math.hypot(nearX - x, nearY - y);
  if (distance < least) return null;
  const start = (clearance + 1) / distance;
  const end = (distance - 2) / distance;
  return [x + (nearX - x) * start, y + (nearY - y) * start, x + (nearX - x) * end, y + (nearY - y) * end];
}

/** The box around each segment, four numbers apiece: most places are beside most segments, which these tell. */
function spansOf(segments: readonly Segment[]): Float64Array {
  const spans = new Float64Array(segments.length * 4);
  segments.forEach(([x1, y1, x2, y2], index) =>
    spans.set([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)], index * 4),
  );
  return spans;
}

/**
 * What a place costs: its own cost, what the label lies on, and what its leader crosses. From `limit` on it is not
 * counted further: thousands of places are tried, and few are better than the best so far.
 */
function costOf(
  box: Box,
  ownCost: number,
  leader: Segment | null,
  { segments, boxes, spans }: Surroundings & { spans: Float64Array },
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
  const left = leader ? Math.min(box.left, leader[0], leader[2]) : box.left;
  const top = leader ? Math.min(box.top, leader[1], leader[3]) : box.top;
  const right = leader ? Math.max(box.right, leader[0], leader[2]) : box.right;
  const bottom = leader ? Math.max(box.bottom, leader[1], leader[3]) : box.bottom;
  for (let index = 0, at = 0; index < segments.length; index++, at += 4) {
    if (spans[at]! > right || spans[at + 2]! < left || spans[at + 1]! > bottom || spans[at + 3]! < top)
      continue;
    const segment = segments[index]!;
    if (crosses(segment, box)) cost += 70;
    if (leader && meet(segment, leader)) cost += 25;
    if (cost >= limit) return cost;
  }
  return cost;
}

function isFree(box: Box, placed: readonly PlacedLabel[]): boolean {
  for (const label of placed) if (overlaps(label.box, box, labelGap)) return false;
  return true;
}

/** What an optional label may cost at most. */
const mostCost = 60;

/**
 * Finds a place for every label, in the order given: never on another label, outside the bounds never,
 * and on lines and marks only where nothing else is free. Deterministic.
 */
export function placeLabels(requests: readonly LabelRequest[], surroundings: Surroundings): PlacedLabel[] {
  const { bounds } = surroundings;
  const around = { ...surroundings, spans: spansOf(surroundings.segments) };
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: Candidate | undefined;
    // Only what costs less is looked at.
    let limit = request.isOptional ? mostCost + 1e-9 : Infinity;
    const sides = request.prefer.map(sideOf);
    const offsets = offsetsFor(sides.length);
    for (let at = 0; at < offsets.length; at += 3) {
      const rank = offsets[at]!;
      const distance = offsets[at + 1]!;
      const slide = offsets[at + 2]!;
      const ownCost = costOfOffset(rank, distance, slide);
      if (ownCost >= limit) break;
      const side = sides[rank]!;
      const box = boxAt(request, side, distance, slide, bounds);
      if (!box || !isFree(box, placed)) continue;
      const leader = leaderTo(box, request);
      const cost = costOf(box, ownCost, leader, around, placed, limit);
      if (cost >= limit) continue;
      best = { box, align: side.align, leader };
      limit = cost;
    }
    if (best) placed.push({ id: request.id, ...best });
  }
  return placed;
}
