import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadFactorScenarios, loadScenario } from '#lib/server/queries/scenario.ts';
import { openFolder } from '../fixtures/opened.ts';
import { rowsOf } from './programme.ts';
import { writeScenarioProgramme } from './scenario-programme.ts';

/** By hand: see scenario-programme.ts. */
describe('what if', () => {
  let database: Database;

  beforeAll(async () => {
    ({ database } = await openFolder(writeScenarioProgramme()));
  });
  afterAll(() => database.close());

  const at = async (year: number, chosen: string, scenario: string | null, quartier = 'q') => {
    const measures = chosen === '' ? [] : chosen.split(',');
    const rows = await loadScenario(database, quartier, { measures, scenario });
    return rows.find((row) => row.year === year)!;
  };

  it.each(
    // E(2022) = 640 + 400 + 300 + 50 = 1,390 t
    rowsOf(`
      year  chosen        scenario  t
      2022  pump          fall      1390       # the measured year is what it is
      2024  pump          -         1310       # 1390 - 0.8 * 100: what is done is always in it
      2030  -             -         1310
      2030  pump          -         1294       # 1390 - 0.8 * (100 + 100 - 80)
      2024  -             fall      1150       # + 1000 * (300-400)/1000 + 1000 * (240-300)/1000
      2026  -             fall      990        # + 1000 * (200-400)/1000 + 1000 * (180-300)/1000
      2028  -             fall      880        # 150, 120
      2030  -             fall      770        # 100, 60
      2030  pump          fall      706        # 770 - 0.8 * (100 - 20): the pump's electricity is cheaper then
      2027  midyear       fall      927.942    # factors 175, 150: 1310 - 225 - 150 = 935; 0.8 * 100 * 0.175 * 184/365 = 7.0575
      2025  -             short     1160       # 250
      2030  -             short     1160       # held after the last year given
      2030  undated       -         1310       # no completion date: not counted
      2030  other         -         1310       # of another quartier
    `),
  )('$year, [$chosen], $scenario: $t t', async ({ year, chosen, scenario, t }) => {
    const row = await at(Number(year), chosen!, scenario || null);
    expect(row.t).toBeCloseTo(Number(t), 2);
    expect(row.t).toBeCloseTo(1390 + row.factors_t + row.measures_t, 6);
    // beside it always: secured measures alone, factors held
    expect(row.secured_t).toBeCloseTo(Number(year) === 2022 ? 1390 : 1310, 6);
  });

  it('a local factor is not changed by a scenario', async () => {
    // 640 + 400 + 100 + 50 = 1,190 t; only electricity falls: 1000 * (100 - 400) / 1000
    expect((await at(2030, '', 'fall', 'network')).t).toBeCloseTo(890, 6);
  });

  it('lists the scenarios of the edition with what they rest on', async () => {
    expect(await loadFactorScenarios(database)).toEqual([
      {
        scenario: 'fall',
        label: { de: 'sinkt', en: 'falls' },
        carriers: ['district_heating', 'electricity'],
        first_year: 2026,
        last_year: 2030,
        sources: ['hand'],
      },
      {
        scenario: 'short',
        label: { de: 'kurz', en: 'short' },
        carriers: ['electricity'],
        first_year: 2021,
        last_year: 2025,
        sources: ['hand', 'other'],
      },
    ]);
  });

  it('nothing for an unknown quartier', async () => {
    expect(await loadScenario(database, 'nowhere', { measures: [], scenario: null })).toEqual([]);
  });
});
