import { describe, expect, it } from 'vitest';
import type { ValueStatus } from '#lib/domain/vocabulary.ts';
import { pairStatus } from '#lib/sentences/pair-status.ts';
import { pairFixtures } from '../charts/pair-fixtures.ts';

const { pair } = pairFixtures().typical!;
const names = { a: 'Horst', b: 'Katernberg-Beisen' };

describe('how firm the balances of two quartiers are', () => {
  it.each<[ValueStatus | null, ValueStatus | null, string | undefined, string | undefined]>([
    [
      'estimated',
      'provisional',
      'Die Bilanz 2023 von Horst ist geschätzt, die von Katernberg-Beisen vorläufig.',
      'The 2023 balance of Horst is estimated, that of Katernberg-Beisen provisional.',
    ],
    [
      'final',
      'final',
      'Die Bilanzen 2023 von Horst und Katernberg-Beisen sind endgültig.',
      'The 2023 balances of Horst and Katernberg-Beisen are final.',
    ],
    [null, 'final', undefined, undefined],
  ])('%s, %s', (a, b, german, english) => {
    const of = { ...pair, a: { ...pair.a, status: a }, b: { ...pair.b, status: b } };
    expect(pairStatus(of, names, 'de')).toBe(german);
    expect(pairStatus(of, names, 'en')).toBe(english);
  });
});
