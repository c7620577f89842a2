import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadComparison } from '#lib/server/queries/comparison.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import {
  computed,
  dated,
  quartiersIn,
  rowsOf,
  seriesOf,
  tonnePerMwh,
  writeProgramme,
  years,
} from './programme.ts';

/**
 * What is no basis for a figure ends in a problem at check, or in a reason beside "nicht bewertbar": never in a number.
 */
describe('refused at check', () => {
  const base = {
    quartiers: [{ quartier_id: 'q' }],
    energy: seriesOf(2019, 'q 100 90'),
    emission_factors: tonnePerMwh(years(2019, 2020)),
  };
  it.each([
    ['a negative baseline', { energy: seriesOf(2019, 'q -100 90') }, 'negative'],
    [
      'base year after the target year',
      {
        targets: rowsOf(
          'quartier_id target_year base_year_from base_year_to reduction_pct\nq 2019 2020 2020 50',
        ),
      },
      'target_not_after_base',
    ],
    [
      'weather value 0',
      { weather: rowsOf('quartier_id year kind value\nq 2019 climate_factor 0') },
      'out_of_range',
    ],
    [
      'lifetime 0',
      { measures: rowsOf('measure_id quartier_id status lifetime_years\nm q planned 0') },
      'out_of_range',
    ],
  ])('%s', async (_, tables, rule) => {
    const report = await check(writeProgramme({ ...base, ...tables }));
    expect(report.isSound).toBe(false);
    const problem = report.problems.find((candidate) => candidate.rule === rule)!;
    expect(problem).toMatchObject({ severity: 'error', row: 2 });
    for (const text of [problem.text, problem.hint]) {
      expect(text.de).toMatch(/\S/);
      expect(text.en).toMatch(/\S/);
    }
  });

  it('a target above the baseline is a warning, and is judged as it stands', async () => {
    const targets = rowsOf(
      'quartier_id target_year base_year_from base_year_to target_t\nq 2030 2019 2019 150',
    );
    const report = await check(writeProgramme({ ...base, targets }));
    expect(report.isSound).toBe(true);
    expect(report.problems.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'target_above_baseline',
      'warning',
    ]);
  });
});

describe('not assessable, with the reason', () => {
  const energy = [
    ...seriesOf(
      2019,
      `
      zero       0   0   0   0   0
      single     100
      oneafter   100 90
      nobody     100 90  80  70  60
      undated    100 90  80  70  60
      rising     100 110 120 130 140
      `,
    ),
    // rows of all years, and not one number
    ...years(2019, 2023).map((year) => ({ quartier_id: 'blank', year: String(year), energy_mwh: '' })),
  ];
  let database: Database;

  beforeAll(async () => {
    database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        emission_factors: tonnePerMwh(years(2019, 2023)),
        reference: years(2019, 2023).map((year) => ({
          quartier_id: 'nobody',
          year: String(year),
          population: '0',
          dwellings: '0',
          heated_floor_area_m2: '0',
        })),
        targets: quartiersIn(energy).map(({ quartier_id }) => ({
          quartier_id: quartier_id!,
          target_year: '2030',
          base_year_from: '2019',
          base_year_to: '2019',
          reduction_pct: '50',
        })),
        measures: rowsOf('measure_id quartier_id status\nlater undated completed'),
        measure_savings: rowsOf('measure_id saving_mwh\nlater 10'),
      },
      { target_year: 2030 },
    );
  });
  afterAll(() => {
    database.close();
  });

  it.each([
    // a baseline of zero leaves nothing to reduce
    ['zero', 'level', ['zero_baseline']],
    ['zero', 'budget', ['zero_baseline']],
    ['single', 'level', ['no_year_after_base']],
    ['single', 'budget', ['no_year_after_base']],
    ['single', 'trend', ['fewer_than_4_years']],
    ['oneafter', 'trend', ['fewer_than_4_years']],
    ['oneafter', 'measures', ['no_measures']],
    ['blank', 'level', ['no_baseline', 'no_assessable_year']],
    ['blank', 'budget', ['no_baseline', 'no_assessable_year']],
    ['blank', 'trend', ['no_baseline', 'fewer_than_4_years']],
    ['blank', 'measures', ['no_baseline', 'no_assessable_year', 'no_measures']],
  ] as const)('%s, %s: %j', async (quartier, verdict, reasons) => {
    const progress = (await loadProgress(database, quartier))!;
    expect(progress[verdict]).toMatchObject({ verdict: 'not_assessable', reasons });
    expect(progress[verdict].reason_texts).toHaveLength(reasons.length);
  });

  it('a zero baseline gives no progress and no percentage', async () => {
    expect(await loadProgress(database, 'zero')).toMatchObject({
      progress_pct: null,
      level: { gap_pct: null },
    });
    const rows = await loadComparison(database, { indicator: 'change_pct', year: 2023 });
    expect(rows.find((row) => row.quartier_id === 'zero')).toMatchObject({
      value: null,
      comparable: false,
      reasons: ['zero_baseline'],
    });
  });

  it.each(['t_per_head', 't_per_m2', 'kwh_per_m2', 't_per_dwelling'] as const)(
    'nobody, nothing: %s has no denominator',
    async (indicator) => {
      const rows = await loadComparison(database, { indicator, year: 2023 });
      expect(rows.find((row) => row.quartier_id === 'nobody')).toMatchObject({
        value: null,
        comparable: false,
        reasons: ['no_denominator'],
      });
    },
  );

  it('nobody, nothing: the decomposition does without population and area', async () => {
    const { terms, reasons, total_t } = (await loadDecomposition(database, 'nobody'))!;
    expect([terms.population, terms.floor_area_per_head, reasons]).toEqual([null, null, []]);
    expect(terms.intensity! + terms.carrier_mix! + terms.grid_factor! + terms.other_factors!).toBeCloseTo(
      total_t!,
      9,
    );
  });

  it('a measure without dates keeps its tonnes a year and counts for nothing that has a year', async () => {
    const [measure] = await loadMeasures(dated(database), 'undated');
    expect(measure).toMatchObject({ saving_t_per_year: 10, completion_date: null });
    expect((await loadProgress(database, 'undated'))!.measures).toMatchObject({
      verdict: 'insufficient',
      secured_t: 0,
    });
  });

  it('rising emissions are said, not hidden: progress is negative', async () => {
    const progress = (await loadProgress(database, 'rising'))!;
    expect(progress.progress_pct).toBeCloseTo(-80, 9);
    expect([progress.level.verdict, progress.budget.verdict, progress.trend.verdict]).toEqual([
      'behind',
      'exceeded',
      'off_track',
    ]);
  });
});
