import { expect, test } from 'vitest';
import { nearestWord, nearNames } from '#lib/domain/near-names.ts';
import { processorTime } from '../processor-time.ts';

const quartiers = [
  { quartier_id: 'gelsenkirchen-horst', name: 'Horst', municipality: 'Gelsenkirchen' },
  { quartier_id: 'luenen-brambauer', name: 'Brambauer', municipality: 'Lünen' },
  { quartier_id: 'essen-katernberg-beisen', name: 'Katernberg-Beisen', municipality: 'Essen' },
];
const found = (asked: string) => nearNames(quartiers, asked).map(({ quartier_id }) => quartier_id);

test.each([
  ['gelsenkirchen-horts', 'gelsenkirchen-horst'],
  ['Horst', 'gelsenkirchen-horst'],
  ['horst', 'gelsenkirchen-horst'],
  ['Lünen', 'luenen-brambauer'],
  ['lunen-brambauer', 'luenen-brambauer'],
  ['LUENEN', 'luenen-brambauer'],
  ['katernberg', 'essen-katernberg-beisen'],
])('%s is near %s', (asked, id) => expect(found(asked)[0]).toBe(id));

test.each([
  ['Storm', 'Strom'],
  ['Horts', 'Horst'],
  ['GDH', 'GHD'],
  // two letters of another order are another word, and two swaps are two
  ['EI', undefined],
  ['tSorm', undefined],
])('two swapped letters count as one: %s', (asked, word) =>
  expect(nearestWord(['Strom', 'Horst', 'GHD', 'IE'], asked, 0.34)).toBe(word),
);

test.each(['', 'x', 'atlantis', '🙂', '../../etc/passwd', 'a'.repeat(5000)])(
  '%.20s is near nothing',
  (asked) => expect(found(asked)).toEqual([]),
);

test('not more than asked for', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...quartiers[0]!,
    quartier_id: `horst-${index}`,
  }));
  expect(nearNames(many, 'horst', 5)).toHaveLength(5);
});

test('texts of more than 80 letters are not compared, however many there are', () => {
  const long = (letter: string, length: number) => letter.repeat(length);
  const quartier = (name: string) => ({ quartier_id: 'x', name, municipality: '–' });
  expect(nearNames([quartier(long('a', 80))], long('a', 79))).toHaveLength(1);
  expect(nearNames([quartier(long('a', 81))], long('a', 79))).toEqual([]);
  expect(nearNames([quartier(long('a', 81))], long('a', 81))).toEqual([]);
  // Compared letter by letter, these would take minutes.
  const many = Array.from({ length: 2_000 }, (_, index) => quartier(long('ab', 2_000) + index));
  expect(processorTime(() => expect(nearNames(many, long('ba', 40))).toEqual([]))).toBeLessThan(2_000);
});
