/**
 * Moves things along one direction apart so that they do not overlap and stay within the bounds: order is
 * kept and the shift is spread evenly over a crowd. Takes wanted centres in ascending order and the room that
 * each needs; with too many things for the bounds they share what there is. Returns centres.
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): number[] {
  const needed = sizes.reduce((sum, size) => sum + size, 0);
  const shrink = Math.min(1, (to - from) / needed);
  const rooms = sizes.map((size) => size * shrink);
  const lengthOf = (members: readonly number[]) => members.reduce((sum, index) => sum + rooms[index]!, 0);
  /** Centres of the members relative to the start of their crowd. */
  const offsetsOf = (members: readonly number[]) => {
    let start = 0;
    return members.map((index) => {
      start += rooms[index]!;
      return start - rooms[index]! / 2;
    });
  };
  const startOf = (members: readonly number[]) => {
    const offsets = offsetsOf(members);
    const mean = members.reduce((sum, index, at) => sum + wanted[index]! - offsets[at]!, 0) / members.length;
    return Math.min(Math.max(mean, from), to - lengthOf(members));
  };
  const crowds: number[][] = [];
  for (let index = 0; index < wanted.length; index++) {
    let crowd = [index];
    for (let previous = crowds.at(-1); previous; previous = crowds.at(-1)) {
      if (startOf(previous) + lengthOf(previous) <= startOf(crowd) + 1e-9) break;
      crowds.pop();
      crowd = [...previous, ...crowd];
    }
    crowds.push(crowd);
  }
  return crowds.flatMap((members) => offsetsOf(members).map((offset) => startOf(members) + offset));
}
