import { describe, expect, it } from 'vitest';
import { embedFonts, outlineTexts } from '#lib/server/files/svg/file-text.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { textMark } from '#lib/charts/drawing/marks.ts';
import { writeMarks } from '#lib/charts/drawing/svg.ts';
import { charts } from '#lib/charts/registry.ts';
import { englishContext, germanContext, pathFixtures } from './fixtures.ts';

const file = (context = germanContext) =>
  renderChartFile(charts.path.build(pathFixtures.behind!, context), '16x9', context);

describe('text in SVG files', () => {
  it('a halo is a text of its own below, and nothing needs a renderer that knows SVG 2', () => {
    const mark = textMark('a < b', {
      x: 1,
      y: 2,
      size: 13,
      colour: '#111',
      halo: { colour: '#fff', width: 4 },
    });
    expect(writeMarks([mark], { hasSeparateHalos: true })).toBe(
      '<text x="1" y="2" font-size="13" fill="none" stroke="#fff" stroke-width="4" stroke-linejoin="round" aria-hidden="true">a &lt; b</text>' +
        '<text x="1" y="2" font-size="13" fill="#111">a &lt; b</text>',
    );
    expect(file()).toContain('aria-hidden');
    expect(file()).not.toMatch(/paint-order|dominant-baseline/);
  });

  it('the font inside has the characters of the picture, and is the same at every run', async () => {
    const svg = await embedFonts(file());
    expect(await embedFonts(file())).toBe(svg);
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    const faces = [...svg.matchAll(/base64,([^)]*)\)/g)].map(([, data]) => Buffer.from(data!, 'base64'));
    for (const face of faces) {
      // TrueType, cut down
      expect(face.subarray(0, 4).toString('hex')).toBe('00010000');
      expect(face.length).toBeGreaterThan(3_000);
      expect(face.length).toBeLessThan(30_000);
    }
    expect((await embedFonts(file(englishContext))).includes('@font-face')).toBe(true);
    expect(await embedFonts('<svg><title>t</title></svg>')).not.toContain('@font-face');
  });

  it('outlines have no text and no font, and keep name and description', async () => {
    const svg = await outlineTexts(file());
    expect(svg).not.toMatch(/<text|font-face| d="[^"]*\.\d{3}/);
    expect(svg).toMatch(
      /^<svg [^>]*width="1280" height="720"[^>]*>\n<title id="chart-title">.+<\/title>\n<desc /,
    );
    expect(svg.match(/<path /g)!.length).toBeGreaterThan(30);
  });
});
