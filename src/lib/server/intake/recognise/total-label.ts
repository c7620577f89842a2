import { partWords, totalEndings, totalScopes, totalWords } from './aliases/words.ts';
import { comparable } from './comparable.ts';
import { unitOf } from './unit.ts';

const first = new Set(totalWords.flatMap(comparable));
const last = new Set(totalEndings.flatMap(comparable));
const scopes = new Set(totalScopes.flatMap(comparable));
const parts = new Set(partWords.flatMap(comparable));
/** Longer texts are sentences. */
const maxLabelLength = 120;

const isIn = (words: ReadonlySet<string>, text: string | undefined) =>
  text !== undefined && comparable(text).some((word) => words.has(word));

/** What a text such as "Haushalte gesamt" or "Summe 2019" says it sums: "Haushalte", or nothing; undefined for other texts. */
export function totalOf(text: string): string | undefined {
  if (text.length > maxLabelLength) return undefined;
  const plain = withoutUnit(text.trim());
  const begin = /^(?:[\p{L}]+|[∑Σ])/u.exec(plain)?.[0];
  if (begin !== undefined && (isIn(first, begin) || /^[∑Σ]$/.test(begin)))
    return scopeOf(plain.slice(begin.length));
  const end = /[\p{L}]+(?=[).:]*$)/u.exec(plain);
  return end && end.index > 0 && isIn(last, end[0]) ? scopeOf(plain.slice(0, end.index)) : undefined;
}

/** "Endenergie gesamt [MWh]" is a label with its unit. */
function withoutUnit(text: string): string {
  const found = /\s*[[(]([^[\]()]{1,20})[\])]$/.exec(text);
  return found && unitOf(found[1]!) !== undefined ? text.slice(0, found.index) : text;
}

/** Does a text begin a row that sums others: "Summe", "Gesamt:", "Zwischensumme GHD"? */
export function isTotalWord(text: string): boolean {
  const begin = /^(?:[\p{L}]+|[∑Σ])/u.exec(text)?.[0];
  return begin !== undefined && (isIn(first, begin) || /^[∑Σ]$/.test(begin));
}

/** Without marks around it, and without words that name everything: "aller Sektoren 2019". */
function scopeOf(text: string): string {
  const plain = text.replace(/^[\s:,.()–-]+|[\s:,.()–-]+$/g, '');
  const words = plain.split(/[\s:,.()–-]+/).filter((word) => word !== '');
  const saysNothing = (word: string) =>
    isIn(scopes, word) || /^\d+$/.test(word) || unitOf(word) !== undefined;
  return words.every(saysNothing) ? '' : plain;
}

/** Does a text name a part of what another row has: "davon Heizstrom"? */
export const isPartWord = (text: string): boolean =>
  text.length <= maxLabelLength && isIn(parts, /^[\p{L}]+(?: which)?/u.exec(text.trim())?.[0]);

const partBegin = /^\s*\p{L}+(?: which)?[\s:,–-]*/u;

/** What follows "davon" in a text: "Förderung [EUR]"; undefined for texts that name no part. */
export const withoutPartWord = (text: string): string | undefined =>
  isPartWord(text) ? text.replace(partBegin, '') : undefined;
