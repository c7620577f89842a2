import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { templateTexts } from '#lib/texts/index.ts';
import { isProtectable, protectedWord } from '../../contract/protected-cells.ts';
import type { Column, Table } from '../../contract/table.ts';
import type { DeliveredRow } from '../../queries/delivered-rows.ts';
import { WorkbookSheet, type NumberLook } from '../workbook/workbook-sheet.ts';
import type { ChoiceLists } from './choice-lists.ts';
import type { TemplateWords } from './template-words.ts';

/** Rows below the filled ones that are painted, and how far below them typing is still checked. */
const spareRows = 15;
const checkedRows = 500;
/** Longer lists are none that somebody looks through. */
const maxSuggestions = 40;
const maxFrozenWidth = 90;

export interface TableSheetContent {
  table: Table;
  /** Only their keys are filled in. */
  vacant: readonly DeliveredRow[];
  rows: readonly DeliveredRow[];
  /** Ids of quartiers and measures that the workbook has itself. */
  ids: Readonly<Record<string, readonly string[]>>;
  /** The last year that may be typed. */
  maxYear: number;
  /** Of one quartier there is one row. */
  hasSpareRows: boolean;
}

/** A table with its head in the first row, then what is to be filled in, then what was published, then spare rows. */
export function tableSheet(
  content: TableSheetContent,
  words: TemplateWords,
  lists: ChoiceLists,
  headerFooter: WriteSheet['headerFooter'],
): WriteSheet {
  const { table, vacant, rows } = content;
  const { columns } = table;
  const heads = columns.map((column) => words.head(table, column));
  const widths = columns.map((column, at) => widthOf(column, heads[at]!, rows, words, table));
  const sheet = new WorkbookSheet(templateTexts[words.lang].sheets[table.name]!, widths);
  sheet.line(
    heads,
    columns.map((column) => (isNumber(column) ? 'headOfNumbers' : 'head')),
  );
  const formats = columns.map((column) => formatOf(column, rows, words.lang));
  const write = (row: DeliveredRow, isToFill: (column: Column) => boolean) =>
    sheet.line(
      columns.map((column) => cellValue(row[column.name] ?? null, table, column, words)),
      columns.map((column, at): NumberLook => {
        const isWithheld = row[column.name] === protectedWord && isProtectable(table, column);
        return {
          format: formats[at]!,
          fill: isWithheld ? 'withheld' : isToFill(column) ? 'input' : undefined,
        };
      }),
    );
  for (const row of vacant) write(row, ({ isKey }) => !isKey);
  for (const row of rows) write(row, () => false);
  if (content.hasSpareRows) for (let spare = 0; spare < spareRows; spare++) write({}, () => true);
  const last = sheet.row + checkedRows;
  const frozen = frozenColumns(columns, widths);
  return {
    ...sheet.finish({
      frozenRows: 1,
      frozenColumns: frozen,
      isMarked: vacant.length > 0,
      heights: new Map([[1, 48]]),
      validations: columns.map((column, at) => {
        const letters = columnLetters(at);
        return {
          ...validationOf(column, content, words, lists, `${letters}2`),
          ...promptOf(column, words),
          range: `${letters}2:${letters}${last}`,
        };
      }),
    }),
    headerFooter,
  };
}

const isNumber = ({ type }: Column) => type === 'double' || type === 'integer' || type === 'smallint';

function cellValue(
  value: DeliveredRow[string],
  table: Table,
  column: Column,
  words: TemplateWords,
): string | number | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return words.flag(value);
  if (typeof value === 'number') return value;
  // as a spreadsheet counts days
  if (column.type === 'date') return Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569;
  return words.word(table, column, value);
}

