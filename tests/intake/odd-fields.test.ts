import { expect, it } from 'vitest';
import { oddFields } from '../../src/cli/odd-fields.ts';
import { choiceOf } from '../../src/cli/upload-form.ts';

const names = {
  quartiers: [{ quartier_id: 'horst', name: 'Horst', municipality: 'Gelsenkirchen' }],
  sectors: [{ sector: 'schools', label_de: 'Schulen', label_en: 'Schools' }],
  carriers: [],
};

it.each([
  [{ year: '2024', sector: 'schools', status: 'final', decimal: ',', gas: 'hs', value: 'population' }, []],
  [{ quartier_id: 'horst', sector: 'households', source: 'abc' }, []],
  [{ year: 'abc' }, ['year']],
  [{ year: '1949' }, ['year']],
  [{ year: '2999' }, ['year']],
  [{ quartier_id: 'atlantis', sector: 'x', status: 'x' }, ['quartier_id', 'sector', 'status']],
  [{ decimal: '..', gas: 'ho', value: 'ags' }, ['decimal', 'gas', 'value']],
] as const)('of the form %j what cannot be is %j', (given, odd) => {
  expect(oddFields(given, names)).toEqual(odd);
});

it('does not use what cannot be', () => {
  const given = { year: 'abc', sector: 'households', decimal: ';', gas: 'hs' };
  expect(choiceOf(given, oddFields(given, names))).toEqual({
    given: new Map([['sector', 'households']]),
    gas: 'hs',
  });
});
