import type { DecompositionTerm } from '#lib/domain/records/decomposition.ts';
import type { MethodsTexts } from '#lib/texts/index.ts';
import {
  call,
  each,
  expression,
  minus,
  negative,
  over,
  plus,
  plusMinus,
  times,
  type Expression,
  type Term,
} from './expression.ts';
import { relation } from './relations.ts';

/** One line of a formula; some are expressions without a name. */
export interface FormulaLine {
  left: string | undefined;
  right: Expression;
}

type SymbolName = keyof MethodsTexts['formulas']['symbols'];

export interface Formula {
  lines: FormulaLine[];
  /** What needs explaining, in the order of appearance. */
  symbols: SymbolName[];
}

const equals = (left: string, right: Term): FormulaLine => ({ left, right: expression(right) });
const unnamed = (right: Term): FormulaLine => ({ left: undefined, right: expression(right) });
const sum = (index: string, of: Term) => call('SUM', each(index, of));

/** The links of the chain that a change is taken apart by; without a reference figure the next link carries it. */
export const link = {
  population: (population: Term) => population,
  floor_area_per_head: (area: Term, population?: Term) => (population ? over(area, population) : area),
  intensity: (corrected: Term, reference?: Term) => (reference ? over(corrected, reference) : corrected),
  weather: (energy: Term, corrected: Term) => over(energy, corrected),
  carrier_mix: (ofCarrier: Term, energy: Term) => over(ofCarrier, energy),
  factor: (emissions: Term, energy: Term) => over(emissions, energy),
};

/** The same as they stand in the formula. */
export const links: Record<DecompositionTerm, Term> = {
  population: link.population('P'),
  floor_area_per_head: link.floor_area_per_head('A', 'P'),
  intensity: link.intensity('E^∗', 'A'),
  weather: link.weather('E', 'E^∗'),
  carrier_mix: link.carrier_mix('E_i', 'E'),
  grid_factor: 'f_i',
  other_factors: 'f_i',
};
const chain = [links.population, links.floor_area_per_head, links.intensity, links.weather] as const;

const progress = (emissions: string) => relation.progress(emissions, 'B', 'T');
const elapsed = (year: string) => relation.elapsed(year, 'b', 'τ');
const added = (factor: string, year: string) =>
  relation.interacting(
    'i',
    sum('k', relation.added(relation.emissions('ΔE_k', factor), `a(${year})`, 'a(t)')),
  );

