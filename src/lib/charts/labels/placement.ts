import type { Box, Segment } from '../drawing/geometry.ts';
import { LabelSheet, type Surroundings } from './sheet.ts';

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

const distances = Array.from({ length: 48 }, (_, index) => index * 4);
const slides = Array.from({ length: 41 }, (_, index) => (index - 20) * 6);

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

/**
 * What a place costs by itself: the rank of its direction, how far away it is and how far it slides along, in tenths
 * of a pixel of distance. Whole numbers cost the processor least.
 */
function costOfOffset(rank: number, distance: number, slide: number): number {
  return rank * 60 + distance * 10 + Math.abs(slide) * 7;
}

/** What an optional label may cost at most. */
const mostCost = 600;
/** More than anything costs. */
const anyCost = 1_000_000;

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

/** Moves the label to an offset from its mark; false where it cannot stand. */
function moveTo(
  sheet: LabelSheet,
  { x, y, width, height, clearance }: LabelRequest,
  { align, isSide, isAbove }: Side,
  distance: number,
  slide: number,
): boolean {
  const away = clearance + distance;
  const aside = isSide ? away : slide + (align === 'center' ? 0 : 2);
  const left = align === 'left' ? x + aside : align === 'right' ? x - aside - width : x - width / 2 + slide;
  const top = isSide ? y - height / 2 + slide : isAbove ? y - away - height : y + away;
  return sheet.move(left, top, width, height);
}

/**
 * Finds a place for every label, in the order given: never on another label, outside the bounds never,
 * and on lines and marks only where nothing else is free. Deterministic.
 */
export function placeLabels(requests: readonly LabelRequest[], surroundings: Surroundings): PlacedLabel[] {
  const sheet = new LabelSheet(surroundings, requests.length);
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: Candidate | undefined;
    // Only what costs less is looked at.
    let limit = request.isOptional ? mostCost + 1 : anyCost;
    const sides = request.prefer.map(sideOf);
    const offsets = offsetsFor(sides.length);
    for (let at = 0; at < offsets.length; at += 3) {
      const rank = offsets[at]!;
      const distance = offsets[at + 1]!;
      const slide = offsets[at + 2]!;
      const ownCost = costOfOffset(rank, distance, slide);
      if (ownCost >= limit) break;
      const side = sides[rank]!;
      if (!moveTo(sheet, request, side, distance, slide)) continue;
      sheet.lead(request);
      const cost = sheet.cost(ownCost, limit);
      if (cost >= limit) continue;
      best = { ...sheet.place, align: side.align };
      limit = cost;
    }
    if (!best) continue;
    sheet.leave(best);
    placed.push({ id: request.id, ...best });
  }
  return placed;
}
