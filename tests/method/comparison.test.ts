import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorDefinitions, indicators, type Indicator } from '#lib/domain/indicators.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadComparison, loadComparisonCoverage } from '#lib/server/queries/comparison.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { computed, quartiersIn, rowsOf, seriesOf, tonnePerMwh, years } from './programme.ts';

const carriers = ['natural_gas', 'district_heating', 'wood_pellets', 'heat_pump_electricity', 'electricity'];

const includes = (list: readonly string[], name: string) => list.includes(name);

/** METHOD.md, section 8: indicators and the gate; every failure is a reason. */
describe('comparison of 2020', () => {
  const both = (quartier: string) => [
    ...seriesOf(2019, `${quartier} 500 400`),
    ...seriesOf(2019, `${quartier} 100 100`, { sector: 'services' }),
  ];
  const energy = [
    ...['full', 'nodenominator', 'otherarea', 'notarget', 'otherscope', 'nobaseline', 'flat'].flatMap(both),
    // nothing was emitted in the base year
    ...seriesOf(2019, 'zerobase 0 100'),
    ...seriesOf(2019, 'zerobase 0 100', { sector: 'services' }),
    // households only
    ...seriesOf(2019, 'onesector 500 400'),
    // households measured, services reported
    ...seriesOf(2019, 'reported 500 400'),
    // a year with an NE
    ...both('gap'),
    { quartier_id: 'gap', year: '2020', carrier: 'heating_oil', notation: 'NE' },
    { quartier_id: 'gap', year: '2019', carrier: 'heating_oil', notation: 'NO' },
    // heat: 60 fossil, 20 heat grid, 10 renewable, 10 heat pump; light is no heat
    ...seriesOf(2019, 'heat 60 60'),
    ...seriesOf(2019, 'heat 20 20', { carrier: 'district_heating' }),
    ...seriesOf(2019, 'heat 10 10', { carrier: 'wood_pellets' }),
    ...seriesOf(2019, 'heat 10 10', { carrier: 'heat_pump_electricity' }),
    ...seriesOf(2019, 'heat 500 500', { carrier: 'electricity', sector: 'services' }),
    ...seriesOf(2019, 'light 500 500', { carrier: 'electricity' }),
    ...seriesOf(2019, 'light 500 500', { carrier: 'electricity', sector: 'services' }),
    ...seriesOf(2019, 'local 100 100', { carrier: 'district_heating' }),
    ...seriesOf(2019, 'local 100 100', { sector: 'services' }),
  ].filter((row) => !(row.quartier_id === 'nobaseline' && row.year === '2019'));
  const reported_emissions = rowsOf(`
    quartier_id  year  sector    emissions_t
    reported     2019  services  100
    reported     2020  services  100
  `);
  let database: Database;
  const of = async (indicator: Indicator, quartier: string) =>
    (await loadComparison(database, { indicator, year: 2020 })).find(
      ({ quartier_id }) => quartier_id === quartier,
    )!;

  beforeAll(async () => {
    const quartiers = quartiersIn(energy);
    database = await computed(
      {
        quartiers,
        energy,
        reported_emissions,
        emission_factors: [
          ...tonnePerMwh([2019, 2020], carriers),
          ...['2019', '2020'].map((year) => ({
            carrier: 'district_heating',
            year,
            g_per_kwh: '500',
            quartier_id: 'local',
          })),
        ],
        reference: quartiers.map(({ quartier_id }) => {
          // nobody lives there, nothing is heated: as good as unknown
          const isEmpty = quartier_id === 'nodenominator';
          return {
            quartier_id: quartier_id!,
            year: '2020',
            population: isEmpty ? '0' : '250',
            dwellings: isEmpty ? '0' : '125',
            heated_floor_area_m2: isEmpty ? '0' : '5000',
            area_definition: quartier_id === 'otherarea' ? 'gross' : 'net',
          };
        }),
        weather: quartiers.map(({ quartier_id }) => ({
          quartier_id: quartier_id!,
          year: '2020',
          kind: 'climate_factor',
          value: '1',
        })),
        heating_shares: carriers.flatMap((carrier) =>
          ['households', 'services'].map((sector) => ({ carrier, sector, share: '0.5' })),
        ),
        targets: quartiers
          .filter(({ quartier_id }) => quartier_id !== 'notarget')
          .map((row) => ({
            ...row,
            sectors: row.quartier_id === 'otherscope' ? 'households' : '',
            reduction_pct: row.quartier_id === 'flat' ? '0' : '50',
          })),
      },
      { headline_sectors: ['households', 'services'] },
    );
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      indicator                  quartier   value      unit
      t_per_head                 full       2          t         # 500 t / 250
      t_per_m2                   full       0.1        t/m²      # 500 t / 5,000 m²
      kwh_per_m2                 full       100        kWh/m²    # 500 MWh / 5,000 m²
      t_per_dwelling             full       4          t
      change_pct                 full       -16.66667  %         # 500 t after 600 t
      progress_minus_elapsed_pp  full       23.33333   pp        # 100 of 300 t less, 1 of 10 years
      fossil_heat_pct            full       100        %
      fossil_heat_pct            heat       60         %         # 60 / (60 + 20 + 10 + 10)
      t_per_head                 local      0.6        t         # 100 MWh at 500 g/kWh + 100 t
      change_pct                 reported   -16.66667  %
    `),
  )('$indicator of $quartier: $value $unit', async ({ indicator, quartier, value, unit }) => {
    const row = await of(indicator as Indicator, quartier!);
    expect(row).toMatchObject({ comparable: true, reasons: [], unit });
    expect(row.value).toBeCloseTo(Number(value), 4);
  });

  it.each(
    rowsOf(`
      indicator                  quartier       reason
      t_per_head                 gap            year_not_assessable
      change_pct                 gap            year_not_assessable
      t_per_head                 onesector      sector_missing
      kwh_per_m2                 reported       sector_missing         # known as tonnes only
      fossil_heat_pct            reported       sector_missing
      t_per_head                 nodenominator  no_denominator
      t_per_m2                   nodenominator  no_denominator
      t_per_dwelling             nodenominator  no_denominator
      fossil_heat_pct            light          no_denominator
      t_per_m2                   otherarea      other_area_definition
      kwh_per_m2                 otherarea      other_area_definition
      change_pct                 notarget       no_target
      progress_minus_elapsed_pp  notarget       no_target
      change_pct                 otherscope     other_target_scope
      progress_minus_elapsed_pp  otherscope     other_target_scope
      change_pct                 nobaseline     no_baseline
      change_pct                 zerobase       zero_baseline
      progress_minus_elapsed_pp  zerobase       zero_baseline
    `),
  )('$indicator of $quartier is not comparable: $reason', async ({ indicator, quartier, reason }) => {
    const row = await of(indicator as Indicator, quartier!);
    expect(row).toMatchObject({ comparable: false, reasons: [reason] });
    expect(row.reason_texts).toHaveLength(1);
  });

  it('reasons do not spill over: per head does not ask for the area or a target', async () => {
    for (const quartier of ['otherarea', 'notarget', 'otherscope', 'nobaseline']) {
      expect((await of('t_per_head', quartier)).comparable, quartier).toBe(true);
    }
    expect((await of('kwh_per_m2', 'onesector')).reasons).toEqual(['sector_missing']);
    expect((await of('t_per_m2', 'reported')).comparable).toBe(true);
  });

  it('an edition holds the indicators of domain/indicators.ts and no others', async () => {
    const found = await database.rows<{ indicator: string }>('select distinct indicator from comparison');
    expect(found.map(({ indicator }) => indicator).sort()).toEqual([...indicators].sort());
  });

  it.each(indicators)('%s is compared under the rules that it names', async (indicator) => {
    const { rules, inputs } = indicatorDefinitions[indicator];
    const failing: [string, string, boolean][] = [
      ['reported', 'sector_missing', includes(rules, 'energy')],
      ['otherarea', 'other_area_definition', includes(rules, 'area')],
      ['otherscope', 'other_target_scope', includes(rules, 'target')],
      ['notarget', 'no_target', includes(rules, 'target')],
      [
        'nodenominator',
        'no_denominator',
        ['population', 'dwellings', 'heated_floor_area_m2'].some((name) => includes(inputs, name)),
      ],
    ];
    for (const [quartier, reason, isFailing] of failing) {
      expect((await of(indicator, quartier)).reasons, quartier).toEqual(isFailing ? [reason] : []);
    }
  });

  it('B = T: nothing to compare, and it says so', async () => {
    const row = await of('progress_minus_elapsed_pp', 'flat');
    expect(row).toMatchObject({ value: null, comparable: false, reasons: ['target_above_baseline'] });
  });

  it('a local factor does not exclude, but is said', async () => {
    expect(await of('t_per_head', 'local')).toMatchObject({ comparable: true, has_local_factor: true });
    expect(await of('t_per_head', 'full')).toMatchObject({ has_local_factor: false });
  });

  it('coverage: n comparable of N, in alphabetical order', async () => {
    const choice = { indicator: 't_per_head', year: 2020 } as const;
    const rows = await loadComparison(database, choice);
    expect(await loadComparisonCoverage(database, choice)).toEqual({ n: 11, of: 14 });
    expect(rows.map(({ quartier_id }) => quartier_id)).toEqual(
      rows.map(({ quartier_id }) => quartier_id).sort(),
    );
    expect(await loadComparisonCoverage(database, { ...choice, year: 1999 })).toEqual({ n: 0, of: 14 });
  });
});

/** METHOD.md, section 4: tonnes are summed only over quartiers that have the year, with "n of N". */
describe('total of the programme', () => {
  it('never mixes quartiers that have the year with quartiers that do not', async () => {
    const energy = seriesOf(
      2019,
      `
      a 1000 900 800
      b 500  .   450
      c 100  90  80
      `,
    );
    energy.push(
      { quartier_id: 'c', year: '2021', carrier: 'heating_oil', notation: 'NE', status: 'estimated' },
      ...[2019, 2020].map((year) => ({
        quartier_id: 'c',
        year: String(year),
        carrier: 'heating_oil',
        notation: 'NO',
      })),
    );
    const database = await computed({
      quartiers: [...quartiersIn(energy), { quartier_id: 'd' }],
      energy,
      emission_factors: tonnePerMwh(years(2019, 2021)),
      // a falls by 50 t a year, b by 25 t; c has no target, d no data
      targets: 'quartier_id reduction_pct\n a 50\n b 50',
    });
    const programme = new Map((await loadProgrammeYears(database)).map((year) => [year.year, year]));
    expect(programme.get(2019)).toMatchObject({
      t: 1600,
      coverage: { n: 3, of: 4 },
      compared: { n: 2, t: 1500, path_t: 1500 },
      planned: { n: 2, t: 1500 },
    });
    // b has no 2020: a + c are measured, only a has both
    expect(programme.get(2020)).toMatchObject({
      t: 990,
      coverage: { n: 2, of: 4 },
      compared: { n: 1, t: 900, path_t: 950 },
      planned: { n: 2, t: 1425 },
    });
    // c's 2021 is a lower bound and is not summed
    expect(programme.get(2021)).toMatchObject({
      t: 1250,
      status: 'final',
      coverage: { n: 2, of: 4 },
      compared: { n: 2, t: 1250, path_t: 1350 },
    });
    expect(programme.get(2029)).toMatchObject({
      t: null,
      status: null,
      coverage: { n: 0, of: 4 },
      compared: { n: 0, t: null, path_t: null },
      planned: { n: 2, t: 750 },
    });
    database.close();
  });
});
