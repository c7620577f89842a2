import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { regular, semiBold } from '#lib/charts/text-advances.ts';
import { textWidth, wrapBalanced, wrapText } from '#lib/charts/text-width.ts';
import { readAdvances } from './font-advances.ts';

const require = createRequire(import.meta.url);

describe('advance widths', () => {
  it.each([
    ['Regular', regular],
    ['SemiBold', semiBold],
  ] as const)('are those of Fira Sans %s', async (face, table) => {
    const font = readFileSync(require.resolve(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${face}.woff2`));
    const expected = Object.entries(table).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    );
    const read = await readAdvances(font, Object.values(table).join(''));
    expect([...read].sort()).toEqual(expected.sort());
  });

  it('include the signs of this domain', () => {
    const all = Object.values(regular).join('');
    for (const sign of '₂²–−≥äöüß„“ \u00a0€') expect(all).toContain(sign);
  });
});

describe('wrapText', () => {
  it('breaks at spaces and after hyphens, never inside a number and its unit', () => {
    expect(wrapText('34.300\u00a0t im Jahr', 50, 13)).toEqual(['34.300\u00a0t', 'im Jahr']);
    expect(wrapText('Katernberg-Beisen', 80, 13)).toEqual(['Katernberg-', 'Beisen']);
  });

  it('keeps a word that is too wide', () => {
    expect(wrapText('Wärmepumpenstrom', 20, 13)).toEqual(['Wärmepumpenstrom']);
  });

  it('loses no text', () => {
    const text = 'Bilanz in Anlehnung an BISKO: Endenergie im Quartier mit Vorketten / Bundesstrommix';
    for (const width of [30, 90, 200, 1000]) {
      expect(wrapText(text, width, 10).join(' ').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of wrapText(text, 90, 10)) expect(textWidth(line, 10)).toBeLessThanOrEqual(90);
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
