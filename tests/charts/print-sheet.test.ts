import { describe, expect, it } from 'vitest';
import { allFormats } from '#lib/charts/layout.ts';
import { causeRows } from '#lib/charts/decomposition/data.ts';
import { charts } from '#lib/charts/registry.ts';
import { sheetFor } from '#lib/server/files/svg/print-sheet.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { decompositionFixtures } from './decomposition-fixtures.ts';
import { allFixtures, comparisonFixtures, germanContext } from './fixtures.ts';
import { collisions, drawnTexts } from './svg-texts.ts';

type Built = Parameters<typeof renderChartFile>[0];
const built = allFixtures.map(({ id, name, data }) => ({
  of: `${id} ${name}`,
  chart: (charts[id].build as (data: unknown, context: typeof germanContext) => Built)(data, germanContext),
}));

const pointsPerInch = 72;

describe('a picture of a size in print', () => {
  const sizes = [90, 120, 180].flatMap((width_mm) => allFormats.map((format) => ({ width_mm, format })));
  it.each(sizes)(
    '$width_mm mm, $format: letters of at least 7 pt, apart from each other',
    ({ width_mm, format }) => {
      const { sheet, dpi } = sheetFor(format, { width_mm });
      const pointsPerUnit = (sheet.pixels.width / sheet.width / dpi) * pointsPerInch;
      for (const { of, chart } of built) {
        const texts = drawnTexts(renderChartFile(chart, format, germanContext, { sheet }));
        expect(Math.min(...texts.map(({ size }) => size)) * pointsPerUnit, of).toBeGreaterThanOrEqual(7);
        expect(collisions(texts), of).toEqual([]);
        expect(Math.min(...texts.map(({ left }) => left)), of).toBeGreaterThanOrEqual(0);
        expect(Math.max(...texts.map(({ right }) => right)), of).toBeLessThanOrEqual(sheet.width);
      }
    },
  );
});

/** The middles of the bars of a plot, from above. */
function barMiddles(svg: string): number[] {
  const [, shift = '0'] = svg.match(/<g transform="translate\(24 (\d+)\)">/) ?? [];
  const [from, to] = ['<g transform="translate(24 ', '</g>'].map((tag) => svg.indexOf(tag));
  const plot = svg.slice(from, to);
  return [...plot.matchAll(/<rect x="[^"]*" y="([^"]*)" width="[^"]*" height="([^"]*)"/g)].map(
    ([, y, height]) => Number(shift) + Number(y) + Number(height) / 2,
  );
}

describe('rows of a picture of a size in print', () => {
  const sizes = [{ width_mm: 90 }, { width_mm: 40 }, { width_mm: 180 }, { width: 400 }];
  it.each(sizes)('%o: every bar of a waterfall is level with its name', (size) => {
    const { sheet } = sheetFor('16x9', size);
    for (const [name, data] of Object.entries(decompositionFixtures)) {
      const rows = causeRows(data.decomposition, 'de').filter(({ key }) => key !== 'first');
      if (rows.length === 0) continue;
      const chart = charts.decomposition.build(data, germanContext);
      const svg = renderChartFile(chart, '16x9', germanContext, { sheet });
      const names = drawnTexts(svg);
      const middles = barMiddles(svg);
      expect(middles.length, name).toBe(rows.length);
      const offsets = rows.map(({ label }, at) => {
        const text = names.find((drawn) => drawn.text === label)!;
        return middles[at]! - (text.top + text.bottom) / 2;
      });
      const wanted = offsets[0]!;
      expect(wanted, name).toBeGreaterThan(-2);
      expect(wanted, name).toBeLessThan(24);
      for (const offset of offsets) expect(Math.abs(offset - wanted), name).toBeLessThan(1.5);
    }
  });

  it.each([
    ['typical', 'Reihenfolge alphabetisch', 'Zahl der Quartiere;'],
    ['forty', 'Zahl der Quartiere;', 'Reihenfolge alphabetisch'],
    ['thousands', 'Zahl der Quartiere;', 'Reihenfolge alphabetisch'],
  ])('a comparison notes what it shows: %s', (name, said, notSaid) => {
    const { sheet } = sheetFor('16x9', { width_mm: 90 });
    const chart = charts.comparison.build(comparisonFixtures[name]!, germanContext);
    const words = drawnTexts(renderChartFile(chart, '16x9', germanContext, { sheet }))
      .map(({ text }) => text)
      .join(' ');
    expect(words).toContain(said);
    expect(words).not.toContain(notSaid);
  });
});
