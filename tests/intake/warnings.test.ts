import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import { addRows, freshPath, setField, setProgramme, soundFolder } from '../fixtures/folder.ts';
import { expectGoodSentences, placeOf } from './published.ts';

const energyOf = (
  quartier: string,
  carrier: string,
  years: Record<number, number | ''>,
  sector = 'industry',
) =>
  Object.entries(years).map(([year, mwh]) => `${quartier},${year},${sector},${carrier},${mwh},,final,,,,s`);

/** The sound programme with one oddity after the other; what is right at the edge raises nothing. */
const odd = {
  'energy.csv': addRows(
    // rows 32..36: +41 % after one year; exactly -40 % is no jump; after three years nothing is compared
    ...energyOf('altstadt', 'biomass', { 2019: 100, 2020: 141, 2021: 84.6, 2022: 84.6, 2023: 84.6 }),
    // rows 37..41: from zero there is no ratio; two years back is looked at
    ...energyOf('altstadt', 'lpg', { 2019: 0, 2020: 50, 2021: '', 2022: 90, 2023: 90 }),
    // rows 42..46: kWh for MWh in one year, and back
    ...energyOf('altstadt', 'lignite', { 2019: 3, 2020: 3000, 2021: 3, 2022: 3, 2023: 3 }),
    // rows 47..49: only from 2021 on
    ...energyOf('altstadt', 'biogas', { 2021: 5, 2022: 5, 2023: 5 }),
    // rows 50..54: at the band's edges, then 0 to 1,200 g/kWh are left
    ...energyOf('altstadt', 'hard_coal', { 2019: 5, 2020: 5, 2021: 5, 2022: 5, 2023: 5 }),
    // rows 55..: a quartier of which nothing is known
    ...Array.from({ length: 1100 }, (_, n) =>
      energyOf('leer', 'biomass', { [1960 + (n % 50)]: '' }, `s${Math.floor(n / 50)}`),
    ).flat(),
  ),
  'sectors.csv': ['sector,label_de,label_en', ...Array.from({ length: 22 }, (_, n) => `s${n},S,S`), ''].join(
    '\n',
  ),
  'emission_factors.csv': addRows(
    ...['biomass', 'lpg', 'lignite', 'biogas'].flatMap((carrier) =>
      [2019, 2020, 2021, 2022, 2023].map((year) => `set-1,${carrier},${year},,100,true,s`),
    ),
    // rows 47..51
    ...[0, 1200, 1200.5, 2e3, 1.2].map((g, n) => `set-1,hard_coal,${2019 + n},,${g},true,s`),
  ),
  'quartiers.csv': (text: string) =>
    setField(3, 'ags', '5999001')(addRows('leer,Leer,Musterstadt,05999001,,,,,,,,,')(text)),
  'reference.csv': (text: string) =>
    // altstadt has 5,000 MWh of households in 2019: 19.9 and 400.6 kWh/m² in 2019 and 2020
    setField(2, 'heated_floor_area_m2', '251300')(setField(3, 'heated_floor_area_m2', '11980')(text)),
  'weather.csv': setField(4, 'long_term_mean', ''),
  'targets.csv': addRows('neustadt,households,2030,2019,2019,-10,,,s'),
  'published_totals.csv': (text: string) =>
    // computed 1,600 t: 1.0 % is fine, more is not
    setField(2, 'emissions_t', '1584.2')(addRows('neustadt,2019,2480,s')(text)),
  'measures.csv': (text: string) =>
    addRows(
      'neustadt-m2,neustadt,A,x,direct,idea,,,,,12.345,,,,,,',
      'neustadt-m3,neustadt,B,x,direct,idea,,,,,1.234,,,,,,',
      'neustadt-m4,neustadt,C,x,direct,idea,,,,,999.999,,,,,,',
    )(setField(2, 'invest_eur', '100000')(text)),
  'notes.txt': 'not a table',
  'bilanz.pdf': 'not a table of the contract',
  'README.md': 'read me',
  '.hidden': '',
  'programme.json': setProgramme({ zieljahr: 2030 }),
};

