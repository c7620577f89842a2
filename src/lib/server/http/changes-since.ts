import { addressName } from '#lib/domain/records/edition.ts';
import { loadLargestChange, loadQuartierChangeCounts } from '../queries/edition-changes.ts';
import type { OpenChanges, OpenEdition } from '../queries/edition-reader.ts';

/** What differs from the edition before (see {@link EditionReader.previousId}); undefined if there is none. */
export async function openChangesSince(
  { reader, openChanges }: App.Locals,
  { edition }: OpenEdition,
): Promise<OpenChanges | undefined> {
  const name = addressName(edition);
  const before = reader.previousId(name);
  return before === undefined ? undefined : openChanges(before, name);
}

/** The same in short: the id of the edition before, and how much differs. */
export async function loadChangesSince(locals: App.Locals, open: OpenEdition) {
  const since = await openChangesSince(locals, open);
  if (!since) return undefined;
  const { database, old } = since;
  const [counts, largest] = await Promise.all([
    loadQuartierChangeCounts(database),
    loadLargestChange(database),
  ]);
  return { old: old.id, counts, largest };
}
