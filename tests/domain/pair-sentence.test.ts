import { expect, test } from 'vitest';
import { pairFigures, pairNames } from '#lib/domain/pair-figures.ts';
import { pairSentence, whyNotComparable } from '#lib/sentences/pair.ts';
import { englishContext, germanContext } from '../charts/fixtures.ts';
import { pairFixtures, pairOf } from '../charts/pair-fixtures.ts';

const fixtures = pairFixtures();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentence = ({ pair }: (typeof fixtures)['typical'], context = germanContext) =>
  plain(pairSentence(pairFigures(pair)!, pairNames(pair), context));

test('says what makes the largest difference, and how much of the whole', () => {
  // 1.4213 − 0.9481 of 3.2828 − 2.5286
  expect(sentence(fixtures.typical)).toBe(
    'Der größte Unterschied je Kopf liegt bei Erdgas in privaten Haushalten: Horst 1,42 t, Katernberg-Beisen 0,95 t. ' +
      'Das sind 0,47 t oder 62,7 % des Unterschieds von 0,75 t.',
  );
  expect(sentence(fixtures.typical, englishContext)).toBe(
    'The largest difference per head comes from natural gas in households: Horst 1.42 t, Katernberg-Beisen 0.95 t. ' +
      'That is 0.47 t or 62.7% of the difference of 0.75 t.',
  );
});

test('says so where the whole points the other way, or is nothing', () => {
  expect(sentence(fixtures.against)).toMatch(
    /Das sind in Horst 0,60 t weniger\. Anderes überwiegt: Insgesamt sind es dort 0,25 t mehr\.$/,
  );
  expect(
    sentence(
      pairOf([
        ['services', 'electricity', 1, 0.5],
        ['industry', 'electricity', null, 0.2],
      ]),
    ),
  ).toMatch(
    /Horst 1,00 t, .* Das sind in Horst 0,50 t mehr\. Anderes gleicht das teilweise aus: Insgesamt sind es dort 0,30 t mehr\.$/,
  );
  expect(
    sentence(
      pairOf([
        ['services', 'electricity', 0.5, null],
        ['industry', 'electricity', null, 0.5],
      ]),
    ),
  ).toMatch(/Katernberg-Beisen keine Emissionen\. .*Insgesamt sind die Emissionen je Kopf gleich\.$/);
  expect(sentence(fixtures.equal)).toMatch(
    /^Zwischen Horst und Katernberg-Beisen gibt es keinen Unterschied/,
  );
});

test('tells quartiers of one name apart, and names sectors that stay together', () => {
  expect(sentence(fixtures.sameName)).toContain('Horst, Gelsenkirchen 1,42 t, Horst, Essen 0,95 t');
  expect(sentence(fixtures.together)).toMatch(/liegt bei Private Haushalte und Industrie zusammen: /);
});

test('is no finer than what was delivered: of 100 t and 1,000 people one decimal', () => {
  expect(sentence(fixtures.coarse)).toMatch(/Horst 1,4 t, Katernberg-Beisen 1,0 t\. Das sind 0,4 t /);
});

test('whose reason it is, where nothing is compared', () => {
  const { pair } = fixtures.excluded;
  expect(pairFigures(pair)).toBeUndefined();
  expect(whyNotComparable(pair, pairNames(pair), 'de')).toEqual([
    'Katernberg-Beisen: Die Bilanz des Jahres ist unvollständig oder fehlt.',
  ]);
});
