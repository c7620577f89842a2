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
