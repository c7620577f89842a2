import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import { computed, quartiersIn, rowsOf } from './programme.ts';

/** The simple view of METHOD.md, section 6: what the balance would be with the factors of the base year. */
describe('factors of the base year held fixed', () => {
  const energy = rowsOf(`
    quartier_id  year  sector      carrier           energy_mwh  notation
    # 300 and 240 MWh at 500 g/kWh of 2019, whatever the mix of 2020 (400) and 2021 (250) is
    grid         2019  households  electricity       300         -
    grid         2020  households  electricity       240         -
    grid         2021  households  electricity       240         -
    coal         2019  households  hard_coal         300         -
    coal         2020  households  hard_coal         200         -
    # nothing to compare with: the carrier has no factor in 2019
    new          2019  households  hard_coal         300         -
    new          2019  households  wood_pellets      0           -
    new          2020  households  hard_coal         200         -
    new          2020  households  wood_pellets      100         -
    # its own network: the general factor of 2019 is another network's
    network      2019  households  hard_coal         300         -
    network      2019  households  district_heating  -           NO
    network      2020  households  hard_coal         200         -
    network      2020  households  district_heating  100         -
    local        2019  households  district_heating  100         -
    local        2020  households  district_heating  100         -
    gap          2019  households  electricity       300         -
    gap          2020  households  electricity       -           NE
    gap          2021  households  electricity       240         -
    # without a target from the first assessable year
    free         2020  households  electricity       100         -
    free         2021  households  electricity       100         -
    nothing      2019  households  electricity       -           NE
    partly       2019  households  electricity       300         -
    partly       2020  households  electricity       300         -
  `);
  const reported_emissions = rowsOf(`
    quartier_id  year  sector    emissions_t
    partly       2019  services  50
    partly       2020  services  40
  `);
  let database: Database;

  beforeAll(async () => {
    const quartiers = quartiersIn(energy);
    database = await computed(
      {
        quartiers,
        energy,
        reported_emissions,
        emission_factors: `
          carrier           year  g_per_kwh  quartier_id
          electricity       2019  500        -
          electricity       2020  400        -
          electricity       2021  250        -
          hard_coal         2019  1000       -
          hard_coal         2020  1000       -
          wood_pellets      2020  20         -
          district_heating  2019  300        -
          district_heating  2020  280        -
          district_heating  2020  90         network
          district_heating  2019  100        local
          district_heating  2020  80         local
        `,
        targets: quartiers
          .filter(({ quartier_id }) => quartier_id !== 'free')
          .map((row) => ({ ...row, reduction_pct: '50' })),
      },
      { headline_sectors: ['households', 'services'] },
    );
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      quartier  base  year  t    held
      grid      2019  2019  150  150
      grid      2019  2020  96   120
      grid      2019  2021  60   120
      coal      2019  2020  200  200
      new       2019  2019  300  300
      new       2019  2020  202  -
      network   2019  2020  209  -
      local     2019  2019  10   10
      local     2019  2020  8    10
      gap       2019  2021  60   120
      free      2020  2020  40   40
      free      2020  2021  25   40
      partly    2019  2019  200  200     # reported emissions stay as they are
      partly    2019  2020  160  190
    `),
  )('$quartier $year: $t t, held $held t', async ({ quartier, base, year, t, held }) => {
    const found = (await loadHeldFactors(database, quartier!))!;
    expect(found.base_year).toBe(Number(base));
    const row = found.rows.find((point) => point.year === Number(year))!;
    expect(row.t).toBeCloseTo(Number(t), 9);
    if (held) expect(row.held_t).toBeCloseTo(Number(held), 9);
    else expect(row.held_t).toBeNull();
  });

  it('years that are not assessable are not in it', async () => {
    expect((await loadHeldFactors(database, 'gap'))!.rows.map(({ year }) => year)).toEqual([2019, 2021]);
    expect(await loadHeldFactors(database, 'nothing')).toBeNull();
    expect(await loadHeldFactors(database, 'nowhere')).toBeNull();
  });
});

it('energy that may not be given leaves no sum, whatever else is known', async () => {
  const energy = rowsOf(`
    quartier_id  year  sector      carrier      energy_mwh  connections
    few          2019  households  electricity  3000        80
    few          2019  households  natural_gas  5000        80
    few          2019  services    electricity  900         20
    few          2019  services    natural_gas  400         20
    few          2019  services    heating_oil  77          3
    few          2020  households  electricity  2400        80
    few          2020  households  natural_gas  5000        80
    few          2020  services    electricity  900         20
    few          2020  services    natural_gas  400         20
    few          2020  services    heating_oil  77          3
  `);
  const database = await computed(
    {
      quartiers: quartiersIn(energy),
      energy,
      reported_emissions: `
        quartier_id  year  sector    emissions_t
        few          2019  industry  50
        few          2020  industry  45
      `,
      emission_factors: `
        carrier      year  g_per_kwh
        electricity  2019  500
        electricity  2020  400
        heating_oil  2019  310
        heating_oil  2020  310
        natural_gas  2019  240
        natural_gas  2020  240
      `,
      targets: quartiersIn(energy).map((row) => ({ ...row, reduction_pct: '50' })),
    },
    { headline_sectors: ['households', 'services', 'industry'] },
  );
  try {
    const { rows } = (await loadHeldFactors(database, 'few'))!;
    expect(rows.map(({ year, held_t }) => [year, held_t])).toEqual([
      [2019, null],
      [2020, null],
    ]);
    // 3,900 * 0.5 + 5,400 * 0.24 + 23.87 + 50 and 3,300 * 0.4 + 5,400 * 0.24 + 23.87 + 45, rounded
    const [{ step }] = (await database.rows<{ step: number }>(
      'select max(rounded_to_t) as step from series',
    )) as [{ step: number }];
    expect(rows.map(({ t }) => t)).toEqual([3319.87, 2684.87].map((t) => Math.round(t / step) * step));
  } finally {
    database.close();
  }
});
