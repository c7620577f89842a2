import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatFactor,
  formatNumber,
  formatPercent,
  formatSigned,
  formatSignedPercent,
  formatTonnes,
  formatYear,
  formatYears,
  joinList,
  withUnit,
} from '#lib/domain/numbers/format.ts';

describe('formatNumber', () => {
  it.each<[number | null, number, string, string]>([
    [1234.5, 1, '1.234,5', '1,234.5'],
    [1234567, 0, '1.234.567', '1,234,567'],
    [999.95, 1, '1.000,0', '1,000.0'],
    [-1500.25, 1, '−1.500,3', '−1,500.3'],
    [-0.04, 1, '0,0', '0.0'],
    [0, 0, '0', '0'],
    [1.005, 2, '1,01', '1.01'],
    [100, 0, '100', '100'],
    [null, 0, '–', '–'],
    [Number.NaN, 0, '–', '–'],
    [Infinity, 0, '–', '–'],
  ])('%s with %d digits', (value, digits, german, english) => {
    expect(formatNumber(value, 'de', { digits })).toBe(german);
    expect(formatNumber(value, 'en', { digits })).toBe(english);
  });
});

describe('formatTonnes', () => {
  it.each<[number | null, string]>([
    [34_300.4, '34.300'],
    [100, '100'],
    [99.96, '100'],
    [99.94, '99,9'],
    [42, '42,0'],
    [-12.34, '−12,3'],
    [0.4, '0,4'],
    [0.05, '0,1'],
    [0.049, '<\u00a00,1'],
    [-0.049, '>\u00a0−0,1'],
    [1e-7, '0'],
    [0, '0'],
    [null, '–'],
  ])('%s', (value, expected) => {
    expect(formatTonnes(value, 'de')).toBe(expected);
  });
});

describe('formatFactor', () => {
  it.each([
    [1, '1', '1'],
    [0.9, '0,9', '0.9'],
    [0.875, '0,875', '0.875'],
    [0.1 + 0.2, '0,3', '0.3'],
    [1e-7, '0,0000001', '0.0000001'],
  ])('%d with all of its digits', (factor, de, en) => {
    expect(formatFactor(factor, 'de')).toBe(de);
    expect(formatFactor(factor, 'en')).toBe(en);
  });
});

describe('signs, percentages, units, years', () => {
  it('shows plus and a real minus, and neither at zero', () => {
    expect(formatSigned(310, 'de')).toBe('+310');
    expect(formatSigned(-900, 'de')).toBe('−900');
    expect(formatSigned(0.3, 'de')).toBe('0');
    expect(formatSigned(null, 'de')).toBe('–');
  });

  it('keeps the percent sign at its number, as each language sets it', () => {
    expect(formatPercent(16.66, 'de')).toBe('16,7\u00a0%');
    expect(formatPercent(16.66, 'en')).toBe('16.7%');
    expect(formatPercent(50, 'de', { digits: 0 })).toBe('50\u00a0%');
    expect(formatPercent(null, 'de')).toBe('–');
    expect(formatSignedPercent(10.12, 'de')).toBe('+10,1\u00a0%');
    expect(formatSignedPercent(-10.12, 'en')).toBe('−10.1%');
    expect(formatSignedPercent(0.04, 'en')).toBe('0.0%');
    expect(formatSignedPercent(null, 'en')).toBe('–');
  });

  it('keeps units at their number and gives none to what is missing', () => {
    expect(withUnit('1.234', 't')).toBe('1.234\u00a0t');
    expect(withUnit('–', 't')).toBe('–');
    expect(withUnit('3', '')).toBe('3');
  });

  it('writes years without separators', () => {
    expect(formatYear(2030)).toBe('2030');
    expect(formatYear(null)).toBe('–');
    expect(formatYears([2019, 2019])).toBe('2019');
    expect(formatYears([2018, 2021])).toBe('2018–2021');
  });
});

describe('formatDate', () => {
  it.each<[string | null, string, string]>([
    ['2026-11-22', '22.11.2026', '22 November 2026'],
    ['2026-01-05', '05.01.2026', '5 January 2026'],
    ['2026-11-22T09:30:00Z', '22.11.2026', '22 November 2026'],
    // An hour before midnight in London is the next day in Germany.
    ['2026-11-22T23:30:00Z', '23.11.2026', '23 November 2026'],
    ['2026-06-30T22:30:00.000Z', '01.07.2026', '1 July 2026'],
    ['gestern', '–', '–'],
    [null, '–', '–'],
  ])('%s', (iso, german, english) => {
    expect(formatDate(iso, 'de')).toBe(german);
    expect(formatDate(iso, 'en')).toBe(english);
  });
});

describe('joinList', () => {
  it('puts the last two together with and', () => {
    expect(joinList([], 'de')).toBe('');
    expect(joinList(['A'], 'de')).toBe('A');
    expect(joinList(['A', 'B'], 'de')).toBe('A und B');
    expect(joinList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  });
});
