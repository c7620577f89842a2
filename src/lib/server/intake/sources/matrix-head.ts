import { energy } from '../../contract/balance.ts';
import type { Column } from '../../contract/table.ts';
import { namesGrossCalorificValue } from '../csv/header.ts';
import type { GridCell, Sheet } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { meaningOf, readHeadCell } from '../recognise/head-cell.ts';
import { tableHeads } from '../recognise/head-book.ts';
import { isShareHead } from '../recognise/derived-head.ts';
import { readHead, yearOfCell } from '../recognise/head-text.ts';
import { besideKind, leftKind, type LeftHead, type LeftKind } from '../recognise/left-heads.ts';
import { withoutCalorificValue } from '../recognise/calorific-value.ts';
import { SheetRows } from '../recognise/sheet-rows.ts';
import { runsBeside, upperRow } from '../recognise/table-finder.ts';
import { isPartWord, totalOf } from '../recognise/total-label.ts';
import { unitOf } from '../recognise/unit.ts';
import { balanceTitle } from './balance-title.ts';
import { headRow, textAt, type SourceContext, type TextRow } from './source.ts';

/** What a matrix has across. */
export type Kind = 'carrier' | 'sector';

export const columnNamed = (name: string) => energy.columns.find((column) => column.name === name)!;
const heads = tableHeads.find(({ table }) => table === energy)!;
export const others: Record<Kind, Kind> = { carrier: 'sector', sector: 'carrier' };

/** A column of words: its energy is that of a carrier or sector, or the sum of several. */
export interface AcrossColumn {
  position: number;
  word: string;
  /** Its head says gross calorific value (Hs), and so does its word. */
  isGross: boolean;
  unit: string | undefined;
  year: string | undefined;
}

/** The head of a balance that has carriers or sectors as columns. */
export interface MatrixHead extends TextRow {
  /** What stands across. */
  across: Kind;
  columns: readonly AcrossColumn[];
  /** One column only has a word that is known. */
  isAlone: boolean;
  /** Columns of the contract beside them. */
  left: readonly { position: number; head: string; column: Column }[];
  unitAt: number;
  /** Heads of numbers that nobody knows, left of the words. */
  unknown: readonly { position: number; head: string }[];
  /** Columns that are left out. */
  leftOut: readonly LeftHead[];
  /** Columns that say what an earlier one says, which is read. */
  twice: readonly { column: Headed; other: Headed }[];
}

type Headed = { head: string; position: number };

/**
 * Finds a row with two carriers or two sectors, and a column of the contract beside them. One is enough where its head is
 * that of an amount: "Fernwärme [MWh]", "Verkehr [kt CO2]".
 */
export function matrixHead(sheet: Sheet, context: SourceContext): MatrixHead | undefined {
  let found: Omit<MatrixHead, keyof TextRow> | undefined;
  const head = headRow(sheet, (texts, row) => {
    found = matrixIn(texts, yearsAbove(sheet, row), context);
    if (found?.isAlone && !isAmountAlone(found, sheet, row)) found = undefined;
    return found !== undefined;
  });
  if (!head || !found) return undefined;
  return { ...head, ...withCorner(found, head, sheet, context) };
}

/** A word with a remark in brackets, "Erdgas (gewerblich)", is none that is known. */
export function wordOf(text: string, kind: Kind, { keyOf }: SourceContext): string | undefined {
  const { name, remarks } = readHead(text);
  return [text, ...(remarks.length === 0 ? [name] : [])].find(
    (word) => word !== '' && keyOf(energy, columnNamed(kind), word) !== undefined,
  );
}

/** Years that stand above words, merged over several of them. */
function yearsAbove(sheet: Sheet, { at, row, cells }: TextRow): readonly (number | undefined)[] {
  const isYear = (cell: GridCell) => yearOfCell(cellText(cell) ?? '') !== undefined;
  const before = sheet.rows[at - 1];
  if (before?.row !== row - 1 || cells.length < 2 || !before.cells.some(isYear)) return [];
  const rows = new SheetRows({ ...sheet, rows: sheet.rows.slice(at - 1, at + 1) });
  const above = rows.headRow(0);
  const yearAt = (text: string | undefined) => (text === undefined ? undefined : yearOfCell(text));
  const merged = above.texts.map((text, position) =>
    above.spanned.has(position) ? yearAt(text) : undefined,
  );
  if (merged.some((year) => year !== undefined)) return merged;
  return upperRow(rows.headRow(1), above)?.texts.map(yearAt) ?? [];
}

