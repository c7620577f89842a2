import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { quartiersIn, seriesOf, tonnePerMwh, writeProgramme, years, type Row } from '../method/programme.ts';
import { expectGoodSentences } from './published.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
/** By rule: which quartier, and where. */
const found = (problems: readonly Problem[], rule: string) =>
  problems
    .filter((problem) => problem.rule === rule)
    .map(({ quartier_id, file, row, column }) => `${quartier_id} ${file} ${row} ${column}`);
const textOf = (problems: readonly Problem[], rule: string, quartier: string | null) => {
  const problem = problems.find((row) => row.rule === rule && row.quartier_id === quartier);
  return problem && { de: plain(problem.text.de), en: plain(problem.text.en) };
};

/** Households, 2019 and 2020, 1,000 inhabitants in 500 dwellings unless said otherwise: each limit from both sides. */
describe('energy and its people', () => {
  let problems: Problem[];
  const energy = seriesOf(
    2019,
    `
    usual      8000 8000
    high       40000 40001      # 40 per inhabitant, 80 per dwelling
    low        1000 999         # 1 and 2
    kwh        8000000 8000000
    gwh        8 8
    nearest    9000 9000        # people of 2017 and of 2022: those of 2021 are nearer
    dwellings  40000 40001
    nobody     5000000 5000001
    nobodykwh  8000000 8000000
    area       8000 8000
    areag      . 8000
    `,
  );
  const others = [
    ...seriesOf(2019, 'every 200000 200001\n everylow 1000 999', { sector: 'services' }),
    { quartier_id: 'connected', year: '2019', energy_mwh: '4000', connections: '10' },
    { quartier_id: 'connected', year: '2020', energy_mwh: '4001', connections: '10' },
    // a sum that lacks a cell can be too high and is never too low
    { quartier_id: 'gap', year: '2019', energy_mwh: '1' },
    { quartier_id: 'gap', year: '2019', carrier: 'heating_oil', notation: 'NE' },
  ];
  const people = (id: string, of: Row = {}) => ({
    quartier_id: id,
    year: '2019',
    population: '1000',
    dwellings: '500',
    ...of,
  });
  beforeAll(async () => {
    const all = [...energy, ...others];
    const report = await check(
      writeProgramme(
        {
          quartiers: quartiersIn(all),
          energy: all,
          reference: [
            ...['usual', 'high', 'low', 'kwh', 'gwh', 'every', 'everylow', 'gap'].map((id) => people(id)),
            people('nearest', { year: '2010', population: '100', dwellings: '' }),
            people('nearest', { year: '2021', population: '1000', dwellings: '' }),
            people('dwellings', { population: '' }),
            // 200,000 and 400 kWh/m², and 0.1
            { quartier_id: 'area', year: '2019', heated_floor_area_m2: '40' },
            { quartier_id: 'area', year: '2020', heated_floor_area_m2: '20000' },
            { quartier_id: 'areag', year: '2020', heated_floor_area_m2: '80000000' },
          ],
          emission_factors: tonnePerMwh(years(2019, 2020)),
        },
        { headline_sectors: ['households', 'services'] },
      ),
    );
    expect(report.isSound).toBe(true);
    problems = report.problems;
    problems.forEach(expectGoodSentences);
  });

  it('outside of a band, at the first year that is', () => {
    expect(found(problems, 'energy_out_of_band').sort()).toEqual(
      [
        'connected energy.csv 28 energy_mwh',
        'dwellings energy.csv 15 energy_mwh',
        'every energy.csv 24 energy_mwh',
        'everylow energy.csv 26 energy_mwh',
        'gwh energy.csv 10 energy_mwh',
        'gwh energy.csv 10 energy_mwh',
        'high energy.csv 5 energy_mwh',
        'high energy.csv 5 energy_mwh',
        'kwh energy.csv 8 energy_mwh',
        'kwh energy.csv 8 energy_mwh',
        'low energy.csv 7 energy_mwh',
        'low energy.csv 7 energy_mwh',
      ].sort(),
    );
    expect(found(problems, 'energy_beyond_any_quartier').sort()).toEqual([
      'nobody energy.csv 17 energy_mwh',
      'nobodykwh energy.csv 18 energy_mwh',
    ]);
  });

  it('a factor of 1,000 that explains it is named', () => {
    expect(textOf(problems, 'energy_out_of_band', 'kwh')).toEqual({
      de: '2019 (ebenso in einem weiteren Jahr): 8.000.000 MWh der Haushalte für 1.000 Einwohner sind 8.000 MWh je Einwohner; plausibel sind 1 bis 40. Das sieht nach kWh aus.',
      en: '2019 (likewise in one more year): 8,000,000 MWh of households for 1,000 inhabitants is 8,000 MWh per inhabitant; 1 to 40 are plausible. This looks like kWh.',
    });
    expect(textOf(problems, 'energy_out_of_band', 'gwh')!.de).toContain('Das sieht nach GWh aus.');
    expect(textOf(problems, 'energy_out_of_band', 'high')!.de).not.toContain('sieht nach');
    // 8 MWh per inhabitant
    expect(textOf(problems, 'energy_beyond_any_quartier', 'nobodykwh')).toEqual({
      de: '2019 (ebenso in einem weiteren Jahr): 8.000.000 MWh der Haushalte; schon 5.000.000 MWh reichen für rund 625.000 Einwohner. Das sieht nach kWh aus.',
      en: '2019 (likewise in one more year): 8,000,000 MWh of households; 5,000,000 MWh are enough for some 625,000 inhabitants. This looks like kWh.',
    });
  });

  it('energy per m² is as telling', () => {
    const texts = problems.filter(({ rule }) => rule === 'intensity_out_of_band').map(({ text }) => text);
    expect(texts.map(({ de }) => plain(de))).toEqual([
      '2019 sind es 200.000 kWh je m² beheizter Fläche; üblich sind 20 bis 400. Das sieht nach kWh aus.',
      '2020 sind es 0,1 kWh je m² beheizter Fläche; üblich sind 20 bis 400. Das sieht nach GWh aus.',
    ]);
  });

  it('tonnes per head of the headline', () => {
    // one tonne per MWh
    expect(found(problems, 'tonnes_per_head_out_of_band').sort()).toEqual([
      'every reference.csv 7 population',
      'gwh reference.csv 6 population',
      'kwh reference.csv 5 population',
    ]);
    expect(textOf(problems, 'tonnes_per_head_out_of_band', 'gwh')!.en).toContain(
      'This looks like GWh or kt.',
    );
  });
});

