import type { MethodsTexts } from '#lib/texts/index.ts';
import {
  at,
  brackets,
  fraction,
  number,
  power,
  root,
  row,
  sub,
  sum,
  under,
  variable,
  variables,
  word,
} from './math.ts';
import type { MathNode } from './math.ts';

type FormulaTexts = MethodsTexts['formulas'];
export type FormulaName = keyof FormulaTexts['list'];
export type SymbolName = keyof FormulaTexts['symbols'];

export interface Formula {
  lines: MathNode[];
  /** What needs explaining, in the order of appearance. */
  symbols: SymbolName[];
}

const { A, B, C, E, F, G, I, K, P, Q, S, T } = variables('ABCEFGIKPQST');
const { a, b, d, f, h, i, k, n, r, s, t, w, x, y } = variables('abdfhiknrstwxy');
const tau = variable('τ');
const ef = variable('ef');
const scenarioFactor = variable('ef′');
const L = variable('L');
const one = number('1');
const hundred = number('100');
const thousand = number('1000');
const Ct = sub(C, t);
const dE = variable('ΔE');
const Sxx = sub(S, variable('xx'));
const Scc = sub(S, variable('CC'));
const q = variable('q');
const z = variable('z');
const mean = variable('ȳ');
const meanC = variable('C̄');
const corrected = power(E, variable('∗'));

/** How each symbol is drawn where it is explained. */
export const symbols: Record<SymbolName, MathNode> = {
  C,
  Ct,
  E,
  ef,
  h,
  w,
  B,
  b,
  n,
  T,
  tau,
  t,
  P,
  quartier: q,
  Cq: sub(C, q),
  Pq: sub(P, q),
  d,
  s,
  mean,
  meanC,
  line: at(variable('Ĉ'), tau),
  spread: variable('q'),
  Sxx,
  Scc,
  i,
  dE,
  a,
  scenarioFactor,
  S,
  I,
  F,
  r,
  A,
  wi: sub(w, i),
  quantile: sub(t, row(n, '−', number('2'))),
  life: n,
  p: variable('p'),
  distribution: sub(F, row(n, '−', number('2'))),
  population: P,
  corrected,
  ratio: sub(x, i),
  L,
  f: sub(f, i),
};

const reduction = brackets(B, '−', T);
const upTo = (last: MathNode) => row(b, '<', y, '≤', last);