function matrixIn(
  texts: readonly (string | undefined)[],
  above: readonly (number | undefined)[],
  context: SourceContext,
): Omit<MatrixHead, keyof TextRow> | undefined {
  const filled = texts.flatMap((text, position) => (text === undefined ? [] : [{ text, position }]));
  // several side by side are none
  if (
    filled.length < 2 ||
    runsBeside(filled.map(({ text, position }) => ({ position, parts: [text] }))).length > 0
  )
    return undefined;
  const named = filled.map(({ text, position }) => {
    const { named: column } = meaningOf(readHeadCell({ position, parts: [text] }), heads);
    return { text, position, column };
  });
  const free = named.filter(({ column }) => column === undefined);
  const wordsOf = (kind: Kind) => free.filter(({ text }) => wordOf(text, kind, context) !== undefined);
  const across: Kind = wordsOf('carrier').length >= wordsOf('sector').length ? 'carrier' : 'sector';
  const words = wordsOf(across);
  if (words.length === 0) return undefined;
  const kindOf = (text: string) => leftKindBeside(text, words, (word) => wordOf(word, across, context));
  const first = words[0]!.position;
  const all = free.flatMap(({ text, position }): AcrossColumn[] => {
    if (position < first || kindOf(text)) return [];
    const { units, year: own, name } = readHead(text);
    const year = own ?? above[position];
    const known =
      wordOf(text, across, context) ?? (totalOf(name) === undefined && !isPartWord(text) ? text : name);
    const isGross = across === 'carrier' && namesGrossCalorificValue(text);
    const word = isGross && !namesGrossCalorificValue(known) ? `${known} (Hs)` : known;
    return [
      { position, word, isGross, unit: units[0]?.text, year: year === undefined ? undefined : String(year) },
    ];
  });
  const { columns, twice } = withoutTwice(all, (word) => {
    const plain = withoutCalorificValue(word);
    return context.keyOf(energy, columnNamed(across), plain) ?? plain;
  });
  const headOf = ({ position }: AcrossColumn) => ({ position, head: texts[position]! });
  const left = named.flatMap(({ text, position, column }) =>
    column !== undefined && column !== 'unit' && column.name !== 'energy_mwh' && column.name !== across
      ? [{ position, head: text, column }]
      : [],
  );
  // with a column of energy, words in heads are something else
  if (named.some(({ column }) => column !== 'unit' && column?.name === 'energy_mwh')) return undefined;
  const unitAt = named.find(({ column }) => column === 'unit')?.position ?? -1;
  const unknown = free
    .filter(({ position, text }) => position < first && !kindOf(text))
    .map(({ text, position }) => ({ position, head: text }));
  const leftOut = free.flatMap(({ text, position }): LeftHead[] => {
    const kind = kindOf(text);
    return kind ? [{ kind, head: text, position }] : [];
  });
  return {
    across,
    columns,
    isAlone: words.length === 1,
    left,
    unitAt,
    unknown,
    leftOut,
    twice: twice.map(({ column, other }) => ({ column: headOf(column), other: headOf(other) })),
  };
}

/** Why a column is left out: "Haushalte [%]" beside "Haushalte [MWh]", but no carrier that begins with such a word. */
function leftKindBeside(
  text: string,
  words: readonly { text: string }[],
  wordOfText: (text: string) => string | undefined,
): LeftKind | undefined {
  const kind = besideKind(text);
  // "Heizöl [Liter]" speaks of a carrier, though nobody can read its unit
  const word = wordOfText(text) ?? wordOfText(readHead(text).name);
  if (kind === undefined) return word === undefined ? leftKind(text) : undefined;
  const amounts = words.filter((one) => besideKind(one.text) === undefined);
  // what is adjusted or an amount of fuel follows from energy of the same word only
  const isOfWord = word !== undefined && !isShareHead(text);
  const isLeft = isOfWord ? amounts.some((one) => wordOfText(one.text) === word) : amounts.length > 0;
  return isLeft ? kind : undefined;
}

/** Does the head of a single word say that its numbers are energy, or emissions? It may be a count: "Haushalte". */
function isAmountAlone(
  { across, columns, left, unknown }: Omit<MatrixHead, keyof TextRow>,
  sheet: Sheet,
  row: TextRow,
): boolean {
  if (!left.some(({ column: { isKey } }) => isKey) || unknown.length > 0) return false;
  const units = columns.map((column) => unitOf(column.unit ?? '')?.dimension);
  if (units.every((dimension) => dimension === 'energy')) return true;
  const { quantity, namesEmissions } = balanceTitle(sheet, row);
  return across === 'sector' && units[0] === 'mass' && quantity === 'emissions' && namesEmissions;
}

/** Of columns with the same word and year the first one. */
function withoutTwice(all: readonly AcrossColumn[], keyOf: (word: string) => string) {
  const kept = new Map<string, AcrossColumn>();
  const twice: { column: AcrossColumn; other: AcrossColumn }[] = [];
  for (const column of all) {
    const key = JSON.stringify([keyOf(column.word), column.year]);
    const other = kept.get(key);
    if (other) twice.push({ column, other });
    else kept.set(key, column);
  }
  return { columns: [...kept.values()], twice };
}

/** A first column whose head names nothing, or is blank, holds what its words are. */
function withCorner(
  found: Omit<MatrixHead, keyof TextRow>,
  head: TextRow,
  sheet: Sheet,
  context: SourceContext,
): Omit<MatrixHead, keyof TextRow> {
  const down = others[found.across];
  if (found.left.some(({ column }) => column.name === down)) return found;
  const first = found.columns[0]!.position;
  for (let position = 0; position < first; position++) {
    if (found.left.some((one) => one.position === position) || position === found.unitAt) continue;
    const words = sheet.rows.slice(head.at + 1, head.at + 200).flatMap((row) => textAt(row, position) ?? []);
    if (words.filter((word) => wordOf(word, down, context) !== undefined).length < 2) continue;
    const column = { position, head: head.texts[position] ?? down, column: columnNamed(down) };
    return {
      ...found,
      left: [column, ...found.left],
      unknown: found.unknown.filter((one) => one.position !== position),
    };
  }
  return found;
}

/** Has the matrix a column beside its words that says for what its rows are? */
export const hasKeys = ({ left }: MatrixHead): boolean => left.some(({ column }) => column.isKey);
