import type { Text } from '#lib/domain/vocabulary.ts';
import type { Sheet } from '../grid.ts';
import { SheetBuilder, type CellBudget } from '../sheet-builder.ts';
import { decodeText } from './encoding.ts';
import { delimiters, findDelimiter } from './delimiter.ts';
import { readRecords } from './records.ts';

const delimiterNames: Record<string, Text> = {
  ';': { de: 'Semikolon', en: 'semicolon' },
  ',': { de: 'Komma', en: 'comma' },
  '\t': { de: 'Tabulator', en: 'tab' },
  '|': { de: 'senkrechter Strich', en: 'vertical bar' },
  '': { de: 'eine Spalte', en: 'one column' },
};

/** Excel's own line that names the delimiter; Excel does not show it as a row. */
const separatorLine = /^"?sep=([;,\t|])"?(\r\n?|\n|$)/i;

/** Reads CSV and its relatives. Every cell is text. */
export function readTextFile(bytes: Buffer, budget: CellBudget): { sheets: Sheet[]; recognised: Text[] } {
  const { text, encoding } = decodeText(bytes);
  const named = separatorLine.exec(text);
  const content = named ? text.slice(named[0].length) : text;
  const delimiter = delimiters.find((mark) => mark === named?.[1]) ?? findDelimiter(content) ?? '';
  const rows = new SheetBuilder(budget, '');
  readRecords(content, delimiter, rows, budget.limits.maxCellCharacters);
  const name = delimiterNames[delimiter]!;
  return {
    sheets: [{ name: '', isHidden: false, rows: rows.rows, merges: [] }],
    recognised: [{ de: `${encoding}, ${name.de}`, en: `${encoding}, ${name.en}` }],
  };
}
