import { expect, it } from 'vitest';
import { berlinMoment } from '#lib/domain/berlin-time.ts';
import { formatMoment } from '#lib/domain/numbers/format.ts';

it.each([
  // summer: two hours ahead of UTC; winter: one
  ['2026-05-04', '2026-05-03T22:00:00.000Z'],
  ['2026-01-04', '2026-01-03T23:00:00.000Z'],
  // the days on which clocks change begin as the day before ended
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['2026-05-04T10:30', '2026-05-04T08:30:00.000Z'],
  ['2026-05-04 10:30:15', '2026-05-04T08:30:15.000Z'],
  ['2026-05-04T10:30+00:00', '2026-05-04T10:30:00.000Z'],
  ['2026-05-04T10:30Z', '2026-05-04T10:30:00.000Z'],
  ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  // 02:30 comes twice in October: the second one
  ['2026-10-25T02:30', '2026-10-25T01:30:00.000Z'],
  ['2028-02-29', '2028-02-28T23:00:00.000Z'],
])('%s in Berlin is %s', (text, moment) => {
  expect(berlinMoment(text)).toBe(moment);
});

it.each([
  '',
  '4.5.2026',
  '2026-5-4',
  '2026-02-30',
  '2026-13-01',
  '2026-05-04T24:00',
  '2026-05-04T10',
  '2026-05-04T10:60',
  // is left out in March
  '2026-03-29T02:30',
  '2026-05-04T10:30+99:00',
  ' 2026-05-04',
])('„%s“ is no moment', (text) => {
  expect(berlinMoment(text)).toBeUndefined();
});

it('is written as people in Berlin read it', () => {
  expect(formatMoment('2026-05-03T22:00:00.000Z', 'de')).toBe('04.05.2026, 00:00\u00a0Uhr');
  expect(formatMoment('2026-05-03T22:00:00.000Z', 'en')).toBe('4 May 2026, 00:00 (Berlin)');
});
