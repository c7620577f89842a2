import type { AliasBook, BookEntry } from '../book/alias-book.ts';
import type { Unknown } from './read-table.ts';

/** More different words are no list that somebody confirms one by one. */
const maxUnknown = 200;

/** What is kept of the reading of a table: which confirmed entries it needed, and what it could not read. */
export class ReadingNotes {
  readonly #confirmed = new Set<BookEntry>();
  readonly #unknown = new Map<string, Unknown>();

  constructor(readonly book: AliasBook | undefined) {}

  confirm<Entry extends BookEntry | undefined>(entry: Entry): Entry {
    if (entry) this.#confirmed.add(entry);
    return entry;
  }

  ask(unknown: Unknown): void {
    const key = JSON.stringify([unknown.kind, unknown.column, unknown.given]);
    if (this.#unknown.size < maxUnknown && !this.#unknown.has(key)) this.#unknown.set(key, unknown);
  }

  get confirmed(): readonly BookEntry[] {
    return [...this.#confirmed];
  }

  get unknown(): readonly Unknown[] {
    return [...this.#unknown.values()];
  }
}
