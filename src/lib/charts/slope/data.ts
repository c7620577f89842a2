import type { SlopeRow } from '#lib/domain/records/comparison.ts';
import { formatPercent, formatSigned } from '#lib/domain/numbers/format.ts';
import type { Paging } from '#lib/domain/paging.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

export interface SlopeData {
  year: number;
  paging: Paging;
  /** Quartiers of the choice, comparable or not. */
  of: number;
  /** Of all comparable ones, not only those shown. */
  onSchedule: number;
  judged: number;
  rows: readonly SlopeRow[];
}

/** A change with its sign: −23,1 %. */
export function changeText(value: number, lang: Language): string {
  const text = formatPercent(value, lang);
  return formatSigned(value, lang, { digits: 1 }).startsWith('+') ? `+${text}` : text;
}
