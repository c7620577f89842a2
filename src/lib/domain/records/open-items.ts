import type { MissingCell } from './balance.ts';

/** What is missing of a year in the scope of a quartier's target, and what is known of it otherwise. */
export interface OpenItem extends MissingCell {
  quartier_id: string;
  /** Nearest complete year that has the cell; null: none has. */
  known_year: number | null;
  /** Its share of the emissions of that year, %. */
  share_pct: number | null;
  /** Day by which the year should have been delivered; null: none is set. */
  due: string | null;
}

export interface Milestone {
  quartier_id: string | null;
  /** Of the quartier; null: all of them. */
  name: string | null;
  milestone: string;
  label: { de: string; en: string };
  due: string;
  done: string | null;
}
