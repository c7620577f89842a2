import type { GridCell } from '../grid.ts';
import { refuse } from '../refusal.ts';
import type { SheetBuilder } from '../sheet-builder.ts';

/** ="05513000": Excel's way to write a text that looks like a number. */
const textFormula = /^="((?:[^"]|"")*)"$/;

/** An apostrophe keeps a text from being a formula; our own downloads write it. */
const keptText = /^'(?=[=+\-@\t])/;

function unwrapped(field: string): string {
  if (field.startsWith('="')) {
    const inner = textFormula.exec(field)?.[1];
    if (inner !== undefined) return inner.replaceAll('""', '"');
  }
  return field.startsWith("'") ? field.replace(keptText, '') : field;
}

/**
 * Splits text into rows. Rows count as a spreadsheet shows them: a line break within quotation marks does not end one.
 * A quotation that does not end, or after which text goes on, is refused.
 */
export function readRecords(
  text: string,
  delimiter: string,
  to: SheetBuilder,
  maxFieldCharacters: number,
): void {
  const fieldEnd =
    delimiter === ''
      ? /[\r\n]/g
      : new RegExp(`[\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]`, 'g');
  let row = 1;
  let cells: GridCell[] = [];
  let column = 0;
  let at = 0;
  while (at < text.length) {
    const field = readField();
    to.put(cells, row, column, to.textCell(unwrapped(field)));
    const code = text[at];
    at++;
    if (code === delimiter && delimiter !== '') {
      column++;
      continue;
    }
    if (code === '\r' && text[at] === '\n') at++;
    to.add(row, cells);
    row++;
    cells = [];
    column = 0;
  }
  to.add(row, cells);

  /** From `at` to the delimiter or the end of the line, where `at` stands then. */
  function readField(): string {
    const isFormula = text[at] === '=' && text[at + 1] === '"';
    if (text[at] !== '"' && !isFormula) {
      const start = at;
      moveToEnd();
      const field = text.slice(start, at);
      // a delimiter after a quotation mark that stands behind a space would be read differently by different programs
      if (/^[ \t]+"/.test(field)) refuse('row_quotes', {}, { row, position: column });
      return field;
    }
    if (isFormula) at++;
    const start = at;
    for (at++; ; at++) {
      at = text.indexOf('"', at);
      if (at < 0 || at - start > maxFieldCharacters) refuse('quote_open', { row }, { row, position: column });
      if (text[at + 1] !== '"') break;
      at++;
    }
    const inner = text
      .slice(start + 1, at)
      .replaceAll('""', '"')
      .replaceAll(/\r\n?/g, '\n');
    const quoteEnd = at + 1;
    at = quoteEnd;
    moveToEnd();
    if (text.slice(quoteEnd, at).trim() !== '') refuse('quote_goes_on', { row }, { row, position: column });
    return inner;
  }

  function moveToEnd() {
    fieldEnd.lastIndex = at;
    at = fieldEnd.exec(text)?.index ?? text.length;
  }
}
