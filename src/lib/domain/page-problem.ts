import type { QuartierName } from './records/programme.ts';
import type { ListedEdition } from './records/edition.ts';

type EditionName = Pick<
  ListedEdition,
  'id' | 'label' | 'published_at' | 'is_current' | 'withdrawn_at' | 'withdrawal_reason'
>;

/** Why a page cannot be shown, with what helps the reader on; worded by the error pages. */
export type PageProblem =
  | { kind: 'empty_store' }
  | { kind: 'busy'; seconds: number }
  // `at` is where editions can be chosen instead, where that is not the same address with another edition
  | { kind: 'withdrawn_edition'; id: string; withdrawn_at: string; reason: string; at?: string }
  | { kind: 'unknown_edition'; asked: string; editions: EditionName[]; at?: string }
  | { kind: 'other_format'; edition: string; format: number; read: number }
  | { kind: 'unknown_quartier'; asked: string; near: QuartierName[] }
  | { kind: 'bad_parameter'; parameter: string; asked: string; allowed: string[] };

/** What somebody typed, short enough to be repeated on a page and without signs that no page may carry. */
export function shorten(asked: string, length = 60): string {
  const text = asked.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text.length > length ? `${text.slice(0, length)} …` : text;
}
