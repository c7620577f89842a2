import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, meets, overlaps, type Segment } from '#lib/charts/labels/geometry.ts';
import { placeLabels, type LabelRequest } from '#lib/charts/labels/placement.ts';
import { spread } from '#lib/charts/labels/spread.ts';

const bounds = { left: 0, top: 0, right: 600, bottom: 360 };
const nothing = { bounds, segments: [], boxes: [] };

function request(x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest {
  return { x, y, width: 90, height: 34, clearance: 8, prefer: ['ne', 'n', 'e', 's', 'w'], ...more };
}

describe('placeLabels', () => {
  it('takes the preferred side where it is free', () => {
    const [label] = placeLabels([request(300, 200)], nothing);
    expect(label).toMatchObject({ align: 'left', leader: null });
    expect(label!.box.bottom).toBe(192);
    expect(label!.box.left).toBe(302);
  });

  it('goes to the next side at the edge of the picture', () => {
    const [label] = placeLabels([request(560, 200, { prefer: ['e', 'w'] })], nothing);
    expect(label!.align).toBe('right');
    expect(label!.box.right).toBeLessThanOrEqual(552);
  });

  it('avoids a line that runs through the preferred place', () => {
    const rising = [300, 200, 420, 120] as const;
    const [label] = placeLabels([request(300, 200)], { ...nothing, segments: [rising] });
    expect(crosses(rising, label!.box)).toBe(false);
  });

  it('leaves an optional label out rather than covering marks with it', () => {
    const covered = { ...nothing, boxes: [bounds] };
    expect(placeLabels([request(300, 200, { isOptional: true })], covered)).toEqual([]);
    expect(placeLabels([request(300, 200)], covered)).toHaveLength(1);
  });

  it('never covers what is kept free', () => {
    const stamp = { left: 200, top: 120, right: 420, bottom: 200 };
    const [label] = placeLabels([request(300, 210, { prefer: ['n', 'ne'] })], {
      ...nothing,
      keptFree: [stamp],
    });
    expect(overlaps(label!.box, stamp)).toBe(false);
  });

  it('leads to a label that had to move away', () => {
    const crowd = Array.from({ length: 6 }, () => request(300, 200));
    const placed = placeLabels(crowd, nothing);
    expect(placed).toHaveLength(6);
    expect(placed.some((label) => label.leader !== null)).toBe(true);
  });

  it('never lays labels on each other or outside, wherever the marks are', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 360 }) });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        const placed = placeLabels(
          spots.map(({ x, y }) => request(x, y, { prefer: ['ne', 'n', 'e', 'se', 's', 'sw', 'w', 'nw'] })),
          {
            ...nothing,
            segments: spots.slice(1).map((to, index) => [spots[index]!.x, spots[index]!.y, to.x, to.y]),
          },
        );
        placed.forEach(({ box }, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(600);
          expect(box.bottom).toBeLessThanOrEqual(360);
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('spread', () => {
  it('leaves what does not touch where it is', () => {
    expect(spread([20, 60, 100], [16, 16, 16], 0, 200)).toEqual([20, 60, 100]);
  });

  it('moves a crowd apart evenly around its middle', () => {
    expect(spread([50, 50, 50], [10, 10, 10], 0, 200)).toEqual([40, 50, 60]);
  });

  it('stays within the bounds', () => {
    expect(spread([0, 0, 0], [10, 20, 10], 0, 200)).toEqual([5, 20, 35]);
  });

  it('shares what there is when there is too little', () => {
    expect(spread([10, 10], [40, 40], 0, 40)).toEqual([10, 30]);
  });

  it('keeps order, distance and bounds for any positions', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 350 }), { minLength: 1, maxLength: 12 }), (raw) => {
        const wanted = raw.toSorted((a, b) => a - b);
        const centres = spread(
          wanted,
          wanted.map(() => 20),
          0,
          300,
        );
        centres.forEach((centre, index) => {
          expect(centre).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(centre).toBeLessThanOrEqual(290 + 1e-6);
          if (index > 0) expect(centre - centres[index - 1]!).toBeGreaterThanOrEqual(20 - 1e-6);
        });
      }),
    );
  });
});

describe('geometry', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };

  it('tells whether a segment touches a box', () => {
    const isCrossing = (...segment: Segment) => crosses(segment, box);
    expect(isCrossing(0, 15, 30, 15)).toBe(true);
    expect(isCrossing(0, 0, 5, 30)).toBe(false);
    expect(isCrossing(12, 12, 14, 14)).toBe(true);
    expect(isCrossing(0, 25, 25, 0)).toBe(true);
    expect(isCrossing(0, 12, 12, 0)).toBe(false);
    expect(isCrossing(15, 0, 15, 5)).toBe(false);
    expect(isCrossing(15, 0, 15, 12)).toBe(true);
  });

  it('tells whether segments cross', () => {
    expect(meets([0, 0, 10, 10], [0, 10, 10, 0])).toBe(true);
    expect(meets([0, 0, 10, 10], [10, 10, 20, 0])).toBe(false);
    expect(meets([0, 0, 10, 0], [0, 5, 10, 5])).toBe(false);
  });

  it('tells whether boxes overlap or come nearer than a gap', () => {
    const other = { left: 22, top: 10, right: 30, bottom: 20 };
    expect(overlaps(box, other)).toBe(false);
    expect(overlaps(box, other, 3)).toBe(true);
    expect(overlaps(box, { left: 15, top: 15, right: 40, bottom: 40 })).toBe(true);
  });
});
