import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Store, Withdrawal } from '../edition/store.ts';
import { fileStamp } from '../edition/store/json-file.ts';

/** Which figures are served under an id. */
export interface Content {
  /** Another one whenever the figures are others; the same wherever the same edition is served. */
  key: string;
  /** Another one also when only the files were replaced, by a restored copy for example. */
  files: string;
}

/** What a store holds at a moment: all that an answer depends on besides its address. */
export interface StoreState {
  /** Null while nothing is published, or nothing that can be read. */
  current: string | null;
  ids: readonly string[];
  withdrawals: readonly Withdrawal[];
  contents: ReadonlyMap<string, Content>;
  /** Another one whenever anything of the above is. */
  revision: string;
  /** Why the register cannot be read; the rest is what it said last. */
  fault: string | undefined;
}

/** How long files of editions may be believed to be the same; the register is looked at every time. */
const lookMilliseconds = 1_000;

/** Looks at the register whenever its file is another one, and at editions once a second: a store may be restored. */
export class StoreWatch {
  readonly #store: Store;
  #state: StoreState | undefined;
  #registerStamp = '';
  #lookedAt = -Infinity;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The state now; while the register cannot be read, what it said last. Never throws. */
  read(): StoreState {
    const stamp = fileStamp(join(this.#store.folder, 'register.json'));
    const now = performance.now();
    if (this.#state && stamp === this.#registerStamp && now - this.#lookedAt < lookMilliseconds)
      return this.#state;
    this.#lookedAt = now;
    this.#registerStamp = stamp;
    return (this.#state = this.#look());
  }

  #look(): StoreState {
    const current = this.#store.currentId();
    const ids = this.#store.ids();
    const withdrawals = this.#store.withdrawals();
    const contents = new Map(ids.map((id) => [id, this.#content(id)]));
    const fault = this.#store.fault();
    const parts = JSON.stringify([current, withdrawals, [...contents]]);
    const revision = createHash('sha256').update(parts).digest('base64url');
    return revision === this.#state?.revision && fault === this.#state.fault
      ? this.#state
      : { current, ids, withdrawals, contents, revision, fault };
  }

  #content(id: string): Content {
    const key = this.#store.contentKey(id) ?? 'unreadable';
    // The database may be restored before its manifest or after it.
    return { key, files: `${key} ${fileStamp(this.#store.databasePath(id))}` };
  }
}
