import { expect, test } from 'vitest';
import { methodPath, methodSectionNames, methodSections } from '#lib/domain/method-sections.ts';
import { searchMethod } from '../../src/routes/[[lang=lang]]/methodik/method-search.ts';

const names = { sectors: 'Private Haushalte; Verkehr', carriers: 'Erdgas; Heizöl' };
const find = (search: string, lang: 'de' | 'en' = 'de') =>
  searchMethod(search, lang, names).map(({ path, fragment }) => path + fragment);

test('a word is found in its sentence, whatever its case and umlauts', () => {
  for (const spelling of ['fuenf', 'FUENF', 'funf', 'fu\u0308nf'])
    expect(find(spelling)).toContain('/methodik/vertraulich#privacy-1');
  for (const spelling of ['maßgeblich', 'MASSGEBLICH', 'massgeblich'])
    expect(find(spelling)[0]).toBe('/methodik/abgrenzung#boundary-weather');
  expect(find('co2-äquivalent')).toContain('/methodik/abgrenzung#boundary-upstream');
  const [first] = searchMethod('Vorketten', 'de', names);
  expect(first).toMatchObject({ section: 'abgrenzung', name: 'Mit Vorketten' });
  expect(first!.snippet).toContain('Förderung, Transport');
  expect(find('upstream', 'en')[0]).toBe('/methodik/abgrenzung#boundary-upstream');
});

test('of several words all must occur, parts of compounds too', () => {
  expect(find('median steigung')).toEqual(['/methodik/trend#formula-slope']);
  expect(find('median quastenflosser')).toEqual([]);
  expect(find('strommix bundes')).toContain('/methodik/abgrenzung#boundary-grid');
  // The title of the page counts, but is no place by itself.
  expect(find('rundung vorzeichen')).toEqual(['/methodik/rundung#rounding-2']);
  expect(find('schreibweise')).toEqual([]);
});

test('what is found is where it stands: terms, signs of formulas, verdicts, reasons, indicators, the edition', () => {
  expect(find('untergrenze unvollständig')).toContain('/methodik/begriffe#term-of-lowerBound');
  expect(find('reststreuung')).toEqual(['/methodik/trend#formula-trend']);
  expect(find('budget eingehalten größer')).toContain('/methodik/urteile#verdict-budget-kept');
  expect(find('mindestens vier jahre')).toContain('/methodik/urteile#reason-fewer_than_4_years');
  expect(find('fossile wärme fernwärme')).toEqual(['/methodik/vergleich#indicator-fossil_heat_pct']);
  expect(find('heizöl erdgas')).toContain('/methodik/begriffe#term-of-carriers');
});

test('what is not there is not found, nor is nothing', () => {
  expect(find('Quastenflosser')).toEqual([]);
  expect(find('   ')).toEqual([]);
});

test('every place belongs to one section', () => {
  const anchors = methodSectionNames.flatMap((section) => methodSections[section]);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(methodPath('data-quality')).toEqual({ path: '/methodik/jahre', fragment: '#data-quality' });
});
