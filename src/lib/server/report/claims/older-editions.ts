import type { Edition, ListedEdition } from '#lib/domain/records/edition.ts';

/** Editions published before this one that are still served, newest first. */
export function olderThan(edition: Pick<Edition, 'published_at' | 'id'>, list: readonly ListedEdition[]) {
  return list.filter(
    ({ id, published_at, withdrawn_at }) =>
      id !== edition.id && withdrawn_at === null && published_at <= edition.published_at,
  );
}

/** Withdrawn editions that a text names, newest first. */
export const withdrawnIn = (text: string, list: readonly ListedEdition[]): ListedEdition[] =>
  list.filter(({ id, withdrawn_at }) => withdrawn_at !== null && new RegExp(`\\b${id}\\b`).test(text));
