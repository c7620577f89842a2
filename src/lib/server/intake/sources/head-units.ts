import { allowedUnitsOf, contraryUnit } from '../recognise/column-unit.ts';
import type { FindingList } from '../recognise/finding-list.ts';
import { readHead, type NoteUnit } from '../recognise/head-text.ts';
import { isSideHead } from '../recognise/left-heads.ts';
import { saysAdjusted } from '../recognise/title-findings.ts';
import { measureOf, unitOf } from '../recognise/unit.ts';

/** A column of numbers in a sheet of a source. */
export interface NumberColumn {
  position: number;
  /** As in the sheet. */
  head: string;
  /** What its head says itself. */
  unit: string | undefined;
  /** It sums the others. */
  isTotal?: boolean;
}

/**
 * The unit of each column by its position: that of its head, else that of a title. A column whose unit is contradicted,
 * missing beside others that have one, or none of the table's is a finding and not among them. A head that says that its
 * energy is adjusted for weather is a finding, too. `rows`: units that stand in the rows. The unit is undefined where
 * nothing names one.
 */
export function unitsOfHeads(
  columns: readonly NumberColumn[],
  field: 'energy_mwh' | 'emissions_t',
  { titles, rows = [] }: { titles: readonly NoteUnit[]; rows?: readonly NoteUnit[] },
  row: number,
  list: FindingList,
): ReadonlyMap<number, string | undefined> {
  const measure = measureOf(field)!;
  const above = titles.filter(({ unit }) => unit?.dimension === measure.dimension);
  const named = columns.find(({ unit }) => unit !== undefined)?.unit;
  const units = new Map<number, string | undefined>();
  for (const { position, head, unit: said, isTotal } of columns) {
    const refuse = (rule: 'unit_unknown' | 'unit_twofold' | 'unit_missing', unit = '', other = '') => {
      const example = `${head} [${measure.name}]`;
      const parameters = { unit, other, example, allowed: allowedUnitsOf(measure) };
      list.add({ rule, row, column: head, position, value: head, parameters });
    };
    if (field === 'energy_mwh' && saysAdjusted(head))
      list.add({ rule: 'weather_adjusted_head', row, column: head, position, value: head });
    const own = unitOf(said ?? '');
    const [first] = above;
    const strange = said ?? strangeUnit(head);
    if (strange !== undefined && own?.dimension !== measure.dimension) refuse('unit_unknown', strange);
    else if (said !== undefined && own) {
      const contrary = contraryUnit([...above, ...rows], own);
      if (contrary) refuse('unit_twofold', said, contrary.text);
      else units.set(position, said);
    } else if (rows.length > 0) units.set(position, undefined);
    else if (first?.unit) {
      const contrary = contraryUnit(above, first.unit);
      if (contrary) refuse('unit_twofold', first.text, contrary.text);
      else units.set(position, first.text);
    } else if (named === undefined || isTotal) units.set(position, named);
    else refuse('unit_missing');
  }
  return units;
}

/** What a head has in square brackets, or as an amount of fuel, and is no unit of energy: "Heizöl [l]", "Gas (m³)". */
const strangeUnit = (head: string): string | undefined =>
  readHead(head).remarks.find((remark) => head.includes(`[${remark}]`) || isSideHead(`[${remark}]`));
