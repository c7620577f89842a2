/** Too much is asked for at the moment; nothing was begun. */
export class BusyError extends Error {
  constructor() {
    super('too much is asked for at the moment');
    this.name = 'BusyError';
  }
}

/** After this time a full queue has moved on, and it is worth asking again. */
export const retrySeconds = 5;

/** A queue for work that takes long: a few tasks run, some more wait, and the rest are refused. */
export class WorkQueue {
  readonly #limits: { active: number; waiting: number };
  readonly #waiting: (() => void)[] = [];
  #active = 0;

  constructor(limits: { active: number; waiting: number }) {
    this.#limits = limits;
  }

  /** Waits for a turn and resolves with what ends it, to be called once. Throws {@link BusyError} if it is full. */
  async enter(): Promise<() => void> {
    if (this.#active < this.#limits.active) this.#active++;
    else {
      if (this.#waiting.length >= this.#limits.waiting) throw new BusyError();
      // The turn is handed over: it counts as active all the time.
      await new Promise<void>((next) => this.#waiting.push(next));
    }
    return () => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#active--;
    };
  }

  /** Does `task` when its turn comes. Rejects with {@link BusyError}, or with what the task rejects with. */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    const leave = await this.enter();
    try {
      return await task();
    } finally {
      leave();
    }
  }
}
