import { crosses, meets, overlaps, type Box, type Segment } from './geometry.ts';

/** Compass points seen from the mark that is named. */
type Direction = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export interface LabelRequest {
  width: number;
  height: number;
  /** From line to line of its text; one line without it. */
  lineHeight?: number;
  /** The mark that is named, and the radius around it that stays free. */
  x: number;
  y: number;
  clearance: number;
  /** Directions to try, best first. */
  prefer: readonly Direction[];
  /** Left out where there is no good place; the others are always placed if there is any. */
  isOptional?: boolean;
}

export interface Surroundings {
  bounds: Box;
  /** Lines that a label should not lie on. */
  segments: readonly Segment[];
  /** Heights of the grid's lines, which should not run through letters. */
  gridLines?: readonly number[];
  /** Marks and texts that a label should not cover. */
  boxes: readonly Box[];
  /** What a label never covers. */
  keptFree?: readonly Box[];
}

export interface LabelBox<Request = LabelRequest> {
  request: Request;
  box: Box;
  align: 'left' | 'center' | 'right';
  /** A line from the mark to a label that had to move away from it. */
  leader: Segment | null;
  cost: number;
}

/** Beside a label another one would read as the rest of its line. */
const besideGap = 8;
const labelGap = 3;

/** What it costs to stand somewhere, in pixels of distance from the mark. */
const costs = {
  /** Each direction less preferred. */
  direction: 6,
  /** For each pixel along the mark. */
  slide: 0.7,
  leader: 9,
  /** On the leader of another label, or the own leader on another label. */
  label: 200,
  mark: 120,
  markUnderLeader: 150,
  line: 70,
  gridLine: 10,
  lineUnderLeader: 25,
  missing: 1000,
} as const;

const maxOptionalCost = 60;

interface Offset {
  distance: number;
  slide: number;
  cost: number;
}

/** The grid of places in one direction, finer near the mark; cheapest first. */
const offsets: readonly Offset[] = [0, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 60, 72, 90, 110, 135, 160, 188]
  .flatMap((distance) =>
    [0, 6, 12, 18, 24, 30, 36, 48, 60, 78, 96, 120].flatMap((slide) =>
      (slide === 0 ? [0] : [slide, -slide]).map((signed) => ({
        distance,
        slide: signed,
        cost: distance + slide * costs.slide,
      })),
    ),
  )
  .sort((a, b) => a.cost - b.cost);

function boxAt(
  { x, y, width, height, clearance }: LabelRequest,
  direction: Direction,
  { distance, slide }: Offset,
): Pick<LabelBox, 'box' | 'align'> {
  const away = clearance + distance;
  const isBeside = direction === 'e' || direction === 'w';
  const align = direction.includes('e') ? 'left' : direction.includes('w') ? 'right' : 'center';
  const aside = isBeside ? away : slide + (align === 'center' ? 0 : 2);
  const left = align === 'left' ? x + aside : align === 'right' ? x - aside - width : x - width / 2 + slide;
  const top = isBeside ? y - height / 2 + slide : direction.startsWith('n') ? y - away - height : y + away;
  return { box: { left, top, right: left + width, bottom: top + height }, align };
}

/** From the mark to the nearest point of its label; null where the label is beside the mark. */
function leaderTo({ left, top, right, bottom }: Box, { x, y, clearance }: LabelRequest): Segment | null {
  const aside = Math.min(Math.max(x, left), right) - x;
  const above = Math.min(Math.max(y, top), bottom) - y;
  const distance = Math.hypot(aside, above);
  if (distance < clearance + 12) return null;
  const start = (clearance + 1) / distance;
  const end = (distance - 2) / distance;
  return [x + aside * start, y + above * start, x + aside * end, y + above * end];
}

const widened = ({ left, top, right, bottom }: Box): Box => ({
  left: left - besideGap + labelGap,
  top,
  right: right + besideGap - labelGap,
  bottom,
});

function count<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let found = 0;
  for (const item of items) if (test(item)) found++;
  return found;
}