describe('series', () => {
  let problems: Problem[];
  beforeAll(async () => {
    const reported = (text: string) =>
      seriesOf(2015, text, { sector: 'services' }).map(({ energy_mwh, ...row }) => ({
        ...row,
        emissions_t: energy_mwh!,
      }));
    const energy = seriesOf(
      2015,
      `
      early   10000000 10 10 10     # the first year is off
      gap     10 .  .  10000        # a thousandfold however long ago, and nobody knows which
      watt    10 10 10000000 10     # a millionfold
      halves  10 10 10000 10000     # two of each
      zeros   .  0  10    10000     # a true zero has no unit
      `,
    );
    const tonnes = [
      ...reported(`
        kilo    2000 2000 2000000 2000
        kilot   2000 2000 2 2000
        mega    20000 20000 0.02 0.02
        gram    5 5 8000000 8000000
        jump    1000 1400 1961 1961   # +40 % is none, a little more is
        slow    1000 . . 5000         # three years are no jump
        later   . . 100 100
      `),
      ...seriesOf(2015, 'later 100 100 100 100', { sector: 'industry' }).map(({ energy_mwh, ...row }) => ({
        ...row,
        emissions_t: energy_mwh!,
      })),
    ];
    const reference = [
      ...[1000, 1200, 1441, 1441].map((n, at) => ({
        quartier_id: 'jump',
        year: String(2015 + at),
        population: String(n),
      })),
      { quartier_id: 'gap', year: '2015', population: '1000' },
      { quartier_id: 'gap', year: '2017', population: '5000' },
      { quartier_id: 'early', year: '2015', heated_floor_area_m2: '1000', area_definition: 'a' },
      { quartier_id: 'early', year: '2016', heated_floor_area_m2: '2000', area_definition: 'b' },
      { quartier_id: 'early', year: '2017', heated_floor_area_m2: '1599', area_definition: 'b' },
    ];
    const report = await check(
      writeProgramme(
        {
          quartiers: quartiersIn(energy, tonnes),
          energy,
          reported_emissions: tonnes,
          reference,
          emission_factors: tonnePerMwh(years(2015, 2018)),
        },
        { headline_sectors: ['households', 'services', 'industry'] },
      ),
    );
    expect(report.isSound).toBe(true);
    problems = report.problems;
    problems.forEach(expectGoodSentences);
  });

  it('a thousandfold says which year is off, as far as the series tells', () => {
    const texts = problems
      .filter(({ rule }) => rule.endsWith('thousandfold'))
      .map(({ quartier_id, row, text }) => [
        quartier_id,
        row,
        plain(text.de).replace(/.*Verhältnis etwa /, ''),
      ]);
    expect(texts.sort()).toEqual(
      [
        ['early', 3, '1 : 1.000.000: 2015 sieht nach Wh aus.'],
        ['gap', 7, '1 : 1.000: 2018 sieht nach kWh oder 2015 nach GWh aus.'],
        ['halves', 14, '1 : 1.000: 2017 sieht nach kWh oder 2016 nach GWh aus.'],
        ['zeros', 18, '1 : 1.000: 2018 sieht nach kWh oder 2017 nach GWh aus.'],
        ['kilo', 4, '1 : 1.000: 2017 sieht nach kg aus.'],
        ['kilo', 5, '1 : 1.000: 2017 sieht nach kg aus.'],
        ['kilot', 8, '1 : 1.000: 2017 sieht nach kt aus.'],
        ['kilot', 9, '1 : 1.000: 2017 sieht nach kt aus.'],
        ['mega', 12, '1 : 1.000.000: 2017 sieht nach Mt aus.'],
        ['gram', 16, '1 : 1.000.000: 2017 sieht nach g aus.'],
        ['watt', 10, '1 : 1.000.000: 2017 sieht nach Wh aus.'],
        ['watt', 11, '1 : 1.000.000: 2017 sieht nach Wh aus.'],
      ].sort(),
    );
  });

  it('jumps of reported emissions, and sectors reported later', () => {
    expect(found(problems, 'reported_jump')).toEqual(['jump reported_emissions.csv 20 emissions_t']);
    expect(textOf(problems, 'reported_jump', 'jump')!.en).toBe(
      'Commerce and services in 2017: 1,961 t after 1,400 t in 2016, a change of +40.1%.',
    );
    expect(found(problems, 'sector_first_reported_later')).toEqual(['later reported_emissions.csv 24 year']);
  });

  it('people and area a fifth apart within a year, of one definition', () => {
    expect(found(problems, 'reference_jump')).toEqual([
      'jump reference.csv 4 population',
      'early reference.csv 10 heated_floor_area_m2',
    ]);
    expect(textOf(problems, 'reference_jump', 'jump')!.de).toBe(
      '2017: 1.441 Einwohner nach 1.200 im Jahr 2016, Änderung +20,1 %: anderer Zuschnitt?',
    );
  });
});

