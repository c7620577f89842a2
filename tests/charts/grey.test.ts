import { describe, expect, it } from 'vitest';
import type { Chart } from '#lib/charts/chart.ts';
import { textureOf } from '#lib/charts/drawing/grey.ts';
import { partColours } from '#lib/charts/drawing/part-colours.ts';
import { certaintyAreas } from '#lib/charts/drawing/signs.ts';
import { charts } from '#lib/charts/registry.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { allFixtures, germanContext } from './fixtures.ts';

const isGrey = (hex: string) => hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(3, 5) === hex.slice(5, 7);

describe('a picture in grey', () => {
  it.each(allFixtures)('has no colour in $id $name, and the same texts in their places', ({ id, data }) => {
    const chart = (charts[id].build as (data: unknown, context: typeof germanContext) => Chart)(
      data,
      germanContext,
    );
    const [coloured, grey] = ([undefined, 'grey'] as const).map((ink) =>
      renderChartFile(chart, 'page', germanContext, { ink }),
    );
    const colours = grey!.match(/#[0-9a-f]{6}\b/g)!;
    expect(colours.length).toBeGreaterThan(3);
    expect(colours.filter((hex) => !isGrey(hex))).toEqual([]);
    const texts = (svg: string) => svg.match(/<text x="[^"]*" y="[^"]*"|>[^<]+<\/text>/g);
    expect(texts(grey!)).toEqual(texts(coloured!));
  });

  it('tells all parts apart that can stand on each other', () => {
    const looks = (isOfChart: (name: string) => boolean) =>
      Object.entries(partColours)
        .filter(([name]) => isOfChart(name))
        .map(([, [light]]) => JSON.stringify(textureOf(light)));
    for (const found of [
      looks((name) => name.startsWith('sector')),
      looks((name) => !name.startsWith('sector')),
    ])
      expect(new Set(found).size).toBe(found.length);
  });

  it('tells the three electricities apart where each is a thin part: by its signs, or by light and dark', () => {
    const textures = (['grid-1', 'grid-2', 'grid-3'] as const).map((name) =>
      textureOf(partColours[name][0])!,
    );
    const light = (hex: string) => parseInt(hex.slice(1, 3), 16);
    for (const [at, one] of textures.entries())
      for (const other of textures.slice(at + 1))
        expect(one.kind !== other.kind || Math.abs(light(one.ground) - light(other.ground)) > 100).toBe(true);
  });

  it('tells what is decided from what is open by level stripes, which no part has', () => {
    expect(textureOf(certaintyAreas.decided.fill)).toMatchObject({ kind: 'level' });
    const kinds = Object.values(partColours).map(([light]) => textureOf(light)!.kind);
    expect(kinds).not.toContain('level');
  });
});
