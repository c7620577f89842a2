import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Store, Withdrawal } from '../edition/store.ts';
import { fileStamp } from '../edition/store/json-file.ts';
import { previewToken } from '../edition/store/schedule.ts';

/** Which figures are served under an id. */
export interface Content {
  /** Another one whenever the figures are others; the same wherever the same edition is served. */
  key: string;
  /** Another one also when only the files were replaced, by a restored copy for example. */
  files: string;
}

/** An edition under embargo. */
export interface ScheduledContent {
  name: string;
  /** ISO 8601 in UTC. */
  until: string;
  content: Content;
}

/** What a store holds at a moment: all that an answer depends on besides its address. */
export interface StoreState {
  /** Null while nothing is published, or nothing that can be read. */
  current: string | null;
  ids: readonly string[];
  withdrawals: readonly Withdrawal[];
  contents: ReadonlyMap<string, Content>;
  /** By the tokens that show them. */
  previews: ReadonlyMap<string, ScheduledContent>;
  /** Ids of editions that were shown by a token before their time. */
  released: ReadonlyMap<string, string>;
  /** When the next embargo ends, in milliseconds since 1970. */
  changesAt: number;
  /** Another one whenever anything of the above is. */
  revision: string;
  /** Why the register cannot be read; the rest is what it said last. */
  fault: string | undefined;
}

/** How long files of editions may be believed to be the same; the register is looked at every time. */
const lookMilliseconds = 1_000;

/**
 * Looks at the register whenever its file is another one or an embargo ends, and at editions once a second: a store may
 * be restored.
 */
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
    const isRecent = stamp === this.#registerStamp && now - this.#lookedAt < lookMilliseconds;
    if (this.#state && isRecent && this.#store.now() < this.#state.changesAt) return this.#state;
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
    const coming = this.#lookAtScheduled();
    const { previews, released } = coming;
    const parts = JSON.stringify([
      current,
      withdrawals,
      [...contents],
      [...previews],
      [...released],
      coming.changesAt,
    ]);
    const revision = createHash('sha256').update(parts).digest('base64url');
    return revision === this.#state?.revision && fault === this.#state.fault
      ? this.#state
      : { current, ids, withdrawals, contents, ...coming, revision, fault };
  }

  /** Tokens are kept in memory only; who cannot read the secret shows nothing before its time. */
  #lookAtScheduled(): Pick<StoreState, 'previews' | 'released' | 'changesAt'> {
    const [scheduled, released] = [this.#store.scheduled(), this.#store.released()];
    const changesAt = Math.min(...scheduled.map(({ current_from }) => Date.parse(current_from)));
    const secret = scheduled.length + released.length > 0 ? this.#store.knownSecret() : undefined;
    if (!secret) return { previews: new Map(), released: new Map(), changesAt };
    return {
      previews: new Map(
        scheduled.map(({ name, current_from: until }) => [
          previewToken(secret, name),
          { name, until, content: this.#content(name) },
        ]),
      ),
      released: new Map(released.map(({ name, id }) => [previewToken(secret, name), id])),
      changesAt,
    };
  }

  #content(id: string): Content {
    const key = this.#store.contentKey(id) ?? 'unreadable';
    // The database may be restored before its manifest or after it.
    return { key, files: `${key} ${fileStamp(this.#store.databasePath(id))}` };
  }
}
