import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { Sheet } from '../grid/grid.ts';
import { leftKind } from '../recognise/left-heads.ts';
import { isTotalWord } from '../recognise/total-label.ts';
import { textAt, type SourceReading } from './source.ts';

/** Columns that one sentence names. */
const maxNamed = 10;

/** Which columns beside those that were read hold something in the rows that were: nobody looks for them unless told. */
export function unreadColumns(
  sheet: Sheet,
  { head, positions, rows, consulted = [] }: SourceReading,
): Text[] {
  const read = new Set([...positions, ...consulted, ...rows.flatMap(({ columns }) => columns)]);
  const numbers = new Set(rows.map(({ row }) => row));
  const heads = sheet.rows.find(({ row }) => row === head);
  const unread = new Set<number>();
  for (const row of sheet.rows) {
    if (!numbers.has(row.row)) continue;
    for (let position = 0; position < row.cells.length; position++) {
      if (!read.has(position) && !unread.has(position) && textAt(row, position) !== undefined)
        unread.add(position);
    }
  }
  const names = [...unread]
    .toSorted((a, b) => a - b)
    .flatMap((position) => {
      const text = heads && textAt(heads, position);
      // these have notices of their own
      if (text !== undefined && (isTotalWord(text) || leftKind(text) !== undefined)) return [];
      return text === undefined ? columnLetters(position) : `„${text}“`;
    });
  if (names.length === 0) return [];
  const list = `${names.slice(0, maxNamed).join(', ')}${names.length > maxNamed ? ', …' : ''}`;
  return [
    {
      de: `Nicht übernommene Spalten: ${list}`,
      en: `Columns not imported: ${list.replaceAll(/[„“]/g, '"')}`,
    },
  ];
}
