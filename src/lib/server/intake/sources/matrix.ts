import type { Text } from '#lib/domain/vocabulary.ts';
import { energy, reportedEmissions } from '../../contract/balance.ts';
import type { Column, Table } from '../../contract/table.ts';
import type { GridCell, GridFinding, GridRow, Sheet } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { columnLabels } from '../recognise/column-label.ts';
import { readHead } from '../recognise/head-text.ts';
import { nameLeft } from '../recognise/left-heads.ts';
import type { ReadColumn } from '../recognise/read-column.ts';
import { FindingList } from '../recognise/finding-list.ts';
import { fillLabels } from '../recognise/key-labels.ts';
import { nameTwice } from '../recognise/rival-columns.ts';
import { recognisedTexts } from '../recognise/recognised-texts.ts';
import { rowKinds } from '../recognise/row-kinds.ts';
import { SheetRows } from '../recognise/sheet-rows.ts';
import { filledTexts } from '../recognise/table-reading.ts';
import { totalOf } from '../recognise/total-label.ts';
import { unitOf, withoutBrackets } from '../recognise/unit.ts';
import { balanceTitle, energyHead, isEnergyUnit, type BalanceTitle } from './balance-title.ts';
import { unitsOfHeads } from './head-units.ts';
import { columnNamed, wordOf, type AcrossColumn, type Kind, type MatrixHead } from './matrix-head.ts';
import { textAt, titlesOf, type SourceContext, type SourceReading, type SourceRow } from './source.ts';

/** A column of the table that a matrix makes. */
interface MadeColumn {
  head: string;
  /** What it says for a cell of the matrix, and in which column of the sheet that stands; -1 for none. */
  cell: (row: GridRow, across: AcrossColumn) => GridCell;
  placeOf: (across: AcrossColumn) => number;
}

/** Makes rows of the contract of a matrix: one for each of its cells that is filled. Sums are compared as in any table. */
export function readMatrix(sheet: Sheet, found: MatrixHead, context: SourceContext): SourceReading {
  const title = balanceTitle(sheet, found);
  const refused = refusalOf(sheet, found, title);
  const table = isOfEmissions(found, title) ? reportedEmissions : energy;
  if (refused)
    return {
      table: energy,
      head: found.row,
      heads: [],
      positions: [],
      rows: [],
      notes: [],
      findings: [refused],
    };
  const list = new FindingList();
  judgeHead(found, table, list);
  const head = { ...found, columns: withUnits(sheet, found, title, table, list) };
  const { columns, left } = head;
  const { body, judged, notes } = readBody(sheet, head, context, list);
  const made = madeColumns(sheet, head, context, title);
  const isOwn = (position: number) => left.some((one) => one.position === position);
  const rows: SourceRow[] = [];
  for (const [at, row] of body.entries()) {
    const { kind, total } = judged[at]!;
    if (kind !== 'data' && kind !== 'total' && kind !== 'part') continue;
    for (const column of columns) {
      if (cellText(row.cells[column.position]) === undefined) continue;
      const cells = made.map(({ cell }) => cell(row, column));
      // a word for a sum stands in a column of the contract, where it is looked for
      if (total && !isOwn(total.position)) cells[1] = total.text;
      rows.push({ cells, columns: made.map(({ placeOf }) => placeOf(column)), row: row.row });
    }
  }
  return {
    table,
    heads: made.map((one) => one.head),
    head: head.row,
    positions: made.map(({ placeOf }) => placeOf(found.columns[0]!)),
    rows,
    notes: [acrossText(head, yearsAreOfTitle(head, title) ? title.year : undefined), ...notes],
    skipped: body.filter((_, at) => judged[at]!.kind === 'note').map(({ row }) => row),
    findings: list.all(),
    grossTold: columns.filter(({ isGross }) => isGross).map(({ position }) => position),
  };
}

/** Why a matrix is not read: what its numbers are is not said, or it is not energy. */
function refusalOf(sheet: Sheet, head: MatrixHead, title: BalanceTitle): GridFinding | undefined {
  const { at, row, across, unitAt } = head;
  const { quantity } = title;
  const units = sheet.rows.slice(at + 1).flatMap((one) => textAt(one, unitAt) ?? []);
  const hasUnits = units.some((unit) => isEnergyUnit(withoutBrackets(unit)));
  if (hasUnits || quantity === 'energy') return undefined;
  // the monitor computes emissions of carriers, but not those of a sector without energy
  if (quantity === 'emissions' && isOfCarriers(head)) return { rule: 'source_emissions', row };
  if (isOfEmissions(head, title)) return undefined;
  return { rule: 'source_matrix_unclear', row, parameters: { what: acrossNames[across] } };
}

const isOfCarriers = ({ across, left }: MatrixHead) =>
  across === 'carrier' || left.some(({ column }) => column.name === 'carrier');

/** Emissions of sectors, which are delivered where their energy is not known; tonnes alone may be of anything. */
const isOfEmissions = (head: MatrixHead, { quantity, namesEmissions }: BalanceTitle) =>
  quantity === 'emissions' && namesEmissions && head.unitAt < 0 && !isOfCarriers(head);

