import type { Column, Table } from '../../contract/table.ts';
import type { GridRow } from '../grid/grid.ts';
import { isNumeric } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import { looksLikeNumber } from './column-contents.ts';
import { yearOfCell } from './head-text.ts';
import type { ReadColumn } from './read-column.ts';
import type { KnownWords } from './known-words.ts';
import { isPartWord, isTotalWord, totalOf } from './total-label.ts';

/** `vacant`: nothing but its key is filled in. `group`: it names something for the rows below it. `part`: of another row. */
export type RowKind = 'data' | 'total' | 'part' | 'note' | 'blank' | 'vacant' | 'group';

/** What a row sums. */
export interface RowTotal {
  /** As it stands there, and where. */
  text: string;
  position: number;
  /** Rows with that value; what a row names that is nothing known is `unclear`. */
  of: 'all' | 'unclear' | { column: Column; value: string; name: string };
}

/** A row, with what makes it more than data. */
export interface JudgedRow {
  kind: RowKind;
  total?: RowTotal;
  /** Of a part: as it stands there, and where. */
  part?: { text: string; position: number };
}

/** Begins a row that is no data: it says where figures come from, or has the mark of a footnote. */
const sayingWords =
  'Quellen?|Datenquellen?|Anmerkung(en)?|Hinweise?|Bemerkung(en)?|Kommentare?|Fußnoten?|Legende|Erläuterung(en)?|(Daten)?stand|Sources?|Notes?|Remarks?';
const saying = new RegExp(`^(${sayingWords})\\s*[:.]`, 'i');
const begun = new RegExp(`^(${sayingWords})(?![\\p{L}-])`, 'iu');
const marked = /^[*†‡¹²³⁴⁵⁶⁷⁸⁹]|:$|^\(?\d{1,2}\)/;

/** Whether a text, first in its row or in a key column, may make a row something else than data. */
export const mayTellKind = (text: string): boolean =>
  begun.test(text) ||
  marked.test(text) ||
  isTotalWord(text) ||
  isPartWord(text) ||
  totalOf(text) !== undefined;

/** Does a text begin a note: "Quelle: …", "Stand 2024", "Hinweis"? */
export const beginsNote = (text: string): boolean => begun.test(text.slice(0, 60));

/** Tells rows of values from those that sum them and from those that only say something. */
export function rowKinds(
  table: Table,
  columns: readonly ReadColumn[],
  from: number,
  to: number,
  words: KnownWords,
) {
  const keys = columns.filter(({ column }) => column.isKey);
  const keyPositions = new Set(keys.map(({ position }) => position));
  const amounts = new Set(
    columns.filter(({ column }) => isNumeric(column) && !column.isKey).map(({ position }) => position),
  );
  const named = table.columns.filter(({ isKey, references }) => isKey && references !== undefined);
  const scopeOf = (scope: string): RowTotal['of'] => {
    if (scope === '') return 'all';
    const found = named.filter((column) => words.isName(column, scope));
    const meaning = found.length === 1 ? words.meaningOf(table, found[0]!, scope) : undefined;
    return meaning && 'value' in meaning
      ? { column: found[0]!, value: meaning.value, name: scope }
      : 'unclear';
  };
  return (row: GridRow): JudgedRow => {
    const filled: { text: string; isText: boolean; position: number }[] = [];
    for (let position = from; position <= to && position < row.cells.length; position++) {
      const cell = row.cells[position];
      const text = cellText(cell);
      if (text !== undefined) filled.push({ text, isText: typeof cell === 'string', position });
    }
    const first = filled[0];
    if (!first) return { kind: 'blank' };
    const ofFirst = columns.find(({ position }) => position === first.position);
    // without a key, "Summe" tells wherever it stands
    const lacksKey = keys.some(
      ({ column, position }) => column.isRequired && cellText(row.cells[position]) === undefined,
    );
    const candidates = [
      ...(ofFirst ? [] : [{ text: first.text, position: first.position, column: undefined }]),
      ...[...keys, ...(ofFirst && !ofFirst.column.isKey ? [ofFirst] : [])].map(({ position, column }) => ({
        text: cellText(row.cells[position]) ?? '',
        position,
        column,
      })),
      ...(lacksKey ? filled.filter(({ text, isText }) => isText && isTotalWord(text)) : []).map(
        ({ text, position }) => ({ text, position, column: undefined }),
      ),
    ];
    for (const { text, position, column } of candidates) {
      if (column && words.isName(column, text)) continue;
      // "… gesamt" at the end of a title or an id is nothing but a name
      const mayEnd = column === undefined || column.references !== undefined;
      const scope = mayEnd || isTotalWord(text) ? totalOf(text) : undefined;
      if (scope !== undefined) return { kind: 'total', total: { text, position, of: scopeOf(scope) } };
      if (mayEnd && filled.length > 1 && isPartWord(text)) return { kind: 'part', part: { text, position } };
    }
    const isOfName = !ofFirst || ofFirst.column.references !== undefined || ofFirst.column.isYear;
    const isSaying = saying.test(first.text) || (isOfName && begun.test(first.text));
    const isRemark = isSaying || marked.test(first.text);
    // "Stand:" beside 2021
    const isYear = filled.length === 2 && yearOfCell(filled[1]!.text) !== undefined;
    const hasAmount =
      !isYear &&
      filled.some(
        ({ position, isText, text }) => amounts.has(position) && (!isText || looksLikeNumber(text)),
      );
    const isNote =
      first.isText &&
      ((isSaying && !hasAmount) ||
        (columns.length >= 3 &&
          (filled.length === 1 ||
            (isRemark && filled.every(({ text, isText }) => isText && !looksLikeNumber(text))))));
    const own = filled.length === 1 && ofFirst?.column.isKey ? ofFirst.column : undefined;
    // a prepared row may have no more than one word of its key
    if (isNote && !(own && words.isName(own, first.text))) return { kind: 'note' };
    const isVacant =
      (filled.length > 1 || isNote) && filled.every(({ position }) => keyPositions.has(position));
    return { kind: isVacant && columns.length > keys.length ? 'vacant' : 'data' };
  };
}
