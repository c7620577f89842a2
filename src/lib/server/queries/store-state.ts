import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Store, Withdrawal } from '../edition/store.ts';

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
  /** Served editions in the order of publication. */
  ids: readonly string[];
  withdrawals: readonly Withdrawal[];
  /** By id. */
  contents: ReadonlyMap<string, Content>;
  /** Another one whenever anything of the above is. */
  revision: string;
  /** Why the store could not be read when this was looked at; the rest is what was read last. */
  fault?: unknown;
}

const nothing: StoreState = { current: null, ids: [], withdrawals: [], contents: new Map(), revision: '' };

/** How long files of editions may be believed to be the same; the register is looked at every time. */
const lookMilliseconds = 1_000;

/**
 * Knows what is in a store without reading it for every request: the register when its file is another one, the files
 * of editions at most once a second. Someone may restore a store from a backup while it is served: then an id stands for
 * other figures than before.
 */
export class StoreWatch {
  readonly #store: Store;
  readonly #onFault: (fault: unknown) => void;
  #state = nothing;
  #registerStamp = '';
  #lookedAt = -Infinity;
  #reported = '';

  /** `onFault` is told why the store cannot be read, once for each reason. */
  constructor(store: Store, onFault: (fault: unknown) => void = () => {}) {
    this.#store = store;
    this.#onFault = onFault;
  }

  /** The state now; while the store cannot be read, the last one. Never throws. */
  read(): StoreState {
    const stamp = stampOf(join(this.#store.folder, 'register.json'));
    const now = performance.now();
    if (stamp === this.#registerStamp && now - this.#lookedAt < lookMilliseconds) return this.#state;
    this.#lookedAt = now;
    this.#registerStamp = stamp;
    try {
      this.#state = this.#look();
      this.#reported = '';
    } catch (fault) {
      this.#state = { ...this.#state, fault };
      const reason = String(fault);
      if (reason !== this.#reported) this.#onFault(fault);
      this.#reported = reason;
    }
    return this.#state;
  }

  #look(): StoreState {
    const current = this.#store.currentId();
    const ids = this.#store.ids();
    const withdrawals = this.#store.withdrawals();
    const contents = new Map(ids.map((id) => [id, this.#content(id)]));
    const parts = JSON.stringify([current, withdrawals, [...contents]]);
    const revision = createHash('sha256').update(parts).digest('base64url');
    return revision === this.#state.revision && this.#state.fault === undefined
      ? this.#state
      : { current, ids, withdrawals, contents, revision };
  }

  #content(id: string): Content {
    const key = this.#store.contentKey(id) ?? 'unreadable';
    // The database may be restored before its manifest or after it.
    return { key, files: `${key} ${stampOf(this.#store.databasePath(id))}` };
  }
}

/** Tells whether a file was replaced or written to, without reading it. */
function stampOf(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return `${ino}:${size}:${mtimeMs}:${ctimeMs}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}
