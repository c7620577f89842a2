import { describe, expect, it } from 'vitest';
import { defaultComparisonYear, defaultProgrammeYear } from '#lib/domain/default-choice.ts';

const comparable = (counts: Record<number, number>) =>
  Object.entries(counts)
    .map(([year, n]) => ({ year: Number(year), n }))
    .toSorted((a, b) => b.year - a.year);

describe('the year that a comparison begins with', () => {
  it.each([
    ['the fullest of the three newest', { 2019: 9, 2020: 9, 2021: 7, 2022: 8, 2023: 2, 2024: 0 }, 2022],
    ['the newer one of two alike', { 2021: 7, 2022: 7, 2023: 2 }, 2022],
    ['the newest where none is comparable', { 2022: 0, 2023: 0 }, 2023],
    ['none where there is no year', {}, undefined],
  ])('is %s', (_, counts, year) => {
    expect(defaultComparisonYear(comparable(counts))).toBe(year);
  });
});

describe("the year of the programme's total", () => {
  const row = (year: number, n: number) => ({ year, coverage: { n } });
  it.each([
    ['the latest that any quartier has complete', [row(2021, 3), row(2022, 1), row(2023, 0)], 2022],
    ['the latest where none is complete', [row(2021, 0), row(2022, 0)], 2022],
    ['none where there is no year', [], undefined],
  ])('is %s', (_, rows, year) => {
    expect(defaultProgrammeYear(rows)).toBe(year);
  });
});
