/** Units in which figures of a text are compared. Tonnes stand for all masses, MWh for all energies. */
export const claimUnits = ['t', 'MWh', '%', 'pp', 'EUR', 'EUR/t', 'g/kWh'] as const;
export type ClaimUnit = (typeof claimUnits)[number];

/** What a figure is divided by; a year is none, since emissions are yearly anyhow. No figure is of a shorter time. */
export const claimShares = ['head', 'm2', 'dwelling', 'part_of_year'] as const;
export type ClaimShare = (typeof claimShares)[number];

/** Years and directions that the words around a number state. */
export interface ClaimContext {
  /** Years that the figure may be about; where there are none, every year. */
  years: readonly number[];
  /** Years that a change is counted from. */
  since: readonly number[];
  /** Less or more than before, as the words say; null where they say nothing, or both. */
  change: -1 | 1 | null;
  /** Below or above the path. */
  gap: -1 | 1 | null;
  /** The clause itself says that something has become less or more. */
  isChange: boolean;
  /** The clause itself says that so much was emitted. */
  isEmitted: boolean;
  /** How many quartiers the sentence sums; null where it says nothing, or several things. */
  summed: number | 'all' | null;
}

/** A number with its unit, as a text states it. */
export interface Claim extends ClaimContext {
  /** Place in the text, with sign and unit. */
  start: number;
  end: number;
  unit: ClaimUnit;
  share: ClaimShare | null;
  /** As written, without sign; of a range the lower and the upper number. */
  written: readonly [number] | readonly [number, number];
  /** Decimals as written. */
  digits: number;
  /** One of the written unit in `unit`: 1000 for kt, 0.001 for kg. */
  factor: number;
  /** Only where a sign is written. */
  sign: -1 | 1 | null;
  /** "unter 1 %" is -1, "mehr als 99 %" 1: the number bounds the figure. */
  bound: -1 | 1 | null;
  /** The sentence around it; of a cell its head and its row. */
  sentence: string;
  /** The part of the sentence in which it stands. */
  clause: string;
  /** What stands above it in a table, else nothing. */
  head: string;
  /** It stands alone in a cell of a table. */
  isCell: boolean;
  /** The years are those of the row, in which other cells stand: a figure of another year may be meant. */
  isOfRow: boolean;
}
