import { energy } from '../../contract/balance.ts';
import type { Column } from '../../contract/table.ts';
import type { Sheet } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { columnLabels } from '../recognise/column-label.ts';
import { nameDerived } from '../recognise/derived-head.ts';
import type { ReadColumn } from '../recognise/read-column.ts';
import { FindingList } from '../recognise/finding-list.ts';
import { fillLabels } from '../recognise/key-labels.ts';
import { recognisedTexts } from '../recognise/recognised-texts.ts';
import { rowKinds } from '../recognise/row-kinds.ts';
import { SheetRows } from '../recognise/sheet-rows.ts';
import { unitOf, withoutBrackets } from '../recognise/unit.ts';
import { balanceTitle, energyHead } from './balance-title.ts';
import { columnNamed, others, wordOf, type AcrossColumn, type Kind, type MatrixHead } from './matrix-head.ts';
import { textAt, titlesOf, type SourceContext, type SourceReading, type SourceRow } from './source.ts';

/** Makes rows of the contract of a matrix: one for each of its cells that is filled. Sums are compared as in any table. */
export function readMatrix(sheet: Sheet, head: MatrixHead, context: SourceContext): SourceReading {
  const { across, columns, left, unitAt } = head;
  const { quantity, unit, year } = balanceTitle(sheet, head);
  const nothing = { table: energy, head: head.row, heads: [], positions: [], rows: [], notes: [] };
  const isEnergyUnit = (text: string | undefined) =>
    text !== undefined && unitOf(withoutBrackets(text))?.dimension === 'energy';
  const hasUnits =
    unitAt >= 0 && sheet.rows.slice(head.at + 1).some((row) => isEnergyUnit(textAt(row, unitAt)));
  // the monitor computes emissions of carriers, but not those of a sector without energy
  const isOfCarriers = across === 'carrier' || left.some(({ column }) => column.name === 'carrier');
  if (quantity === 'emissions' && !hasUnits && isOfCarriers)
    return { ...nothing, findings: [{ rule: 'source_emissions', row: head.row }] };
  if (quantity !== 'energy' && !hasUnits)
    return {
      ...nothing,
      findings: [{ rule: 'source_matrix_unclear', row: head.row, parameters: whatIs(across) }],
    };

  const list = new FindingList();
  for (const { position, head: text } of head.unknown) {
    const parameters = { header: columnLabels(energy) };
    list.add({ rule: 'column_unknown', row: head.row, column: text, position, value: text, parameters });
  }
  nameDerived(head.derived, head.row, list);
  const hasYear = left.some(({ column }) => column.isYear);
  const dated = columns.find((column) => hasYear && column.year !== undefined);
  // a year in the head and a year in the row: which holds?
  if (dated) {
    const { position, word } = dated;
    list.add({
      rule: 'column_twice',
      row: head.row,
      column: word,
      position,
      value: head.texts[position] ?? '',
    });
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
    findings: list.all(),
    grossTold: columns.filter(({ isGross }) => isGross).map(({ position }) => position),
  };
}

const whatIs = (across: Kind) => ({
  what: across === 'carrier' ? { de: 'Energieträger', en: 'carriers' } : { de: 'Sektoren', en: 'sectors' },
});
