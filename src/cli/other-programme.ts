import type { Store } from '#lib/server/edition/store.ts';
import { problemOf, type Problem } from '#lib/server/intake/problem.ts';

/** An error if the store shows another programme: the addresses of a store are those of one. */
export function otherProgramme(store: Store, given: string): Problem | undefined {
  const edition = store.currentId();
  const shown = edition === null ? undefined : store.manifest(edition)?.programme_id;
  if (edition === null || shown === undefined || shown === given) return undefined;
  return problemOf({
    file: 'programme.json',
    column: 'id',
    value: given,
    rule: 'other_programme',
    parameters: { given, shown, edition },
  });
}
