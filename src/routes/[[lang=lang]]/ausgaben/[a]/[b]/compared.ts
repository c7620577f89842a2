import type { PageData } from './$types';

/** What sections of the page of two editions are given. */
export interface Compared {
  changes: NonNullable<PageData['changes']>;
  /** Id of the edition that is counted from. */
  old: string;
  id: string;
  /** What names both in addresses. */
  names: Record<'old' | 'new', string>;
}
