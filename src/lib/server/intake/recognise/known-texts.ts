/** A text that means the same wherever it stands in its column. */
export interface KnownText {
  /** Its value as a field of a row, in UTF-8. */
  field: Uint8Array;
  isBlank: boolean;
  looksLikeNumber: boolean;
  isHead: boolean;
  /** Whether it may make its row something else than data. */
  tellsKind: boolean;
}

/** Texts that many others stand in the way of are not kept, so that looking one up takes a bounded time. */
const maxProbes = 16;

interface Entry {
  hash: number;
  /** The text as the file writes it. */
  bytes: Uint8Array;
  known: KnownText;
}

/** Texts of a column by their bytes: looking one up makes no string. */
export class KnownTexts {
  /** Entries at the place that their hash names, or at the next free one; at most half are taken. */
  #places: (Entry | undefined)[] = Array.from({ length: 16 });
  #count = 0;
  /** What was found last: many rows have the same as the one before. */
  #last: Entry | undefined;

  /** The end of the text found last if it stands at a place, too; else -1. */
  endOfLast(bytes: Uint8Array, at: number): number {
    if (this.#last === undefined) return -1;
    const own = this.#last.bytes;
    let same = 0;
    while (same < own.length && own[same] === bytes[at + same]) same++;
    return same === own.length ? at + same : -1;
  }

  get last(): KnownText {
    return this.#last!.known;
  }

  find(bytes: Uint8Array, from: number, to: number): KnownText | undefined {
    const length = to - from;
    const places = this.#places;
    const hash = hashOf(bytes, from, to);
    for (let probe = 0; probe < maxProbes; probe++) {
      const entry = places[(hash + probe) & (places.length - 1)];
      if (entry === undefined) return undefined;
      const own = entry.bytes;
      if (entry.hash !== hash || own.length !== length) continue;
      let same = 0;
      while (same < length && own[same] === bytes[from + same]) same++;
      if (same < length) continue;
      this.#last = entry;
      return entry.known;
    }
    return undefined;
  }

  /** Adds a text that is not there yet. */
  add(bytes: Uint8Array, known: KnownText): void {
    if (++this.#count * 2 > this.#places.length) {
      const before = this.#places;
      this.#places = Array.from({ length: before.length * 2 });
      for (const entry of before) if (entry) this.#put(entry);
    }
    this.#put({ hash: hashOf(bytes, 0, bytes.length), bytes, known });
  }

  clear(): void {
    this.#places = Array.from({ length: 16 });
    this.#count = 0;
    this.#last = undefined;
  }

  #put(entry: Entry): void {
    const last = this.#places.length - 1;
    for (let probe = 0; probe < maxProbes; probe++) {
      const at = (entry.hash + probe) & last;
      if (this.#places[at] !== undefined) continue;
      this.#places[at] = entry;
      return;
    }
  }
}

/** FNV-1a; its high bits are mixed into the low ones, of which the place is made. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
