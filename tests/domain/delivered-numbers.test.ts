import { describe, expect, it } from 'vitest';
import {
  cellDigits,
  formatDelivered,
  formatDeliveredPair,
  formatJump,
} from '#lib/domain/numbers/delivered.ts';

describe('numbers of files', () => {
  it('stand as a sheet shows them', () => {
    expect([cellDigits(4200, 'de'), cellDigits(-4200.5, 'de'), cellDigits(4200.5, 'en')]).toEqual([
      '4200',
      '-4200,5',
      '4200.5',
    ]);
  });

  it.each([
    [12815.640000001, '12.815,6'],
    [1234567.891, '1.234.567,9'],
    [710, '710'],
    [0.875, '0,875'],
    [0.0000012, '0,0000012'],
  ])('show of %d the decimals that can matter', (value, text) => {
    expect(formatDelivered(value, 'de')).toBe(text);
  });

  it.each([
    [12815.6, 12815.7, ['12.815,6', '12.815,7']],
    [12815.61, 12815.64, ['12.815,61', '12.815,64']],
    [1649190, 1649190.2, ['1.649.190', '1.649.190,2']],
    [420, 300, ['420', '300']],
  ])('differ in what is shown: %d and %d', (before, after, texts) => {
    expect(formatDeliveredPair(before, after, 'de')).toEqual(texts);
  });

  it('a change that is too small to be shown is not nothing', () => {
    // 0.1 of 12,815.6 is 0.0008 %
    expect(formatJump(0.0008, 'de')).toBe('<\u00a00,1\u00a0%');
    expect(formatJump(-0.0008, 'en')).toBe('>\u00a0−0.1%');
    expect([formatJump(10, 'de'), formatJump(-23.14, 'en')]).toEqual(['+10,0\u00a0%', '−23.1%']);
  });
});
