import { addressName } from '#lib/domain/records/edition.ts';
import type { Since } from '../report/change-parts.ts';
import { loadQuartierChangeCounts } from '../queries/edition-changes.ts';
import type { OpenChanges, OpenEdition } from '../queries/edition-reader.ts';

/** What differs from the edition before (see `EditionReader.previousId`); undefined if there is none. */
export async function openChangesSince(
  { reader, openChanges }: App.Locals,
  { edition }: OpenEdition,
): Promise<OpenChanges | undefined> {
  const name = addressName(edition);
  const before = reader.previousId(name);
  return before === undefined ? undefined : openChanges(before, name);
}

/** The same with the editions before this one that were withdrawn. */
export async function openSince(locals: App.Locals, open: OpenEdition): Promise<Since> {
  const { published_at: day } = open.edition;
  return {
    changes: await openChangesSince(locals, open),
    withdrawn: locals.reader
      .list()
      .filter(({ withdrawn_at, published_at }) => withdrawn_at !== null && published_at < day),
  };
}

/** The same in short: the id of the edition before, and how much differs; undefined if there is none. */
export async function loadChangesSince(locals: App.Locals, open: OpenEdition) {
  const changes = await openChangesSince(locals, open);
  if (!changes) return undefined;
  const { database, old } = changes;
  return { old: old.id, counts: await loadQuartierChangeCounts(database) };
}
