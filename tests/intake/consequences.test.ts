import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { freshPath, setField, sound, soundFolder } from '../fixtures/folder.ts';

describe('a number that could not be read', () => {
  it('is no reduction that is missing beside', async () => {
    const path = freshPath('Ziele.csv');
    const head = 'Quartier;Zieljahr;Basisjahr von;Basisjahr bis;Minderung [%];Ziel [t];Sektoren;Quelle';
    const rows = ['altstadt;2030;2019;2019;55 %;;Haushalte;Rat', 'altstadt;2040;2019;2019;;;Haushalte;Rat'];
    writeFileSync(path, [head, ...rows].join('\n'));
    const { problems } = await check(path, () => {}, { base: { id: '2026-1', folder: sound } });
    const found = problems.filter(({ severity }) => severity === 'error');
    expect(found.map(({ row, cell, rule }) => [row, cell, rule])).toEqual([
      [2, 'E2', 'number_with_words'],
      [3, 'E3', 'reduction_or_target'],
    ]);
  });
});

describe('a local factor that the edition has energy without', () => {
  it('is told at the factor, where the energy is not delivered now', async () => {
    const path = freshPath('Faktoren.csv');
    const head = 'Faktorensatz;Energieträger;Jahr;Quartier;Faktor [g/kWh];mit Vorketten;Quelle';
    writeFileSync(path, `${head}\nset-1;Strom;2019;altstadt;300;ja;Netz`);
    const { problems } = await check(path, () => {}, { base: { id: '2026-1', folder: sound } });
    const found = problems.filter(({ severity }) => severity === 'error');
    expect(found.map(({ file, cell, rule, value }) => [file, cell, rule, value])).toEqual(
      [2020, 2021, 2022, 2023].map(() => ['Faktoren.csv', 'B2', 'local_factor_gap', 'electricity']),
    );
  });
});

it('a source that calls its values adjusted for weather is told once', async () => {
  const said = (line: number, text: string) => setField(line, 'source', text);
  const folder = soundFolder({
    'energy.csv': (text) =>
      [
        said(2, 'Netz; witterungsbereinigt'),
        said(3, 'Netz; witterungsbereinigt'),
        said(5, 'nicht witterungsbereinigt'),
      ].reduce<string>((changed, change) => String(change(changed)), text),
  });
  const { problems } = await check(folder);
  expect(problems.map(({ rule, cell, value }) => [rule, cell, value])).toEqual([
    ['weather_adjusted_source', 'K2', 'Netz; witterungsbereinigt'],
  ]);
});
