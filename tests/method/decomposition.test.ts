import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decompositionTerms, type Decomposition } from '#lib/domain/records/decomposition.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { computed, quartiersIn, rowsOf } from './programme.ts';

const emission_factors = rowsOf(`
  carrier           year  g_per_kwh  quartier_id
  hard_coal         2019  1000       -      # a tonne per MWh
  hard_coal         2020  1000       -
  hard_coal         2021  1000       -
  heating_oil       2019  300        -
  heating_oil       2020  300        -
  heating_oil       2021  300        -
  district_heating  2019  100        -
  district_heating  2020  100        -
  district_heating  2021  100        -
  natural_gas       2019  250        -
  natural_gas       2020  240        -
  electricity       2019  400        -
  electricity       2020  300        -
  electricity       2021  200        -
  wood_pellets      2019  0          -
  wood_pellets      2020  20         -
  biogas            2019  50         -
  biogas            2020  0          -
`);
const local_factors = rowsOf(`
  carrier      year  g_per_kwh  quartier_id
  electricity  2019  1000       local
  electricity  2020  500        local
`);
// coal heats only, a gas boiler also makes hot water
const heating_shares = rowsOf(`
  carrier      sector      share
  hard_coal    households  1
  natural_gas  households  0.8
  heating_oil  households  0.5
`);

