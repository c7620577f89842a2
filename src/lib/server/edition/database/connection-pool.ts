/** Connections with one statement at a time each; whoever finds none free waits in line. */
export class ConnectionPool<Connection> {
  readonly #connections: readonly Connection[];
  readonly #free: Connection[];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #isClosed = false;

  constructor(connections: readonly Connection[]) {
    this.#connections = connections;
    this.#free = [...connections];
  }

  /** Lends a connection to `task` until it is done. Throws once the pool is closed. */
  async use<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new Error('the database is closed');
    const connection =
      this.#free.pop() ?? (await new Promise<Connection>((lend) => this.#waiting.push(lend)));
    try {
      return await task(connection);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#free.push(connection);
    }
  }

  /**
   * Takes all connections out, each as soon as it is free: at once where nobody asks anything. Done when the last one
   * is out.
   */
  close(closeOne: (connection: Connection) => void): Promise<void> {
    this.#isClosed = true;
    const closing = this.#connections.map(() => {
      const free = this.#free.pop();
      if (!free) return new Promise<Connection>((lend) => this.#waiting.push(lend)).then(closeOne);
      closeOne(free);
      return undefined;
    });
    return Promise.all(closing).then(() => {});
  }
}
