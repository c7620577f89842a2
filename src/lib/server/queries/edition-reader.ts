import type { Edition, ListedEdition, Preview } from '#lib/domain/records/edition.ts';
import { editionFormat } from '../edition/edition-format.ts';
import type { Manifest } from '../edition/manifest.ts';
import type { Store, Withdrawal } from '../edition/store.ts';
import { openDatabase } from '../edition/store/opening.ts';
import { openChanges, type Step } from '../edition/changes.ts';
import type { Database } from '../edition/database/database.ts';
import { OpenEditions, type Lent, type LentEdition, type OpenEdition } from './open-editions.ts';
import { StoreWatch, type Content, type StoreState } from './store-state.ts';

export type { Lent, LentEdition, OpenEdition } from './open-editions.ts';

/** Two editions, open for reading, with a database of what differs between them. */
export interface OpenChanges {
  old: Edition;
  new: Edition;
  kind: Manifest['kind'];
  /** The old one was published before the new one, whose reasons are about that step. */
  isForward: boolean;
  /** Editions between them, the oldest first, whose reasons are about a part of that step. */
  between: readonly Edition[];
  database: Database;
}

/** Opens editions of a store and notices when another one becomes current or stands for other figures. */
export class EditionReader {
  readonly #store: Store;
  readonly #writableFolders: readonly string[];
  readonly #watch: StoreWatch;
  readonly #open = new OpenEditions();
  readonly #changes = new OpenEditions<OpenChanges>();
  readonly #changeKeys = new Set<string>();
  #revision = '';
  #list: readonly ListedEdition[] | undefined;

  /** Besides its own folder an edition may use `writableFolders`, to write tables into. */
  constructor(store: Store, writableFolders: readonly string[] = []) {
    this.#store = store;
    this.#writableFolders = writableFolders;
    this.#watch = new StoreWatch(store);
  }

  ids(): readonly string[] {
    return this.#state().ids;
  }

  currentId(): string | null {
    return this.#state().current;
  }

  /** Another text whenever anything is served that was not served before. */
  revision(): string {
    return this.#state().revision;
  }

  /** Whether the store cannot be read at present; what it said last goes on being served. */
  isUnreadable(): boolean {
    return this.#state().fault !== undefined;
  }

  withdrawal(id: string): Withdrawal | undefined {
    return this.#state().withdrawals.find((withdrawal) => withdrawal.id === id);
  }

  /** The edition under embargo that a token shows; undefined for any other name. */
  preview(asked: string): Preview | undefined {
    return this.#find(asked)?.preview;
  }

  /** The id of the edition that a token showed before its time. */
  releasedAs(asked: string): string | undefined {
    return this.#state().released.get(asked);
  }

  openCount(): number {
    return this.#open.count;
  }

