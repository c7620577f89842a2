import type { Text } from '#lib/domain/vocabulary.ts';
import type { Sheet } from '../grid.ts';
import { SheetBuilder, type CellBudget } from '../sheet-builder.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { delimiters, findDelimiter, type Delimiter } from './delimiter.ts';
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

/** How a text file is written. */
export interface Dialect {
  encoding: Encoding;
  /** Excel's line that names the delimiter, with its line end; blank if there is none. */
  separatorLine: string;
  /** Blank if there is one column only. */
  delimiter: string;
  /** What follows that line. */
  content: string;
}

/** The line that names the delimiter, with its line end, and what it names; blank if there is none. */
export function separatorOf(text: string): { line: string; mark: Delimiter | undefined } {
  const named = separatorLine.exec(text);
  return { line: named?.[0] ?? '', mark: delimiters.find((mark) => mark === named?.[1]) };
}

/** How a text is written, for people. */
export function dialectText(encoding: Encoding, delimiter: string): Text {
  const name = delimiterNames[delimiter]!;
  return { de: `${encoding}, ${name.de}`, en: `${encoding}, ${name.en}` };
}

/** Tells the dialect of a text file from all of it. */
export function readDialect(bytes: Buffer): Dialect {
  const { text, encoding } = decodeText(bytes);
  const { line, mark } = separatorOf(text);
  const content = text.slice(line.length);
  return { encoding, separatorLine: line, delimiter: mark ?? findDelimiter(content) ?? '', content };
}

/** Reads CSV and its relatives. Every cell is text. */
export function readTextFile(bytes: Buffer, budget: CellBudget): { sheets: Sheet[]; recognised: Text[] } {
  const { encoding, delimiter, content } = readDialect(bytes);
  const rows = new SheetBuilder(budget, '');
  readRecords(content, delimiter, rows);
  return {
    sheets: [{ name: '', isHidden: false, rows: rows.rows, merges: [] }],
    recognised: [dialectText(encoding, delimiter)],
  };
}
