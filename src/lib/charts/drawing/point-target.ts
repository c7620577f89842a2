/** A box (left, top, right, bottom) or a line (x1, y1, x2, y2) in pixels of the picture. */
type Four = readonly [number, number, number, number];

/** A part of the picture that belongs to the point with this index; a point may have several. */
export type PointTarget =
  { readonly point: number; readonly box: Four } | { readonly point: number; readonly line: Four };

function distanceToBox([left, top, right, bottom]: Four, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function distanceToLine([x1, y1, x2, y2]: Four, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}

/** A row of the picture for each point, over its whole width. */
export function rowTargets(rows: readonly { top: number; height: number }[], width: number): PointTarget[] {
  return rows.map(({ top, height }, point) => ({ point, box: [0, top, width, top + height] }));
}

/** How far from its part of the picture a point is still meant, in pixels. */
const reach = 20;

/** The point whose part of the picture is nearest; the first of several, undefined where none is near. */
export function nearestPoint(targets: readonly PointTarget[], x: number, y: number): number | undefined {
  let nearest: number | undefined;
  let least = reach;
  for (const target of targets) {
    const distance = 'box' in target ? distanceToBox(target.box, x, y) : distanceToLine(target.line, x, y);
    if (distance >= least) continue;
    least = distance;
    nearest = target.point;
  }
  return nearest;
}
