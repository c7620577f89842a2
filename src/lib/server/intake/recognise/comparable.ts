import { spellings } from '#lib/domain/spelling.ts';

const maxNameLength = 120;
/** Cells repeat; those of a long list do not. */
export const maxRemembered = 20_000;

const remembered = new Map<string, readonly string[]>();

/** A text without case, punctuation and accents, in both spellings of umlauts: "Energieträger" equals "ENERGIETRAEGER". */
export function comparable(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  // the double s alone does not make a second spelling, and most words have no umlaut
  const keys = [...new Set(spellings(text).map((spelling) => spelling.replace(/[^a-z0-9%€]+/g, '')))];
  if (remembered.size < maxRemembered && text.length <= maxNameLength) remembered.set(text, keys);
  return keys;
}

/** Things by names that people write for them. A name of two things leads to both. */
export class NameBook<Thing> {
  readonly #things = new Map<string, Set<Thing>>();
  readonly #found = new Map<string, readonly Thing[]>();

  add(name: string, thing: Thing): this {
    for (const key of comparable(name)) {
      if (key === '') continue;
      const things = this.#things.get(key) ?? new Set();
      this.#things.set(key, things.add(thing));
    }
    this.#found.clear();
    return this;
  }

  /** All things of that name; none is an empty list. */
  find(name: string): readonly Thing[] {
    const known = this.#found.get(name);
    if (known) return known;
    // longer texts are no names
    const keys = name.length > maxNameLength ? [] : comparable(name);
    const found = [...new Set(keys.flatMap((key) => [...(this.#things.get(key) ?? [])]))];
    if (this.#found.size < maxRemembered) this.#found.set(name, found);
    return found;
  }

  only(name: string): Thing | undefined {
    const found = this.find(name);
    return found.length === 1 ? found[0] : undefined;
  }
}
