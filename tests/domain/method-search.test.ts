import { expect, test } from 'vitest';
import { methodPath, methodSectionNames, methodSections } from '#lib/domain/method-sections.ts';
import { searchMethod } from '../../src/routes/[[lang=lang]]/methodik/method-search.ts';

test('a word is found in the texts of its section, whatever its case and umlauts', () => {
  expect(searchMethod('fuenf', 'de').map(({ section }) => section)).toContain('vertraulich');
  for (const spelling of ['FUENF', 'funf', 'fu\u0308nf'])
    expect(searchMethod(spelling, 'de').map(({ section }) => section)).toContain('vertraulich');
  const [first] = searchMethod('Vorketten', 'de');
  expect(first).toMatchObject({ section: 'abgrenzung', path: '/methodik/abgrenzung', fragment: '#boundary' });
  expect(first!.snippet).toContain('Vorketten');
  expect(searchMethod('upstream', 'en')[0]!.section).toBe('abgrenzung');
});

test('what is not there is not found, nor is nothing', () => {
  expect(searchMethod('Quastenflosser', 'de')).toEqual([]);
  expect(searchMethod('   ', 'de')).toEqual([]);
});

test('every place belongs to one section', () => {
  const anchors = methodSectionNames.flatMap((section) => methodSections[section]);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(methodPath('data-quality')).toEqual({ path: '/methodik/jahre', fragment: '#data-quality' });
});
