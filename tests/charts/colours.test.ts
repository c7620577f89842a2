import { describe, expect, it } from 'vitest';
import { carrierParts, sectorParts, type Part } from '#lib/charts/drawing/colours.ts';
import { partColours } from '#lib/charts/drawing/part-colours.ts';
import { sectors as sectorChart } from '#lib/charts/stack/chart.ts';
import { pageLayouts } from '#lib/charts/layout.ts';
import { stackOf, uniteSmallParts } from '#lib/charts/stack/data.ts';
import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import { carrierGroups, type CarrierGroup } from '#lib/domain/vocabulary.ts';
import { DrawnOption } from './drawn-option.ts';
import { carrierFixtures, germanContext, sectorFixtures } from './fixtures.ts';

/** OKLab, in which equal distances look about equally different: Björn Ottosson, 2020. */
function oklab(hex: string): [number, number, number] {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function difference(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const label = { de: 'x', en: 'x' };
const ownCarrier = (group: CarrierGroup, carrier: string): Carrier => ({
  carrier,
  label,
  group,
  grid_electricity: false,
});
const own = (count: number) => Array.from({ length: count }, (_, index) => `own-${index}`);
type Look = Pick<Part, 'colour' | 'pattern'>;
const look = ({ colour, pattern }: Look) => `${colour} ${pattern}`;
const looksOf = (parts: readonly Part[]) =>
  new Map(parts.map(({ key, colour, pattern }): [string, Look] => [key, { colour, pattern }]));
const carrierLooks = (carriers: readonly Carrier[]) => looksOf(carrierParts(carriers, 'de'));
const sectorLooks = (sectors: readonly Sector[]) => looksOf(sectorParts(sectors, 'de'));

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours of parts in the %s', (_, mode) => {
  it.each(['fossil', 'heat', 'grid', 'renewable', 'transport', 'sector'])(
    'of %s are apart from each other, neighbours still more',
    (hue) => {
      const shades = Object.entries(partColours)
        .filter(([name]) => name.startsWith(`${hue}-`))
        .map(([, pair]) => pair[mode]);
      for (const [index, shade] of shades.entries())
        for (const other of shades.slice(index + 1))
          expect(difference(shade, other), `${shade} ${other}`).toBeGreaterThan(0.06);
      const added = shades.slice(-8);
      expect(added).toHaveLength(8);
      for (const [index, shade] of added.slice(1).entries())
        expect(difference(shade, added[index]!), `${shade} ${added[index]}`).toBeGreaterThan(0.12);
    },
  );
});

describe('what a programme adds', () => {
  const { carriers, sectors } = germanContext;

  it.each(carrierGroups)('to %s looks different, 24 of them and the standard ones', (group) => {
    const added = own(24).map((carrier) => ownCarrier(group, carrier));
    const looks = [...carrierLooks([...carriers, ...added]).values()].map(look);
    expect(new Set(looks).size).toBe(looks.length);
    const first = added.slice(0, 8).map(({ carrier }) => carrierLooks([...carriers, ...added]).get(carrier)!);
    expect(new Set(first.map(({ colour }) => colour)).size).toBe(8);
    expect(first.every(({ pattern }) => pattern === null)).toBe(true);
  });

  it('as sectors looks different too', () => {
    const added = own(24).map((sector): Sector => ({ sector, label }));
    const looks = [...sectorLooks([...sectors, ...added]).values()].map(look);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('keeps its look when more is added at the end, of its own group or of another one', () => {
    const few = [...carriers, ownCarrier('fossil', 'peat'), ownCarrier('renewable', 'straw')];
    const more = [
      ...few,
      ownCarrier('fossil', 'a'),
      ownCarrier('renewable', 'b'),
      ownCarrier('transport', 'c'),
    ];
    for (const [key, { colour, pattern }] of carrierLooks(few))
      expect(carrierLooks(more).get(key)).toEqual({ colour, pattern });
    const two: Sector[] = [...sectors, { sector: 'road', label }, { sector: 'rail', label }];
    const three = [...two, { sector: 'air', label }];
    for (const [key, found] of sectorLooks(two)) expect(sectorLooks(three).get(key)).toEqual(found);
  });

  it('counts no standard carrier that only gets another name', () => {
    const renamed = ownCarrier('fossil', 'natural_gas');
    const looks = carrierLooks([renamed, ownCarrier('fossil', 'peat')]);
    expect(looks.get('natural_gas')).toEqual(carrierLooks(carriers).get('natural_gas'));
    expect(looks.get('peat')).toEqual(carrierLooks([ownCarrier('fossil', 'peat')]).get('peat'));
  });

  it('may have the name of anything', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(carrierLooks([ownCarrier('fossil', name)]).get(name)!.colour).toMatch(/^#/);
      expect(sectorLooks([{ sector: name, label }]).get(name)!.colour).toMatch(/^#/);
    }
  });

  it('is stacked above the standard ones of its group, in its own order', () => {
    const added = [ownCarrier('fossil', 'z'), ownCarrier('fossil', 'a'), ownCarrier('renewable', 'm')];
    const order = carrierParts([...added, ...carriers], 'de').map(({ key }) => key);
    expect(order.indexOf('z')).toBe(order.indexOf('hard_coal') + 1);
    expect(order.indexOf('a')).toBe(order.indexOf('z') + 1);
    expect(order.at(-2)).toBe('m');
    const ordered = sectorParts([{ sector: 'z', label }, { sector: 'a', label }, ...sectors], 'de');
    expect(ordered.slice(-2).map(({ key }) => key)).toEqual(['z', 'a']);
  });

  it('is told apart in column, label and tip, beyond eight by stripes', () => {
    const keys = own(9);
    const context = {
      ...germanContext,
      sectors: [...sectors, ...keys.map((sector) => ({ sector, label: { de: `S ${sector}`, en: sector } }))],
    };
    const [row] = sectorFixtures.typical!.rows;
    const rows = keys.map((sector) => ({ ...row!, sector, emissions_t: 1000 }));
    const chart = sectorChart.build({ ...sectorFixtures.typical!, rows, series: [] }, context);
    if (chart.drawing.kind !== 'option') throw new Error('no option');
    const drawn = new DrawnOption(chart.drawing.option(pageLayouts.wide));
    const striped = drawn.columns.filter(({ itemStyle }) => itemStyle?.decal);
    expect(striped.map(({ id }) => id)).toEqual(['own-8']);
    expect(new Set(drawn.rects.map(({ fill }) => fill)).size).toBe(8);
    expect(drawn.rects).toHaveLength(9);
    // Lines to the columns, and one stripe.
    expect(drawn.lines).toHaveLength(10);
    const looks = chart.points[0]!.lines.slice(1).map(({ colour, pattern }) => `${colour} ${pattern}`);
    expect(new Set(looks).size).toBe(9);
  });

  it('is not taken for what has no carrier, is not shown or is united', () => {
    const [row] = carrierFixtures.hidden!.rows;
    const keys = Object.keys(partColours).slice(0, 9);
    const few = stackOf(carrierFixtures.hidden!, 'carrier', germanContext).parts;
    const many = keys.map((key) => ({ ...few[0]!, key, label: row!.carrier! }));
    const united = uniteSmallParts(many, 3, String).at(-1)!;
    const looks = [...few, united].map(look);
    expect(looks).toHaveLength(4);
    expect(new Set(looks).size).toBe(4);
  });
});
