/** How far the making of a press kit is: waiting for its turn, being made file by file, sent, or given up. */
export interface KitProgress {
  state: 'waiting' | 'making' | 'done' | 'failed' | 'unknown';
  /** Files that are made, of how many; 0 of 0 until it begins. */
  made: number;
  count: number;
}

/** Who asks for a kit names it, so that the page can ask how far it is. */
const nameForm = /^[a-z0-9]{8,40}$/;

/** More are not remembered: the oldest are forgotten, which only ends what their pages show. */
const maxKits = 100;

/** How far each of the last kits is, by the name that its page gave it. */
export class KitProgresses {
  readonly #kits = new Map<string, KitProgress>();

  /** Sets how far a kit is; without a name, or with an odd one, nobody asks. */
  set(name: string | null, progress: KitProgress): void {
    if (name === null || !nameForm.test(name)) return;
    this.#kits.delete(name);
    this.#kits.set(name, progress);
    const [oldest] = this.#kits.keys();
    if (this.#kits.size > maxKits) this.#kits.delete(oldest!);
  }

  of(name: string | null): KitProgress {
    return (name !== null && this.#kits.get(name)) || { state: 'unknown', made: 0, count: 0 };
  }
}