function judgeHead(
  { row, texts, unknown, leftOut, left, columns, twice }: MatrixHead,
  table: Table,
  list: FindingList,
): void {
  for (const { position, head: value } of unknown) {
    const parameters = { header: columnLabels(table) };
    list.add({ rule: 'column_unknown', row, column: value, position, value, parameters });
  }
  nameLeft(leftOut, row, list);
  for (const { column, other } of twice) nameTwice(column, other, row, list);
  // a year in the head and a year in the row: which holds?
  const dated = hasYears(left) ? columns.find(({ year }) => year !== undefined) : undefined;
  if (dated) {
    const { position } = dated;
    nameTwice(
      { head: texts[position]!, position },
      left.find(({ column }) => column.isYear)!,
      row,
      list,
    );
  }
}

const hasYears = (left: MatrixHead['left']) => left.some(({ column }) => column.isYear);

/** The rows below the head, with the keys that stand only in the first of several. */
function readBody(sheet: Sheet, head: MatrixHead, { words }: SourceContext, list: FindingList) {
  const { columns, left } = head;
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
  const judged = merged.body.map(rowKinds(energy, [...keys, ...numbers], from, to, words));
  const groups = { columns: new Set<Column>(), heads: new Map(), unclear: [] };
  const { body, filled } = fillLabels(merged.body, judged, keys, groups, list);
  const notes = [
    ...filledTexts(keys, merged.filled, recognisedTexts.merged),
    ...filledTexts(keys, filled, recognisedTexts.labels),
  ];
  return { body, judged, notes };
}

/** The columns with their units, without those of which no unit can be told. */
function withUnits(
  sheet: Sheet,
  { at, row, texts, columns, left, unitAt }: MatrixHead,
  { titleUnits }: BalanceTitle,
  table: Table,
  list: FindingList,
): AcrossColumn[] {
  const ofRows = unitAt < 0 ? [] : sheet.rows.slice(at + 1).flatMap((one) => textAt(one, unitAt) ?? []);
  const units = unitsOfHeads(
    columns.map(({ position, unit, word }) => {
      return { position, head: texts[position]!, unit, isTotal: totalOf(word) !== undefined };
    }),
    table === energy ? 'energy_mwh' : 'emissions_t',
    {
      // "Energieträger [kWh]" in the corner says it for all columns
      titles: [...titleUnits, ...left.flatMap(({ head }) => readHead(head).units)],
      rows: [...new Set(ofRows)].map((text) => ({ text, unit: unitOf(withoutBrackets(text)) })),
    },
    row,
    list,
  );
  return columns.flatMap((column) =>
    units.has(column.position) ? [{ ...column, unit: units.get(column.position) }] : [],
  );
}

const yearsAreOfTitle = ({ left, columns }: MatrixHead, { year }: BalanceTitle) =>
  !hasYears(left) && columns.some((column) => (column.year ?? year) !== undefined);

function madeColumns(
  sheet: Sheet,
  head: MatrixHead,
  context: SourceContext,
  title: BalanceTitle,
): MadeColumn[] {
  const { across, columns, left, unitAt } = head;
  const { year } = title;
  const [unit, ...others] = new Set(columns.map((column) => column.unit));
  const nowhere = () => -1;
  const itself = ({ position }: AcrossColumn) => position;
  const hasUnits = unitAt >= 0 || others.length > 0;
  const isWithoutSector = across === 'carrier' && !left.some(({ column }) => column.name === 'sector');
  const sector = isWithoutSector
    ? titlesOf(sheet, head.at).find((text) => wordOf(text, 'sector', context))
    : undefined;
  return [
    { head: across, cell: (_, { word }) => word, placeOf: itself },
    ...left.map(({ column: { name }, position }): MadeColumn => {
      return { head: name, cell: ({ cells }) => cells[position] ?? null, placeOf: () => position };
    }),
    {
      head: isOfEmissions(head, title)
        ? `Emissionen${hasUnits || unit === undefined ? '' : ` [${unit}]`}`
        : energyHead(hasUnits ? undefined : unit),
      cell: ({ cells }, { position }) => cells[position] ?? null,
      placeOf: itself,
    },
    ...made(yearsAreOfTitle(head, title), {
      head: 'year',
      cell: (_, column) => column.year ?? year ?? null,
      placeOf: nowhere,
    }),
    ...made(hasUnits, {
      head: 'Einheit',
      cell: ({ cells }, column) => (unitAt >= 0 ? (cells[unitAt] ?? null) : (column.unit ?? null)),
      placeOf: () => unitAt,
    }),
    ...made(sector !== undefined, { head: 'sector', cell: () => sector ?? null, placeOf: nowhere }),
  ];
}

const made = (isNeeded: boolean, column: MadeColumn) => (isNeeded ? [column] : []);

const acrossNames: Record<Kind, Text> = {
  carrier: { de: 'Energieträger', en: 'carriers' },
  sector: { de: 'Sektoren', en: 'sectors' },
};

const acrossText = ({ across, columns }: MatrixHead, year: string | undefined): Text => ({
  de: `${acrossNames[across].de} als Spalten (${columns.length})${year === undefined ? '' : `; Jahr ${year} aus dem Titel`}`,
  en: `${acrossNames[across].en} as columns (${columns.length})${year === undefined ? '' : `; year ${year} from the title`}`,
});
