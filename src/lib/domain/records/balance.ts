import { z } from 'zod';
import * as words from '../vocabulary.ts';
import type { CarrierGroup, Quality, Text } from '../vocabulary.ts';
import { number, rounded, status, step, string, year } from './fields.ts';

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

export const balanceRow = z.object({
  year,
  sector: string,
  /** Null for a sector known only as reported emissions. */
  carrier: string,
  energy_mwh: number,
  emissions_t: number,
  state: z.enum(words.cellStates),
  status: status.nullable(),
  basis: z.enum(words.bases).nullable(),
  quality: z.enum(words.qualities).nullable(),
  rounded_to_mwh: rounded('MWh'),
  rounded_to_t: rounded('t'),
  step_t: step,
});
export type BalanceRow = z.infer<typeof balanceRow>;

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
export const missingCell = z.object({
  year,
  sector: z.string(),
  carrier: string,
  state: z.enum(['NE', 'C', 'missing']),
  share_pct: number.meta({
    description:
      'Its share of the emissions of the nearest complete year that has it, %; null: none has, or out of scope',
  }),
});
export type MissingCell = z.infer<typeof missingCell>;

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