describe('warnings', () => {
  let problems: Problem[];
  let manifest: Manifest;
  let kept: Awaited<ReturnType<typeof loadWarnings>>;

  beforeAll(async () => {
    const store = new Store(freshPath('store'));
    const result = await publish(store, soundFolder(odd), { label: null, softwareVersion: 'test' });
    problems = result.report.problems;
    expect(problems.filter(({ severity }) => severity === 'error').map(placeOf)).toEqual([]);
    manifest = result.manifest!;
    const { database } = (await new EditionReader(store).open())!;
    kept = await loadWarnings(database, { offset: 0, limit: 10_000 });
    database.close();
  });

  const rows = (rule: string) =>
    problems.filter((problem) => problem.rule === rule).map(({ file, row }) => `${file} ${row}`);

  it('are all found, and no others', () => {
    expect([...new Set(problems.map(({ rule }) => rule))].sort()).toEqual(
      [
        'ags_padded',
        'carrier_first_reported_later',
        'factor_out_of_band',
        'headline_sector_lacking',
        'intensity_out_of_band',
        'jump',
        'long_term_mean_missing',
        'missing_value',
        'more_warnings',
        'number_format_suspect',
        'programme_field_unknown',
        'published_total_differs',
        'reference_jump',
        'sector_outside_headline',
        'target_above_baseline',
        'thousandfold',
        'unknown_file',
      ].sort(),
    );
  });

  it('are worded', () => {
    for (const problem of problems) {
      expectGoodSentences(problem);
      const said = [problem.text.de, problem.text.en].join(' ');
      // a person reads names, not ids, and no unit that begins a line
      expect(said).not.toMatch(/\b(altstadt|neustadt|leer|biomass|lignite|hard_coal|industry|households)\b/);
      expect(said).not.toMatch(/\d (%|t|MWh|kWh|g\/kWh)(?![\wäöü])/);
    }
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  it('jump: more than 40 % against the last reported year, at most two years back', () => {
    expect(rows('jump')).toEqual(['energy.csv 33', 'energy.csv 40']);
    const [jump] = problems.filter(({ rule }) => rule === 'jump');
    expect(jump).toMatchObject({ column: 'energy_mwh', cell: 'E33', quartier_id: 'altstadt' });
    expect(jump!.text.de).toBe(
      'Biomasse (Industrie) 2020: 141\u00a0MWh nach 100\u00a0MWh im Jahr 2019, Änderung +41\u00a0%.',
    );
  });

  it('thousandfold: ratio 300 to 3,000 and its inverse', () => {
    expect(rows('thousandfold')).toEqual(['energy.csv 43', 'energy.csv 44']);
  });

  it('a carrier reported later than others', () => {
    expect(rows('carrier_first_reported_later')).toEqual(['energy.csv 47']);
    const [finding] = problems.filter(({ rule }) => rule === 'carrier_first_reported_later');
    expect(finding!.hint.en).toBe('Add numbers for 2019–2020, or NO if the carrier did not occur yet.');
  });

  it('factor outside 0 to 1,200 g/kWh', () => {
    expect(rows('factor_out_of_band')).toEqual(['emission_factors.csv 49', 'emission_factors.csv 50']);
  });

  it('kWh per m² outside 20 to 400', () => {
    // one for the quartier, at its first year
    expect(rows('intensity_out_of_band')).toEqual(['reference.csv 2']);
    expect(problems.find(({ rule }) => rule === 'intensity_out_of_band')!.text).toEqual({
      de: '2019 (ebenso in einem weiteren Jahr) sind es 19,9\u00a0kWh je m² beheizter Fläche; üblich sind 20 bis 400.',
      en: '19.9\u00a0kWh per m² of heated area in 2019 (likewise in one more year); 20 to 400 are usual.',
    });
  });

  it('target above the baseline', () => {
    expect(rows('target_above_baseline')).toEqual(['targets.csv 5']);
  });

  it('published total more than 1 % off', () => {
    // neustadt 2019: 1,500 + 800 + 100 + 300 = 2,700 t
    expect(rows('published_total_differs')).toEqual(['published_totals.csv 3']);
    const [finding] = problems.filter(({ rule }) => rule === 'published_total_differs');
    expect(finding!.text.en).toBe(
      '2,700\u00a0t are computed for 2019, 2,480\u00a0t were published (difference +8.9%).',
    );
  });

  it('numbers that all look like thousands', () => {
    expect(rows('number_format_suspect')).toEqual(['measures.csv null']);
    expect(problems.find(({ rule }) => rule === 'number_format_suspect')).toMatchObject({
      column: 'invest_eur',
    });
  });

  it('a cell with neither number nor notation key; beyond 1,000 they are counted', () => {
    expect(rows('missing_value')).toHaveLength(1000);
    expect(rows('missing_value')[0]).toBe('energy.csv 39');
    const more = problems.find(({ rule }) => rule === 'more_warnings');
    expect(more!.text.de).toBe('Hinweise dieser Art („missing_value“) über die aufgeführten hinaus: 101.');
  });

  it('degree days without mean, a key of 7 digits, files and fields nobody knows', () => {
    expect(rows('long_term_mean_missing')).toEqual(['weather.csv 4']);
    expect(rows('ags_padded')).toEqual(['quartiers.csv 3']);
    expect(rows('unknown_file')).toEqual(['bilanz.pdf null', 'notes.txt null']);
    expect(rows('programme_field_unknown')).toEqual(['programme.json null']);
  });

  it('go on the record of the edition', () => {
    expect(manifest.warnings.map(({ rule }) => rule).sort()).toEqual(problems.map(({ rule }) => rule).sort());
    expect([kept.shown.length, kept.total]).toEqual([problems.length, problems.length]);
    expect(kept.shown.find(({ rule }) => rule === 'jump')).toMatchObject({
      quartier_id: 'altstadt',
      file: 'energy.csv',
      row: 33,
      text: { en: 'Biomass (Industry) in 2020: 141\u00a0MWh after 100\u00a0MWh in 2019, a change of +41%.' },
    });
  });
});
