import type { Column } from '../../contract/table.ts';
import type { Measure } from './unit.ts';

/** A column of the sheet that is read. */
export interface ReadColumn {
  column: Column;
  position: number;
  /** Its head as in the sheet. */
  head: string;
  /** Of the columns that stand side by side for years. */
  year: number | undefined;
  /** Power of ten from the unit of the sheet to that of the contract; undefined where each row says its unit. */
  power: number | undefined;
  /** The same of the head, where each row says its unit, too. */
  headPower?: number | undefined;
  /** Its head says that energy is given by gross calorific value (Hs). */
  isGross?: boolean | undefined;
  measure: Measure | undefined;
  /** The unit as the sheet writes it, and the row of the title that says it, if it is not in the head. */
  unit: { text: string; titleRow?: number } | undefined;
}
