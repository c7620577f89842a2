import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTrace } from '#lib/server/trace/trace.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { type Expression } from '#lib/trace/expression.ts';
import { formulas, type Formula, type FormulaName } from '#lib/trace/formulas.ts';
import { relation } from '#lib/trace/relations.ts';
import type { TraceStep } from '#lib/trace/trace.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { openData } from '../fixtures/opened.ts';

let open: OpenEdition;
beforeAll(async () => {
  open = await openData('demo');
});
afterAll(() => open.database.close());

const formula = (name: FormulaName, line = 0): Expression => (formulas[name] as Formula).lines[line]!.right;

/** Steps that a symbol may stand for; sections of the path run from and to interim targets, too. */
const known: Record<string, RegExp> = {
  B: /^[BT]/,
  T: /^T/,
  // the base year, or the second of two emissions whose mean is taken
  b: /^[bτ]|^C\[/,
  τ: /^τ/,
  t: /^t$/,
  C_t: /^C\(/,
  'C(y)': /^[Cx]\*?\(/,
  'P(t)': /^P\(/,
  'P(y)': /^P\(/,
  d: /^d$/,
  S: /^S/,
  n: /^n/,
  s: /^s$/,
  q: /^q$/,
};

/** What a sum of a general formula adds up. */
function termOf(general: Expression): Expression {
  if (general.kind === 'each') return general.of;
  const parts =
    general.kind === 'operation' ? [general.right, general.left] : general.kind === 'call' ? general.of : [];
  for (const part of parts) if (part.kind !== 'name' && part.kind !== 'number') return termOf(part);
  throw new Error('no sum');
}

/** One side of a sum or of a difference. */
const side = (general: Expression, at: 'left' | 'right') =>
  general.kind === 'operation' ? general[at] : general;

/**
 * Whether a step is the general formula with other names: each name stands for one thing, and what is a name in the
 * step may be a step of its own.
 */
function isSame(
  general: Expression,
  own: Expression,
  steps: readonly TraceStep[],
  names = new Map<string, string>(),
): boolean {
  const stepOf = (id: string) => steps.find((step) => step.id === id)?.expression;
  if (general.kind === 'name') {
    const written = JSON.stringify(own);
    if (own.kind === 'name' && known[general.id]?.test(own.id) === false) return false;
    if ((names.get(general.id) ?? written) !== written) return false;
    names.set(general.id, written);
    return true;
  }
  if (general.kind === 'call' && general.of[0]?.kind === 'each') {
    const term = general.of[0].of;
    const sum = (of: Expression): Expression => ({
      ...general,
      of: [{ ...(general.of[0] as Extract<Expression, { kind: 'each' }>), of }],
    });
    // The sum of differences is the difference of the sums.
    if (own.kind === 'operation' && own.sign === '-' && term.kind === 'operation' && term.sign === '-')
      return (
        isSame(sum(term.left), own.left, steps, names) && isSame(sum(term.right), own.right, steps, names)
      );
    if (own.kind === 'call' && own.name === general.name && own.of[0]?.kind === 'series')
      return own.of[0].ids.every((id) => isSame(term, { kind: 'name', id }, steps));
    if (own.kind === 'cells') return true;
  }
  if (own.kind === 'name') {
    const step = stepOf(own.id);
    return step !== undefined && isSame(general, step, steps, names);
  }
  if (
    own.kind === 'call' &&
    own.name === 'SUM' &&
    own.of[0]?.kind === 'series' &&
    general.kind === 'operation'
  )
    return own.of[0].ids.every((id) => isSame(general, { kind: 'name', id }, steps));
  if (general.kind === 'number') return own.kind === 'number' && own.value === general.value;
  if (general.kind === 'call')
    return (
      own.kind === 'call' &&
      own.name === general.name &&
      general.of.every((part, at) => isSame(part, own.of[at]!, steps, names))
    );
  return (
    general.kind === 'operation' &&
    own.kind === 'operation' &&
    own.sign === general.sign &&
    isSame(general.left, own.left, steps, names) &&
    isSame(general.right, own.right, steps, names)
  );
}

/** Steps of figures, and the formula of the page "Methodik" that they apply. */
const applied: [TraceFigure, RegExp, Expression][] = [
  ['corrected_emissions', /^w\(/, formula('weather', 1)],
  // over the emissions of a year; over the 1 of a cell it stands in the formula of the page
  ['corrected_emissions', /^Ck\(/, relation.corrected('whole', 'h', 'w')],
  ['t_per_head_corrected', /^Ck\(/, formula('t_per_head_corrected', 1)],
  ['data_quality', /^Q$/, formula('quality')],
  ['baseline', /^B$/, formula('baseline')],
  ['baseline', /^b$/, formula('baseline', 1)],
  ['target', /^T$/, formula('target')],
  ['path', /^P\(/, formula('path')],
  ['gap', /^d$/, formula('gap')],
  ['gap', /^d%$/, formula('gap', 1)],
  ['progress', /^f$/, formula('progress')],
  ['elapsed', /^v$/, formula('progress', 1)],
  ['required', /^m$/, formula('required')],
  ['required', /^m%$/, formula('required', 1)],
  ['required', /^m₀$/, formula('required', 2)],
  ['budget', /^g$/, formula('budget')],
  ['budget', /^g₁$/, formula('budget', 1)],
  ['trend', /^a$/, formula('slope')],
  ['trend', /^a_TS$/, formula('slope', 1)],
  ['trend', /^a\(/, termOf(formula('slope', 1))],
  ['trend', /^a_r$/, formula('slope', 2)],
  ['forecast', /^h½$/, side(formula('trend'), 'right')],
  ['forecast', /^q$/, formula('trend', 1)],
  ['secured_savings', /^S$/, formula('secured')],
  ['measure_effect', /^S$/, formula('effect')],
  ['measure_effect', /^S%$/, formula('effect', 1)],
  ['secured_savings', /^a\[/, formula('share')],
  ['measure_saving', /^S$/, formula('saving')],
  ['measure_saving', /^K$/, formula('cost')],
  ['measure_saving', /^F\[t\]$/, formula('cost', 1)],
  ['decomposition', /^mix\[(?!confidential)/, termOf(formula('decomposition', 1))],
  [
    'decomposition',
    /^ΔC\[(population|floor_area_per_head|intensity|weather)\]$/,
    termOf(formula('decomposition', 1)),
  ],
  ['decomposition', /^L\[/, formula('decomposition', 2)],
  ['held_factors', /^C₀\[/, termOf(formula('held'))],
  ['held_factors', /^ΔC\(/, formula('held', 1)],
  ['scenario', /^ΔC_F\[/, termOf(formula('scenario'))],
  ['scenario', /^ΔC_M$/, formula('scenario', 1)],
  ...(
    [
      't_per_head',
      't_per_m2',
      'kwh_per_m2',
      't_per_dwelling',
      'change_pct',
      'progress_minus_elapsed_pp',
      'fossil_heat_pct',
      'households_t_per_head',
      't_per_head_corrected',
    ] as const
  ).map((name): [TraceFigure, RegExp, Expression] => [name, /^I$/, formula(name)]),
];

it('"So gerechnet" applies the formulas of the page "Methodik"', async () => {
  const quartiers = ['gelsenkirchen-horst', 'hagen-wehringhausen', 'luenen-brambauer', 'duisburg-neuenkamp'];
  const others: string[] = [];
  const count = new Map<RegExp, number>();
  for (const figure of new Set(applied.map(([name]) => name))) {
    for (const quartier of quartiers) {
      const choice = figure === 'scenario' ? { scenario: 'strom-schnell' } : {};
      const { steps } = (await buildTrace(open, quartier, { figure, ...choice }))!;
      for (const [name, id, general] of applied) {
        if (name !== figure) continue;
        for (const step of steps.filter((candidate) => id.test(candidate.id))) {
          const { kind } = step.expression;
          // Repetitions of another step, and carriers that are new or gone, have no formula to apply.
          if (kind === 'name' || kind === 'number') continue;
          if (isSame(general, step.expression, steps)) count.set(id, (count.get(id) ?? 0) + 1);
          else others.push(`${quartier} ${figure} ${step.id} = ${step.formula.de}`);
        }
      }
    }
  }
  expect(others.filter((text) => !/ (mix|L)\[/.test(text))).toEqual([]);
  expect(isSame(formula('gap'), relation.gap('P(2024)', 'C(2024)'), [])).toBe(false);
  expect(isSame(formula('gap'), relation.progress('C(2024)', 'B', 'T'), [])).toBe(false);
  // A carrier that is new or gone is its emissions, and a mean of two that are close a series.
  expect(others.length).toBeLessThan(40);
  for (const [name, id] of applied) expect(count.get(id) ?? 0, `${name} ${id}`).toBeGreaterThan(0);
});
