import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import statement from '#lib/server/intake/checks/glyph-missing.sql?raw';
import { readAdvances } from '../charts/font-advances.ts';
import { addRows, setField, soundFolder } from '../fixtures/folder.ts';
import { expectGoodSentences, placeOf } from './published.ts';

const require = createRequire(import.meta.url);

it.each(['Regular', 'SemiBold'])('what a name may be written with is what Fira Sans %s has', async (face) => {
  const font = readFileSync(require.resolve(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${face}.woff2`));
  const ranges = [...statement.matchAll(/'((?:\\x\{[0-9a-f]+\}-?)+)'/g)].map(([, part]) => part).join('');
  const known = new RegExp(`[${ranges.replaceAll('\\x', '\\u')}]`, 'u');
  // neither controls nor halves of pairs, nor what has no meaning of its own
  const all = Array.from({ length: 0xfeff }, (_, code) => code)
    .filter((code) => code >= 0x20 && !(code >= 0xd800 && code < 0xf900))
    .map((code) => String.fromCharCode(code));
  const glyphs = await readAdvances(font, all.join(''));
  expect(glyphs.size).toBeGreaterThan(1_000);
  expect(all.filter((character) => known.test(character) !== glyphs.has(character))).toEqual([]);
});

it('names what pictures cannot show, and nothing else', async () => {
  const { problems } = await check(
    soundFolder({
      'quartiers.csv': (text) =>
        setField(3, 'municipality', '東京')(setField(2, 'name', 'Çiğdem-Łąka „Grün🌳🌳“ – Σ II½')(text)),
      'measures.csv': addRows('altstadt-t,altstadt,Solar ☀ & 🌳,envelope,direct,idea,,,,,,,,,,,'),
      'sectors.csv': 'sector,label_de,label_en\nfarm,Höfe 🐄,Farms\n',
    }),
  );
  const missing = problems.filter(({ rule }) => rule === 'glyph_missing');
  const plain = missing.map((problem) => `${placeOf(problem)}: ${problem.text.de}`).sort();
  expect(plain).toMatchObject([
    expect.stringMatching(/^measures\.csv 4 .* enthält ☀ 🌳 nicht/),
    expect.stringMatching(/^quartiers\.csv 2 B2 name .* enthält 🌳 nicht/),
    expect.stringMatching(/^quartiers\.csv 3 C3 municipality .* enthält 京 東 nicht/),
    expect.stringMatching(/^sectors\.csv 2 B2 label_de .* enthält 🐄 nicht/),
  ]);
  missing.forEach(expectGoodSentences);
  // not every one is a name
  expect(missing[0]!.hint).toEqual({
    de: 'Die Angabe ohne dieses Zeichen schreiben.',
    en: 'Write it without this character.',
  });
});

it('reads the AGS as German Excel was given it, and no other formula', async () => {
  const ags = (value: string) => soundFolder({ 'quartiers.csv': setField(2, 'ags', value) });
  const sound = await check(ags('"=""05999001"""'));
  expect(sound.problems).toEqual([]);
  for (const wrong of ['"=""0599900"""', '=1+1']) {
    const { problems } = await check(ags(wrong));
    expect(problems.map(({ column }) => column)).toContain('ags');
  }
});
