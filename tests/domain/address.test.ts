import { expect, test } from 'vitest';
import { apiAddress, chartAddress, pageAddress, plainPath, tableAddress } from '#lib/domain/address.ts';

const german = { lang: 'de', edition: null } as const;
const english = { lang: 'en', edition: '2026-1' } as const;

test('pages carry language in the path and an older edition as parameter', () => {
  expect(pageAddress('/', german)).toBe('/');
  expect(pageAddress('/vergleich', german, { year: 2024, type: null })).toBe('/vergleich?year=2024');
  expect(pageAddress('/', english)).toBe('/en?edition=2026-1');
  expect(pageAddress('/quartiere/horst', english)).toBe('/en/quartiere/horst?edition=2026-1');
});

test('the plain path of a page is its German one', () => {
  expect(['/', '/en', '/en/', '/en/daten', '/daten', '/energie'].map(plainPath)).toEqual([
    '/',
    '/',
    '/',
    '/daten',
    '/daten',
    '/energie',
  ]);
});

test('files carry language and edition as parameters', () => {
  expect(chartAddress('path', 'svg', german, { quartier: 'horst' })).toBe(
    '/api/v1/charts/path.svg?quartier=horst&lang=de',
  );
  expect(tableAddress('energy', 'csv', english)).toBe('/api/v1/tables/energy.csv?edition=2026-1');
  expect(apiAddress('/programme', german)).toBe('/api/v1/programme');
});

test('what stands in an address is escaped', () => {
  expect(pageAddress('/vergleich', german, { type: 'a&b=c#d' })).toBe('/vergleich?type=a%26b%3Dc%23d');
});
