import {
  boxQuads,
  crosses,
  meet,
  overlap,
  quadsOf,
  type Box,
  type Quads,
  type Segment,
} from '../drawing/geometry.ts';

export interface Surroundings {
  bounds: Box;
  /** Lines that a label should not lie on. */
  segments: readonly Segment[];
  /** Marks and texts that a label should not cover. */
  boxes: readonly Box[];
  /** What a label never covers. */
  keptFree?: readonly Box[];
}

const labelGap = 3;

/** What it costs to lie on something, or to cross it with the leader, in tenths of a pixel of distance. */
const costs = {
  leader: 100,
  /** The leader of another label, or another label under the own one. */
  label: 2000,
  mark: 1200,
  markUnderLeader: 1500,
  line: 700,
  lineUnderLeader: 250,
} as const;

/** The picture while its labels find their places: what is there already, and one label that is moved about. */
export class LabelSheet {
  readonly #bounds: Box;
  readonly #keptFree: Quads;
  readonly #marks: Quads;
  readonly #lines: Quads;
  /** The box around each line: most places are beside most lines, which these tell. */
  readonly #spans: Quads;
  readonly #labels: Quads;
  /** Beside the labels; of those that have one. */
  readonly #leaders: Quads;
  readonly #isLed: Uint8Array;
  #count = 0;
  readonly #box: Quads = new Float64Array(4);
  readonly #leader: Quads = new Float64Array(4);
  #hasLeader = false;

  constructor({ bounds, boxes, segments, keptFree = [] }: Surroundings, labels: number) {
    this.#bounds = bounds;
    this.#keptFree = boxQuads(keptFree);
    this.#marks = boxQuads([...boxes, ...keptFree]);
    this.#lines = quadsOf(segments);
    this.#spans = quadsOf(
      segments.map(
        ([x1, y1, x2, y2]) =>
          [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const,
      ),
    );
    this.#labels = new Float64Array(labels * 4);
    this.#leaders = new Float64Array(labels * 4);
    this.#isLed = new Uint8Array(labels);
  }

  /** Moves the label; false where it would leave the bounds or come too near to another one or to what is kept free. */
  move(left: number, top: number, width: number, height: number): boolean {
    const bounds = this.#bounds;
    const right = left + width;
    const bottom = top + height;
    if (left < bounds.left || right > bounds.right || top < bounds.top || bottom > bounds.bottom)
      return false;
    const box = this.#box;
    box[0] = left;
    box[1] = top;
    box[2] = right;
    box[3] = bottom;
    for (let at = 0; at < this.#keptFree.length; at += 4)
      if (overlap(this.#keptFree, at, box, 0, labelGap)) return false;
    for (let label = 0; label < this.#count; label++)
      if (overlap(this.#labels, label * 4, box, 0, labelGap)) return false;
    return true;
  }

  /** Draws the leader from the mark to the nearest point of the label, where the label is not beside it anyway. */
  lead({ x, y, clearance }: { x: number; y: number; clearance: number }): void {
    const box = this.#box;
    const aside = Math.min(Math.max(x, box[0]!), box[2]!) - x;
    const above = Math.min(Math.max(y, box[1]!), box[3]!) - y;
    this.#hasLeader = false;
    // Not Math.hypot: it guards against numbers no picture has, at many times the cost.
    const distance = Math.sqrt(aside * aside + above * above);
    if (distance < clearance + 12) return;
    const start = (clearance + 1) / distance;
    const end = (distance - 2) / distance;
    const leader = this.#leader;
    leader[0] = x + aside * start;
    leader[1] = y + above * start;
    leader[2] = x + aside * end;
    leader[3] = y + above * end;
    this.#hasLeader = true;
  }

  /**
   * What the place costs: its own cost, what the label lies on, and what its leader crosses. From `limit` on it is
   * not counted further: few places are better than the best so far.
   */
  cost(ownCost: number, limit: number): number {
    const box = this.#box;
    const leader = this.#leader;
    const isLed = this.#hasLeader;
    let cost = ownCost + (isLed ? costs.leader : 0);
    for (let label = 0; label < this.#count; label++) {
      if (this.#isLed[label] && crosses(this.#leaders, label * 4, box, 0)) cost += costs.label;
      if (isLed && crosses(leader, 0, this.#labels, label * 4)) cost += costs.label;
    }
    if (cost >= limit) return cost;
    const marks = this.#marks;
    for (let at = 0; at < marks.length; at += 4) {
      if (overlap(marks, at, box, 0)) cost += costs.mark;
      if (isLed && crosses(leader, 0, marks, at)) cost += costs.markUnderLeader;
      if (cost >= limit) return cost;
    }
    const left = isLed ? Math.min(box[0]!, leader[0]!, leader[2]!) : box[0]!;
    const top = isLed ? Math.min(box[1]!, leader[1]!, leader[3]!) : box[1]!;
    const right = isLed ? Math.max(box[2]!, leader[0]!, leader[2]!) : box[2]!;
    const bottom = isLed ? Math.max(box[3]!, leader[1]!, leader[3]!) : box[3]!;
    const lines = this.#lines;
    const spans = this.#spans;
    for (let at = 0; at < lines.length; at += 4) {
      if (spans[at]! > right || spans[at + 2]! < left || spans[at + 1]! > bottom || spans[at + 3]! < top)
        continue;
      if (crosses(lines, at, box, 0)) cost += costs.line;
      if (isLed && meet(lines, at, leader, 0)) cost += costs.lineUnderLeader;
      if (cost >= limit) return cost;
    }
    return cost;
  }

  /** Where the label is now. */
  get place(): { box: Box; leader: Segment | null } {
    const [left = 0, top = 0, right = 0, bottom = 0] = this.#box;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = this.#leader;
    return { box: { left, top, right, bottom }, leader: this.#hasLeader ? [x1, y1, x2, y2] : null };
  }

  /** Leaves the label at a place; the next ones keep away from it. */
  leave({ box, leader }: { box: Box; leader: Segment | null }): void {
    const label = this.#count++;
    this.#labels.set(boxQuads([box]), label * 4);
    if (!leader) return;
    this.#leaders.set(leader, label * 4);
    this.#isLed[label] = 1;
  }
}
