import { energy } from '../../contract/balance.ts';
import type { Column } from '../../contract/table.ts';
import type { GridCell, GridFinding, GridRow, Sheet } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import type { ReadColumn } from '../recognise/columns-of-table.ts';
import { FindingList } from '../recognise/finding-list.ts';
import { meaningOf, readHeadCell } from '../recognise/head-cell.ts';
import { tableHeads } from '../recognise/head-book.ts';
import { readHead } from '../recognise/head-text.ts';
import { fillLabels } from '../recognise/key-labels.ts';
import { recognisedTexts } from '../recognise/recognised-texts.ts';
import { rowKinds } from '../recognise/row-kinds.ts';
import { SheetRows } from '../recognise/sheet-rows.ts';
import { isPartWord, totalOf } from '../recognise/total-label.ts';
import { unitOf, withoutBrackets } from '../recognise/unit.ts';
import { balanceTitle, energyHead } from './balance-title.ts';
import {
  headRow,
  textAt,
  titlesOf,
  type SourceContext,
  type SourceReading,
  type SourceRow,
  type TextRow,
} from './source.ts';

type Kind = 'carrier' | 'sector';

const columnNamed = (name: string) => energy.columns.find((column) => column.name === name)!;
const heads = tableHeads.find(({ table }) => table === energy)!;
const others: Record<Kind, Kind> = { carrier: 'sector', sector: 'carrier' };

/** A column of words: its energy is that of a carrier or sector, or the sum of several. */
interface AcrossColumn {
  position: number;
  word: string;
  unit: string | undefined;
  year: string | undefined;
}

/** The head of a balance that has carriers or sectors as columns. */
export interface MatrixHead extends TextRow {
  /** What stands across. */
  across: Kind;
  columns: readonly AcrossColumn[];
  /** Columns of the contract beside them. */
  left: readonly { position: number; head: string; column: Column }[];
  unitAt: number;
  /** Heads of numbers that nobody knows, left of the words. */
  unknown: readonly { position: number; head: string }[];
}

/** Finds a row with two carriers or two sectors, and a column of the contract beside them. */
export function matrixHead(sheet: Sheet, context: SourceContext): MatrixHead | undefined {
  let found: Omit<MatrixHead, keyof TextRow> | undefined;
  const head = headRow(sheet, (texts) => (found = matrixIn(texts, context)) !== undefined);
  if (!head || !found) return undefined;
  return { ...head, ...withCorner(found, head, sheet, context) };
}

/** A word with a remark in brackets, "Erdgas (Brennwert)", is none that is known. */
function wordOf(text: string, kind: Kind, { keyOf }: SourceContext): string | undefined {
  const { name, remarks } = readHead(text);
  return [text, ...(remarks.length === 0 ? [name] : [])].find(
    (word) => word !== '' && keyOf(energy, columnNamed(kind), word) !== undefined,
  );
}

