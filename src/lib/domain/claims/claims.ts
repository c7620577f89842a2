import { outcomeOf } from '../steps.ts';
import type { Language } from '../vocabulary.ts';
import type { Claim, ClaimContext } from './claim.ts';
import { clausesOf, contextOf, sentencesOf, type Stretch } from './sentences.ts';
import { cellClaims } from './cell-claims.ts';
import { numberPattern, readNumber, signPattern as sign } from './written-number.ts';
import { readUnit, shareIn } from './written-unit.ts';

const gap = '[ \\u00a0\\u2009\\u202f]?';
const between = `${gap}(?:[–—-]\\u2060?|bis|to|und|and|oder|or)${gap}`;

/** A number, or two that share what stands behind them. A sign before it is one only behind a space or a bracket. */
const numbers = new RegExp(
  `(?<![\\p{L}\\d.,/\\u2013\\u2212-])(?<money>€${gap})?(?:(?<=^|[\\s(|„"€])(?<sign>${sign}))?(?<![\\d.,])(?<first>${numberPattern})` +
    `(?:(?<between>${between})(?:${sign})?(?<second>${numberPattern}))?`,
  'gu',
);

/**
 * The numbers of a text that have a unit, in their order. What has none (years, dates, pages, ordinals, telephone
 * numbers) is no claim. A number alone in the cell of a table has the unit of its head. `lang` decides only how
 * "12.345" and "12,345" are read.
 */
export function claimsIn(text: string, lang: Language, most = Infinity): Claim[] {
  return outcomeOf(readClaims(text, lang, most));
}

/** The same in steps of a sentence. */
export function* readClaims(text: string, lang: Language, most: number): Generator<void, Claim[]> {
  const inCells = cellClaims(text, lang, most);
  const cells = new Set(inCells.map(({ start }) => start));
  yield;
  const inSentences: Claim[] = [];
  for (const sentence of sentencesOf(text)) {
    if (inSentences.length >= most) break;
    inSentences.push(...sentenceClaims(text, sentence, lang).filter(({ start }) => !cells.has(start)));
    yield;
  }
  return [...inSentences, ...inCells].sort((a, b) => a.start - b.start).slice(0, most);
}

function sentenceClaims(text: string, sentence: Stretch, lang: Language): Claim[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\d/.test(words)) return [];
  const clauses = clausesOf(text, sentence);
  return [...words.matchAll(numbers)].flatMap((match) => {
    const start = sentence.start + match.index;
    const stretch = clauseAround(text, clauses, start);
    const clause = text.slice(stretch.start, stretch.end);
    const context = contextOf(clause, words);
    return claimsOf(text, match, start, lang).map((claim): Claim => {
      const before = text.slice(stretch.start, claim.start);
      return {
        ...claim,
        ...context,
        share: claim.share ?? shareIn(text.slice(nameStart(text, clauses, stretch), claim.start)),
        // "26.335 t, weniger als 2019" is a level; "um 6.137 t weniger" is a change.
        isChange: context.isChange && (claim.unit === '%' || by.test(before)),
        bound: boundBefore(text.slice(Math.max(sentence.start, claim.start - 12), claim.start)),
        sentence: words.trim(),
        clause,
        head: '',
        isCell: false,
        isOfRow: false,
      };
    });
  });
}

const by = /\b(?:um|by)\s(?:(?:rund|etwa|fast|knapp|about|almost|nearly)\s|ca\.\s)?$/i;

const under = /(?:\b(?:unter|weniger als|below|under|less than)|<)[ \u00a0]?$/i;
const over = /(?:\b(?:über|mehr als|above|over|more than)|>)[ \u00a0]?$/i;
const boundBefore = (text: string): Claim['bound'] => (under.test(text) ? -1 : over.test(text) ? 1 : null);

type Written = Omit<
  Claim,
  keyof ClaimContext | 'sentence' | 'clause' | 'head' | 'bound' | 'isCell' | 'isOfRow'
>;

function claimsOf(text: string, match: RegExpExecArray, start: number, lang: Language): Written[] {
  const { money, first, between: word, second } = match.groups!;
  const isMoney = money !== undefined;
  const signed = match.groups!.sign;
  const end = start + match[0].length;
  const firstEnd = second === undefined ? end : end - second.length - word!.length - signLength(match);
  const one = readNumber(first!, lang);
  const sign = signed === undefined ? null : signed === '+' ? (1 as const) : (-1 as const);
  const ownUnit = readUnit(text, firstEnd, { isMoney });
  const single = (unit: NonNullable<typeof ownUnit>): Written => ({
    start,
    ...unit,
    written: [one.value],
    digits: one.digits,
    sign,
  });
  if (second === undefined) return ownUnit ? [single(ownUnit)] : [];

  const unit = readUnit(text, end, { isMoney });
  const two = readNumber(second, lang);
  const secondStart = end - second.length;
  const last = unit && {
    start: secondStart,
    ...unit,
    written: [two.value] as const,
    digits: two.digits,
    sign: null,
  };
  // "2024 und 447 t": the year is none of the two.
  if (ownUnit || isYear(first!)) return [...(ownUnit ? [single(ownUnit)] : []), ...(last ? [last] : [])];
  if (!last) return [];
  const digits = Math.max(one.digits, two.digits);
  const isRange = !/und|and|oder|or/.test(word!);
  if (isRange && one.value <= two.value)
    return [{ ...last, start, written: [one.value, two.value], digits, sign }];
  return [{ ...last, start, end: firstEnd, written: [one.value], digits: one.digits, sign }, last];
}

/** A sign before the second number belongs to neither of them. */
function signLength({ groups, 0: whole }: RegExpExecArray): number {
  const { between: word, second } = groups!;
  return whole.slice(0, -second!.length).endsWith(word!) ? 0 : 1;
}

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

/** "Emissionen je Kopf: 4,2 t": what stands before a colon names what follows. */
function nameStart(text: string, clauses: readonly Stretch[], clause: Stretch): number {
  const before = clauses[clauses.indexOf(clause) - 1];
  return before && text[before.end] === ':' ? before.start : clause.start;
}

function clauseAround(text: string, clauses: readonly Stretch[], at: number): Stretch {
  return clauses.find(({ start, end }) => at >= start && at < end) ?? { start: 0, end: text.length };
}
