import { describe, expect, it } from 'vitest';
import { fileFormats } from '#lib/charts/layout.ts';
import { charts } from '#lib/charts/registry.ts';
import { sheetFor } from '#lib/server/exports/print-sheet.ts';
import { renderChartFile } from '#lib/server/exports/render-svg-file.ts';
import { allFixtures, germanContext } from './fixtures.ts';
import { collisions, drawnTexts } from './svg-texts.ts';

type Built = Parameters<typeof renderChartFile>[0];
const built = allFixtures.map(({ id, name, data }) => ({
  of: `${id} ${name}`,
  chart: (charts[id].build as (data: unknown, context: typeof germanContext) => Built)(data, germanContext),
}));

const pointsPerInch = 72;

describe('a picture of a size in print', () => {
  const sizes = [90, 120, 180].flatMap((width_mm) => fileFormats.map((format) => ({ width_mm, format })));
  it.each(sizes)(
    '$width_mm mm, $format: letters of at least 7 pt, apart from each other',
    ({ width_mm, format }) => {
      const { sheet, dpi } = sheetFor(format, { width_mm });
      const pointsPerUnit = (sheet.pixels.width / sheet.width / dpi) * pointsPerInch;
      for (const { of, chart } of built) {
        const texts = drawnTexts(renderChartFile(chart, format, germanContext, sheet));
        expect(Math.min(...texts.map(({ size }) => size)) * pointsPerUnit, of).toBeGreaterThanOrEqual(7);
        expect(collisions(texts), of).toEqual([]);
        expect(Math.min(...texts.map(({ left }) => left)), of).toBeGreaterThanOrEqual(0);
        expect(Math.max(...texts.map(({ right }) => right)), of).toBeLessThanOrEqual(sheet.width);
      }
    },
  );
});
