import { refuse } from '../refusal.ts';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A rival counts when the lines that speak for it are more than this part of those for the best. */
const margin = 0.5;

const newline = 10;
const carriageReturn = 13;
const quote = 34;
const isDigit = (code: number) => code >= 48 && code <= 57;

interface Counts {
  mark: Delimiter;
  /** Lines that have so many of the mark, outside of quotation marks; `first` counts all marks in the first of them. */
  lines: Map<number, { count: number; first: readonly number[] }>;
  /** Whether every one is a decimal comma or is followed by a space, as in a sentence. */
  isText: boolean;
}

/** Lines that have the mark as often as most lines that have it. */
function agreement({ lines }: Counts): { agreement: number; first: readonly number[] } {
  let best = { agreement: 0, first: [] as readonly number[] };
  for (const [marks, { count, first }] of lines)
    if (marks > 0 && count > best.agreement) best = { agreement: count, first };
  return best;
}

/** The mark between fields: counted in all lines. Undefined if there is none; two that fit as well are refused. */
export function findDelimiter(text: string): Delimiter | undefined {
  const counted = countMarks(text)
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

function countMarks(text: string): Counts[] {
  const counts: Counts[] = delimiters.map((mark) => ({ mark, lines: new Map(), isText: true }));
  const codes = delimiters.map((mark) => mark.charCodeAt(0));
  const inLine = codes.map(() => 0);
  let isQuoted = false;
  let isFieldStart = true;
  let isBlank = true;
  const endLine = () => {
    for (const [at, { lines }] of counts.entries()) {
      const known = lines.get(inLine[at]!);
      if (known) known.count += isBlank ? 0 : 1;
      else if (!isBlank) lines.set(inLine[at]!, { count: 1, first: [...inLine] });
    }
    inLine.fill(0);
    isFieldStart = true;
    isBlank = true;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === quote) isQuoted = false;
    } else if (code === quote) {
      // a doubled mark within a quotation opens it again
      if (isFieldStart || text.charCodeAt(at - 1) === quote) isQuoted = true;
      isBlank = false;
    } else if (code === newline || code === carriageReturn) endLine();
    else {
      const mark = codes.indexOf(code);
      if (mark >= 0) {
        inLine[mark]!++;
        isBlank = false;
        const next = text.charCodeAt(at + 1);
        const isDecimal = mark === 1 && isDigit(text.charCodeAt(at - 1)) && isDigit(next);
        if (!isDecimal && next !== 32) counts[mark]!.isText = false;
        isFieldStart = true;
      } else {
        if (code !== 32) isBlank = false;
        // a text that looks like a number is written as a formula: ="05513000"
        isFieldStart = isFieldStart && code === 61;
      }
    }
  }
  endLine();
  return counts;
}
