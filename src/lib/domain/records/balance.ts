import type { Text, CellState, ValueStatus, Basis, Quality, CarrierGroup } from '../vocabulary.ts';

export interface Carrier {
  carrier: string;
  label: Text;
  group: CarrierGroup;
  grid_electricity: boolean;
}

export interface Sector {
  sector: string;
  label: Text;
}

/** A sector, and whether anything was delivered of it; where that is not known, it counts as delivered. */
export interface DeliveredSector extends Sector {
  is_delivered?: boolean;
}

export interface BalanceRow {
  year: number;
  sector: string | null;
  /** Null for a sector known only as reported emissions. */
  carrier: string | null;
  energy_mwh: number | null;
  emissions_t: number | null;
  state: CellState;
  status: ValueStatus | null;
  basis: Basis | null;
  quality: Quality | null;
  /** Step to which a sum with confidential cells is rounded; null: exact. */
  rounded_to_mwh: number | null;
  rounded_to_t: number | null;
  /** Step to which the tonnes are shown, because they were delivered in it; null: to no step. */
  step_t: number | null;
}

/** The visible part of a carrier in the balance of a year or, of reported emissions, that of a sector. */
export interface BalanceLine extends Pick<
  BalanceRow,
  'sector' | 'carrier' | 'energy_mwh' | 'emissions_t' | 'state' | 'step_t'
> {
  has_confidential: boolean;
  /** Of its cells, each once. */
  qualities: Quality[];
}

/** What the rows of a year's balance add up to. */
export interface BalanceSum {
  year: number;
  energy_mwh: number | null;
  emissions_t: number | null;
  /** What the year's total holds beyond them, in steps of its rounding; null if nothing. */
  withheld_t: number | null;
}

/** What a year lacks: one cell that makes it not assessable. */
export interface MissingCell {
  year: number;
  sector: string;
  carrier: string | null;
  state: Extract<CellState, 'NE' | 'C' | 'missing'>;
}

/** An emission factor of the edition. */
export interface FactorRow {
  carrier: string;
  year: number;
  /** Null: holds for all quartiers. */
  quartier_id: string | null;
  g_per_kwh: number;
  includes_upstream: boolean;
  source: string;
}
