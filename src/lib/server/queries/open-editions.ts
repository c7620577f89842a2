import type { Edition } from '#lib/domain/records/edition.ts';
import type { Database } from '../edition/database/database.ts';
import type { Manifest } from '../edition/manifest.ts';

/** One edition, open for reading. Everything asked of it is a pure function of the edition and the question. */
export interface OpenEdition {
  edition: Edition;
  manifest: Manifest;
  /** Another one whenever other figures are served under the edition's id; fit for names of files and answers. */
  contentKey: string;
  database: Database;
}

/** What is read: an edition, or what lies between two of them, which stays open until it is given back. */
export interface Lent<Opened = OpenEdition> {
  open: Opened;
  /** To be called once nothing more is asked of it. Calling it again does nothing. */
  giveBack(): void;
}

export type LentEdition = Lent;

interface Slot<Opened> {
  opening: Promise<Opened>;
  readers: number;
}

/** So many are open at a time unless more are read. Each takes ten megabytes and what DuckDB keeps of its file. */
const maxOpen = 4;

/** Open editions, by what they hold. Unread ones stay until others need their place; the pinned one keeps it. */
export class OpenEditions<Opened extends { database: Database } = OpenEdition> {
  /** The one that was asked for last is the last. */
  readonly #slots = new Map<string, Slot<Opened>>();
  readonly #closing = new Set<Promise<void>>();
  #pinned: string | undefined;
  #known: ReadonlySet<string> = new Set();

  get count(): number {
    return this.#slots.size + this.#closing.size;
  }

  has(key: string): boolean {
    return this.#slots.has(key);
  }

  /** What the store holds now: others are closed as soon as nobody reads them. */
  know(keys: ReadonlySet<string>, pinned: string | undefined): void {
    this.#known = keys;
    this.#pinned = pinned;
    this.#closeUnread(maxOpen);
  }

  /** Lends the edition of that key, opened by `open` if it is not. Rejects with what `open` rejects with. */
  async lend(key: string, open: () => Promise<Opened>): Promise<Lent<Opened>> {
    const slot = this.#slots.get(key) ?? { opening: this.#makeRoom().then(open), readers: 0 };
    this.#slots.delete(key);
    this.#slots.set(key, slot);
    slot.readers++;
    let isLent = true;
    const giveBack = () => {
      if (!isLent) return;
      isLent = false;
      slot.readers--;
      this.#closeUnread(maxOpen);
    };
    try {
      return { open: await slot.opening, giveBack };
    } catch (error) {
      if (this.#slots.get(key) === slot) this.#slots.delete(key);
      giveBack();
      throw error;
    }
  }

  /** Waits for those that are being closed: opening is faster, and they would be ever more. */
  async #makeRoom(): Promise<void> {
    this.#closeUnread(maxOpen - 1);
    await Promise.all(this.#closing);
  }

  /** Closes what nobody reads: what the store no longer holds, and the longest unasked beyond `most`. */
  #closeUnread(most: number): void {
    for (const [key, slot] of this.#slots) {
      const isWanted = this.#known.has(key);
      if (slot.readers > 0 || (isWanted && (key === this.#pinned || this.#slots.size <= most))) continue;
      this.#slots.delete(key);
      // Whoever asked for it learns why it could not be opened; closing it does not fail otherwise.
      const closing = slot.opening.then(
        ({ database }) => database.close(),
        () => {},
      );
      this.#closing.add(closing);
      void closing.finally(() => this.#closing.delete(closing));
    }
  }
}