describe('sectors, targets, measures', () => {
  let problems: Problem[];
  beforeAll(async () => {
    const energy = [
      ...seriesOf(2019, 'a 100 90\n b 100 90\n c 100 90'),
      ...seriesOf(2019, 'a 100 90', { sector: 'services' }),
      ...seriesOf(2019, 'a 100 90\n b 100 90', { sector: 'municipal' }),
      ...seriesOf(2019, 'a 100 90', { sector: 'transport' }),
    ];
    const report = await check(
      writeProgramme(
        {
          quartiers: quartiersIn(energy),
          energy,
          emission_factors: tonnePerMwh(years(2019, 2020)),
          targets: `
            quartier_id target_year reduction_pct target_t decided_t
            a           2030        50            -        91
            a           2040        80            -        -
            b           2040        80            -        -
            b           2050        -             10       10.2
            c           2030        50            -        50.5
            c           2035        100           -        5
          `,
          reported_emissions: `
            quartier_id year sector     emissions_t notation
            b           2021 municipal  50          -
            c           2021 households -           NO
          `,
          measures: `
            measure_id quartier_id category status      financed start_date completion_date title
            m1         a           x        completed   -        2019-01-01 2019-06-30      Eins
            m2         a           x        planned     -        -          2020-01-01      Zwei
            m3         a           x        paused      -        -          2020-01-01      Drei
            m4         a           x        in_progress true     -          2999-01-01      Vier
            m5         a           y        idea        -        -          -               Fuenf
          `,
          measure_savings: `
            measure_id sector     saving_mwh
            m1         households 0.01
            m2         households 0.02
            m3         households 9
            m4         households 0.03
            m5         households 401
          `,
        },
        { headline_sectors: ['households', 'services', 'industry'], target_year: 2030 },
      ),
    );
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    problems = report.problems;
    problems.forEach(expectGoodSentences);
  });

  it('what the headline lacks, and what is outside of it', () => {
    expect(found(problems, 'headline_sector_not_delivered')).toEqual([
      'null programme.json null headline_sectors',
    ]);
    expect(found(problems, 'headline_sector_lacking')).toEqual([
      'b quartiers.csv 3 quartier_id',
      'c quartiers.csv 4 quartier_id',
    ]);
    expect(found(problems, 'sector_outside_headline')).toEqual(['null reported_emissions.csv 2 sector']);
    expect(textOf(problems, 'headline_sector_not_delivered', null)!.de).toBe(
      'Der Sektor „Industrie“ gehört zur Hauptabgrenzung, ist aber für kein Quartier geliefert.',
    );
  });

  it('a sector that is partly energy and partly tonnes', () => {
    expect(found(problems, 'sector_in_two_forms')).toEqual(['b reported_emissions.csv 2 sector']);
    expect(textOf(problems, 'sector_in_two_forms', 'b')!.de).toBe(
      'Der Sektor „Kommunale Einrichtungen“ ist teils als Energie, teils in Tonnen geliefert; deshalb ist kein Jahr bewertbar.',
    );
  });

  it('targets that nothing is judged by, and tonnes decided beside a percentage', () => {
    expect(found(problems, 'targets_after_programme')).toEqual(['b targets.csv 4 target_year']);
    expect(textOf(problems, 'targets_after_programme', 'b')).toEqual({
      de: 'Ziele gibt es nur für 2040 und 2050, nach dem Zieljahr des Programms (2030); deshalb wird dieses Quartier an keinem Ziel gemessen.',
      en: 'There are targets for 2040 and 2050 only, after the target year of the programme (2030); therefore this neighbourhood is not measured against any target.',
    });
    // half of 200 t, and 2 % of 10 t; 1 % of 50 t is close enough; of nothing, anything is apart
    expect(found(problems, 'decided_tonnes_differ')).toEqual([
      'a targets.csv 2 decided_t',
      'b targets.csv 5 decided_t',
      'c targets.csv 7 decided_t',
    ]);
    expect(textOf(problems, 'decided_tonnes_differ', 'a')).toEqual({
      de: 'Für 2030 sind 91 t beschlossen; das Ziel beträgt nach den heutigen Zahlen 100 t (Abweichung −9 t).',
      en: "91 t were decided for 2030; on today's figures the target is 100 t (difference −9 t).",
    });
    expect(textOf(problems, 'decided_tonnes_differ', 'c')!.de).toContain('Zahlen 0 t (Abweichung +5 t)');
  });

  it('savings out of line, and measures overdue', () => {
    // 9 MWh is 450 times the middle of its kind; 401 MWh of gas is more than was ever used
    expect(found(problems, 'saving_outlier')).toEqual(['a measure_savings.csv 4 saving_mwh']);
    expect(found(problems, 'saving_above_carrier')).toEqual(['a measure_savings.csv 6 saving_mwh']);
    expect(found(problems, 'measure_overdue')).toEqual(['a measures.csv 3 completion_date']);
  });
});

