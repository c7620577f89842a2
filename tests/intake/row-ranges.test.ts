import { describe, expect, it } from 'vitest';
import { columnLetters, columnPlace } from '#lib/domain/numbers/column-letters.ts';
import { addRange, partsBetween, rangeOf, type RowRange } from '#lib/server/contract/row-ranges.ts';

const range = (first: number, last: number, row: number | null, more: Partial<RowRange> = {}): RowRange => ({
  first,
  last,
  file: 'Netz.xlsx',
  row,
  ...more,
});

describe('rows that stand together', () => {
  it('are one range while they go on in the same place', () => {
    const ranges: RowRange[] = [];
    addRange(ranges, range(2, 2, 5, { columns: { year: 0 } }));
    addRange(ranges, range(3, 3, 6, { columns: { year: 0 } }));
    // a blank row, another column, another sheet
    addRange(ranges, range(4, 4, 8, { columns: { year: 0 } }));
    addRange(ranges, range(5, 5, 9, { columns: { year: 1 } }));
    addRange(ranges, range(6, 6, 10, { columns: { year: 1 }, sheet: 'B' }));
    expect(ranges.map(({ first, last, row }) => [first, last, row])).toEqual([
      [2, 3, 5],
      [4, 4, 8],
      [5, 5, 9],
      [6, 6, 10],
    ]);
  });

  it('are found by their numbers', () => {
    const ranges = [range(2, 4, 5), range(5, 5, 20), range(7, 9, 30)];
    expect([1, 2, 4, 5, 6, 9, 10].map((row) => rangeOf(ranges, row)?.row)).toEqual([
      undefined,
      5,
      5,
      20,
      undefined,
      30,
      undefined,
    ]);
  });

  it('are cut, and numbered anew', () => {
    const ranges = [range(2, 4, 5), range(5, 8, null)];
    expect(partsBetween(ranges, { from: 3, to: 6, first: 12 })).toEqual([
      range(12, 13, 6),
      range(14, 15, null),
    ]);
  });
});

it.each([0, 25, 26, 701, 702, 16_383])('the name of column %i leads back to it', (place) => {
  expect(columnPlace(columnLetters(place))).toBe(place);
});
