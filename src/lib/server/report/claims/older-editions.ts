import type { Edition, ListedEdition } from '#lib/domain/records/edition.ts';

/** Editions published before this one that are still served, newest first. */
export function olderThan(edition: Pick<Edition, 'published_at' | 'id'>, list: readonly ListedEdition[]) {
  return list.filter(
    ({ id, published_at, withdrawn_at }) =>
      id !== edition.id && withdrawn_at === null && published_at <= edition.published_at,
  );
}
