import { describe, expect, test } from 'vitest';
import { claimsIn } from '#lib/domain/claims/claims.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** Claims of a text as short lines: value in the unit, decimals as written. */
const said = (text: string, lang: Language = 'de') =>
  claimsIn(text, lang).map(({ written, factor, unit, share, digits, sign }) =>
    [
      sign === -1 ? '-' : sign === 1 ? '+' : '',
      written.map((value) => Number((value * factor).toPrecision(12))).join('..'),
      ` ${unit}`,
      share ? `/${share}` : '',
      ` .${digits}`,
    ].join(''),
  );

describe('numbers and units', () => {
  test.each<[string, Language, string[]]>([
    ['26.335 t CO₂e', 'de', ['26335 t .0']],
    ['26,335 t CO₂e', 'en', ['26335 t .0']],
    ['26,335 t CO₂e', 'de', ['26.335 t .3']],
    ['26.335 tonnes', 'en', ['26.335 t .3']],
    ['1.234,5 t und 1,234.5 t', 'de', ['1234.5 t .1', '1234.5 t .1']],
    ['1.234.567 t', 'en', ['1234567 t .0']],
    ['0.123 t', 'de', ['0.123 t .3']],
    ['12.5 %', 'de', ['12.5 % .1']],
    ['26 335 t', 'de', ['26335 t .0']],
    ['26\u202f335\u00a0t', 'de', ['26335 t .0']],
    ['26,3 kt CO2', 'de', ['26300 t .1']],
    ['0,03 Mio. t', 'de', ['30000 t .2']],
    ['0.03 million tonnes of CO₂', 'en', ['30000 t .2']],
    ['820 kg je Kopf', 'de', ['0.82 t/head .0']],
    ['4,2 t CO₂e je Kopf', 'de', ['4.2 t/head .1']],
    ['4.2 tonnes per head', 'en', ['4.2 t/head .1']],
    ['Emissionen je Kopf: 4,2 t', 'de', ['4.2 t/head .1']],
    ['0,031 t/m²', 'de', ['0.031 t/m2 .3']],
    ['120 kWh je m²', 'de', ['0.12 MWh/m2 .0']],
    ['18,9 Prozent, 3,5 Prozentpunkte', 'de', ['18.9 % .1', '3.5 pp .1']],
    ['18.9 per cent, 3.5 percentage points', 'en', ['18.9 % .1', '3.5 pp .1']],
    ['eine 50-prozentige Minderung um 50%', 'de', ['50 % .0', '50 % .0']],
    ['12,5 MWh, 3 GWh, 900 kWh', 'de', ['12.5 MWh .1', '3000 MWh .0', '0.9 MWh .0']],
    ['4,1 Mio. Euro, €1,200, 35 € je t', 'de', ['4100000 EUR .1', '1.2 EUR .3', '35 EUR/t .0']],
    ['€1,200 and €1.2 million', 'en', ['1200 EUR .0', '1200000 EUR .1']],
    ['414 g CO₂e/kWh', 'de', ['414 g/kWh .0']],
    ['47–49 %', 'de', ['47..49 % .0']],
    ['15.701 bis 30.198 t', 'de', ['15701..30198 t .0']],
    ['von 12 % bis 14 %', 'de', ['12 % .0', '14 % .0']],
    ['653 und 447 t', 'de', ['653 t .0', '447 t .0']],
    ['2024 und 447 t', 'de', ['447 t .0']],
    ['−1.723 t, +40,7 t, -5 %', 'de', ['-1723 t .0', '+40.7 t .1', '-5 % .0']],
    ['- 20 t als Aufzählung', 'de', ['20 t .0']],
    ['**26.335 t** und |18,9 %|', 'de', ['26335 t .0', '18.9 % .1']],
  ])('%s (%s)', (text, lang, expected) => {
    expect(said(text, lang)).toEqual(expected);
  });

  test.each([
    'Im Jahr 2024, von 2019 bis 2024 und 2019–2024.',
    'Am 30.11.2029 und am 31. Dezember 2024, 12:30 Uhr.',
    'Seite 12, S. 14, Abschnitt 3.2, Abb. 5, § 12 Absatz 3',
    'Der 3. Bauabschnitt, zum 5. Mal',
    'Telefon 0209 169-1234, +49 209 1691234',
    'PLZ 45899, Version 1.2.3, CO2-Bilanz, 8 Quartiere, 5 the, 3 Tage',
    'bisko-nah-2026, 2026-1 vom 29.11.2026',
  ])('no claim in: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('each claim knows its place in the text, sign and unit included', () => {
    const text = 'Horst: −18,9 % und 26.335 t CO₂e je Jahr (geschätzt), 47–49 %.';
    expect(claimsIn(text, 'de').map(({ start, end }) => text.slice(start, end))).toEqual([
      '−18,9 %',
      '26.335 t CO₂e',
      '47–49 %',
    ]);
  });
});

describe('what the words around a number state', () => {
  const context = (text: string, lang: Language = 'de') =>
    claimsIn(text, lang).map(({ years, since, change, gap }) => ({ years, since, change, gap }));

  test('years of the clause, else of the sentence; never of another sentence', () => {
    expect(context('2019 waren es 32.472 t, 2024 noch 26.335 t. Das Ziel sind 16.000 t.')).toMatchObject([
      { years: [2019] },
      { years: [2024] },
      { years: [] },
    ]);
    expect(context('Bis 2030 fehlen 10 t: 5 t sind gesichert.')).toMatchObject([
      { years: [2030] },
      { years: [2030] },
    ]);
  });

  test('years that a change is counted from, and its direction', () => {
    expect(context('Seit 2019 um 18,9 % gesunken (2024).')).toEqual([
      { years: [2024], since: [2019], change: -1, gap: null },
    ]);
    expect(context('Die Emissionen sind seit 2019 um 18,9 % gestiegen.')).toEqual([
      { years: [], since: [2019], change: 1, gap: null },
    ]);
    expect(context('Emissions fell by 18.9% from 2019 to 2024.', 'en')).toEqual([
      { years: [2024], since: [2019], change: -1, gap: null },
    ]);
    expect(context('gegenüber dem Mittel der Jahre 2019–2021 5 % weniger')).toEqual([
      { years: [], since: [2019, 2020, 2021], change: -1, gap: null },
    ]);
    expect(context('1.350 t über dem Zielpfad')).toMatchObject([{ gap: 1 }]);
    expect(context('218 t unter dem Zielpfad')).toMatchObject([{ gap: -1 }]);
  });

  test('abbreviations and ordinals end no sentence', () => {
    expect(
      claimsIn('Am 31. Dezember 2024 waren es ca. 5 t, d. h. rd. 6 Mio. t im 3. Jahr.', 'de'),
    ).toMatchObject([{ years: [2024] }, { years: [2024] }]);
  });
});

test('a long line of numbers is read in a moment', () => {
  const begun = performance.now();
  expect(claimsIn('1.234,5 t und '.repeat(14_000), 'de')).toHaveLength(14_000);
  expect(claimsIn('1'.repeat(200_000), 'de')).toEqual([]);
  expect(claimsIn('1.111'.repeat(40_000), 'de')).toEqual([]);
  expect(claimsIn('1 111 '.repeat(33_000), 'de')).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(15_000);
});
