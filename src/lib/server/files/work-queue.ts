/** Too much is asked for at the moment; nothing was begun. */
export class BusyError extends Error {
  constructor() {
    super('too much is asked for at the moment');
    this.name = 'BusyError';
  }
}

/** In that time a full line has moved on: when it is worth asking again. */
export const retrySeconds = 5;

/**
 * A line for work that takes long. So much at a time is done that others are hardly held up, so much more waits, and
 * whoever comes then is told to come again.
 */
export class WorkQueue {
  readonly #most: { active: number; waiting: number };
  readonly #waiting: (() => void)[] = [];
  #active = 0;

  constructor(most: { active: number; waiting: number }) {
    this.#most = most;
  }

  /**
   * Waits in line and resolves with what ends the turn, to be called once. Throws {@link BusyError} at once where the
   * line is full.
   */
  async enter(): Promise<() => void> {
    if (this.#active < this.#most.active) this.#active++;
    else {
      if (this.#waiting.length >= this.#most.waiting) throw new BusyError();
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