/** METHOD.md, section 6: each line of the table can be followed with a pocket calculator. */
describe('where the change comes from, 2019 to 2020', () => {
  const energy = rowsOf(`
    quartier_id  carrier           2019   2020
    # one link of the chain alone: it is the whole change of 1 t per MWh
    people       hard_coal         1000   2000
    space        hard_coal         1000   2000
    saving       hard_coal         1000   500
    # twice the people in the same area, same energy: 1,000 * ln 2 = 693.147 more and less
    crowded      hard_coal         1000   1000
    # w = 1 and 0.8: 1,250 MWh are 1,000 in a mean year
    cold         hard_coal         1000   1250
    # half of the oil heats, w = 1 and 0.6: 1,250 * (0.5 * 0.6 + 0.5) = 1,000; 300 t and 375 t
    half         heating_oil       1000   1250
    nochange     hard_coal         1000   1000
    # total energy stays: 1,000 MWh from coal (1 t/MWh) to oil (0.3)
    mix          hard_coal         1500   500
    mix          heating_oil       500    1500
    grid         electricity       1000   1000
    # the network operator's own factor: 1,000 and 500 g/kWh
    local        electricity       1000   1000
    # 0 g/kWh in one year
    getsfactor   hard_coal         1000   1000
    getsfactor   wood_pellets      1000   1000
    losesfactor  hard_coal         1000   1000
    losesfactor  biogas            1000   1000
    # L(300, 150) = 150 / ln 2 = 216.404; intensity L * ln(800/1000) = -48.289, mix of oil L * ln((500/800)/1)
    # = -101.711, heat appears with 30 t
    appears      heating_oil       1000   500
    appears      district_heating  NO     300
    vanishes     heating_oil       500    1000
    vanishes     district_heating  300    0
    # nothing burns in both years: all is mix
    replaced     hard_coal         1000   NO
    replaced     district_heating  0      2000
    started      heating_oil       0      100
    # gas 2,500 to 1,920 t, L = 580 / ln(2500/1920) = 2197.256; electricity 1,200 to 960 t, L = 1075.541;
    # both 3272.797. E 13,000 to 11,200; E* 13,400 (w 1.05) to 10,880 (w 0.95).
    # population 3272.797 * ln 1.1, area per head * ln(1.04/1.1), intensity * ln(10880/13400 / 1.04),
    # weather * ln((11200/10880) / (13000/13400)), mix 2197.256 * ln((8000/11200) / (10000/13000))
    # + 1075.541 * ln((3200/11200) / (3000/13000)), grid 1075.541 * ln(300/400), others 2197.256 * ln(240/250)
    full         natural_gas       10000  8000
    full         electricity       3000   3200
    # the same with links missing: the next one carries what they leave
    nopeople     natural_gas       10000  8000
    nopeople     electricity       3000   3200
    noarea       natural_gas       10000  8000
    noarea       electricity       3000   3200
    redefined    natural_gas       10000  8000
    redefined    electricity       3000   3200
    vague        natural_gas       10000  8000
    vague        electricity       3000   3200
    neither      natural_gas       10000  8000
    neither      electricity       3000   3200
    noweather    natural_gas       10000  8000
    noweather    electricity       3000   3200
    nobody       natural_gas       10000  8000
    nobody       electricity       3000   3200
  `).flatMap(({ quartier_id, carrier, ...values }) =>
    Object.entries(values).map(([year, value]) => ({
      quartier_id: quartier_id!,
      year,
      carrier: carrier!,
      [value === 'NO' ? 'notation' : 'energy_mwh']: value,
    })),
  );
  const reference = rowsOf(`
    quartier_id  year  population  heated_floor_area_m2  area_definition
    people       2019  100         5000           -
    people       2020  200         10000          -
    space        2019  100         5000           -
    space        2020  100         10000          -
    saving       2019  100         5000           -
    saving       2020  100         5000           -
    crowded      2019  100         5000           -
    crowded      2020  200         5000           -
    full         2019  1000        50000          heated
    full         2020  1100        52000          heated
    nopeople     2019  -           50000          -
    nopeople     2020  1100        52000          -    # known in one year is not known
    noarea       2019  1000        50000          -
    noarea       2020  1100        -              -
    redefined    2019  1000        50000          gross
    redefined    2020  1100        52000          heated
    # said in one year only is not the same
    vague        2019  1000        50000          -
    vague        2020  1100        52000          heated
    noweather    2019  1000        50000          -
    noweather    2020  1100        52000          -
    nobody       2019  0           50000          -
    nobody       2020  1100        52000          -
  `);
  const weather = [
    ...rowsOf(`
      quartier_id  year  kind            value
      cold         2019  climate_factor  1
      cold         2020  climate_factor  0.8
      half         2019  climate_factor  1
      half         2020  climate_factor  0.6
      nochange     2019  climate_factor  1
      nochange     2020  climate_factor  1
      replaced     2019  climate_factor  1
      replaced     2020  climate_factor  0.8
      started      2019  climate_factor  1
      started      2020  climate_factor  0.8
      noweather    2020  climate_factor  0.95
    `),
    ...['full', 'nopeople', 'noarea', 'redefined', 'vague', 'neither', 'nobody'].flatMap((quartier_id) => [
      { quartier_id, year: '2019', kind: 'climate_factor', value: '1.05' },
      { quartier_id, year: '2020', kind: 'climate_factor', value: '0.95' },
    ]),
  ];
  let database: Database;

  beforeAll(async () => {
    database = await computed({
      quartiers: quartiersIn(energy),
      energy,
      reference,
      weather,
      heating_shares,
      emission_factors: [...emission_factors, ...local_factors],
    });
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      quartier     people   space     intensity  weather  mix       grid      others   total
      people       1000     0         0          -        0         0         0        1000
      space        0        1000      0          -        0         0         0        1000
      saving       0        0         -500       -        0         0         0        -500
      crowded      693.147  -693.147  0          -        0         0         0        0
      cold         -        -         0          250      0         0         0        250
      half         -        -         0          75       0         0         0        75
      nochange     -        -         0          0        0         0         0        0
      mix          -        -         0          -        -700      0         0        -700
      grid         -        -         0          -        0         -100      0        -100
      local        -        -         0          -        0         0         -500     -500
      getsfactor   -        -         0          -        0         0         20       20
      losesfactor  -        -         0          -        0         0         -50      -50
      appears      -        -         -48.289    -        -71.711   0         0        -120
      vanishes     -        -         48.289     -        71.711    0         0        120
      replaced     -        -         0          0        -800      0         0        -800
      started      -        -         0          0        30        0         0        30
      full         311.931  -183.569  -810.178   194.054  66.873    -309.414  -89.696  -820
      nopeople     -        128.361   -810.178   194.054  66.873    -309.414  -89.696  -820
      nobody       -        128.361   -810.178   194.054  66.873    -309.414  -89.696  -820
      noarea       311.931  -         -993.748   194.054  66.873    -309.414  -89.696  -820
      redefined    311.931  -         -993.748   194.054  66.873    -309.414  -89.696  -820
      vague        311.931  -         -993.748   194.054  66.873    -309.414  -89.696  -820
      neither      -        -         -681.817   194.054  66.873    -309.414  -89.696  -820
      noweather    311.931  -183.569  -616.125   -        66.873    -309.414  -89.696  -820
    `),
  )('$quartier: $total t', async ({ quartier, total, ...expected }) => {
    const { terms, ...found } = (await loadDecomposition(database, quartier!))!;
    const has_other_area = ['redefined', 'vague'].includes(quartier!);
    expect(found).toMatchObject({ years: [2019, 2020], reasons: [], left_out_sectors: [], has_other_area });
    const names = ['people', 'space', 'intensity', 'weather', 'mix', 'grid', 'others'];
    for (const [at, term] of decompositionTerms.entries()) {
      const value = expected[names[at]!]!;
      if (value === '') expect(terms[term], term).toBeNull();
      else expect(terms[term], term).toBeCloseTo(Number(value), 3);
    }
    expect(found.total_t).toBeCloseTo(Number(total), 9);
    expect(found.to_t! - found.from_t!).toBeCloseTo(Number(total), 9);
    // local contribution = intensity + mix, background = the rest
    expect(found.local_t).toBeCloseTo(terms.intensity! + terms.carrier_mix!, 9);
    expect(found.background_t).toBeCloseTo(Number(total) - found.local_t!, 9);
  });
});

describe('years and sectors', () => {
  const energy = rowsOf(`
    quartier_id  year  sector      carrier      energy_mwh  notation
    three        2019  households  hard_coal    1000        -
    three        2020  households  hard_coal    900         -
    three        2021  households  hard_coal    600         -
    # without a target the first assessable year takes the place of the base year
    notarget     2019  households  hard_coal    -           NE
    notarget     2020  households  hard_coal    900         -
    notarget     2021  households  hard_coal    600         -
    range        2019  households  hard_coal    1000        -
    range        2020  households  hard_coal    900         -
    range        2021  households  hard_coal    600         -
    nothing      2019  households  hard_coal    -           NE
    gap          2019  households  hard_coal    1000        -
    gap          2020  households  hard_coal    -           NE
    gap          2021  households  hard_coal    600         -
    baseonly     2019  households  hard_coal    1000        -
    basegap      2019  households  hard_coal    -           C
    basegap      2020  households  hard_coal    900         -
    # outside the headline: not in the total, not left out
    transport    2019  households  hard_coal    1000        -
    transport    2020  households  hard_coal    900         -
    transport    2019  transport   electricity  1000        -
    transport    2020  transport   electricity  1000        -
    partly       2019  households  hard_coal    1000        -
    partly       2020  households  hard_coal    900         -
  `);
  const reported_emissions = rowsOf(`
    quartier_id  year  sector      emissions_t
    partly       2019  services    500
    partly       2020  services    100
    reported     2019  households  500
    reported     2020  households  100
  `);
  let database: Database;

  beforeAll(async () => {
    const quartiers = quartiersIn(energy, reported_emissions);
    database = await computed(
      {
        quartiers,
        energy,
        reported_emissions,
        emission_factors,
        targets: quartiers
          .filter(({ quartier_id }) => quartier_id !== 'notarget')
          .map((row) => ({
            ...row,
            reduction_pct: '50',
            ...(row.quartier_id === 'range' ? { base_year_to: '2020' } : {}),
          })),
      },
      { headline_sectors: ['households', 'services'] },
    );
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      quartier   from  to    first  last  total  reason
      three      -     -     2019   2021  -400   -
      three      2020  -     2020   2021  -300   -
      three      -     2020  2019   2020  -100   -
      three      2019  2020  2019   2020  -100   -
      notarget   -     -     2020   2021  -300   -
      range      -     -     2020   2021  -300   -                     # from the last base year
      transport  -     -     2019   2020  -100   -
      gap        -     -     2019   2021  -400   -
      three      2021  2019  2021   2019  -      years_out_of_order
      three      2020  2020  2020   2020  -      years_out_of_order
      three      2021  -     2021   2021  -      years_out_of_order
      three      1990  2020  1990   2020  -      year_not_assessable
      three      2020  2030  2020   2030  -      year_not_assessable
      gap        2019  2020  2019   2020  -      year_not_assessable
      basegap    -     -     2019   2020  -      year_not_assessable
      nothing    -     -     2019   -     -      no_assessable_year
      baseonly   -     -     2019   2019  -      no_year_after_base
      reported   -     -     2019   2020  -      no_energy
    `),
  )(
    '$quartier from $from to $to: $total$reason',
    async ({ quartier, from, to, first, last, total, reason }) => {
      const found = (await loadDecomposition(database, quartier!, {
        ...(from ? { from: Number(from) } : {}),
        ...(to ? { to: Number(to) } : {}),
      }))!;
      expect(found.years).toEqual(first && last ? [Number(first), Number(last)] : null);
      expect(found.reasons).toEqual(reason ? [reason] : []);
      expect(found.reason_texts).toHaveLength(found.reasons.length);
      if (total) expect(found.total_t).toBeCloseTo(Number(total), 9);
      else {
        const { from_t, to_t, total_t, local_t, background_t, measures_t, remainder_t } = found;
        const figures = {
          ...found.terms,
          from_t,
          to_t,
          total_t,
          local_t,
          background_t,
          measures_t,
          remainder_t,
        };
        expect([...new Set(Object.values(figures))]).toEqual([null]);
      }
    },
  );

  it('sectors known only as reported emissions are left out and named; the total is of the rest', async () => {
    expect(await loadDecomposition(database, 'partly')).toMatchObject({
      from_t: 1000,
      to_t: 900,
      total_t: -100,
      left_out_sectors: ['services'],
    });
    expect(await loadDecomposition(database, 'reported')).toMatchObject({
      left_out_sectors: ['households'],
    });
  });

  it('a quartier that the edition does not have is undefined', async () => {
    expect(await loadDecomposition(database, 'nowhere')).toBeUndefined();
  });
});

