import { expect, it } from 'vitest';
import { problemOf } from '#lib/server/intake/problem.ts';
import { reportText } from '../../src/cli/report-text.ts';

const placeIn = (more: object) =>
  reportText([problemOf({ file: 'a.csv', row: 3, rule: 'quote_open', ...more })]).split('\n')[0];

it('a place names its column, its cell, or both', () => {
  expect(placeIn({ column: 'year', position: 1 })).toBe('FEHLER   a.csv, Zeile 3, year (B3)  [quote_open]');
  expect(placeIn({ column: 'year' })).toBe('FEHLER   a.csv, Zeile 3, year  [quote_open]');
  expect(placeIn({ position: 2 })).toBe('FEHLER   a.csv, Zeile 3, C3  [quote_open]');
  expect(placeIn({})).toBe('FEHLER   a.csv, Zeile 3  [quote_open]');
});