/** Texts stay what is typed, "2025-02" and "05512000" among them; numbers have as many decimals as those there are. */
function formatOf(column: Column, rows: readonly DeliveredRow[], lang: TemplateWords['lang']): string {
  if (column.type === 'date') return lang === 'de' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
  if (!isNumber(column)) return '@';
  if (column.isYear || /(^|_)year(_|$)/.test(column.name)) return '0';
  const decimals = rows.map((row) => String(row[column.name] ?? '').split('.')[1]?.length ?? 0);
  const digits = Math.min(
    6,
    decimals.reduce((most, count) => Math.max(most, count), 0),
  );
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** Letters: what the longest word of the head and most values need. */
function widthOf(
  column: Column,
  head: string,
  rows: readonly DeliveredRow[],
  words: TemplateWords,
  table: Table,
): number {
  const ofHead = head.split(' ').reduce((most, word) => Math.max(most, word.length), 0) + 3;
  if (isNumber(column)) return Math.max(column.isYear ? 8 : 13, ofHead);
  if (column.type === 'date') return Math.max(13, ofHead);
  const choices = words.choices(table, column) ?? [];
  const values = rows.map((row) => String(cellValue(row[column.name] ?? null, table, column, words) ?? ''));
  const longest = [...choices, ...values].reduce((most, text) => Math.max(most, text.length), 0);
  return Math.max(Math.min(longest + 2, 44), ofHead, 10);
}

/** The keys stay in sight where they leave room for the rest. */
function frozenColumns(columns: readonly Column[], widths: readonly number[]): number {
  const end = columns.findIndex(({ isKey }) => !isKey);
  const keys = end < 0 ? 0 : end;
  const width = widths.slice(0, keys).reduce((sum, one) => sum + one, 0);
  return width <= maxFrozenWidth ? keys : 1;
}

function exampleOf({ type }: Column, example: string, lang: TemplateWords['lang']): string {
  if (type === 'date') return lang === 'de' ? example.split('-').toReversed().join('.') : example;
  return type === 'double' && lang === 'de' ? example.replace('.', ',') : example;
}

function promptOf(column: Column, { lang }: TemplateWords): Partial<DataValidation> {
  const { prompt } = templateTexts[lang];
  const isTyped = !column.values && !column.references && column.type !== 'boolean';
  const example = isTyped && column.example ? exampleOf(column, column.example, lang) : undefined;
  const text = [
    `${column.description[lang]}.`,
    ...(column.isRequired ? [prompt.required] : []),
    ...(example === undefined ? [] : [prompt.example(example)]),
  ].join(' ');
  return { showInputMessage: true, inputMessage: text.slice(0, 250) };
}

function validationOf(
  column: Column,
  { table, rows, ids, maxYear }: TableSheetContent,
  words: TemplateWords,
  lists: ChoiceLists,
  first: string,
): Omit<DataValidation, 'range'> {
  const { errors } = templateTexts[words.lang];
  const stop = (text: string) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    errorTitle: errors.title,
    errorMessage: text,
  });
  const mayBeProtected = rows.some((row) => row[column.name] === protectedWord);
  const choices = words.choices(table, column) ?? ids[column.references ?? ''];
  if (choices && choices.length > 0) {
    const all = mayBeProtected ? [...choices, words.protected] : choices;
    return { type: 'list', formula1: lists.place(all), ...stop(errors.list) };
  }
  if (column.isYear) {
    return {
      type: 'whole',
      operator: 'between',
      formula1: String(column.minimum),
      formula2: String(maxYear),
      ...stop(errors.year(String(column.minimum), String(maxYear))),
    };
  }
  if (isNumber(column))
    return { ...numberRule(column, mayBeProtected, words, first), ...stop(numberText(column, words)) };
  if (column.type === 'date') {
    // 1 January 1950
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: '18264', ...stop(errors.day) };
  }
  const found = new Set([
    ...words.usual(table, column),
    ...rows.map((row) => String(cellValue(row[column.name] ?? null, table, column, words) ?? '')),
  ]);
  found.delete('');
  const suggestions = [...found].slice(0, maxSuggestions);
  // a list to choose from, or anything else
  const isFree = { allowBlank: true, showErrorMessage: false } as const;
  const isRepeated = !column.isKey && column.pattern === undefined && !unique.has(column.name);
  return isRepeated && suggestions.length > 0
    ? { type: 'list', formula1: lists.place(suggestions), ...isFree }
    : { type: 'textLength', operator: 'lessThanOrEqual', formula1: '1000', ...isFree };
}

/** Texts that no two rows share. */
const unique: ReadonlySet<string> = new Set([
  'title',
  'note',
  'name',
  'project_title',
  'reason_de',
  'reason_en',
  'label_de',
  'label_en',
]);

const bounds = ({ minimum, exclusiveMinimum, maximum }: Column) => ({
  low: minimum ?? exclusiveMinimum ?? -1e12,
  high: maximum ?? 1e12,
  isOpen: exclusiveMinimum !== undefined,
});

function numberRule(
  column: Column,
  mayBeProtected: boolean,
  words: TemplateWords,
  cell: string,
): Omit<DataValidation, 'range'> {
  const { low, high } = bounds(column);
  if (mayBeProtected) {
    const isNumber = `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high})`;
    return { type: 'custom', formula1: `OR(${isNumber},${cell}="${words.protected}")` };
  }
  const type = column.type === 'double' ? 'decimal' : 'whole';
  return { type, operator: 'between', formula1: String(low), formula2: String(high) };
}

function numberText(column: Column, { lang }: TemplateWords): string {
  const { errors } = templateTexts[lang];
  const { low, high, isOpen } = bounds(column);
  if (column.type !== 'double') return errors.whole;
  if (low === 0 && high >= 1e5) return isOpen ? errors.above : errors.fromZero;
  return high >= 1e11 ? errors.number : errors.between(String(low), String(high));
}