describe('two ledgers', () => {
  // coal falls from 1,000 to 700 t: local contribution -300 t, whoever brought it about
  const quartiers = [
    'norecord',
    'idea',
    'done',
    'half',
    'expost',
    'both',
    'scope',
    'undated',
    'ended',
    'nofactor',
  ];
  const energy = quartiers.flatMap((quartier_id) =>
    ['1000', '850', '700'].map((energy_mwh, at) => ({
      quartier_id,
      year: String(2019 + at),
      carrier: 'hard_coal',
      energy_mwh,
    })),
  );
  const measures = rowsOf(`
    measure_id  quartier_id  effect    status       financed  completion_date  lifetime_years
    idea        idea         direct    planned      -         2020-01-01       -
    done        done         direct    completed    -         2020-01-01       -
    secured     done         direct    in_progress  true      2020-01-01       -     # not implemented
    indirect    done         indirect  completed    -         2020-01-01       -     # without tonnes
    before      done         direct    completed    -         2018-06-30       -     # worked in 2019 already
    half        half         direct    completed    -         2021-07-02       -     # 183 of 365 days of 2021
    expost      expost       direct    completed    -         2020-01-01       -
    first       both         direct    completed    -         2020-01-01       -
    second      both         direct    completed    -         2020-01-01       -
    scope       scope        direct    completed    -         2020-01-01       -
    undated     undated      direct    completed    -         -                -
    ended       ended        direct    completed    -         2019-01-01       2     # works in 2019, no more in 2021
    nofactor    nofactor     direct    completed    -         2020-01-01       -
    counted     nofactor     direct    completed    -         2020-01-01       -
  `);
  const measure_savings = rowsOf(`
    measure_id  sector      carrier      kind     saving_mwh
    idea        households  hard_coal    ex_ante  100
    done        households  hard_coal    ex_ante  100
    secured     households  hard_coal    ex_ante  100
    indirect    households  hard_coal    ex_ante  100
    before      households  hard_coal    ex_ante  100
    half        households  hard_coal    ex_ante  100
    expost      households  hard_coal    ex_ante  100
    expost      households  hard_coal    ex_post  60
    # a heat pump: 100 t of coal less, 30 MWh of electricity at the 200 g/kWh of 2021 more
    first       households  hard_coal    ex_ante  100
    first       households  electricity  ex_ante  -30
    second      households  hard_coal    ex_ante  50
    scope       households  hard_coal    ex_ante  100
    scope       transport   hard_coal    ex_ante  900
    undated     households  hard_coal    ex_ante  100
    ended       households  hard_coal    ex_ante  100
    # gas has no factor in 2021: no half of a saving
    nofactor    households  hard_coal    ex_ante  100
    nofactor    households  natural_gas  ex_ante  -30
    counted     households  hard_coal    ex_ante  40
  `);
  let database: Database;
  const ledgers = async (quartier: string): Promise<Decomposition> =>
    (await loadDecomposition(database, quartier))!;

  beforeAll(async () => {
    database = await computed(
      { quartiers: quartiersIn(energy), energy, emission_factors, measures, measure_savings },
      { interaction_factor: 0.9 },
    );
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      quartier  measures   remainder
      norecord  -          -            # nothing is recorded: nothing can be said
      idea      0          -300
      done      -90        -210         # 0.9 * 100
      half      -45.12329  -254.87671   # 0.9 * 100 * 183 / 365
      expost    -54        -246         # 0.9 * 60
      both      -129.6     -170.4       # 0.9 * (100 - 30 * 0.2 + 50)
      scope     -90        -210
      undated   0          -300
      ended     90         -390         # what it saved in 2019 is gone
      nofactor  -36        -264
    `),
  )('$quartier: measures $measures, unexplained $remainder', async ({ quartier, measures, remainder }) => {
    const found = await ledgers(quartier!);
    expect(found.local_t).toBeCloseTo(-300, 9);
    expect(found.total_t).toBeCloseTo(-300, 9);
    if (measures) {
      expect(found.measures_t).toBeCloseTo(Number(measures), 4);
      expect(found.remainder_t).toBeCloseTo(Number(remainder), 4);
    } else expect(found).toMatchObject({ measures_t: null, remainder_t: null });
  });
});

describe('carriers withheld for privacy in one of the years', () => {
  // three connections in 2020: oil and heat are hidden
  const energy = rowsOf(`
    quartier_id  year  carrier           energy_mwh  connections
    hidden       2019  hard_coal         1000        100
    hidden       2019  heating_oil       100         10
    hidden       2019  district_heating  100         10
    hidden       2020  hard_coal         1000        100
    hidden       2020  heating_oil       50          3
    hidden       2020  district_heating  50          3
    # the factor of wood is 0 in 2019 and 20 in 2020: mix and factor cannot be told apart
    blurred      2019  hard_coal         1000        100
    blurred      2019  wood_pellets      100         10
    blurred      2019  heating_oil       100         10
    blurred      2020  hard_coal         1000        100
    blurred      2020  wood_pellets      50          3
    blurred      2020  heating_oil       50          3
  `);

  it('stand together in both: they do not seem to vanish', async () => {
    const database = await computed({ quartiers: quartiersIn(energy), energy, emission_factors });
    // 1,200 MWh, 1,040 t and 1,100 MWh, 1,020 t: L = 1000 for coal, 20 / ln(40/20) = 28.854 for the group of both,
    // (1000 + 28.854) * ln(1100/1200) = -89.522; the rest is the mix
    expect(await loadDecomposition(database, 'hidden')).toMatchObject({
      total_t: -20,
      confidential_carriers: ['district_heating', 'heating_oil'],
      terms: {
        intensity: expect.closeTo(-89.522, 3),
        carrier_mix: expect.closeTo(69.522, 3),
        grid_factor: 0,
        other_factors: 0,
      },
    });
    expect(await loadDecomposition(database, 'blurred')).toMatchObject({
      reasons: ['confidential'],
      total_t: null,
    });
    database.close();
  });
});
