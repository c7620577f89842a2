import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { energy, reportedEmissions } from '../../contract/balance.ts';
import type { Table } from '../../contract/table.ts';
import type { GridFinding, Sheet } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import { columnLabels } from './column-label.ts';
import type { HeadBook, Named } from './head-book.ts';
import { meaningOf, readHeadCell } from './head-cell.ts';
import { isUnclearYear, unitsOfNote, yearOfCell } from './head-text.ts';
import { runsBeside, type TablePlace } from './table-finder.ts';

/** Rows that are looked at for a head with years that are none, and sheets that are named. */
const maxHeadRow = 60;
const maxNamed = 8;

/** Why no table was found: years that are none in what would be a head, or no head at all. */
export function notFound(sheets: readonly Sheet[], heads: HeadBook): GridFinding[] {
  const seen = sheets.filter(({ isHidden }) => !isHidden);
  for (const { name, rows } of seen) {
    let hasYears = false;
    for (const { row, cells } of rows.slice(0, maxHeadRow)) {
      const texts = cells.slice(0, 100).map((cell) => cellText(cell) ?? '');
      // below years stand numbers, though "90" may be a year elsewhere
      if (hasYears) break;
      hasYears = texts.filter((text) => yearOfCell(text) !== undefined).length >= 2;
      if (!texts.some((text) => heads.isHead(text))) continue;
      const place = { ...(name !== '' && { sheet: name }), row };
      const filled = texts.flatMap((text, position) => (text === '' ? [] : [{ position, parts: [text] }]));
      const beside = runsBeside(filled).map((run) => [run[0]!.position, run.at(-1)!.position] as const);
      if (beside.length > 0) return [besideOf(row, beside, place)];
      const years = texts.flatMap((value, position) => (isUnclearYear(value) ? [{ value, position }] : []));
      if (years.length >= 2)
        return [{ rule: 'year_head_unclear', ...place, column: years[0]!.value, ...years[0] }];
    }
  }
  const names = seen.flatMap(({ name }) => (name === '' ? [] : `„${name}“`));
  const list = names.slice(0, maxNamed).join(', ') + (names.length > maxNamed ? ', …' : '');
  const looked = {
    de: names.length > 0 ? ` (Blätter: ${list})` : '',
    en: names.length > 0 ? ` (sheets: ${list.replaceAll(/[„“]/g, '"')})` : '',
  };
  const example = columnLabels(nearestOf(seen, heads));
  return [{ rule: 'table_not_found', ...likeliestHead(seen, heads), parameters: { looked, example } }];
}

/** The row of a workbook in which most heads stand that are known, or else its first one. */
function likeliestHead(sheets: readonly Sheet[], heads: HeadBook): Partial<GridFinding> {
  let best: { count: number; place: Partial<GridFinding> } | undefined;
  for (const { name, rows } of sheets) {
    if (name === '') continue;
    for (const { row, cells } of rows.slice(0, maxHeadRow)) {
      const texts = cells.slice(0, 100).map((cell) => cellText(cell) ?? '');
      const count = texts.filter((text) => heads.isHead(text)).length;
      const position = Math.max(
        0,
        texts.findIndex((text) => text !== ''),
      );
      if (!best || count > best.count) best = { count, place: { sheet: name, row, position } };
    }
  }
  return best?.place ?? {};
}

const greenhouseGas = /CO ?[2₂]|THG|Treibhausgas|GHG/i;

/** The table of which sheets without one name most columns: that of emissions where a unit is a mass of CO₂. */
export function nearestOf(sheets: readonly Sheet[], { tableHeads }: HeadBook): Table {
  const named = new Map(tableHeads.map(({ table }) => [table, new Set<Named>()]));
  for (const { rows } of sheets) {
    for (const { cells } of rows.slice(0, maxHeadRow)) {
      for (const [position, cell] of cells.slice(0, 100).entries()) {
        if (typeof cell !== 'string') continue;
        const head = readHeadCell({ position, parts: [cell] });
        const units = [...head.pieces[0]!.units, ...unitsOfNote(cell)];
        const isMass = units.some(({ unit }) => unit?.dimension === 'mass');
        if (isMass && greenhouseGas.test(cell)) return reportedEmissions;
        for (const heads of tableHeads) {
          const meaning = meaningOf(head, heads);
          if (meaning.named && meaning.names.length > 0) named.get(heads.table)!.add(meaning.named);
        }
      }
    }
  }
  const countOf = (table: Table) => named.get(table)?.size ?? 0;
  return tableHeads.reduce(
    (best, { table }) => (countOf(table) > Math.max(1, countOf(best)) ? table : best),
    energy as Table,
  );
}

/** Tables side by side that are not read. */
export function besideOf(
  row: number,
  beside: TablePlace['beside'],
  place: Partial<GridFinding>,
): GridFinding {
  const ranges = beside.map((range) => range.map(columnLetters).join('–')).join(', ');
  return { rule: 'tables_beside', ...place, row, parameters: { row, ranges } };
}
