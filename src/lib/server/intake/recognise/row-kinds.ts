import type { GridRow } from '../grid/grid.ts';
import { totalWords } from './aliases/words.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './columns-of-table.ts';
import { comparable } from './comparable.ts';
import type { KnownWords } from './known-words.ts';

/** `vacant`: nothing but its key is filled in. `group`: it names something for the rows below it. */
export type RowKind = 'data' | 'total' | 'note' | 'blank' | 'vacant' | 'group';

const totals = new Set(totalWords.flatMap(comparable));

/** "Summe", "Summe 2019", "Gesamt:". */
export function isTotalWord(text: string): boolean {
  const first = /^[\p{L}]+/u.exec(text)?.[0];
  return first !== undefined && comparable(first).some((word) => totals.has(word));
}

/** Tells rows of values from those that sum them and from those that only say something. */
export function rowKinds(columns: readonly ReadColumn[], from: number, to: number, words: KnownWords) {
  const keys = columns.filter(({ column }) => column.isKey);
  const keyPositions = new Set(keys.map(({ position }) => position));
  return (row: GridRow): RowKind => {
    const filled: { text: string; isText: boolean; position: number }[] = [];
    for (let position = from; position <= to && position < row.cells.length; position++) {
      const cell = row.cells[position];
      const text = cellText(cell);
      if (text !== undefined) filled.push({ text, isText: typeof cell === 'string', position });
    }
    const first = filled[0];
    if (!first) return 'blank';
    const ofFirst = columns.find(({ position }) => position === first.position);
    const candidates = [
      ...(ofFirst ? [] : [{ text: first.text, column: undefined }]),
      ...[...keys, ...(ofFirst && !ofFirst.column.isKey ? [ofFirst] : [])].map(({ position, column }) => ({
        text: cellText(row.cells[position]) ?? '',
        column,
      })),
    ];
    const isTotal = candidates.some(
      ({ text, column }) => isTotalWord(text) && !(column && words.isName(column, text)),
    );
    if (isTotal) return 'total';
    const isRemark = first.isText && /^[*†‡¹²³]|:$|^\d{1,2}\)/.test(first.text);
    const isNote =
      first.isText &&
      columns.length >= 3 &&
      (filled.length === 1 || (filled.length === 2 && isRemark && filled[1]!.isText));
    if (isNote) return 'note';
    const isVacant = filled.length > 1 && filled.every(({ position }) => keyPositions.has(position));
    return isVacant && columns.length > keys.length ? 'vacant' : 'data';
  };
}
