import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { isNumeric } from './cell-reader.ts';
import type { Contents } from './column-contents.ts';
import type { FindingList } from './finding-list.ts';
import type { ReadColumn } from './read-column.ts';

type Placed = Pick<ReadColumn, 'head' | 'position'>;

/** Names the other one of two columns that say the same. */
export const otherColumn = ({ head, position }: Placed): Text => ({
  de: `: „${head}“ in Spalte ${columnLetters(position)} nennt dasselbe`,
  en: `: "${head}" in column ${columnLetters(position)} says the same`,
});

export function nameTwice({ head, position }: Placed, other: Placed, row: number, list: FindingList): void {
  const parameters = { other: otherColumn(other) };
  list.add({ rule: 'column_twice', row, column: head, position, value: head, parameters });
}

/**
 * Columns of which each says something that no other one does. Of two that say the same the first one with contents is
 * kept; of numbers without a year beside others with one nobody knows for which year they hold, and they are left out.
 * `isOfAmounts`: the table's numbers are those of a year.
 */
export function withoutRivals(
  columns: readonly ReadColumn[],
  contents: Contents,
  isOfAmounts: boolean,
  row: number,
  list: FindingList,
): ReadColumn[] {
  const kept = new Map<string, ReadColumn>();
  for (const one of columns) {
    const key = `${one.column.name} ${one.year ?? ''}`;
    const known = kept.get(key);
    if (!known || !contents.has(known.position)) kept.set(key, one);
    else if (contents.has(one.position)) nameTwice(one, known, row, list);
  }
  const dated = [...kept.values()].find(({ year }) => year !== undefined);
  if (!dated || !isOfAmounts) return [...kept.values()];
  return [...kept.values()].filter(({ column, year, head, position }) => {
    // connections count what stands behind a row
    const isAmount = isNumeric(column) && !column.isKey && column.name !== 'connections';
    const isUndated = isAmount && year === undefined;
    if (isUndated && contents.has(position))
      list.add({
        rule: 'column_without_year',
        row,
        column: head,
        position,
        value: head,
        parameters: { other: dated.head, year: dated.year! },
      });
    return !isUndated;
  });
}
