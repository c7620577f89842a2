import { refuse } from '../refusal.ts';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A rival counts when the lines that speak for it are more than this part of those for the best. */
const margin = 0.5;

/** So much of a text is counted: what separates fields there does so in the rest. */
const maxCounted = 4_000_000;

const quote = 34;
const space = 32;
const comma = delimiters.indexOf(',');
const isDigit = (code: number | undefined) => code !== undefined && code >= 48 && code <= 57;

/** Kinds of bytes beside plain ones, which are 0; a mark between fields is `ofMark` and its place among them. */
const [ofControl, ofSpace, ofEquals, ofQuote, ofLineEnd, ofMark] = [1, 2, 3, 4, 5, 6];
const kindOf = new Uint8Array(256);
for (let code = 0; code < 32; code++) if (code < 9 || code > 13) kindOf[code] = ofControl;
kindOf[10] = kindOf[13] = ofLineEnd;
kindOf[space] = ofSpace;
kindOf[61] = ofEquals;
kindOf[quote] = ofQuote;
for (const [at, mark] of delimiters.entries()) kindOf[mark.charCodeAt(0)] = ofMark + at;

/** Lines that have so many of a mark, outside of quotation marks. */
interface Lines {
  marks: number;
  count: number;
  /** All marks in the first of them. */
  first: readonly number[];
}

interface Counts {
  mark: Delimiter;
  lines: Map<number, Lines>;
  /** Those that the line before counted for. */
  last: Lines | undefined;
  /** Whether every one is a decimal comma or is followed by a space, as in a sentence. */
  isText: boolean;
}

/** Lines that have the mark as often as most lines that have it. */
function agreement({ lines }: Counts): { agreement: number; first: readonly number[] } {
  let best = { agreement: 0, first: [] as readonly number[] };
  for (const { marks, count, first } of lines.values())
    if (marks > 0 && count > best.agreement) best = { agreement: count, first };
  return best;
}

/** Counts the marks of a text while its bytes pass by: UTF-8, or one byte for each character. */
export class MarkCounts {
  readonly #counts: readonly Counts[] = delimiters.map((mark) => ({
    mark,
    lines: new Map<number, Lines>(),
    last: undefined,
    isText: true,
  }));
  readonly #inLine: number[] = delimiters.map(() => 0);
  #counted = 0;
  #isQuoted = false;
  #isFieldStart = true;
  #isBlank = true;
  #before = 0;
  /** What a byte means depends on the one after it. */
  #last: Uint8Array = new Uint8Array();
  /** Whether there are characters that stand in no table. */
  hasControl = false;

  look(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    if (this.#counted > maxCounted) {
      for (let at = 0; at < chunk.length && !this.hasControl; at++)
        if (kindOf[chunk[at]!] === ofControl) this.hasControl = true;
      return;
    }
    this.#counted += chunk.length;
    this.#pass(this.#last, this.#last.length, chunk[0]);
    this.#pass(chunk, chunk.length - 1, undefined);
    this.#last = Uint8Array.of(chunk.at(-1)!);
  }

  /** The mark between fields, counted in lines. Undefined if there is none; two that fit as well are refused. */
  delimiter(): Delimiter | undefined {
    this.#pass(this.#last, this.#last.length, undefined);
    this.#last = new Uint8Array();
    if (!this.#isBlank) this.#endLine();
    const counted = this.#counts
      .map((counts) => ({ ...counts, ...agreement(counts) }))
      .filter((counts) => counts.agreement > 0)
      .sort((a, b) => b.agreement - a.agreement);
    const rivals = counted.filter((counts) => counts.agreement > counted[0]!.agreement * margin);
    if (rivals.length <= 1) return rivals[0]?.mark;
    // a list in a cell, or a decimal mark, is not in the head, which the mark between fields separates
    const [best] = counted;
    if (rivals.every(({ mark }) => mark === best!.mark || best!.first[delimiters.indexOf(mark)] === 0))
      return best!.mark;
    // what can be decimals and sentences throughout separates nothing if another mark does
    const left = rivals.filter(({ isText }) => !isText);
    if (left.length === 1) return left[0]!.mark;
    const named = (left.length > 0 ? left : rivals).map(({ mark }) => (mark === '\t' ? 'Tab' : mark));
    return refuse('delimiter_unclear', { found: named.join('   ') });
  }

  /** Counts in bytes up to `end`; `after` follows the last of them all. */
  #pass(bytes: Uint8Array, end: number, after: number | undefined): void {
    let isQuoted = this.#isQuoted;
    let isFieldStart = this.#isFieldStart;
    let isBlank = this.#isBlank;
    const [counts, inLine] = [this.#counts, this.#inLine];
    for (let at = 0; at < end; at++) {
      const kind = kindOf[bytes[at]!]!;
      if (kind === 0) {
        // most bytes
        if (isQuoted) continue;
        isBlank = false;
        isFieldStart = false;
      } else if (isQuoted) {
        if (kind === ofQuote) isQuoted = false;
        else if (kind === ofControl) this.hasControl = true;
      } else if (kind >= ofMark) {
        const mark = kind - ofMark;
        inLine[mark]!++;
        isBlank = false;
        isFieldStart = true;
        if (counts[mark]!.isText) {
          const [before, next] = [at > 0 ? bytes[at - 1] : this.#before, bytes[at + 1] ?? after];
          const isDecimal = mark === comma && isDigit(before) && isDigit(next);
          if (!isDecimal && next !== space) counts[mark]!.isText = false;
        }
      } else if (kind === ofLineEnd) {
        if (!isBlank) this.#endLine();
        inLine[0] = inLine[1] = inLine[2] = inLine[3] = 0;
        isFieldStart = true;
        isBlank = true;
      } else if (kind === ofQuote) {
        // a doubled mark within a quotation opens it again
        if (isFieldStart || (at > 0 ? bytes[at - 1] : this.#before) === quote) isQuoted = true;
        isBlank = false;
      } else if (kind === ofSpace) isFieldStart = false;
      else {
        isBlank = false;
        // a text that looks like a number is written as a formula: ="05513000"
        if (kind === ofControl) {
          this.hasControl = true;
          isFieldStart = false;
        }
      }
    }
    if (end > 0) this.#before = bytes[end - 1]!;
    this.#isQuoted = isQuoted;
    this.#isFieldStart = isFieldStart;
    this.#isBlank = isBlank;
  }

  #endLine(): void {
    for (let at = 0; at < this.#counts.length; at++) {
      const counts = this.#counts[at]!;
      const marks = this.#inLine[at]!;
      if (counts.last?.marks !== marks) {
        counts.last = counts.lines.get(marks) ?? { marks, count: 0, first: [...this.#inLine] };
        counts.lines.set(marks, counts.last);
      }
      counts.last.count++;
    }
  }
}

const partBytes = 512 * 1024;

/** The mark between the fields of a whole text. */
export function findDelimiter(text: string): Delimiter | undefined {
  const counts = new MarkCounts();
  // parts of a usual size, so that as much is counted as of a file
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += partBytes)
    counts.look(bytes.subarray(from, from + partBytes));
  return counts.delimiter();
}