it('impossible dates and rows with both or nothing are errors at their place', async () => {
  const report = await check(
    writeProgramme({
      quartiers: [{ quartier_id: 'q' }],
      reported_emissions: `
        quartier_id year sector     emissions_t notation
        q           2019 households 100         -
        q           2020 households 100         NE
        q           2021 households -           -
        q           2022 households -           IE
      `,
      measures: `
        measure_id quartier_id status    start_date completion_date
        future     q           completed -          2999-01-01
        reversed   q           planned   2020-01-02 2020-01-01
        sameday    q           planned   2030-01-01 2030-01-01
      `,
    }),
  );
  report.problems.forEach(expectGoodSentences);
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, row, cell, rule }) => `${file} ${row} ${cell} ${rule}`).sort()).toEqual([
    'measures.csv 2 I2 completed_in_future',
    'measures.csv 3 I3 end_before_start',
    'reported_emissions.csv 3 E3 number_and_notation',
    'reported_emissions.csv 4 D4 reported_value_missing',
  ]);
  // what ends before it begins is not also overdue
  expect(found(report.problems, 'measure_overdue')).toEqual([]);
});

it.each(['demo', 'muenster-1990-2015'])('no plausibility rule fires on data/%s', async (name) => {
  const { problems } = await check(fileURLToPath(new URL(`../../data/${name}`, import.meta.url)));
  const rules =
    /thousandfold|reported_|out_of_band|beyond|reference_jump|saving_|overdue|headline|outside|after_programme|decided|first_reported_later|fraction|in_kg|thousandth|zero_baseline|is_sum|missing_in_year|funding|swapped/;
  const known = ['intensity_out_of_band', 'carrier_first_reported_later'];
  expect(problems.filter(({ rule }) => rules.test(rule) && !known.includes(rule))).toEqual([]);
});

