import { expect, it } from 'vitest';
import { deliveredFile } from '#lib/server/edition/delivered-file.ts';

const input = (file: string, tables?: string[]) => ({
  file,
  sha256: null,
  bytes: null,
  rows: null,
  ...(tables && { tables }),
});
const inputs = [
  input('targets.csv'),
  input('Netz.xlsx', ['energy', 'reference']),
  input('2026-1/energy.csv', ['energy']),
];

it.each([
  ['targets', { file: 'targets.csv', hasRows: true }],
  ['reference', { file: 'Netz.xlsx', hasRows: false }],
  ['energy', { file: 'Netz.xlsx, 2026-1/energy.csv', hasRows: false }],
  ['weather', { file: 'weather.csv', hasRows: true }],
])('rows of %s are named only in a file that has them', (table, expected) => {
  expect(deliveredFile({ inputs }, table)).toEqual(expected);
});
