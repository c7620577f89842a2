import { describe, expect, it } from 'vitest';
import { figureFacts } from '#lib/trace/figures.ts';
import { formulas, signOf, type Formula } from '#lib/trace/formulas.ts';
import { lineMath, symbolMath, type MathNode } from '#lib/trace/notation/mathml.ts';
import { plainLine } from '#lib/trace/notation/plain.ts';
import { spokenLine } from '#lib/trace/notation/spoken.ts';
import { methodsTexts } from '#lib/texts/index.ts';
import { languages } from '#lib/domain/vocabulary.ts';

const all = Object.entries(formulas) as [keyof typeof formulas, Formula][];

/** MathML on one line: where something stands is told by the name of its element. */
const flat = ({ tag, content }: MathNode): string =>
  typeof content === 'string'
    ? content
    : tag === 'mrow'
      ? content.map(flat).join('')
      : `${tag}[${content.map(flat).join('|')}]`;
/** A formula without its signs, brackets and blanks: its letters and numbers in their order. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}%]/gu, '');
const lettersOf = ({ content }: MathNode): string =>
  typeof content === 'string' ? content : content.map(lettersOf).join('');

it.each(all)('%s says the same as text and as MathML', (_, { lines }) => {
  for (const lang of languages) {
    for (const line of lines)
      expect(letters(plainLine(line!, lang))).toBe(letters(lettersOf(lineMath(line, lang))));
  }
});

it.each(all)('%s explains the symbols it has', (_, { lines, symbols }) => {
  const drawn = lines.map((line) => flat(lineMath(line, 'de'))).join(' ');
  const explained = symbols.map((symbol) => flat(symbolMath(signOf(symbol), 'de')).replace(/\]$/, ''));
  for (const symbol of explained) expect(drawn).toContain(symbol);
});

it('the page "Methodik" names every formula that a figure of a quartier has, or its figure does', () => {
  const names = new Set(Object.values(figureFacts).flatMap((facts) => facts.formulas));
  expect(all.filter(([name]) => !names.has(name) && !(name in methodsTexts.de.formulas.list))).toEqual([]);
});

describe('a line in each notation', () => {
  it.each([
    [
      formulas.quality.lines[0],
      'Q = (∑_i E_i · w_i) / (∑_i E_i)',
      'Q=mfrac[munder[∑|i]msub[E|i]·msub[w|i]|munder[∑|i]msub[E|i]]',
    ],
    [formulas.weather.lines[0], 'E_korr = E · (h · w + 1 − h)', 'msub[E|korr]=E·(h·w+1−h)'],
    [
      formulas.required.lines[1],
      'nötig in % = 100 · ((T / C_t)^(1 / (τ − t)) − 1)',
      'nötig\u00a0in\u00a0%=100·(msup[(T/msub[C|t])|1/(τ−t)]−1)',
    ],
    [
      formulas.budget.lines[0],
      'Guthaben = ∑_(b < y ≤ min(t, τ)) (P(y) − C(y))',
      'Guthaben=munder[∑|b<y≤min(t,τ)](P(y)−C(y))',
    ],
    [
      formulas.slope.lines[1],
      'Theil-Sen = Median_(y < z) (C(z) − C(y)) / (z − y)',
      'Theil-Sen=munder[Median\u00a0|y<z]mfrac[C(z)−C(y)|z−y]',
    ],
    [formulas.trend.lines[0], 'Ĉ(τ) ± t_(n − 2; 0,975) · s · √(q)', 'Ĉ(τ)±msub[t|n−2;0,975]·s·msqrt[q]'],
    [
      formulas.trend.lines[2],
      'p = F_(n − 2)((T − Ĉ(τ)) / (s · √(q)))',
      'p=msub[F|n−2](mfrac[T−Ĉ(τ)|s·msqrt[q]])',
    ],
    [formulas.cost.lines[0], 'K = I · r / (1 − (1 + r)^(−n)) / S', 'K=mfrac[mfrac[I·r|1−msup[(1+r)|−n]]|S]'],
    [
      formulas.decomposition.lines[1],
      'ΔC_x = ∑_i L(C_i1, C_i0) · ln(x_i1 / x_i0)',
      'msub[ΔC|x]=munder[∑|i]L(msub[C|i1],msub[C|i0])·ln\u00a0mfrac[msub[x|i1]|msub[x|i0]]',
    ],
  ] as const)('%#', (line, text, math) => {
    expect(plainLine(line!, 'de')).toBe(text);
    expect(flat(lineMath(line!, 'de'))).toBe(math);
  });

  it.each([
    [
      'de',
      formulas.path.lines[0],
      'P von y gleich B minus Klammer auf B minus T Klammer zu mal Klammer auf y minus b Klammer zu geteilt durch Klammer auf tau minus b Klammer zu',
    ],
    [
      'de',
      formulas.scenario.lines[1],
      'minus i mal Summe über k von Delta E k mal ef Strich k von y geteilt durch 1000 mal Klammer auf a von y minus a von t Klammer zu',
    ],
    ['en', formulas.baseline.lines[0], 'B equals 1 divided by n times the sum over y of C of y'],
    [
      'en',
      formulas.decomposition.lines[1],
      'Delta C x equals the sum over i of L of C i 1 and C i 0 times the logarithm of x i 1 divided by x i 0',
    ],
  ] as const)('is read out in %s', (lang, line, spoken) => {
    expect(spokenLine(line!, lang)).toBe(spoken);
  });
});
