import type { Text } from '#lib/domain/vocabulary.ts';
import type { Finding } from '../problem.ts';
import type { NumberFormat } from './number-format.ts';

/** A cell whose content is no plain text, number or flag. */
export type OddCell =
  /** A calendar day, ISO. */
  | { kind: 'date'; text: string }
  /** What a spreadsheet shows where it cannot compute: #DIV/0!, #NV. */
  | { kind: 'error'; text: string }
  /** A formula that was saved without its result. */
  | { kind: 'uncomputed'; text: string }
  /** A number, as digits, whose format shows a unit, a percent sign or a part of it. */
  | { kind: 'formatted'; text: string; format: NumberFormat };

/** What a cell holds, before anybody has said what it means. Numbers of text files are text. Blank is null. */
export type GridCell = string | number | boolean | OddCell | null;

export interface GridRow {
  /** As a spreadsheet counts: the first is 1. */
  row: number;
  /** From the first column; shorter rows end with blanks. */
  cells: readonly GridCell[];
}

/** Cells that are drawn as one; rows and columns are those of the first and of the last, columns from 0. */
export interface Merge {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface Sheet {
  /** Blank for a text file. */
  name: string;
  isHidden: boolean;
  /** In their order, without rows that are blank throughout. */
  rows: readonly GridRow[];
  merges: readonly Merge[];
  /** Rows with cells, and columns from 0, that are not shown: hidden, folded or filtered out. They are read all the same. */
  unseen?: undefined | { rows: readonly number[]; columns: readonly number[] };
}

/** What a finding says of a file, and where in it. */
export type GridFinding = Omit<Finding, 'file'>;

/** A file as cells, whatever its format. */
export interface Grid {
  /** For people: without its folder. */
  file: string;
  format: 'xlsx' | 'ods' | 'text' | 'arrow' | 'parquet';
  sheets: readonly Sheet[];
  /** How the file was read: format, encoding, delimiter. */
  recognised: readonly Text[];
  /** What is wrong with it, and what was not read. With an error there are no sheets. */
  findings: readonly GridFinding[];
}