/** The signs of all formulas; `words` are the few that are words. */
export function formulas(words: FormulaTexts['words']): Record<FormulaName, Formula> {
  const equals = (left: MathNode, ...right: (MathNode | string)[]) => row(left, '=', ...right);
  return {
    emissions: { lines: [equals(C, fraction(row(E, '·', ef), thousand))], symbols: ['C', 'E', 'ef'] },
    quality: {
      lines: [equals(Q, fraction(row(sum(i), sub(E, i), '·', sub(w, i)), row(sum(i), sub(E, i))))],
      symbols: ['E', 'wi'],
    },
    weather: {
      lines: [
        equals(sub(E, word(words.corrected)), E, '·', brackets(h, '·', w, '+', one, '−', h)),
        equals(w, fraction(sub(G, word(words.mean)), at(G, y))),
      ],
      symbols: ['h', 'w'],
    },
    baseline: {
      lines: [
        equals(B, fraction(one, n), sum(y), at(C, y)),
        equals(b, fraction(row(word(words.first), '+', word(words.last)), number('2'))),
      ],
      symbols: ['B', 'C', 'n', 'b'],
    },
    path: {
      lines: [equals(at(P, y), B, '−', reduction, '·', fraction(row(y, '−', b), row(tau, '−', b)))],
      symbols: ['B', 'T', 'b', 'tau'],
    },
    gap: {
      lines: [equals(d, Ct, '−', at(P, t)), equals(sub(d, word('%')), hundred, '·', fraction(d, at(P, t)))],
      symbols: ['Ct', 'P'],
    },
    progress: {
      lines: [
        equals(word(words.progress), hundred, '·', fraction(row(B, '−', Ct), row(B, '−', T))),
        equals(word(words.elapsed), hundred, '·', fraction(row(t, '−', b), row(tau, '−', b))),
      ],
      symbols: ['B', 'Ct', 'T', 't', 'b', 'tau'],
    },
    required: {
      lines: [
        equals(word(words.requiredTonnes), fraction(row(T, '−', Ct), row(tau, '−', t))),
        equals(
          word(words.requiredPercent),
          hundred,
          '·',
          brackets(power(brackets(T, '/', Ct), row(one, '/', brackets(tau, '−', t))), '−', one),
        ),
        equals(word(words.pace), fraction(row(Ct, '−', B), row(t, '−', b))),
      ],
      symbols: ['T', 'Ct', 'tau', 't', 'B', 'b'],
    },
    budget: {
      lines: [
        equals(
          word(words.balance),
          sum(upTo(row(variable('min'), brackets(t, ',', tau)))),
          brackets(at(P, y), '−', at(C, y)),
        ),
        equals(word(words.remaining), sum(upTo(tau)), at(P, y), '−', sum(upTo(t)), at(C, y)),
      ],
      symbols: ['P', 'C', 'b', 't', 'tau'],
    },
    programme: {
      lines: [
        equals(at(C, y), sum(q), at(sub(C, q), y)),
        equals(at(d, y), sum(q), brackets(at(sub(C, q), y), '−', at(sub(P, q), y))),
      ],
      symbols: ['quartier', 'Cq', 'Pq', 'd'],
    },
    slope: {
      lines: [
        equals(
          word(words.slope),
          fraction(row(sum(y), brackets(y, '−', mean), '·', brackets(at(C, y), '−', meanC)), Sxx),
        ),
        equals(
          word(words.theilSen),
          under(word(`${words.median} `), row(y, '<', z)),
          fraction(row(at(C, z), '−', at(C, y)), row(z, '−', y)),
        ),
        equals(word(words.correlation), word(words.slope), '·', root(row(Sxx, '/', Scc))),
      ],
      symbols: ['C', 'mean', 'meanC', 'Sxx', 'Scc'],
    },
    trend: {
      lines: [
        row(
          at(variable('Ĉ'), tau),
          '±',
          sub(t, row(n, '−', number('2'), ';', number(words.quantile))),
          '·',
          s,
          '·',
          root(variable('q')),
        ),
        equals(
          variable('q'),
          one,
          '+',
          fraction(one, n),
          '+',
          fraction(power(brackets(tau, '−', mean), number('2')), Sxx),
        ),
        equals(
          variable('p'),
          at(
            sub(F, row(n, '−', number('2'))),
            fraction(row(T, '−', at(variable('Ĉ'), tau)), row(s, '·', root(variable('q')))),
          ),
        ),
      ],
      symbols: ['line', 'quantile', 's', 'spread', 'n', 'tau', 'mean', 'Sxx', 'p', 'distribution', 'T'],
    },
    secured: {
      lines: [
        equals(
          sub(S, word(words.secured)),
          i,
          '·',
          sum(k),
          fraction(row(sub(dE, k), '·', at(sub(ef, k), t)), thousand),
          '·',
          brackets(at(a, tau), '−', at(a, t)),
        ),
      ],
      symbols: ['i', 'dE', 'ef', 'a', 'tau', 't'],
    },
    scenario: {
      lines: [
        equals(
          at(C, y),
          Ct,
          '+',
          sum(k),
          fraction(row(sub(E, k), brackets(at(sub(scenarioFactor, k), y), '−', at(sub(ef, k), t))), thousand),
        ),
        // the second line of the same equation: in one it is wider than a narrow screen
        row(
          '−',
          i,
          '·',
          sum(k),
          fraction(row(sub(dE, k), '·', at(sub(scenarioFactor, k), y)), thousand),
          '·',
          brackets(at(a, y), '−', at(a, t)),
        ),
      ],
      symbols: ['Ct', 'E', 'scenarioFactor', 'ef', 'i', 'dE', 'a', 't'],
    },
    saving: {
      lines: [equals(S, sum(k), fraction(row(sub(dE, k), '·', sub(ef, k)), thousand))],
      symbols: ['S', 'dE', 'ef'],
    },
    share: {
      lines: [equals(at(a, y), fraction(word(words.daysWorking), word(words.daysOfYear)))],
      symbols: [],
    },
    cost: {
      lines: [
        equals(
          K,
          fraction(fraction(row(I, '·', r), row(one, '−', power(brackets(one, '+', r), row('−', n)))), S),
        ),
        equals(word(words.funding), fraction(F, row(S, '·', n))),
      ],
      symbols: ['I', 'r', 'life', 'S', 'F'],
    },
    decomposition: {
      lines: [
        equals(
          C,
          sum(i),
          P,
          '·',
          fraction(A, P),
          '·',
          fraction(corrected, A),
          '·',
          fraction(E, corrected),
          '·',
          fraction(sub(E, i), E),
          '·',
          sub(f, i),
        ),
        equals(
          sub(variable('ΔC'), x),
          sum(i),
          at(L, sub(C, row(i, number('1'))), ',', sub(C, row(i, number('0')))),
          '·',
          word('ln '),
          fraction(sub(x, row(i, number('1'))), sub(x, row(i, number('0')))),
        ),
        equals(at(L, a, ',', b), fraction(row(a, '−', b), row(word('ln '), a, '−', word('ln '), b))),
      ],
      symbols: ['population', 'A', 'E', 'corrected', 'f', 'ratio', 'L'],
    },
  };
}