/** The formulas of the method: the page "Methodik" shows them, and calculations refer to them. */
export const formulas = {
  emissions: { lines: [equals('C', relation.emissions('E', 'ef'))], symbols: ['C', 'E', 'ef'] },
  quality: {
    lines: [equals('Q', relation.quality(sum('i', times('E_i', 'w_i')), sum('i', 'E_i')))],
    symbols: ['E', 'wi'],
  },
  weather: {
    lines: [
      equals('E_corrected', times('E', relation.corrected(1, 'h', 'w'))),
      equals('w', relation.weather('G_mean', 'G(y)')),
    ],
    symbols: ['h', 'w'],
  },
  baseline: {
    lines: [equals('B', relation.baseline(each('y', 'C(y)'))), equals('b', relation.middle('first', 'last'))],
    symbols: ['B', 'C', 'n', 'b'],
  },
  target: { lines: [equals('T', relation.target('B', 'r'))], symbols: ['B', 'reduction'] },
  path: {
    lines: [equals('P(y)', relation.path('B', 'T', { year: 'y', first: 'b', last: 'τ' }))],
    symbols: ['B', 'T', 'b', 'tau'],
  },
  gap: {
    lines: [equals('d', relation.gap('C_t', 'P(t)')), equals('d_%', relation.percent('d', 'P(t)'))],
    symbols: ['Ct', 'P'],
  },
  progress: {
    lines: [equals('progress', progress('C_t')), equals('elapsed', elapsed('t'))],
    symbols: ['B', 'Ct', 'T', 't', 'b', 'tau'],
  },
  required: {
    lines: [
      equals('requiredTonnes', relation.perYear('C_t', 'T', 't', 'τ')),
      equals('requiredPercent', relation.requiredPercent('C_t', 'T', 't', 'τ')),
      equals('pace', relation.perYear('B', 'C_t', 'b', 't')),
    ],
    symbols: ['T', 'Ct', 'tau', 't', 'B', 'b'],
  },
  budget: {
    lines: [
      equals('balance', sum('b < y ≤ min(t, τ)', relation.balance('P(y)', 'C(y)'))),
      equals('remaining', relation.balance(sum('b < y ≤ τ', 'P(y)'), sum('b < y ≤ t', 'C(y)'))),
    ],
    symbols: ['P', 'C', 'b', 't', 'tau'],
  },
  programme: {
    lines: [equals('C(y)', sum('q', 'C_q(y)')), equals('d(y)', sum('q', relation.gap('C_q(y)', 'P_q(y)')))],
    symbols: ['quartier', 'Cq', 'Pq', 'd'],
  },
  slope: {
    lines: [
      equals('slope', call('SLOPE', each('y', 'C(y)'), each('y', 'y'))),
      equals('theilSen', call('MEDIAN', each('y < z', relation.perYear('C(y)', 'C(z)', 'y', 'z')))),
      equals('correlation', call('CORREL', each('y', 'C(y)'), each('y', 'y'))),
    ],
    symbols: ['C', 'mean', 'meanC', 'Sxx', 'Scc'],
  },
  trend: {
    lines: [
      unnamed(plusMinus('Ĉ(τ)', relation.halfWidth('t_{n − 2; quantile}', 's', 'q'))),
      equals('q', relation.spread('n', 'τ', 'ȳ', 'S_xx')),
      equals('p', call('TDIST', relation.distance('Ĉ(τ)', 'T', 's', 'q'), minus('n', 2))),
    ],
    symbols: ['line', 'quantile', 's', 'spread', 'n', 'tau', 'mean', 'Sxx', 'p', 'distribution', 'T'],
  },
  secured: {
    lines: [equals('S_secured', added('ef_k(t)', 'τ'))],
    symbols: ['i', 'dE', 'ef', 'a', 'tau', 't'],
  },
  effect: {
    lines: [equals('S', added('ef_k(t)', 'τ')), equals('part', relation.percent('S', minus('C_t', 'T')))],
    symbols: ['i', 'dE', 'ef', 'a', 'tau', 't', 'Ct', 'T'],
  },
  scenario: {
    lines: [
      equals(
        'C(y)',
        relation.scenario('C_t', sum('k', relation.emissions('E_k', minus('ef′_k(y)', 'ef_k(t)')))),
      ),
      // The second line of the same equation: in one it is wider than a narrow screen.
      unnamed(negative(added('ef′_k(y)', 'y'))),
    ],
    symbols: ['Ct', 'E', 'scenarioFactor', 'ef', 'i', 'dE', 'a', 't'],
  },
  saving: {
    lines: [equals('S', sum('k', relation.emissions('ΔE_k', 'ef_k')))],
    symbols: ['S', 'dE', 'ef'],
  },
  share: { lines: [equals('a(y)', relation.share('daysWorking', 'daysOfYear'))], symbols: [] },
  cost: {
    lines: [
      equals('K', relation.costPerTonne(relation.annuity('I', 'r', 'n'), 'S')),
      equals('funding', relation.fundingPerTonne('F', 'S', 'n')),
    ],
    symbols: ['I', 'r', 'life', 'S', 'F'],
  },
  decomposition: {
    lines: [
      equals('C', sum('i', times(...chain, links.carrier_mix, links.other_factors))),
      equals('ΔC_x', sum('i', relation.change('L(C_i1, C_i0)', 'x_i1', 'x_i0'))),
      equals('L(a, b)', relation.logMean('a', 'b')),
    ],
    symbols: ['population', 'A', 'E', 'corrected', 'f', 'ratio', 'L'],
  },
  held: {
    lines: [
      equals('C₀(y)', plus(sum('k', relation.emissions('E_k(y)', 'ef₀_k')), 'reported')),
      equals('effect', minus('C(y)', 'C₀(y)')),
    ],
    symbols: ['C', 'E', 'baseFactor'],
  },
  t_per_head: { lines: [unnamed(over('C(y)', 'population'))], symbols: ['C'] },
  t_per_m2: { lines: [unnamed(over('C(y)', 'area'))], symbols: ['C'] },
  kwh_per_m2: { lines: [unnamed(over(times(1000, 'E(y)'), 'area'))], symbols: ['E'] },
  t_per_dwelling: { lines: [unnamed(over('C(y)', 'dwellings'))], symbols: ['C'] },
  change_pct: { lines: [unnamed(relation.percent(minus('C(y)', 'B'), 'B'))], symbols: ['C', 'B'] },
  progress_minus_elapsed_pp: {
    lines: [unnamed(minus(progress('C(y)'), elapsed('y')))],
    symbols: ['B', 'C', 'T', 'b', 'tau'],
  },
  fossil_heat_pct: { lines: [unnamed(relation.percent('E_fossil', 'E_heat'))], symbols: ['E'] },
  households_t_per_head: { lines: [unnamed(over('C_households(y)', 'population'))], symbols: ['C'] },
  t_per_head_corrected: {
    lines: [
      unnamed(over('C_corrected(y)', 'population')),
      equals('C_corrected(y)', relation.corrected('C(y)', 'C_heat(y)', 'w')),
    ],
    symbols: ['C', 'Cheat', 'w'],
  },
} satisfies Record<string, Formula>;

export type FormulaName = keyof typeof formulas;

const signs: Partial<Record<SymbolName, string>> = {
  wi: 'w_i',
  Ct: 'C_t',
  tau: 'τ',
  quartier: 'q',
  Cq: 'C_q',
  Cheat: 'C_heat',
  Pq: 'P_q',
  mean: 'ȳ',
  meanC: 'C̄',
  line: 'Ĉ(τ)',
  spread: 'q',
  Sxx: 'S_xx',
  Scc: 'S_CC',
  dE: 'ΔE',
  baseFactor: 'ef₀',
  scenarioFactor: 'ef′',
  quantile: 't_{n − 2}',
  life: 'n',
  reduction: 'r',
  distribution: 'F_{n − 2}',
  population: 'P',
  corrected: 'E^∗',
  ratio: 'x_i',
  f: 'f_i',
};
/** What a symbol is written as where it is explained: one letter may mean two things in two formulas. */
export const signOf = (symbol: SymbolName): string => signs[symbol] ?? symbol;
