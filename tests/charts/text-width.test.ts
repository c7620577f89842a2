import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, wrapAtMost } from '#lib/charts/text/cut.ts';
import { graphemesOf } from '#lib/charts/text/grapheme.ts';
import { advances } from '#lib/charts/text/advances.ts';
import { textWidth, wrapBalanced, wrapText } from '#lib/charts/text/width.ts';
import { readAdvances } from './font-advances.ts';
import { processorTime } from '../processor-time.ts';

const require = createRequire(import.meta.url);

describe('advance widths', () => {
  it.each([
    ['Regular', 1],
    ['SemiBold', 2],
  ] as const)('are those of Fira Sans %s', async (face, weight) => {
    const font = readFileSync(require.resolve(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${face}.woff2`));
    const expected = advances.flatMap((row) =>
      [...row[0]].map((character) => [character, row[weight]] as const),
    );
    const read = await readAdvances(font, advances.map(([characters]) => characters).join(''));
    expect([...read].sort()).toEqual(expected.sort());
  });

  it('include the signs of this domain', () => {
    const all = advances.map(([characters]) => characters).join('');
    for (const sign of '₂²–−≥äöüß„“ \u00a0€') expect(all).toContain(sign);
  });
});

describe('wrapText', () => {
  it('breaks at spaces and after hyphens, never inside a number and its unit', () => {
    expect(wrapText('34.300\u00a0t im Jahr', 50, 13)).toEqual(['34.300\u00a0t', 'im Jahr']);
    expect(wrapText('Katernberg-Beisen', 80, 13)).toEqual(['Katernberg-', 'Beisen']);
  });

  it('breaks a word that is too wide where its parts join, with a hyphen', () => {
    const word = 'Straßenbahnbetriebshofgeländekonversionsflächenquartiersentwicklungsgebiet';
    expect(wrapText(word, 168, 13)).toEqual([
      'Straßenbahnbetriebs-',
      'hofgeländekonversions-',
      'flächenquartiers-',
      'entwicklungsgebiet',
    ]);
    expect(wrapText('Bergmannssiedlungserweiterung', 112, 13)).toEqual([
      'Bergmanns-',
      'siedlungs-',
      'erweiterung',
    ]);
    expect(wrapText('Wärmepumpenstrom', 70, 13)).toEqual(['Wärme-', 'pumpen-', 'strom']);
    // Where it may break is said by the text itself, or it is between any two characters.
    expect(wrapText('Ent\u00adwicklungsland', 60, 13)[0]).toBe('Ent-');
    expect(wrapText('東京都千代田区丸の内', 60, 13)).toEqual(['東京都千', '代田区丸', 'の内']);
  });

  it('takes no longer for each line of a word without end', () => {
    const word = 'Quartiersentwicklung'.repeat(500);
    const taken = processorTime(() => {
      expect(wrapText(word, 160, 13).length).toBeGreaterThan(300);
      expect(wrapAtMost(3, word, 160, 13)).toHaveLength(3);
    });
    expect(taken).toBeLessThan(1_500);
  });

  it('loses no text', () => {
    const text = 'Bilanz in Anlehnung an BISKO: Endenergie im Quartier mit Vorketten / Bundesstrommix';
    const bare = (words: string) => words.replaceAll(/[ -]/g, '');
    for (const width of [30, 90, 200, 1000]) {
      const lines = wrapText(text, width, 10);
      expect(bare(lines.join(''))).toBe(bare(text));
      for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
    }
  });

  it('answers the empty text with one empty line', () => {
    expect(wrapText('', 100, 10)).toEqual(['']);
  });

  it('balances lines without needing more of them', () => {
    const title = 'Horst: 16,7 % weniger als 2019, 2.464 t über dem Zielpfad';
    const lines = wrapBalanced(title, 480, 21, true);
    expect(lines).toHaveLength(wrapText(title, 480, 21, true).length);
    expect(lines.at(-1)).not.toBe('Zielpfad');
  });
});

describe('characters that the font lacks', () => {
  it('are as wide as those of the fonts that step in', () => {
    expect(textWidth('東京', 10)).toBe(20);
    expect(textWidth('🌳', 10)).toBeGreaterThan(12);
    expect(textWidth('Ж', 10)).toBeGreaterThan(8);
    expect(textWidth('\u202f', 10)).toBeLessThan(3);
  });

  it('count once as a picture of several code points, and as accents not at all', () => {
    const tree = textWidth('🌳', 10);
    for (const picture of ['👨‍👩‍👧‍👦', '🇩🇪', '👍🏽', '☀️', '1️⃣']) expect(textWidth(picture, 10)).toBe(tree);
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('a\u200db', 10)).toBe(textWidth('ab', 10));
  });
});

describe('cut and wrapped texts', () => {
  const characters = ['a', 'Ü', 'sch', ' ', '-', '東', '👨‍👩‍👧‍👦', '🇩🇪', 'e\u0301\u0323', '👍🏽', 'שׁ', '.', '\u00ad'];
  const texts = fc
    .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join(''));

  it('are within their width and never broken inside of a character', () => {
    const plain = (text: string) => text.replace(/[\u00ad\s-]/g, '');
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 200 }), fc.boolean(), (text, width, isStrong) => {
        const whole = graphemesOf(plain(text));
        const lines = wrapText(text, width, 13, isStrong);
        expect(graphemesOf(plain(lines.join('')))).toEqual(whole);
        expect(lines.flatMap((line) => graphemesOf(plain(line)))).toEqual(whole);
        for (const line of lines) expect(textWidth(line, 13, isStrong)).toBeLessThanOrEqual(width);
        for (const count of [1, 2, 3]) {
          const some = wrapAtMost(count, text, width, 13, isStrong);
          expect(some.length).toBe(Math.min(count, lines.length));
          for (const line of some) expect(textWidth(line, 13, isStrong)).toBeLessThanOrEqual(width);
          const left = some.flatMap((line) => graphemesOf(plain(line.replace('…', ''))));
          expect(left).toEqual(whole.slice(0, left.length));
        }
        const cut = cutText(text, width, 13, isStrong);
        expect(textWidth(cut, 13, isStrong)).toBeLessThanOrEqual(width);
        const kept = graphemesOf(plain(cut.replace('…', '')));
        expect(kept).toEqual(whole.slice(0, kept.length));
      }),
      { numRuns: 150 },
    );
  });
});
