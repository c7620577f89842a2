import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { Mark } from './marks.ts';

/** So many ranges stand in one list. */
const maxRanges = 500;

/** Cells as ranges, each down one column, in lists that are not too long. */
export function rangesOf(marks: readonly Pick<Mark, 'row' | 'column'>[]): string[][] {
  const ranges: string[] = [];
  const cells = marks.toSorted((a, b) => a.column - b.column || a.row - b.row);
  for (let at = 0; at < cells.length;) {
    const { row, column } = cells[at]!;
    let last = row;
    for (at++; cells[at]?.column === column && cells[at]!.row === last + 1; at++) last++;
    const letters = columnLetters(column);
    ranges.push(last === row ? `${letters}${row}` : `${letters}${row}:${letters}${last}`);
  }
  const lists: string[][] = [];
  for (let at = 0; at < ranges.length; at += maxRanges) lists.push(ranges.slice(at, at + maxRanges));
  return lists;
}
