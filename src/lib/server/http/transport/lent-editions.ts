import type { Preview } from '#lib/domain/records/edition.ts';
import type {
  EditionReader,
  Lent,
  LentEdition,
  OpenChanges,
  OpenEdition,
} from '../../queries/edition-reader.ts';

/** The editions that one request reads: each is lent once, however often the parts of a page ask for it. */
export function lendEditions(reader: EditionReader) {
  const lent = new Map<string | undefined, Promise<LentEdition | undefined>>();
  const changes: Promise<Lent<OpenChanges> | undefined>[] = [];
  let preview: Preview | undefined;
  return {
    /** The edition of that id, by default the current one; undefined if there is none that can be read. */
    async open(id: string | undefined): Promise<OpenEdition | undefined> {
      const lending = lent.get(id) ?? reader.lend(id);
      lent.set(id, lending);
      const open = (await lending)?.open;
      preview ??= open?.edition.preview;
      return open;
    },
    /** What differs between two editions; undefined if one of them cannot be read. */
    async openChanges(oldId: string, newId: string): Promise<OpenChanges | undefined> {
      const lending = reader.lendChanges(oldId, newId);
      changes.push(lending);
      const open = (await lending)?.open;
      preview ??= open?.new.preview ?? open?.old.preview;
      return open;
    },
    /** The edition under embargo that was among them. */
    preview: () => preview,
    /** To be called once the answer is made. What is still being opened is given back as soon as it is open. */
    giveBack(): void {
      for (const lending of [...lent.values(), ...changes]) {
        // Whoever asked for it learns why it cannot be opened.
        lending.then(
          (edition) => edition?.giveBack(),
          () => {},
        );
      }
    },
  };
}