function matrixIn(
  texts: readonly (string | undefined)[],
  context: SourceContext,
): Omit<MatrixHead, keyof TextRow> | undefined {
  const filled = texts.flatMap((text, position) => (text === undefined ? [] : [{ text, position }]));
  if (filled.length < 2) return undefined;
  const named = filled.map(({ text, position }) => {
    const { named: column } = meaningOf(readHeadCell({ position, parts: [text] }), heads);
    return { text, position, column };
  });
  const free = named.filter(({ column }) => column === undefined);
  const countOf = (kind: Kind) => free.filter(({ text }) => wordOf(text, kind, context) !== undefined).length;
  const across: Kind = countOf('carrier') >= countOf('sector') ? 'carrier' : 'sector';
  if (countOf(across) < 2) return undefined;
  const first = free.find(({ text }) => wordOf(text, across, context) !== undefined)!.position;
  const columns = free.flatMap(({ text, position }): AcrossColumn[] => {
    if (position < first) return [];
    const { units, year, name } = readHead(text);
    const word =
      wordOf(text, across, context) ?? (totalOf(name) === undefined && !isPartWord(text) ? text : name);
    return [{ position, word, unit: units[0]?.text, year: year === undefined ? undefined : String(year) }];
  });
  const left = named.flatMap(({ text, position, column }) =>
    column !== undefined && column !== 'unit' && column.name !== 'energy_mwh' && column.name !== across
      ? [{ position, head: text, column }]
      : [],
  );
  // with a column of energy, words in heads are something else
  if (named.some(({ column }) => column !== 'unit' && column?.name === 'energy_mwh')) return undefined;
  const unitAt = named.find(({ column }) => column === 'unit')?.position ?? -1;
  const unknown = free
    .filter(({ position }) => position < first)
    .map(({ text, position }) => ({ position, head: text }));
  return { across, columns, left, unitAt, unknown };
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

/** Makes rows of the contract of a matrix: one for each of its cells that is filled. Sums are compared as in any table. */
export function readMatrix(sheet: Sheet, head: MatrixHead, context: SourceContext): SourceReading {
  const { across, columns, left, unitAt } = head;
  const { quantity, unit, year } = balanceTitle(sheet, head);
  const nothing = { table: energy, head: head.row, heads: [], positions: [], rows: [], notes: [] };
  const isEnergyUnit = (text: string | undefined) =>
    text !== undefined && unitOf(withoutBrackets(text))?.dimension === 'energy';
  const hasUnits =
    unitAt >= 0 && sheet.rows.slice(head.at + 1).some((row) => isEnergyUnit(textAt(row, unitAt)));
  if (quantity === 'emissions' && !hasUnits)
    return { ...nothing, findings: [{ rule: 'source_emissions', row: head.row }] };
  if (quantity !== 'energy' && !hasUnits)
    return {
      ...nothing,
      findings: [{ rule: 'source_matrix_unclear', row: head.row, parameters: whatIs(across) }],
    };

  const list = new FindingList();
  for (const { position, head: text } of head.unknown) {
    const parameters = { header: energy.columns.map(({ name }) => name).join(', ') };
    list.add({ rule: 'column_unknown', row: head.row, column: text, position, value: text, parameters });
  }
  const merged = new SheetRows(sheet).merged(sheet.rows.slice(head.at + 1), (position) =>
    left.some((one) => one.position === position),
  );
  const keys = left.map(({ position, head: text, column }): ReadColumn => {
    return { position, head: text, column, year: undefined, power: 0, measure: undefined, unit: undefined };
  });
  const numbers = columns.map(({ position, word }): ReadColumn => {
    return { ...keys[0]!, position, head: word, column: columnNamed('energy_mwh') };
  });
  const positions = [...left, ...columns].map(({ position }) => position);
  const [from, to] = [Math.min(...positions), Math.max(...positions)];
  const judge = rowKinds(energy, [...keys, ...numbers], from, to, context.words);
  const judged = merged.body.map(judge);
  const groups = { columns: new Set<Column>(), heads: new Map(), unclear: [] };
  const { body, filled } = fillLabels(merged.body, judged, keys, groups, list);

  const titles = titlesOf(sheet, head.at);
  const down = others[across];
  const hasDown = left.some(({ column }) => column.name === down);
  const sector =
    down === 'sector' && !hasDown ? titles.find((title) => wordOf(title, 'sector', context)) : undefined;
  const hasYear = left.some(({ column }) => column.isYear);
  const yearOf = (column: AcrossColumn) => (hasYear ? undefined : (column.year ?? year));
  const hasTitleYear = columns.some((column) => yearOf(column) !== undefined);
  const hasOwnUnits =
    unitAt >= 0 || columns.some((column) => column.unit !== undefined && column.unit !== unit);
  const rows: SourceRow[] = [];
  for (const [at, row] of body.entries()) {
    const { kind, total } = judged[at]!;
    if (kind !== 'data' && kind !== 'total' && kind !== 'part') continue;
    for (const column of columns) {
      if (cellText(row.cells[column.position]) === undefined) continue;
      const { position } = column;
      const own = left.map((one) => row.cells[one.position] ?? null);
      // a word for a sum stands in a column of the contract, where it is looked for
      if (total && !left.some((one) => one.position === total.position)) own[0] = total.text;
      const unitCell = unitAt >= 0 ? (row.cells[unitAt] ?? null) : (column.unit ?? unit ?? null);
      rows.push({
        cells: [
          column.word,
          ...own,
          row.cells[position] ?? null,
          ...(hasTitleYear ? [yearOf(column) ?? null] : []),
          ...(hasOwnUnits ? [unitCell] : []),
          ...(sector === undefined ? [] : [sector]),
        ],
        columns: [
          position,
          ...left.map((one) => one.position),
          position,
          ...(hasTitleYear ? [-1] : []),
          ...(hasOwnUnits ? [unitAt] : []),
          ...(sector === undefined ? [] : [-1]),
        ],
        row: row.row,
      });
    }
  }
  const texts = (some: typeof filled, say: typeof recognisedTexts.merged) =>
    keys.flatMap(({ position, head: text }) => {
      const ofColumn = some.filter(({ column }) => column === position);
      return ofColumn.length > 0 ? [say(text, ofColumn)] : [];
    });
  const first = columns[0]!.position;
  const { what } = whatIs(across);
  return {
    table: energy,
    heads: [
      across,
      ...left.map(({ column }) => column.name),
      hasOwnUnits ? 'Endenergie' : energyHead(unit),
      ...(hasTitleYear ? ['year'] : []),
      ...(hasOwnUnits ? ['Einheit'] : []),
      ...(sector === undefined ? [] : ['sector']),
    ],
    head: head.row,
    positions: [
      first,
      ...left.map(({ position }) => position),
      first,
      ...(hasTitleYear ? [-1] : []),
      ...(hasOwnUnits ? [unitAt] : []),
      ...(sector === undefined ? [] : [-1]),
    ],
    rows,
    notes: [
      {
        de: `${what.de} als Spalten (${columns.length})${hasTitleYear && year !== undefined ? `; Jahr ${year} aus dem Titel` : ''}`,
        en: `${what.en} as columns (${columns.length})${hasTitleYear && year !== undefined ? `; year ${year} from the title` : ''}`,
      },
      ...texts(merged.filled, recognisedTexts.merged),
      ...texts(filled, recognisedTexts.labels),
    ],
    skipped: body.filter((_, at) => judged[at]!.kind === 'note').map(({ row }) => row),
    findings: [...list.all()] as GridFinding[],
  };
}

const whatIs = (across: Kind) => ({
  what: across === 'carrier' ? { de: 'Energieträger', en: 'carriers' } : { de: 'Sektoren', en: 'sectors' },
});
