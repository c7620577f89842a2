import { describe, expect, it } from 'vitest';
import { readProgramme } from '#lib/server/intake/programme-file.ts';
import { expectGoodSentences, placeOf } from './published.ts';

const placesOf = (text: string) => {
  const { programme, problems } = readProgramme(text);
  for (const problem of problems) expectGoodSentences(problem);
  return { programme, places: problems.map(placeOf) };
};

describe('programme.json nested without end', () => {
  it.each([
    ['in a field', `{\n"id":\n${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 3],
    ['as a whole', '['.repeat(1_000_000), 1],
    ['by objects', `{"title":${'{"de":'.repeat(5000)}1${'}'.repeat(5000)}}`, 1],
  ])('%s is one problem with its line', (_, text, row) => {
    expect(placesOf(text).places).toEqual([`programme.json ${row} - - programme_too_deep`]);
  });

  it('brackets in a text are text', () => {
    const title = { de: '['.repeat(100), en: `\\" ${'{'.repeat(100)}` };
    const text = JSON.stringify({ id: 'a', title, kind: 'demo', headline_sectors: ['households'] });
    expect(placesOf(text)).toMatchObject({ programme: { title }, places: [] });
  });
});

describe('a field of programme.json that stands twice', () => {
  const rest = '"title": {"de": "A", "en": "A"},\n"kind": "demo",\n"headline_sectors": ["households"]';

  it.each([
    ['at the top', `{\n"id": "a",\n"id": "b",\n${rest}}`, ['programme.json 3 - id programme_field_twice']],
    [
      'with an escape',
      `{"id": "a", "\\u0069d" : "a",\n${rest}}`,
      ['programme.json 1 - id programme_field_twice'],
    ],
    [
      'deeper',
      '{"id": "a", "title": {\n"de": "A", "en": "A",\n"de": "B"}, "kind": "demo", "headline_sectors": []}',
      ['programme.json 3 - title.de programme_field_twice'],
    ],
    [
      'unknown, within a list',
      `{"id": "a", "x": [1, {"y": 1,\n"y": 2}],\n${rest}}`,
      ['programme.json 2 - x.1.y programme_field_twice'],
    ],
  ])('%s is an error with its place', (_, text, places) => {
    expect(placesOf(text)).toEqual({ programme: null, places });
  });

  it('the sentence names where it stood first', () => {
    const [problem] = readProgramme(`{\n"id": "a",\n"id": "b",\n${rest}}`).problems;
    expect(problem!.text.de).toContain('„id“ steht zweimal in derselben Klammer, zuerst in Zeile 2.');
    expect(problem!.text.en).toContain('"id" stands twice within the same braces, first in line 2.');
  });

  it('the same name in two objects, or as a value, is no repetition', () => {
    const text = `{"id": "id", ${rest}, "owner": "title", "source": "\\"id\\": x"}`;
    expect(placesOf(text)).toMatchObject({ programme: { id: 'id' }, places: [] });
  });
});
