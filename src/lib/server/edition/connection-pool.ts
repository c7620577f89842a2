/** Connections with one statement at a time each; whoever finds none free waits in line. */
export class ConnectionPool<Connection> {
  readonly #connections: readonly Connection[];
  readonly #free: Connection[];
  readonly #waiting: ((connection: Connection) => void)[] = [];

  constructor(connections: readonly Connection[]) {
    this.#connections = connections;
    this.#free = [...connections];
  }

  /** Lends a connection to `task` until it is done. */
  async use<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
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

  close(closeOne: (connection: Connection) => void): void {
    this.#connections.forEach(closeOne);
  }
}
