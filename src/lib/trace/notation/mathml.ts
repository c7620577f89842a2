import type { Language } from '#lib/domain/vocabulary.ts';
import { methodsTexts } from '#lib/texts/index.ts';
import type { FormulaLine } from '../formulas.ts';
import { expand, write, type Notation } from './notation.ts';
import { isNumber, isOperator, signsOf, symbolParts, type SymbolWords } from './symbol.ts';

/** Presentation MathML as a tree. */
export interface MathNode {
  tag: 'mi' | 'mn' | 'mo' | 'mrow' | 'mfrac' | 'msub' | 'msup' | 'munder' | 'msqrt';
  content: string | readonly MathNode[];
}

const node = (tag: MathNode['tag'], ...content: MathNode[]): MathNode => ({ tag, content });
const sign = (content: string): MathNode => ({ tag: 'mo', content });
const number = (content: string): MathNode => ({ tag: 'mn', content });
/** Words are identifiers of several letters: signs beside them keep their distance. */
const word = (text: string): MathNode => ({ tag: 'mi', content: text.replaceAll(' ', '\u00a0') });
/** Strings become signs. */
const row = (...parts: (MathNode | string)[]): MathNode =>
  node('mrow', ...parts.map((part) => (typeof part === 'string' ? sign(part) : part)));
const brackets = (of: MathNode) => row('(', of, ')');

const signs = { '+': '+', '-': '−', '*': '·', '±': '±' } as const;

/** A symbol by itself, as it is explained beside a formula. */
export function symbolMath(symbol: string, lang: Language): MathNode {
  return drawSymbol(symbol, methodsTexts[lang].formulas.words);
}

/** A line of a general formula, or a part of one. */
export function lineMath({ left, right }: FormulaLine, lang: Language): MathNode {
  const { words } = methodsTexts[lang].formulas;
  const value = write(expand(right), notation(words));
  return left === undefined ? value : row(drawSymbol(left, words), '=', value);
}

const notation = (words: SymbolWords): Notation<MathNode> => ({
  isDrawn: true,
  number: (value) => number(String(value)),
  name: (id) => drawSymbol(id, words),
  series: () => row(),
  cells: () => row(),
  call: (name, of) =>
    name === 'SQRT'
      ? node('msqrt', of[0]!)
      : name === 'TDIST'
        ? row(node('msub', word('F'), of[1]!), brackets(of[0]!))
        : row(word('ln '), of[0]!),
  reduced: (name, index, of) => {
    const above = name === '∑' ? sign(name) : word(`${words[name]} `);
    return row(node('munder', above, drawSigns(signsOf(index), words)), of);
  },
  operation(of, left, right, isInline) {
    if (of === '^') return node('msup', left, right);
    if (of === '/') return isInline ? row(left, '/', right) : node('mfrac', left, right);
    return row(left, signs[of], right);
  },
  negative: (of) => row('−', of),
  brackets,
});

const drawSigns = (of: readonly string[], words: SymbolWords): MathNode => {
  const nodes = of.map((part) => (isOperator(part) ? sign(part) : drawSymbol(part, words)));
  return nodes.length === 1 ? nodes[0]! : row(...nodes);
};

function drawSymbol(symbol: string, words: SymbolWords): MathNode {
  const { base, above, below, of } = symbolParts(symbol);
  const text = words[base] ?? base;
  let drawn = isNumber(text) ? number(text) : word(text);
  if (above !== undefined) drawn = node('msup', drawn, word(above));
  if (below.length > 0) drawn = node('msub', drawn, drawSigns(below, words));
  if (of.length === 0) return drawn;
  const parts = of.flatMap((part, index) => [...(index > 0 ? [','] : []), drawSymbol(part, words)]);
  return row(drawn, row('(', ...parts, ')'));
}
