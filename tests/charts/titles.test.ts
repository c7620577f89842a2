import { describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import {
  carrierFixtures,
  comparisonFixtures,
  englishContext,
  germanContext,
  mapFixtures,
  pathFixtures,
  programmeFixtures,
} from './fixtures.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('titles state the finding', () => {
  it.each<[keyof typeof pathFixtures, string, string]>([
    [
      'behind',
      'Horst: 16,7 % weniger als 2019, 2.464 t über dem Zielpfad',
      'Horst: 16.7% less than in 2019, 2,464 t above the target path',
    ],
    [
      'ahead',
      'Horst: 31,1 % weniger als 2019, 3.436 t unter dem Zielpfad',
      'Horst: 31.1% less than in 2019, 3,436 t below the target path',
    ],
    [
      'rising',
      'Horst: 7,8 % mehr als 2019, 6.945 t über dem Zielpfad',
      'Horst: 7.8% more than in 2019, 6,945 t above the target path',
    ],
    [
      'achieved',
      'Horst: 51,2 % weniger als 2019, Ziel 2030 erreicht',
      'Horst: 51.2% less than in 2019, target for 2030 achieved',
    ],
    [
      'missed',
      'Horst: 39,1 % weniger als 2019, 4.500 t über dem Ziel für 2030',
      'Horst: 39.1% less than in 2019, 4,500 t above the target for 2030',
    ],
    [
      'noTarget',
      'Horst: 16,7 % weniger als 2019, kein Ziel hinterlegt',
      'Horst: 16.7% less than in 2019, no target on record',
    ],
    [
      'notAssessable',
      'Horst: noch kein Jahr vollständig, daher nicht bewertbar',
      'Horst: no complete year yet, hence not assessable',
    ],
    [
      'oneYear',
      'Horst: 84,4 t CO₂e im Jahr 2023, kein Ziel hinterlegt',
      'Horst: 84.4 t CO₂e in 2023, no target on record',
    ],
    [
      'nothingAfterBase',
      'Horst: 41.200 t CO₂e in der Ausgangsbilanz 2019, noch kein Jahr danach',
      'Horst: 41,200 t CO₂e in the baseline 2019, no year after it yet',
    ],
    ['empty', 'Horst: noch keine Bilanz', 'Horst: no balance yet'],
  ])('path, %s', (name, german, english) => {
    expect(plain(charts.path.build(pathFixtures[name]!, germanContext).title)).toBe(german);
    expect(plain(charts.path.build(pathFixtures[name]!, englishContext).title)).toBe(english);
  });

  it.each<[string, string]>([
    ['typical', 'Horst: Erdgas mit 50,8 % größter Posten 2024'],
    ['incomplete', 'Horst: Erdgas mit 51,1 % größter Posten 2023'],
    ['onePart', 'Horst: 2023 nur Erdgas'],
    ['zero', 'Horst: 2023 keine Emissionen'],
    ['notAssessable', 'Horst: noch kein Jahr vollständig'],
    ['empty', 'Horst: noch keine Bilanz'],
  ])('carriers, %s', (name, german) => {
    expect(plain(charts.carriers.build(carrierFixtures[name]!, germanContext).title)).toBe(german);
  });

  it('the only part that is there stands beside what was not delivered', () => {
    const sectors = germanContext.sectors.map((row) => ({ ...row, is_delivered: row.sector !== 'industry' }));
    const data = { ...carrierFixtures.onePart!, scope: ['households', 'industry'] };
    expect(charts.carriers.build(data, { ...germanContext, sectors }).title).toBe(
      'Horst: 2023 nur Erdgas (Industrie: nicht geliefert)',
    );
  });

  it('nothing is the only part of a year with confidential values, however small they are', () => {
    const { series, ...data } = carrierFixtures.onePart!;
    const rounded = series.map((point) => ({ ...point, t: 400, rounded_to_t: 10 }));
    const rows = data.rows.map((row) => ({ ...row, emissions_t: row.emissions_t && 402 }));
    const { title } = charts.carriers.build({ ...data, rows, series: rounded }, germanContext);
    expect(plain(title)).toBe('Horst: Erdgas mit 100 % größter Posten 2023');
  });

  it.each<[string, string]>([
    // 98,900 of 114,300 t are 86.5 %; the path has 89,800 t.
    ['typical', '5 Quartiere zusammen: 13,5 % weniger als 2019, 9.100 t über dem Zielpfad'],
    // 193,000 of 208,000 t are 92.8 %; those with a path have 173,900 t, their path 163,200 t.
    [
      'withoutPath',
      '8 Quartiere zusammen: 7,2 % weniger als 2021, die 7 mit Zielpfad liegen 10.700 t darüber',
    ],
    // 58.9 of 61.2 t are 96.2 %.
    ['noPath', '2 Quartiere zusammen: 3,8 % weniger als 2022'],
    ['same', 'Ein Quartier: unverändert gegenüber 2022'],
    ['oneYear', '8 Quartiere zusammen: 186.000 t CO₂e im Jahr 2023, genau auf dem Zielpfad'],
    ['nothing', 'Programm: noch kein Jahr, das mindestens die Hälfte der Quartiere vollständig hat'],
  ])('programme, %s', (name, german) => {
    expect(plain(charts.programme.build(programmeFixtures[name]!, germanContext).title)).toBe(german);
  });

  it.each<[string, string]>([
    ['typical', 'Emissionen je Kopf, 2023: zwischen 2,1 und 4,7 t in 6 von 8 Quartieren'],
    [
      'progress',
      'Fortschritt gegenüber der Zeit, 2023: zwischen −7,0 und 12,0 Prozentpunkten in 2 von 2 Quartieren',
    ],
    ['same', 'Fossile Wärme, 2023: 71,3 % in 1 von 1 Quartier'],
    ['none', 'Emissionen je Kopf, 2023: kein Quartier vergleichbar'],
  ])('comparison, %s: a range, never who is first or last', (name, german) => {
    expect(plain(charts.comparison.build(comparisonFixtures[name]!, germanContext).title)).toBe(german);
  });

  it('map', () => {
    const title = (name: string) => plain(charts.map.build(mapFixtures[name]!, germanContext).title);
    expect(title('typical')).toBe(
      '8 Quartiere im Ruhrgebiet: 3 auf dem Zielpfad, 4 darüber, 1 nicht bewertbar',
    );
    expect(title('empty')).toBe('Noch kein Quartier im Programm');
  });
});

describe('the order of the comparison', () => {
  it('is that of the data, with what cannot be compared apart and its reason', () => {
    const { table } = charts.comparison.build(comparisonFixtures.typical!, germanContext);
    expect(table.rows.map((row) => row.name)).toEqual([
      'Brambauer',
      'Hochbruch',
      'Horst',
      'Katernberg-Beisen',
      'Kirchhellen-Mitte',
      'Wehringhausen',
      'Neuenkamp',
      'Tackenberg',
    ]);
    expect(table.rows[6]).toMatchObject({
      t_per_head: null,
      comparable: 'nein',
      reasons: '2023 ist nicht vollständig: Erdgas der Haushalte fehlt',
    });
  });
});
