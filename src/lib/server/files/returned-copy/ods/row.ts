import type { Language } from '#lib/domain/vocabulary.ts';
import { commentLines, commentMark, type Mark } from '../marks.ts';
import { escaped, rootOf, textIn, valueOf, XmlEdit, type XmlElement } from '../xml-tree.ts';

const repeatsOf = (element: XmlElement, name: string) =>
  Math.max(1, Number(valueOf(element, name) ?? 1) || 1);

const rowRepeats = 'table:number-rows-repeated';
const columnRepeats = 'table:number-columns-repeated';

/** A comment keeps the cell's own text apart from its box. */
const paragraph = (line: string) => `<text:p>${escaped(line)}</text:p>`;

/**
 * A row of a table with comments in its marked cells, and without ours of before. `row` is its number, as a spreadsheet
 * counts; one that stands for several equal rows is written several times where only some of them have marks.
 */
export function commentedRow(
  xml: string,
  row: number,
  marks: readonly Mark[],
  spaces: string,
  language: Language,
): string {
  const element = rootOf(xml);
  const repeats = repeatsOf(element, rowRepeats);
  const last = row + repeats - 1;
  const parts: string[] = [];
  let next = row;
  const own = marks.filter((mark) => mark.row >= row && mark.row <= last);
  const rows = [...new Set(own.map((mark) => mark.row))].toSorted((a, b) => a - b);
  for (const marked of rows) {
    if (marked > next) parts.push(repeated(xml, marked - next));
    parts.push(rowOf(marked));
    next = marked + 1;
  }
  if (next <= last) parts.push(repeated(xml, last - next + 1));
  return parts.join('');

  function rowOf(number: number): string {
    const edit = new XmlEdit(xml);
    edit.set(element, rowRepeats, undefined);
    comment(
      edit,
      own.filter((mark) => mark.row === number),
    );
    return edit.result();
  }

  function repeated(text: string, count: number): string {
    const edit = new XmlEdit(text);
    edit.set(element, rowRepeats, count === 1 ? undefined : String(count));
    comment(edit, []);
    return edit.result();
  }

  function comment(edit: XmlEdit, cells: readonly Mark[]): void {
    const byColumn = new Map(cells.map((mark) => [mark.column, mark]));
    let column = 0;
    for (const cell of element.children) {
      if (!/^table:(covered-)?table-cell$/.test(cell.name)) continue;
      const count = repeatsOf(cell, columnRepeats);
      const isMarked = cells.some((mark) => mark.column >= column && mark.column < column + count);
      const isOld = xml.slice(cell.contentStart, cell.contentEnd).includes(commentMark);
      if (isMarked || isOld) {
        const text = isMarked ? marked(cell, column, count, byColumn) : annotated(cell, undefined, count);
        edit.replace(cell.start, cell.end, text);
      }
      column += count;
    }
  }

  /** A cell that may stand for several equal ones, some of them marked. */
  function marked(cell: XmlElement, first: number, count: number, byColumn: Map<number, Mark>): string {
    let text = '';
    let next = first;
    const columns = [...byColumn.keys()].filter((column) => column >= first && column < first + count);
    for (const column of columns.toSorted((a, b) => a - b)) {
      if (column > next) text += annotated(cell, undefined, column - next);
      text += annotated(cell, byColumn.get(column), 1);
      next = column + 1;
    }
    return next < first + count ? text + annotated(cell, undefined, first + count - next) : text;
  }

  function annotated(cell: XmlElement, mark: Mark | undefined, count: number): string {
    const source = xml.slice(cell.start, cell.end);
    const own = rootOf(source);
    const edit = new XmlEdit(source);
    edit.set(own, columnRepeats, count === 1 ? undefined : String(count));
    const before = own.children.find(({ name }) => name === 'office:annotation');
    const isTheirs = before !== undefined && cutOurs(edit, before);
    if (mark) {
      const lines = commentLines(mark, language);
      if (isTheirs) edit.append(before, ['', ...lines].map(paragraph).join(''));
      else prepend(edit, own, annotation(lines));
    }
    return edit.result();
  }

  function annotation(lines: readonly string[]): string {
    const height = Math.min(
      12,
      0.6 + lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / 48), 0) * 0.45,
    );
    return `<office:annotation${spaces} office:display="false" svg:width="8cm" svg:height="${height.toFixed(2)}cm"><dc:creator>Quartiersmonitor</dc:creator>${lines.map(paragraph).join('')}</office:annotation>`;
  }

  /** Takes what we wrote out of a comment; without anything else it goes as a whole. Returns whether it stays. */
  function cutOurs(edit: XmlEdit, before: XmlElement): boolean {
    const paragraphs = before.children.filter(({ name }) => name === 'text:p');
    const first = paragraphs.findIndex((one) => textIn(edit.xml, one).startsWith(commentMark));
    if (first === 0) edit.remove(before);
    if (first <= 0) return first < 0;
    const isBlank = textIn(edit.xml, paragraphs[first - 1]!) === '';
    for (const one of paragraphs.slice(isBlank ? first - 1 : first)) edit.remove(one);
    return true;
  }
}

/** Puts text before the first child of an element. */
function prepend(edit: XmlEdit, element: XmlElement, text: string): void {
  if (element.contentEnd < element.end) edit.insert(element.contentStart, text);
  else edit.append(element, text);
}
