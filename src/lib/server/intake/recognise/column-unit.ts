import type { Table } from '../../contract/table.ts';
import type { GridRow } from '../grid/grid.ts';
import { withoutCalorificValue } from './calorific-value.ts';
import { cellText } from './cell-text.ts';
import type { FindingList } from './finding-list.ts';
import type { HeadMeaning } from './head-cell.ts';
import type { NoteUnit } from './head-text.ts';
import type { ReadColumn } from './read-column.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { unitOf, withoutBrackets, type Measure, type Unit } from './unit.ts';

const allowedUnits: Record<Measure['dimension'], string> = {
  energy: 'kWh, MWh, GWh',
  mass: 'kg, t, kt',
  factor: 'g/kWh, kg/MWh',
  area: 'ha, m²',
  money: 'EUR',
  share: '%',
  years: 'a',
};
export const allowedUnitsOf = ({ dimension }: Measure) => allowedUnits[dimension];

/** A unit of the same kind that makes other numbers: "kWh" beside MWh. */
export const contraryUnit = (units: readonly NoteUnit[], { dimension, power }: Unit): NoteUnit | undefined =>
  units.find(({ unit }) => unit?.dimension === dimension && unit.power !== power);

/** The unit of a column: that of its head, of its rows, of a title above, or of the alias book; two are one too many. */
export function unitIn(
  { column, head, position, measure: given }: ReadColumn,
  { units, strangeUnit, isContractName }: HeadMeaning,
  titleUnits: readonly (NoteUnit & { titleRow: number })[],
  unitPosition: number | undefined,
  { row, list, notes, table }: { row: number; list: FindingList; notes: ReadingNotes; table: Table },
): Pick<ReadColumn, 'power' | 'headPower' | 'unit'> {
  const measure = given!;
  const at = { row, column: head, position, value: head };
  const refuse = (rule: 'unit_unknown' | 'unit_twofold' | 'unit_missing', unit = '', other = '') => {
    const example = `${head} [${measure.name}]`;
    list.add({ rule, ...at, parameters: { unit, other, example, allowed: allowedUnits[measure.dimension] } });
    return { power: 0, unit: undefined };
  };
  const own = [...units, ...(isContractName ? [{ text: measure.name, unit: measure }] : [])];
  const odd = own.find(({ unit }) => unit.dimension !== measure.dimension);
  if (odd) return refuse('unit_unknown', odd.text);
  if (strangeUnit !== undefined) return refuse('unit_unknown', strangeUnit);
  const power = (unit: Unit) => unit.power - measure.power;
  const other = own.find(({ unit }) => unit.power !== own[0]!.unit.power);
  if (other) return refuse('unit_twofold', own[0]!.text, other.text);
  const isSaidByRows = unitPosition !== undefined && !measure.isUsual && column.name !== 'area_ha';
  if (own.length > 0) {
    const { text, unit } = own[0]!;
    const contrary = contraryUnit(titleUnits, unit);
    if (contrary) return refuse('unit_twofold', text, contrary.text);
    const said = isContractName ? undefined : { text };
    return isSaidByRows
      ? { power: undefined, headPower: power(unit), unit: said }
      : { power: power(unit), unit: said };
  }
  if (isSaidByRows) return { power: undefined, unit: undefined };
  const entry = notes.book?.unit(table, head);
  const confirmed = entry && unitOf(entry.means);
  const strange = titleUnits.find(({ unit }) => unit === undefined);
  if (strange && !measure.isUsual) return refuse('unit_unknown', strange.text);
  const above = titleUnits.flatMap(({ unit, ...title }) =>
    unit?.dimension === measure.dimension ? { unit, ...title } : [],
  );
  const contrary = above.find(({ unit }) => unit.power !== above[0]!.unit.power);
  if (contrary) return refuse('unit_twofold', above[0]!.text, contrary.text);
  if (above.length > 0) {
    const { text, unit, titleRow } = above[0]!;
    if (confirmed && confirmed.power !== unit.power) return refuse('unit_twofold', text, entry.means);
    return { power: power(unit), unit: { text, titleRow } };
  }
  if (confirmed?.dimension === measure.dimension) {
    notes.confirm(entry);
    return { power: power(confirmed), unit: { text: entry!.means } };
  }
  if (measure.isUsual) return { power: 0, unit: undefined };
  notes.ask({ kind: 'unit', given: head, table: table.name, column: column.name, row, position });
  return refuse('unit_missing');
}

/** Power of ten from the unit that a row names to that of the contract; undefined without one, which `list` is told. */
export function powerOfRow(
  { head, headPower, position, measure: given, unit: ofHead }: ReadColumn,
  { row, cells }: GridRow,
  unitPosition: number,
  list: FindingList | undefined,
): number | undefined {
  const measure = given!;
  const text = cellText(cells[unitPosition]) ?? '';
  if (text === '' && headPower !== undefined) return headPower;
  const unit = unitOf(withoutBrackets(withoutCalorificValue(text)));
  const isOfKind = unit?.dimension === measure.dimension;
  const power = isOfKind ? unit.power - measure.power : undefined;
  const isContrary = isOfKind && headPower !== undefined && power !== headPower;
  if (isOfKind && !isContrary) return power;
  const example = `${head} [${measure.name}]`;
  const parameters = { unit: text, allowed: allowedUnitsOf(measure), example };
  const place = { row, column: head };
  const ofUnit = { ...place, position: unitPosition, value: text };
  if (isContrary) {
    const twofold = { unit: ofHead?.text ?? measure.name, other: text };
    list?.add({ rule: 'unit_twofold', ...ofUnit, parameters: twofold });
  } else if (text === '') list?.add({ rule: 'unit_missing', ...place, position, value: head, parameters });
  else list?.add({ rule: 'unit_unknown', ...ofUnit, parameters });
  return undefined;
}
