import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Edition } from '#lib/domain/records.ts';
import { editionFormat } from '../edition/edition-format.ts';
import { Database } from '../edition/database.ts';
import type { Manifest } from '../edition/manifest.ts';
import { Store } from '../edition/store.ts';

/** One edition, open for reading. Everything asked of it is a pure function of the edition and the question. */
export interface OpenEdition {
  edition: Edition;
  manifest: Manifest;
  database: Database;
}

/** Opens editions of a store and notices when another one becomes current. */
export class EditionReader {
  readonly #store: Store;
  readonly #writableFolders: readonly string[];
  readonly #open = new LRUCache<string, Promise<OpenEdition>>({
    max: 4,
    // Answers under way may still use the connection; it is closed when they are done.
    dispose: (edition) =>
      void edition.then(
        ({ database }) => setTimeout(() => database.close(), 60_000).unref(),
        // Whoever asked for the edition learns why it cannot be opened.
        () => {},
      ),
  });
  #register: { stamp: string; current: string | null; ids: string[] } = { stamp: '', current: null, ids: [] };

  /** Besides its own folder an edition may use `writableFolders`, to write tables into. */
  constructor(store: Store, writableFolders: readonly string[] = []) {
    this.#store = store;
    this.#writableFolders = writableFolders;
  }

  /** Ids in the order of publication. */
  ids(): string[] {
    return this.#readRegister().ids;
  }

  /** Id of the current edition; null while the store is empty. */
  currentId(): string | null {
    return this.#readRegister().current;
  }

  /**
   * The format of the edition of that id if it is another one than this program reads; undefined if it is the same
   * or if there is no such edition.
   */
  otherFormat(id: string): number | undefined {
    const format = this.#store.manifest(id)?.format;
    return format === editionFormat ? undefined : format;
  }

  /** The edition of that id, by default the current one; undefined if there is none that can be read. */
  async open(id: string | null = this.currentId()): Promise<OpenEdition | undefined> {
    if (id === null || !this.ids().includes(id)) return undefined;
    let opening = this.#open.get(id);
    if (!opening) {
      if (this.otherFormat(id) !== undefined) return undefined;
      opening = this.#openDatabase(id);
      this.#open.set(id, opening);
      opening.catch(() => this.#open.delete(id));
    }
    const open = await opening;
    return { ...open, edition: { ...open.edition, is_current: id === this.currentId() } };
  }

  /** All editions, newest first, from their manifests. */
  list(): Edition[] {
    return this.ids()
      .map((id) => editionOf(this.#store.manifest(id)!, id === this.currentId()))
      .reverse();
  }

  async #openDatabase(id: string): Promise<OpenEdition> {
    const manifest = this.#store.manifest(id)!;
    const folder = this.#store.editionFolder(id);
    const database = await Database.openForReading(this.#store.databasePath(id), [
      folder,
      ...this.#writableFolders,
    ]);
    return { edition: editionOf(manifest, id === this.currentId()), manifest, database };
  }

  /** The register is replaced as a whole, so its time and inode tell whether it is worth reading again. */
  #readRegister() {
    const stats = statSync(join(this.#store.folder, 'register.json'), { throwIfNoEntry: false });
    const stamp = stats ? `${stats.ino}:${stats.mtimeMs}:${stats.size}` : 'none';
    if (stamp !== this.#register.stamp) {
      this.#register = { stamp, current: this.#store.currentId(), ids: this.#store.ids() };
    }
    return this.#register;
  }
}

function editionOf(manifest: Manifest, isCurrent: boolean): Edition {
  const { id, label, published_at, content_hash, software_version, factor_set } = manifest;
  return { id, label, published_at, content_hash, software_version, factor_set, is_current: isCurrent };
}