  /** What is served under a name: an id, or a token, of which the edition's own name tells nobody anything. */
  #find(asked: string): (Side & { content: Content }) | undefined {
    const { contents, previews } = this.#state();
    const content = contents.get(asked);
    if (content) return { id: asked, content };
    const scheduled = previews.get(asked);
    if (!scheduled) return undefined;
    const { name: id, until, content: hidden } = scheduled;
    return { id, content: hidden, preview: { until, token: asked } };
  }

  /** The format of the edition of that id if it is one that this program does not read. */
  otherFormat(asked: string): number | undefined {
    const found = this.#find(asked);
    const format = found && this.#store.manifest(found.id)?.format;
    return format === editionFormat ? undefined : format;
  }

  /** Lends an edition, by default the current one, until it is given back; undefined if none can be read. */
  async lend(asked: string | null = this.currentId()): Promise<LentEdition | undefined> {
    const found = asked === null ? undefined : this.#find(asked);
    if (asked === null || !found) return undefined;
    const { id, content, preview } = found;
    const key = keyOf(id, content);
    if (!this.#open.has(key) && this.otherFormat(asked) !== undefined) return undefined;
    const lent = await this.#open.lend(key, () => this.#openDatabase(id, content.key));
    const edition = {
      ...lent.open.edition,
      is_current: id === this.currentId(),
      ...(preview && { preview }),
    };
    return { ...lent, open: { ...lent.open, edition } };
  }

  /** Lends what differs between two editions; undefined if one of them cannot be read. */
  async lendChanges(oldName: string, newName: string): Promise<Lent<OpenChanges> | undefined> {
    const [old, next] = [this.#find(oldName), this.#find(newName)];
    if (!old || !next) return undefined;
    if ([oldName, newName].some((asked) => this.otherFormat(asked) !== undefined)) return undefined;
    const key = `${keyOf(old.id, old.content)} ${keyOf(next.id, next.content)}`;
    this.#changes.know(this.#changeKeys.add(key), undefined);
    return this.#changes.lend(key, () => this.#openChanges(old, next));
  }

  /**
   * The edition before: the one of the programme that was current when this one was published, if it is still served
   * and can be read, else the newest one that was published earlier. Undefined: there is none.
   */
  previousId(asked: string): string | undefined {
    const found = this.#find(asked);
    const manifest = found && this.#store.manifest(found.id);
    if (!manifest) return undefined;
    const isComparable = (other: string) => {
      const before = this.#store.manifest(other);
      return (
        before?.programme_id === manifest.programme_id &&
        before.format === editionFormat &&
        before.published_at < manifest.published_at
      );
    };
    // One under embargo takes the place of what is current then.
    const previous = found.preview ? this.currentId() : manifest.previous;
    if (previous && isComparable(previous)) return previous;
    const ids = this.ids();
    const earlier = found.preview ? ids : ids.slice(0, ids.indexOf(found.id));
    return earlier.findLast((other) => isComparable(other));
  }

  /** An edition for the rest of the process: for whoever runs through one edition and ends. */
  async open(id?: string | null): Promise<OpenEdition | undefined> {
    return (await this.lend(id))?.open;
  }

  /** All editions, newest first: withdrawn ones without figures, and without those that cannot be read. */
  list(): readonly ListedEdition[] {
    const { ids, withdrawals } = this.#state();
    this.#list ??= [...ids.flatMap((id) => this.#listed(id)), ...withdrawals.map(listedWithdrawal)]
      // Stable: editions of one moment stay in the order of the register.
      .sort((a, b) => (a.published_at < b.published_at ? -1 : a.published_at > b.published_at ? 1 : 0))
      .reverse();
    return this.#list;
  }

  #listed(id: string): ListedEdition[] {
    const manifest = this.#store.manifest(id);
    if (!manifest) return [];
    return [{ ...editionOf(manifest, id === this.currentId()), withdrawn_at: null, withdrawal_reason: null }];
  }

  #state(): StoreState {
    const state = this.#watch.read();
    if (state.revision !== this.#revision) {
      this.#revision = state.revision;
      this.#list = undefined;
      const keys = new Map([...state.contents].map(([id, content]) => [id, keyOf(id, content)]));
      const hidden = [...state.previews.values()].map(({ name, content }) => keyOf(name, content));
      this.#open.know(new Set([...keys.values(), ...hidden]), keys.get(state.current ?? ''));
      // Which of them is current may be another one, and what was withdrawn is read no longer.
      this.#changeKeys.clear();
      this.#changes.know(this.#changeKeys, undefined);
    }
    return state;
  }

  async #openDatabase(id: string, contentKey: string): Promise<OpenEdition> {
    const manifest = this.#store.manifest(id);
    // Withdrawn or pruned a moment ago.
    if (!manifest) throw new Error(`edition ${id} is no longer there`);
    const database = await openDatabase(this.#store.databasePath(id), this.#writableFolders);
    return { edition: editionOf(manifest, id === this.currentId()), manifest, contentKey, database };
  }

  /** The editions on the way from one to another, the oldest first; none if the new one does not go back to the old one. */
  #between(old: Side, next: Side): Step[] {
    const found: Step[] = [];
    let id = this.previousId(next.preview?.token ?? next.id);
    // Each is older than the one before.
    while (id !== undefined && id !== old.id) {
      found.unshift({ id, path: this.#store.databasePath(id) });
      id = this.previousId(id);
    }
    return id === undefined ? [] : found;
  }

  async #openChanges(...sides: [old: Side, new: Side]): Promise<OpenChanges> {
    const [old, next] = sides.map(({ id }) => this.#store.manifest(id));
    // Withdrawn or pruned a moment ago.
    if (!old || !next) throw new Error(`edition ${sides[0].id} or ${sides[1].id} is no longer there`);
    const paths = sides.map(({ id }) => this.#store.databasePath(id)) as [string, string];
    const current = this.currentId();
    const sideOf = (manifest: Manifest, { id, preview }: Side) => ({
      ...editionOf(manifest, id === current),
      ...(preview && { preview }),
    });
    const isForward = old.published_at < next.published_at;
    const between = isForward ? this.#between(...sides) : [];
    const steps = isForward ? [...between, { id: next.id, path: paths[1] }] : [];
    return {
      isForward,
      old: sideOf(old, sides[0]),
      new: sideOf(next, sides[1]),
      kind: next.kind,
      between: between.map(({ id }) => editionOf(this.#store.manifest(id)!, id === current)),
      database: await openChanges(...paths, steps),
    };
  }
}

interface Side {
  id: string;
  preview?: Preview;
}

const keyOf = (id: string, { files }: Content) => `${id} ${files}`;

function editionOf(manifest: Manifest, isCurrent: boolean): Edition {
  const { id, label, reason = null, published_at, content_hash, software_version, factor_set } = manifest;
  return {
    id,
    label,
    reason,
    published_at,
    content_hash,
    software_version,
    factor_set,
    is_current: isCurrent,
  };
}

function listedWithdrawal({ reason, ...withdrawal }: Withdrawal): ListedEdition {
  return {
    ...withdrawal,
    reason: null,
    content_hash: null,
    software_version: null,
    factor_set: null,
    is_current: false,
    withdrawal_reason: reason,
  };
}
