import { expect, it } from 'vitest';
import { formulas, type FormulaName } from '#lib/components/methods/formulas.ts';
import type { MathNode } from '#lib/components/methods/math.ts';
import { methodsTexts, traceTexts } from '#lib/texts/index.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { languages } from '#lib/domain/vocabulary.ts';

/** A formula without its signs, brackets and blanks: its letters and numbers in their order. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}%]/gu, '');

const flat = ({ content }: MathNode): string =>
  typeof content === 'string' ? content : content.map(flat).join('');

/** Which lines of the page "Methodik" a trace repeats. */
const same: [TraceFigure, FormulaName, number[]][] = [
  ['emissions', 'emissions', [0]],
  ['corrected_emissions', 'weather', [0, 1]],
  ['data_quality', 'quality', [0]],
  ['baseline', 'baseline', [0, 1]],
  ['path', 'path', [0]],
  ['gap', 'gap', [0, 1]],
  ['progress', 'progress', [0]],
  ['elapsed', 'progress', [1]],
  ['required', 'required', [0, 1, 2]],
  ['budget', 'budget', [0, 1]],
  ['trend', 'slope', [0, 1, 2]],
  ['forecast', 'trend', [0, 1, 2]],
  ['secured_savings', 'secured', [0]],
  ['decomposition', 'decomposition', [0, 1, 2]],
  ['scenario', 'scenario', [0, 1]],
];

it.each(same)('the formula of %s is that of the page "Methodik"', (figure, name, lines) => {
  for (const lang of languages) {
    const drawn = formulas(methodsTexts[lang].formulas.words)[name].lines;
    expect(traceTexts[lang].formula[figure].map(letters)).toEqual(
      lines.map((line) => letters(flat(drawn[line]!))),
    );
  }
});
