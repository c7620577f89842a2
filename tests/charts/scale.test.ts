import { describe, expect, it } from 'vitest';
import { numberAxis, yearTicks } from '#lib/charts/drawing/plot.ts';

describe('numberAxis', () => {
  it.each<[string, number[], number, string[]]>([
    ['thousands', [41_200, 20_600], 5, ['0', '10.000', '20.000', '30.000', '40.000', '50.000']],
    ['negative and positive', [-22.4, 2.8], 6, ['−25', '−20', '−15', '−10', '−5', '0', '5']],
    ['small values', [0.031, 0.053], 6, ['0,00', '0,01', '0,02', '0,03', '0,04', '0,05', '0,06']],
    ['a value on a tick', [100], 5, ['0', '20', '40', '60', '80', '100']],
    ['only zero', [0], 5, ['0,0', '0,2']],
    ['nothing', [], 5, ['0,0', '0,2']],
  ])('%s', (_, values, count, labels) => {
    const axis = numberAxis(values, 'de', count);
    expect(axis.ticks.map((tick) => tick.label)).toEqual(labels);
    expect([axis.min, axis.max]).toEqual([axis.ticks[0]!.value, axis.ticks.at(-1)!.value]);
  });

  it('counts things in whole steps where asked', () => {
    expect(numberAxis([2], 'de', 5, 1).ticks.map((tick) => tick.label)).toEqual(['0', '1', '2']);
  });
});

describe('yearTicks', () => {
  it('names every year where there is room', () => {
    expect(yearTicks(2019, 2024, 10)).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it('counts back from the last year where there is not', () => {
    expect(yearTicks(2019, 2030, 7)).toEqual([2020, 2022, 2024, 2026, 2028, 2030]);
    expect(yearTicks(1990, 2015, 6)).toEqual([1990, 1995, 2000, 2005, 2010, 2015]);
  });

  it('names the year that must be named', () => {
    expect(yearTicks(2019, 2031, 7, 2030)).toEqual([2020, 2022, 2024, 2026, 2028, 2030]);
  });

  it('names one year of one', () => {
    expect(yearTicks(2023, 2023, 1)).toEqual([2023]);
  });
});