/** Does a line across the picture run through letters, not between two lines of text? */
function strikes(y: number, { top, bottom }: Box, { lineHeight = bottom - top }: LabelRequest): boolean {
  if (y <= top || y >= bottom) return false;
  const share = ((y - top) / lineHeight) % 1;
  return share > 0.08 && share < 0.98;
}

function costOfBox(
  box: Box,
  request: LabelRequest,
  { segments, gridLines = [], boxes }: Surroundings,
  placed: readonly LabelBox[],
): number {
  return (
    costs.gridLine * count(gridLines, (y) => strikes(y, box, request)) +
    costs.label * count(placed, ({ leader }) => leader !== null && crosses(leader, box)) +
    costs.mark * count(boxes, (mark) => overlaps(mark, box)) +
    costs.line * count(segments, (segment) => crosses(segment, box))
  );
}

/** What it costs that a label needs a leader, and what that crosses. */
function costOfLeader(
  leader: Segment,
  { segments, boxes, keptFree = [] }: Surroundings,
  placed: readonly LabelBox[],
): number {
  return (
    costs.leader +
    costs.label * count(placed, ({ box }) => crosses(leader, box)) +
    costs.markUnderLeader * count(boxes, (mark) => crosses(leader, mark)) +
    costs.markUnderLeader * count(keptFree, (mark) => crosses(leader, mark)) +
    costs.lineUnderLeader * count(segments, (segment) => meets(segment, leader))
  );
}

/**
 * Finds a place for every label, in the order given: never on another label, outside the bounds or on what is kept
 * free, and on lines and marks only where nothing else is free. Deterministic.
 */
export function placeLabels<Request extends LabelRequest>(
  requests: readonly Request[],
  surroundings: Surroundings,
): LabelBox<Request>[] {
  const { bounds, keptFree = [] } = surroundings;
  const placed: LabelBox<Request>[] = [];
  const isFree = (box: Box) => {
    if (box.left < bounds.left || box.right > bounds.right) return false;
    if (box.top < bounds.top || box.bottom > bounds.bottom) return false;
    if (keptFree.some((other) => overlaps(other, box, labelGap))) return false;
    const withGap = widened(box);
    return !placed.some((other) => overlaps(other.box, withGap, labelGap));
  };
  for (const request of requests) {
    let best: LabelBox<Request> | undefined;
    let limit = request.isOptional ? maxOptionalCost : Infinity;
    for (const offset of offsets) {
      if (offset.cost >= limit) break;
      for (const [rank, direction] of request.prefer.entries()) {
        const ownCost = offset.cost + rank * costs.direction;
        if (ownCost >= limit) break;
        const { box, align } = boxAt(request, direction, offset);
        if (!isFree(box)) continue;
        const leader = leaderTo(box, request);
        const cost = ownCost + costOfBox(box, request, surroundings, placed);
        if (cost >= limit) continue;
        const wholeCost = leader ? cost + costOfLeader(leader, surroundings, placed) : cost;
        if (wholeCost >= limit) continue;
        best = { request, box, align, leader, cost: wholeCost };
        limit = wholeCost;
      }
    }
    if (best) placed.push(best);
  }
  return placed;
}

/** The same for orders that are equally good: that in which labels lie best, the first of them where several do. */
export function placeInBestOrder<Request extends LabelRequest>(
  orders: readonly (readonly Request[])[],
  surroundings: Surroundings,
): LabelBox<Request>[] {
  const missing = (requests: readonly Request[], placed: readonly LabelBox<Request>[]) =>
    requests.filter((request) => !placed.some((label) => label.request === request));
  const costOf = (requests: readonly Request[], placed: readonly LabelBox<Request>[]) =>
    placed.reduce((sum, { cost }) => sum + cost, 0) +
    missing(requests, placed).reduce(
      (sum, { isOptional }) => sum + (isOptional ? maxOptionalCost : costs.missing),
      0,
    );
  const tried = orders.map((requests) => {
    const placed = placeLabels(requests, surroundings);
    return { placed, cost: costOf(requests, placed) };
  });
  return tried.reduce((best, next) => (next.cost < best.cost ? next : best)).placed;
}
