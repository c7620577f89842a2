import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { freshPath, sound } from '../fixtures/folder.ts';

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
