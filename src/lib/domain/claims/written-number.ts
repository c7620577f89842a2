import type { Language } from '../vocabulary.ts';

const space = '[ \\u00a0\\u2009\\u202f]';

/** A number as people write it, as the source of a regular expression: 1.234,5, 1,234.5, 1 234,5 or 12.5. */
export const numberPattern = [
  '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?',
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?',
  `\\d{1,3}(?:${space}\\d{3})+(?:[.,]\\d+)?`,
  '\\d+(?:[.,]\\d+)?',
]
  // What goes on as a number is another one, such as a date.
  .map((form) => `${form}(?![.,]?\\d)`)
  .join('|');

/** A sign before a number, as the source of a regular expression. */
export const signPattern = '[+\\u2212-]|\\u2013(?=\\d)';

/** Value and decimals of a written number. "12.345" is thousands in German and decimals in English, "12,345" the reverse. */
export function readNumber(text: string, lang: Language): { value: number; digits: number } {
  const plain = text.replaceAll(new RegExp(space, 'g'), '');
  const mark = decimalMark(plain, lang);
  const [whole = '', decimals = ''] = mark === null ? [plain] : plain.split(mark);
  const digits = decimals.length;
  return { value: Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals}`), digits };
}

function decimalMark(text: string, lang: Language): '.' | ',' | null {
  const marks = [...text].filter((sign): sign is '.' | ',' => sign === '.' || sign === ',');
  const last = marks.at(-1);
  if (last === undefined) return null;
  if (marks.some((mark) => mark !== last)) return last;
  if (marks.length > 1) return null;
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) && last === (lang === 'de' ? '.' : ',');
  return isGroup ? null : last;
}
