import { LRUCache } from 'lru-cache';

/**
 * Rows of all answers together, and of one answer: those of a few pages. What stays longer than that is moved about by
 * the garbage collector, which costs more than asking again.
 */
const maxRows = 4_000;
const maxRowsOfAnswer = 2_000;

/**
 * Answers of a frozen database by question. The parts of a page ask the same of it (which quartier, which scope,
 * which carriers), and nobody has to hand it around: who asks again gets the same rows. They are frozen like the
 * database, so that none of the askers changes them for the others.
 */
export class RowCache {
  readonly #answers = new LRUCache<string, readonly unknown[]>({
    maxSize: maxRows,
    maxEntrySize: maxRowsOfAnswer,
    sizeCalculation: (rows) => rows.length + 1,
  });
  /** Asked and not answered yet. */
  readonly #pending = new Map<string, Promise<readonly unknown[]>>();

  async rows<Row>(question: string, ask: () => Promise<Row[]>): Promise<Row[]> {
    const kept =
      this.#answers.get(question) ?? (await (this.#pending.get(question) ?? this.#ask(question, ask)));
    return kept as Row[];
  }

  #ask(question: string, ask: () => Promise<readonly unknown[]>): Promise<readonly unknown[]> {
    const asking = ask()
      .then((rows) => {
        const frozen = Object.freeze(rows.map((row) => Object.freeze(row)));
        this.#answers.set(question, frozen);
        return frozen;
      })
      .finally(() => this.#pending.delete(question));
    this.#pending.set(question, asking);
    return asking;
  }
}
