import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { computed, quartiersIn, rowsOf } from './programme.ts';

/** METHOD.md, section 2: emissions, states, assessable years, data quality. */
describe('balance', () => {
  const energy = rowsOf(`
    quartier_id  year  sector      carrier           energy_mwh  notation  status       quality
    # C = E * ef / 1000: 2,000 MWh of gas at 200 g/kWh are 400 t, 300 MWh of oil at 300 g/kWh 90 t
    number       2020  households  natural_gas       2000        -         final        -
    number       2020  households  heating_oil       300         -         provisional  -
    number       2020  services    natural_gas       500         -         estimated    -
    # an explicit zero is a number and needs no factor: there is none for hard coal
    zero         2020  households  natural_gas       2000        -         final        -
    zero         2020  households  hard_coal         0           -         final        -
    # oil in 2021 only; what 2020 says about it decides
    no           2020  households  natural_gas       2000        -         final        -
    no           2020  households  heating_oil       -           NO        final        -
    no           2021  households  natural_gas       2000        -         final        -
    no           2021  households  heating_oil       300         -         final        -
    ie           2020  households  natural_gas       2000        -         final        -
    ie           2020  households  heating_oil       -           IE        final        -
    ie           2021  households  natural_gas       2000        -         final        -
    ie           2021  households  heating_oil       300         -         final        -
    ne           2020  households  natural_gas       2000        -         final        -
    ne           2020  households  heating_oil       -           NE        final        -
    ne           2021  households  natural_gas       2000        -         final        -
    ne           2021  households  heating_oil       300         -         final        -
    confidential 2020  households  natural_gas       2000        -         final        -
    confidential 2020  households  heating_oil       -           C         final        -
    confidential 2021  households  natural_gas       2000        -         final        -
    confidential 2021  households  heating_oil       300         -         final        -
    blank        2020  households  natural_gas       2000        -         final        -
    blank        2020  households  heating_oil       -           -         final        -
    blank        2021  households  natural_gas       2000        -         final        -
    blank        2021  households  heating_oil       300         -         final        -
    absent       2020  households  natural_gas       2000        -         final        -
    absent       2021  households  natural_gas       2000        -         final        -
    absent       2021  households  heating_oil       300         -         final        -
    # only notation keys in 2020, only blanks in 2021
    nothing      2020  households  natural_gas       -           NO        final        -
    nothing      2021  households  natural_gas       -           -         final        -
    # services are known as emissions: 50 t, and not in 2021
    reported     2020  households  natural_gas       2000        -         final        -
    reported     2021  households  natural_gas       1000        -         final        -
    # transport is outside the headline: its gap does not matter
    outside      2020  households  natural_gas       2000        -         final        -
    outside      2020  transport   diesel            -           NE        final        -
    # the network's own factor, 100 instead of 280 g/kWh
    local        2020  households  district_heating  1000        -         final        -
    general      2020  households  district_heating  1000        -         final        -
    # (600 * 1 + 200 * 0.5 + 100 * 0.25 + 100 * 0 + 250 blank * 0) / 1,250 = 0.58; the year before does not count
    graded       2020  households  natural_gas       600         -         final        A
    graded       2020  households  heating_oil       200         -         final        B
    graded       2020  services    natural_gas       100         -         final        C
    graded       2020  services    heating_oil       100         -         final        D
    graded       2020  services    electricity       250         -         final        -
    graded       2019  households  natural_gas       600         -         final        D
    graded       2019  households  heating_oil       200         -         final        D
    graded       2019  services    natural_gas       100         -         final        D
    graded       2019  services    heating_oil       100         -         final        D
    graded       2019  services    electricity       250         -         final        D
    # cells outside the headline are not in the mean
    scoped       2020  households  natural_gas       100         -         final        B
    scoped       2020  transport   diesel            900         -         final        A
    unrated      2020  households  natural_gas       100         -         final        -
  `);
  const reported_emissions = rowsOf(`
    quartier_id  year  sector    emissions_t  status
    reported     2020  services  50           estimated
    onlyreported 2020  services  70           final
  `);
  let database: Database;

  beforeAll(async () => {
    database = await computed(
      {
        quartiers: quartiersIn(energy, reported_emissions),
        energy,
        reported_emissions,
        emission_factors: ['2019', '2020', '2021'].flatMap((year) =>
          rowsOf(`
            carrier           g_per_kwh  quartier_id
            natural_gas       200        -
            heating_oil       300        -
            electricity       400        -
            diesel            330        -
            district_heating  280        -
            district_heating  100        local
          `).map((row) => ({ ...row, year })),
        ),
      },
      { headline_sectors: ['households', 'services'] },
    );
  });
  afterAll(() => database.close());

  it.each(
    // t is null without any number; a year that is not assessable has a lower bound
    rowsOf(`
      quartier      year  t    assessable  status
      number        2020  590  yes         estimated    # 400 + 90 + 100; the worst status of the cells
      zero          2020  400  yes         final
      no            2020  400  yes         final
      no            2021  490  yes         final
      ie            2020  400  yes         final
      ne            2020  400  no          final
      confidential  2020  400  no          final
      blank         2020  400  no          final
      absent        2020  400  no          final
      absent        2021  490  yes         final
      nothing       2020  -    no          final
      nothing       2021  -    no          final
      reported      2020  450  yes         estimated
      reported      2021  200  no          final
      onlyreported  2020  70   yes         final
      outside       2020  400  yes         final
      local         2020  100  yes         final
      general       2020  280  yes         final
    `),
  )('$quartier $year: $t t, assessable $assessable', async ({ quartier, year, t, assessable, status }) => {
    const { series } = (await loadProgress(database, quartier!))!;
    const point = series.find((candidate) => candidate.year === Number(year))!;
    expect(point).toMatchObject({ assessable: assessable === 'yes', status });
    if (t === '') expect(point.t).toBeNull();
    else expect(point.t).toBeCloseTo(Number(t), 9);
  });

  it.each(
    rowsOf(`
      quartier      year  carrier      state
      number        2020  natural_gas  number
      zero          2020  hard_coal    number
      no            2020  heating_oil  NO
      ie            2020  heating_oil  IE
      ne            2020  heating_oil  NE
      confidential  2020  heating_oil  C
      blank         2020  heating_oil  missing
      absent        2020  heating_oil  missing
    `),
  )('$quartier: $carrier is $state', async ({ quartier, year, carrier, state }) => {
    const rows = await loadBalance(database, quartier!, { year: Number(year) });
    const cell = rows.find((row) => row.carrier === carrier && row.sector === 'households')!;
    expect(cell.state).toBe(state);
    if (quartier === 'zero') expect(cell).toMatchObject({ energy_mwh: 0, emissions_t: 0 });
    else if (state !== 'number') expect(cell).toMatchObject({ energy_mwh: null, emissions_t: null });
  });

  it('names the cells that keep a year from being assessable', async () => {
    const missing = async (id: string) => (await loadQuartierRecord(database, id))!.missing_cells;
    const cell = { year: 2020, sector: 'households', carrier: 'heating_oil' };
    expect(await missing('ne')).toMatchObject([{ ...cell, state: 'NE' }]);
    expect(await missing('confidential')).toMatchObject([{ ...cell, state: 'C' }]);
    expect(await missing('blank')).toMatchObject([{ ...cell, state: 'missing' }]);
    expect(await missing('absent')).toMatchObject([{ ...cell, state: 'missing' }]);
    expect(await missing('reported')).toMatchObject([
      { year: 2021, sector: 'services', carrier: null, state: 'missing' },
    ]);
    expect(await missing('no')).toEqual([]);
  });

  it('a sum says when a part is missing', async () => {
    const [sum] = await loadBalance(database, 'absent', { year: 2020, by: ['sector'] });
    expect(sum).toMatchObject({ sector: 'households', carrier: null, emissions_t: 400, state: 'missing' });
  });

  it.each([
    ['graded', 0.58],
    ['scoped', 0.5],
    ['unrated', null],
    ['onlyreported', null],
  ])('data quality of %s: %s', async (quartier, quality) => {
    const { data_quality } = (await loadProgress(database, quartier))!;
    if (quality === null) expect(data_quality).toBeNull();
    else expect(data_quality).toBeCloseTo(quality, 12);
  });
});
