import type { Stretch } from './sentences.ts';
import { readUnit } from './written-unit.ts';

/** A cell of a table in a text. Positions are those of its words, without the space around them. */
export interface TableCell extends Stretch {
  /** What stands above it in the first row. */
  head: string;
  /** What stands first in its row. */
  label: string;
  /** The whole row. */
  row: string;
}

/** Longer rows, and rows of more cells, are no table that a person made. */
const maxRow = 4_000;
const maxColumns = 40;
/** Longer lines are sentences, not what a number is called. */
const maxHead = 120;

/**
 * The cells of tables in a text, without their first rows: lines that follow each other, with cells apart by tabs (as
 * out of a Word file) or bars (Markdown). A line alone is no table.
 */
export function* tableCells(text: string): Generator<TableCell> {
  let heads: string[] | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = markOf(line);
    if (mark === undefined) heads = undefined;
    else if (!/^[\s|:–—-]*$/.test(line)) {
      const columns = columnsOf(line, mark, start);
      const [first] = columns;
      if (heads) {
        for (const [at, column] of columns.entries()) {
          const of = { head: heads[at] ?? '', label: text.slice(first!.start, first!.end), row: line };
          if (column.end > column.start) yield { ...column, ...of };
        }
      }
      heads ??= columns.map((column) => text.slice(column.start, column.end));
    }
    start += line.length + 1;
  }
}

function markOf(line: string): '\t' | '|' | undefined {
  if (line.length > maxRow) return undefined;
  return line.includes('\t') ? '\t' : line.trimStart().startsWith('|') ? '|' : undefined;
}

function columnsOf(line: string, mark: '\t' | '|', start: number): Stretch[] {
  const columns: Stretch[] = [];
  let at = mark === '|' ? line.indexOf('|') + 1 : 0;
  for (const words of line.slice(at).split(mark).slice(0, maxColumns)) {
    const from = at + (words.length - words.trimStart().length);
    columns.push({ start: start + from, end: start + Math.max(from, at + words.trimEnd().length) });
    at += words.length + 1;
  }
  return columns;
}

/**
 * Numbers alone on a line, as a Word file has the large figures of a box: what they are stands in the line above, and
 * their unit may begin the line below.
 */
export function* loneNumbers(text: string): Generator<TableCell> {
  const lines = text.split('\n');
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const written = line.trim();
    if (written.length <= 24 && /\d/.test(written)) {
      const from = start + line.indexOf(written);
      const above = lines[at - 1]?.split('\t').at(-1)?.trim() ?? '';
      const below = lines[at + 1]?.split('\t')[0]?.trim() ?? '';
      const unit = readUnit(below, 0, { isMoney: false }) ? `, ${below}` : '';
      const head = above.length + unit.length <= maxHead ? above + unit : '';
      yield { start: from, end: from + written.length, head, label: '', row: '' };
    }
    start += line.length + 1;
  }
}