describe('a row with an error', () => {
  const delivered = async (rows: readonly Row[]) => {
    const energy = seriesOf(2019, 'row 100 100').concat(rows);
    const { problems } = await check(
      writeProgramme({
        quartiers: quartiersIn(energy),
        energy,
        reference: [{ quartier_id: 'row', year: '2019', population: '1000', heated_floor_area_m2: '90000' }],
        emission_factors: tonnePerMwh(years(2019, 2020)),
      }),
    );
    return problems.map(({ rule }) => rule);
  };

  it('may hold what a sum lacks, which is then not called too low', async () => {
    const tooLow = ['energy_out_of_band', 'intensity_out_of_band'];
    const ofBand = (rules: readonly string[]) => rules.filter((rule) => tooLow.includes(rule));
    // 0.1 MWh per inhabitant, of 2019 and of 2020, and 1.1 kWh/m²
    expect(ofBand(await delivered([]))).toEqual(['energy_out_of_band', 'intensity_out_of_band']);
    const unread = { quartier_id: 'row', carrier: 'heating_oil' };
    const both = [
      { ...unread, year: '2019', energy_mwh: 'neun' },
      { ...unread, year: '2020', energy_mwh: '', notation: 'x' },
    ];
    expect(ofBand(await delivered(both))).toEqual([]);
    const nowhere = { ...unread, year: 'x', energy_mwh: '9000' };
    expect(ofBand(await delivered([nowhere]))).not.toContain('energy_out_of_band');
  });

  it('is not said to lack a number where its carrier could not be read', async () => {
    const rules = await delivered([{ quartier_id: 'row', year: '2019', carrier: '', energy_mwh: '' }]);
    expect(rules).toContain('required');
    expect(rules).not.toContain('missing_value');
  });
});
