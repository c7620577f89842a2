import { expect, test } from 'vitest';
import { pairFigures, pairNames } from '#lib/domain/pair-figures.ts';
import { pairSentence, whyNotComparable } from '#lib/sentences/pair.ts';
import { standardSectorIds } from '#lib/domain/vocabulary.ts';
import { englishContext, germanContext } from '../charts/fixtures.ts';
import { pairFixtures, pairOf } from '../charts/pair-fixtures.ts';

const fixtures = pairFixtures();
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const sentence = ({ pair }: (typeof fixtures)['typical'], context = germanContext) =>
  plain(pairSentence(pairFigures(pair)!, pairNames(pair), context));

test('says what makes the largest difference, and how much of the whole', () => {
  // 1.4213 − 0.9481 of 3.2829 − 2.5283: 754.6 kg
  expect(sentence(fixtures.typical)).toBe(
    'Der größte Unterschied je Kopf liegt bei Erdgas in privaten Haushalten: Horst 1.421 kg, Katernberg-Beisen 948 kg. ' +
      'Das sind 473 kg oder 62,7 % des Unterschieds von 755 kg je Kopf.',
  );
  expect(sentence(fixtures.typical, englishContext)).toBe(
    'The largest difference per head comes from natural gas in households: Horst 1,421 kg, Katernberg-Beisen 948 kg. ' +
      'That is 473 kg or 62.7% of the difference of 755 kg per head.',
  );
});

test('says so where the whole points the other way, or is nothing', () => {
  expect(sentence(fixtures.against)).toMatch(
    /Das sind in Horst 600 kg weniger\. Anderes überwiegt: Insgesamt sind es dort 250 kg mehr\.$/,
  );
  expect(
    sentence(
      pairOf([
        ['services', 'electricity', 1, 0.5],
        ['industry', 'electricity', null, 0.2],
      ]),
    ),
  ).toMatch(
    /Horst 1\.000 kg, .* Das sind in Horst 500 kg mehr\. Anderes gleicht das teilweise aus: Insgesamt sind es dort 300 kg mehr\.$/,
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
  expect(sentence(fixtures.sameName)).toContain('Horst, Gelsenkirchen 1.421 kg, Horst, Essen 948 kg');
  expect(sentence(fixtures.together)).toMatch(
    /liegt bei den Sektoren Private Haushalte und Industrie zusammen: /,
  );
});

test('says an amount once where the other has nothing', () => {
  expect(
    sentence(
      pairOf([
        ['services', 'electricity', 0.1664, null],
        ['industry', 'other_fossil', 0.4, 0.3],
      ]),
    ),
  ).toMatch(
    /liegt bei Strom in .*: Horst 166 kg, Katernberg-Beisen keine Emissionen\. Das sind 62,5 % des Unterschieds von 266 kg je Kopf\.$/,
  );
});

test('has the grammar of every sector, and says that a row is a whole one', () => {
  const place = (sector: string, carrier: string | null = null, context = germanContext) =>
    /(?:liegt|comes from) (.*?):/.exec(sentence(pairOf([[sector, carrier, 2, 1]]), context))![1];
  expect(standardSectorIds.map((sector) => place(sector))).toEqual([
    'bei den privaten Haushalten (ganzer Sektor)',
    'bei Gewerbe, Handel und Dienstleistungen (ganzer Sektor)',
    'bei der Industrie (ganzer Sektor)',
    'bei den kommunalen Einrichtungen (ganzer Sektor)',
    'beim Verkehr (ganzer Sektor)',
  ]);
  expect(place('Hafen')).toBe('beim Sektor Hafen (ganzer Sektor)');
  expect(place('industry', 'other_fossil')).toBe('bei sonstigen fossilen Energieträgern in der Industrie');
  expect(place('households', null, englishContext)).toBe('households (whole sector)');
});

test('is no finer than what was delivered: of 100 t and 1,000 people hundreds of kilograms', () => {
  expect(sentence(fixtures.coarse)).toMatch(
    /Horst 1\.400 kg, Katernberg-Beisen 900 kg\. Das sind 500 kg oder /,
  );
});

test('whose reason it is, where nothing is compared', () => {
  const { pair } = fixtures.excluded;
  expect(pairFigures(pair)).toBeUndefined();
  expect(whyNotComparable(pair, pairNames(pair), 'de')).toEqual([
    'Katernberg-Beisen: Die Bilanz des Jahres ist unvollständig oder fehlt.',
  ]);
});
