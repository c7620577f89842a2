/** More addresses are not remembered; the oldest are forgotten. */
const maxAddresses = 10_000;

/** How often an address may ask within a time. */
export class RateLimit {
  readonly #count: number;
  readonly #milliseconds: number;
  readonly #times = new Map<string, number[]>();

  constructor({ count, milliseconds }: { count: number; milliseconds: number }) {
    this.#count = count;
    this.#milliseconds = milliseconds;
  }

  /** Whether it may ask once more, which then counts. */
  admits(address: string, now = Date.now()): boolean {
    const recent = (this.#times.get(address) ?? []).filter((time) => time > now - this.#milliseconds);
    const isAdmitted = recent.length < this.#count;
    if (isAdmitted) recent.push(now);
    this.#times.delete(address);
    this.#times.set(address, recent);
    const [oldest] = this.#times.keys();
    if (this.#times.size > maxAddresses) this.#times.delete(oldest!);
    return isAdmitted;
  }
}
