import { energy } from '../../contract/balance.ts';
import type { GridRow } from '../grid/grid.ts';
import { isNumeric } from './cell-reader.ts';
import { contentsOf } from './column-contents.ts';
import type { ReadColumn } from './read-column.ts';
import { contraryUnit } from './column-unit.ts';
import { withoutNotes } from './columns-of-table.ts';
import { rangesOf, type FindingList } from './finding-list.ts';
import { findGroups } from './group-rows.ts';
import { nameGroups } from './group-findings.ts';
import { GroupValues } from './group-values.ts';
import { unitsOfNote } from './head-text.ts';
import { fillLabels } from './key-labels.ts';
import type { ReadRow, ReadTable } from './read-table.ts';
import type { JudgedRow, RowKind } from './row-kinds.ts';
import type { SheetRows } from './sheet-rows.ts';
import type { TablePlace } from './table-finder.ts';
import { TableReading, type ReadingContext } from './table-reading.ts';
import { saysAdjusted } from './title-findings.ts';
import { nameTotals } from './total-findings.ts';
import { nameVacant } from './vacant-rows.ts';

/** Reads the rows of a table that was found. What cannot be read is blank in its row and a finding. */
export function readTable(sheet: SheetRows, found: TablePlace, context: ReadingContext): ReadTable {
  const { words, list, choice } = context;
  const contents = contentsOf(found.body);
  const noted = withoutNotes(found, contents);
  const merged = sheet.merged(noted.body, isFilledByMerge(noted.meanings));
  const groups = findGroups({ ...noted, body: merged.body }, words);
  const reading = new TableReading({ ...found, body: merged.body }, contents, groups, context);
  const { columns, place, reader, forms, table } = reading;
  const judged = place.body.map((row): JudgedRow =>
    groups.heads.has(row.row) ? { kind: 'group' } : reading.judge(row),
  );
  const labels = fillLabels(place.body, judged, columns, groups, list);
  const { body } = labels;
  const rowsOf = (kind: RowKind) => body.filter((_, at) => judged[at]!.kind === kind).map(({ row }) => row);
  nameNotes(rowsOf('note'), list);
  body.forEach(({ row, cells }, at) => {
    const isNote = judged[at]!.kind === 'note';
    const said = isNote ? cells : reading.notePositions.map((position) => cells[position] ?? null);
    if (said.length === 0) return;
    judgeNoteUnits({ row, cells: said }, columns, list);
    if (table === energy) judgeAdjusted({ row, cells: said }, list);
  });
  const blank = new BlankRows(place.head);
  for (const { row } of body) blank.pass(row);
  blank.name(list);

  body.forEach((row, at) => {
    if (['data', 'total', 'group'].includes(judged[at]!.kind)) reader.consider(row);
  });
  reader.settle(reader.decisions(choice), choice);

  const rows: ReadRow[] = [];
  const group = new GroupValues(table, groups);
  body.forEach((row, at) => {
    const { kind } = judged[at]!;
    group.pass(row.row, kind);
    if (kind !== 'data' || reading.isUndated) return;
    const shared = new Map<ReadColumn, string | null>();
    for (const form of forms) {
      const values = reader.valuesOf(form, row, shared, (name) => group.valueOf({ name }));
      if (values) rows.push({ values: group.into(values), row: row.row, columns: form.positions });
    }
  });
  nameTotals({ table, body, judged, columns, groups }, reader, words, list);
  nameGroups({ ...place, body }, groups, columns, judged, reader, list);
  const prepared = nameVacant({ table, body, judged, columns, groups }, words, list);
  const quartierAt = table.columns.findIndex(({ name }) => name === 'quartier_id');
  reading.nameOtherPlaces(new Set(rows.flatMap(({ values }) => values[quartierAt] ?? [])));
  const told = reading.told(rowsOf, { merged: merged.filled, labels: labels.filled });
  return { ...told, rows, ...(prepared.length > 0 && { prepared }) };
}

/** A number that is merged over several rows is there once; a key or a word holds for all of them. */
function isFilledByMerge(meanings: TablePlace['meanings']): (position: number) => boolean {
  const named = new Map(meanings.map(({ position, named: column }) => [position, column]));
  return (position) => {
    const column = named.get(position);
    return column !== undefined && (column === 'unit' || column.isKey || !isNumeric(column));
  };
}

export function nameNotes(rows: readonly number[], list: FindingList): void {
  if (rows.length > 0)
    list.add({ rule: 'notes_skipped', row: rows[0], parameters: { rows: rangesOf(rows) } });
}

/** A note among the rows that says what its numbers must not be. */
function judgeAdjusted({ row, cells }: GridRow, list: FindingList): void {
  const value = cells.find((cell) => typeof cell === 'string' && saysAdjusted(cell));
  if (typeof value === 'string') list.add({ rule: 'weather_adjusted_title', row, value });
}

/** A note among the rows that names another unit than the head: which of them holds is not guessed. */
function judgeNoteUnits({ row, cells }: GridRow, columns: readonly ReadColumn[], list: FindingList): void {
  const units = unitsOfCells(cells);
  if (units.length === 0) return;
  const measured = columns.flatMap((column) =>
    column.measure && column.power !== undefined
      ? [{ column, unit: { ...column.measure, power: column.power + column.measure.power } }]
      : [],
  );
  const doubted = measured.find(
    ({ unit }) =>
      contraryUnit(units, unit) !== undefined &&
      // two columns in two units
      !measured.some((other) =>
        units.some(
          (said) => said.unit?.power === other.unit.power && said.unit.dimension === other.unit.dimension,
        ),
      ),
  );
  if (!doubted) return;
  const { column, unit } = doubted;
  const other = contraryUnit(units, unit)!.text;
  const parameters = { unit: column.unit?.text ?? column.measure!.name, other };
  list.add({ rule: 'unit_twofold', row, column: column.head, value: other, parameters });
}

/** Units that the texts of a row name for more than themselves: "Angaben in kWh". */
export const unitsOfCells = (cells: GridRow['cells']) =>
  cells.flatMap((cell) => (typeof cell === 'string' ? unitsOfNote(cell) : []));

/** Counts rows that are missing between those of a table. */
export class BlankRows {
  readonly #head: number;
  #before: number;
  #count = 0;
  #first: number | undefined;

  constructor(head: number) {
    this.#head = this.#before = head;
  }

  pass(row: number): void {
    // the rows of a head in two rows are none of the body
    if (row > this.#before + 1 && this.#before !== this.#head) {
      this.#count += row - this.#before - 1;
      this.#first ??= this.#before + 1;
    }
    this.#before = row;
  }

  name(list: FindingList): void {
    const [count, row] = [this.#count, this.#first];
    if (row !== undefined) list.add({ rule: 'blank_rows', row, parameters: { count, row } });
  }
}
