import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database.ts';
import { loadFactorScenarios, loadScenario } from '#lib/server/queries/scenario.ts';
import { computed, quartiersIn, rowsOf, seriesOf } from './programme.ts';

/**
 * What if, by hand. In 2022: 3,200 MWh of gas at 200 g/kWh are 640 t, 1,000 MWh of electricity at 400 g/kWh are 400 t,
 * 1,000 MWh of district heating are 300 t (q) or 100 t (network, its own factor), 50 t are reported. Interaction 0.8.
 */
describe('what if', () => {
  const gas = seriesOf(2022, 'q 3200\n network 3200');
  const power = seriesOf(2022, 'q 1000\n network 1000', { carrier: 'electricity' });
  const heat = seriesOf(2022, 'q 1000\n network 1000', { carrier: 'district_heating' });
  const energy = [...gas, ...power, ...heat];
  let database: Database;

  beforeAll(async () => {
    database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        reported_emissions: `
          quartier_id  year  sector    emissions_t
          q            2022  services  50
          network      2022  services  50
        `,
        emission_factors: `
          carrier           year  g_per_kwh  quartier_id
          natural_gas       2022  200        -
          electricity       2022  400        -
          district_heating  2022  300        -
          district_heating  2022  100        network
        `,
        // fall: 2022 400, 2024 300, 2026 200, 2028 150, 2030 100; district heating 2030 60
        // short: 2025 250 and held; a year before the latest measured one says nothing
        factor_scenarios: `
          scenario  label_de  label_en  carrier           year  g_per_kwh  source
          fall      sinkt     falls     electricity       2026  200        hand
          fall      sinkt     falls     electricity       2030  100        hand
          fall      sinkt     falls     district_heating  2030  60         hand
          short     kurz      short     electricity       2021  900        hand
          short     kurz      short     electricity       2025  250        other
        `,
        targets: `
          quartier_id  target_year  base_year_from  base_year_to  target_t
          q            2030         2022            2022          500
          network      2030         2022            2022          500
        `,
        measures: `
          measure_id  quartier_id  status     completion_date
          done        q            completed  2023-01-01
          pump        q            decided    2025-01-01
          midyear     q            planned    2027-07-01
          undated     q            idea       -
          other       network      planned    2023-01-01
        `,
        measure_savings: `
          measure_id  carrier      saving_mwh
          done        natural_gas  500          # 100 t
          pump        natural_gas  500          # 100 t
          pump        electricity  -200         # 80 t at 400 g/kWh, 20 t at 100
          midyear     electricity  100          # 40 t at 400 g/kWh
          undated     natural_gas  500
          other       natural_gas  500
        `,
      },
      { headline_sectors: ['households', 'services'], interaction_factor: 0.8 },
    );
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
