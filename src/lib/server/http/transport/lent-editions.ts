import type { EditionReader, LentEdition, OpenEdition } from '../../queries/edition-reader.ts';

/** The editions that one request reads: each is lent once, however often the parts of a page ask for it. */
export class LentEditions {
  readonly #reader: EditionReader;
  readonly #lent = new Map<string | undefined, Promise<LentEdition | undefined>>();

  constructor(reader: EditionReader) {
    this.#reader = reader;
  }

  /** The edition of that id, by default the current one; undefined if there is none that can be read. */
  async open(id: string | undefined): Promise<OpenEdition | undefined> {
    const lent = this.#lent.get(id) ?? this.#reader.lend(id);
    this.#lent.set(id, lent);
    return (await lent)?.open;
  }

  /** To be called once the answer is made. What is still being opened is given back as soon as it is open. */
  giveBack(): void {
    for (const lent of this.#lent.values()) {
      // Whoever asked for it learns why it cannot be opened.
      lent.then(
        (edition) => edition?.giveBack(),
        () => {},
      );
    }
  }
}
