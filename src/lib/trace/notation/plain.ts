import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { methodsTexts, traceTexts } from '#lib/texts/index.ts';
import type { FormulaLine } from '../formulas.ts';
import { expand, write, type Notation } from './notation.ts';
import { symbolParts, type SymbolWords } from './symbol.ts';

const signs = { '+': ' + ', '-': ' − ', '*': ' · ', '/': ' / ', '^': '^', '±': ' ± ' } as const;

/** As many digits as a person needs to follow: four of them after the point for small numbers. */
export function readable(value: number | null, lang: Language): string {
  const size = Math.abs(value ?? 0);
  const digits = Number.isInteger(value) ? 0 : size >= 1000 ? 1 : size >= 10 ? 2 : 4;
  return formatNumber(value, lang, { digits });
}

/** Steps as text: symbols as they are, functions under the names that spreadsheets give them. */
export const plain = (lang: Language): Notation<string> => ({
  number: (value) => (Number.isInteger(value) ? String(value) : readable(value, lang)),
  name: (id) => id,
  series: (ids, of) => {
    const first = ids[0] ?? '';
    const text = ids.length > 1 ? `${first} … ${ids.at(-1)}` : first;
    return of === 'year' ? text.replace(/[^\d …]/g, '').trim() : text;
  },
  cells: (sum, year, carrier) =>
    `∑ ${traceTexts[lang].page.sums[sum]}${carrier === undefined ? '' : ` ${carrier}`} ${year}`,
  call: (name, of) => `${name}(${of.join('; ')})`,
  reduced: (sign, index, of) => `${sign}_${index} ${of}`,
  operation: (sign, left, right) => `${left}${signs[sign]}${right}`,
  negative: (of) => `−${of}`,
  brackets: (of) => `(${of})`,
});

/** A line of a general formula as text. */
export function plainLine({ left, right }: FormulaLine, lang: Language): string {
  const { words } = methodsTexts[lang].formulas;
  const general: Notation<string> = {
    ...plain(lang),
    name: (id) => plainSymbol(id, words),
    call: (name, of) =>
      name === 'TDIST' ? `F_(${of[1]})(${of[0]})` : `${name === 'SQRT' ? '√' : 'ln'}(${of.join(', ')})`,
    reduced: (sign, index, of) =>
      `${sign === '∑' ? sign : words.median}_${index.includes(' ') ? `(${index})` : index} ${of}`,
  };
  const value = write(expand(right), general);
  return left === undefined ? value : `${plainSymbol(left, words)} = ${value}`;
}

function plainSymbol(symbol: string, words: SymbolWords): string {
  const { base, above, below, of } = symbolParts(symbol);
  const said = (sign: string) => words[sign] ?? sign;
  const under = below
    .map(said)
    .join(below.length > 2 ? ' ' : '')
    .replace(' ;', ';');
  return [
    said(base),
    above === undefined ? '' : `^${above}`,
    under === '' ? '' : below.length > 2 ? `_(${under})` : `_${under}`,
    of.length === 0 ? '' : `(${of.join(', ')})`,
  ].join('');
}
