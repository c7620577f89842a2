import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTo, roundToSum, shownTonnes, tonneDigits, tonnesToSum } from '#lib/domain/numbers/rounding.ts';

describe('roundTo', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.04, 1, 0],
    [1234.5678, -2, 1200],
    [1e21, 1, 1e21],
    [4.9e-7, 3, 0],
  ])('%d to %d digits is %d', (value, digits, expected) => {
    expect(roundTo(value, digits)).toBe(expected);
  });

  it('rounds what stands in the decimal text, near halves too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 4 }), (units, digits) => {
        // Two decimals more than asked for, among them halves.
        const value = Number(`${units}e-${digits + 2}`);
        const rounded = Number(`${Math.floor((units + 50) / 100)}e-${digits}`);
        expect(roundTo(value, digits)).toBe(rounded);
        expect(roundTo(-value, digits)).toBe(-rounded || 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never returns negative zero', () => {
    expect(Object.is(roundTo(-0.4, 0), 0)).toBe(true);
  });
});

describe('roundToSum', () => {
  it.each<[string, (number | null)[], number, number | undefined, (number | null)[]]>([
    ['thirds of 100', [33.333, 33.333, 33.334], 0, undefined, [33, 33, 34]],
    ['halves: the earlier one goes up', [0.5, 0.5], 0, undefined, [1, 0]],
    ['three halves make two', [0.5, 0.5, 0.5], 0, undefined, [1, 1, 0]],
    ['one decimal', [0.14, 0.14, 0.14], 1, undefined, [0.2, 0.1, 0.1]],
    ['a printed total other than the sum', [10.2, 20.2], 0, 31, [11, 20]],
    ['a total below the sum', [10.2, 20.4], 0, 29, [9, 20]],
    ['null takes no share', [1.5, null, 1.5], 0, undefined, [2, null, 1]],
    ['negative parts', [-1.5, 4.5], 0, undefined, [-1, 4]],
    ['nothing', [], 0, undefined, []],
    ['only blanks', [null, null], 0, 3, [null, null]],
    ['decimals that binary cannot hold', [0.29, 0.71], 2, undefined, [0.29, 0.71]],
  ])('%s', (_, parts, digits, total, expected) => {
    expect(roundToSum(parts, digits, total)).toEqual(expected);
  });

  it('adds up to the rounded total, each part within one unit of its value', () => {
    const tonnes = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(tonnes, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 2 }),
        (parts, digits) => {
          const rounded = roundToSum(parts, digits);
          const unit = 10 ** -digits;
          const total = parts.reduce((sum, part) => sum + part, 0);
          const sum = rounded.reduce((all, part) => all + part, 0);
          expect(sum).toBeCloseTo(roundTo(total, digits), 6);
          rounded.forEach((part, index) => expect(Math.abs(part - parts[index]!)).toBeLessThan(unit + 1e-6));
        },
      ),
    );
  });
});

describe('tonnesToSum', () => {
  const printed = (parts: (number | null)[], options = {}) =>
    tonnesToSum(parts, options).map(({ value, digits }) => value?.toFixed(digits) ?? null);

  it.each([
    // below 100 one decimal, a true zero none
    [[2099.6, 0.4, 0], {}, ['2100', '0.4', '0']],
    [[50.46, 50.46, 50.46], {}, ['50.5', '50.5', '50.4']],
    [[0.04, 99.9], {}, ['0.0', '99.9']],
    [[1234.5, 1234.5], {}, ['1235', '1234']],
    [[null, 12.34], {}, [null, '12.3']],
    [[1499, 1499], { step: 1000 }, ['2000', '1000']],
    [[1400, 1400, 1400], { step: 1000 }, ['2000', '1000', '1000']],
    // halves go away from zero, below it too: -250.4 is printed -250, and -250.5 would be -251
    [[-199.6, -50.5], {}, ['-199', '-50.5']],
    [[12_000, 345.6], { step: 10, total: 12_345.6 }, ['12000', '350']],
  ] as const)('%j %j', (parts, options, expected) => {
    expect(printed([...parts], options)).toEqual(expected);
  });

  it('what is printed adds up to the printed total, to the digits of that', () => {
    const part = fc.oneof(
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.constant(0),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.constantFrom(1, -1), (sizes, sign) => {
        const parts = sizes.map((size) => sign * size);
        const whole = parts.reduce((sum, value) => sum + value, 0);
        const total = Number(shownTonnes(whole).toFixed(1));
        const shown = tonnesToSum(parts);
        const sum = shown.reduce((all, { value }) => all + value, 0);
        expect(roundTo(sum, tonneDigits(whole))).toBeCloseTo(total, 6);
        shown.forEach(({ value, digits }, at) => {
          expect(Math.abs(value - parts[at]!)).toBeLessThan(digits === 1 ? 0.65 : 1.5);
        });
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });
});
