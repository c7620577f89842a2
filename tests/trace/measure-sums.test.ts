import { afterAll, beforeAll, expect, it } from 'vitest';
import { narrowed } from '../../src/routes/[[lang=lang]]/massnahmen/kosten/narrowed-list.ts';
import type { MeasureChoice } from '#lib/domain/records/measures.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadMeasureCategories, loadMeasureSums } from '#lib/server/queries/measure-sums.ts';
import { loadMeasurePage } from '#lib/server/queries/measures.ts';
import { loadProgrammeRules } from '#lib/server/queries/programme.ts';
import { openData } from '../fixtures/opened.ts';

/** The page says: a sum is the interaction times the savings of its list, a median that of the costs there. */
let open: OpenEdition;
let interaction: number;
beforeAll(async () => {
  open = await openData('demo');
  interaction = (await loadProgrammeRules(open.database)).interaction_factor;
});
afterAll(() => open.database.close());

const listOf = (choice: MeasureChoice) =>
  loadMeasurePage(open, choice, { sorting: 'cost', offset: 0, limit: 1000 });
const numbers = (values: (number | null)[]) => values.filter((value) => value !== null);
const sum = (values: (number | null)[]) => numbers(values).reduce((all, value) => all + value, 0);

it('a sum by certainty is made of the list that it leads to', async () => {
  const sums = await loadMeasureSums(open.database);
  expect(sums.length).toBeGreaterThan(10);
  for (const { quartier_id, certainty, saving_t_per_year } of sums) {
    if (saving_t_per_year === null) continue;
    const list = await listOf({ quartier_id: quartier_id!, certainty });
    const savings = list.map((measure) => measure.saving_t_per_year);
    expect(interaction * sum(savings), `${quartier_id} ${certainty}`).toBeCloseTo(saving_t_per_year, 9);
  }
});

it('so are saving and median of a category, without what is not pursued', async () => {
  for (const row of await loadMeasureCategories(open.database)) {
    const list = (await listOf({ category: row.category })).filter(({ certainty }) => certainty !== 'none');
    if (row.saving_t_per_year !== null) {
      const savings = list.map((measure) => measure.saving_t_per_year);
      expect(interaction * sum(savings), row.category).toBeCloseTo(row.saving_t_per_year, 9);
    }
    const costs = numbers(list.map(({ eur_per_t }) => eur_per_t)).toSorted((a, b) => a - b);
    expect(costs.length, row.category).toBe(row.with_cost);
    if (row.median_eur_per_t === null) continue;
    const at = (costs.length - 1) / 2;
    const median = (costs[Math.floor(at)]! + costs[Math.ceil(at)]!) / 2;
    expect(row.median_eur_per_t, row.category).toBeCloseTo(median, 9);
  }
});

it('and every number of the list has the value of its own calculation', async () => {
  for (const { quartier_id, measure_id: measure, saving_t_per_year, eur_per_t } of await listOf({})) {
    if (saving_t_per_year === null) continue;
    const { results } = (await buildTrace(open, quartier_id, { figure: 'measure_saving', measure }))!;
    expect(results[0]!.value, measure).toBe(saving_t_per_year);
    expect(results.find(({ step }) => step === 'K')?.value ?? null, measure).toBe(eur_per_t);
  }
});

it('narrowing keeps what is chosen and starts the list at its first page', () => {
  const chosen = new URLSearchParams('status=completed&page=3&edition=2026-1&certainty=idea');
  expect(narrowed(chosen, { quartier: undefined, certainty: 'decided', sort: 'cost' })).toEqual({
    status: 'completed',
    certainty: 'decided',
    sort: 'cost',
  });
});
