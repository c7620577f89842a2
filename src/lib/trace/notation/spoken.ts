import type { Language } from '#lib/domain/vocabulary.ts';
import { methodsTexts } from '#lib/texts/index.ts';
import type { FormulaLine } from '../formulas.ts';
import { expand, write, type Notation } from './notation.ts';
import { signsOf, symbolParts } from './symbol.ts';

/** A line of a general formula as it is read out. */
export function spokenLine({ left, right }: FormulaLine, lang: Language): string {
  const { words, spoken } = methodsTexts[lang].formulas;
  const named: Readonly<Record<string, string>> = words;
  const letters: Readonly<Record<string, string>> = spoken.letters;

  const letter = (text: string): string =>
    letters[text] ??
    named[text] ??
    text.replace(/^Δ/, 'Delta ').replace(/′$/, ` ${letters['′']}`).replace(/₀$/, ' 0');
  const symbol = (text: string): string => {
    const { base, above, below, of } = symbolParts(text);
    const arguments_ = of.map(symbol).join(` ${spoken.and} `);
    return [
      letter(base),
      ...(above === undefined ? [] : [letter(above)]),
      ...below.map(letter).filter((said) => said !== ''),
      ...(of.length === 0 ? [] : [spoken.of, arguments_]),
    ].join(' ');
  };
  const notation: Notation<string> = {
    number: String,
    name: symbol,
    series: () => '',
    cells: () => '',
    call: (name, of) =>
      name === 'SQRT'
        ? `${spoken.root} ${of[0]}`
        : name === 'TDIST'
          ? `F ${spoken.of} ${of[0]}`
          : `${spoken.logarithm} ${of[0]}`,
    reduced: (sign, index, of) =>
      `${sign === '∑' ? spoken.sum : spoken.median} ${signsOf(index).map(symbol).join(' ')} ${spoken.of} ${of}`,
    operation: (sign, first, second) => `${first} ${spoken.signs[sign]} ${second}`,
    negative: (of) => `${spoken.signs['-']} ${of}`,
    brackets: (of) => `${spoken.open} ${of} ${spoken.close}`,
  };
  const value = write(expand(right), notation);
  return left === undefined ? value : `${symbol(left)} ${spoken.equals} ${value}`;
}
