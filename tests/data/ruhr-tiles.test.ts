import { describe, expect, it } from 'vitest';
import { ruhrTiles, type RuhrTile } from '#lib/domain/ruhr-tiles.ts';

/** AGS, latitude, longitude of the town point (GeoNames, CC BY 4.0). */
const townPoints: readonly (readonly [ags: string, lat: number, lon: number])[] = [
  ['05112000', 51.43247, 6.76516],
  ['05113000', 51.45657, 7.01228],
  ['05117000', 51.43218, 6.87967],
  ['05119000', 51.47805, 6.8625],
  ['05170004', 51.58333, 6.51667],
  ['05170008', 51.56227, 6.7434],
  ['05170012', 51.73262, 6.59031],
  ['05170016', 51.63405, 6.69741],
  ['05170020', 51.50467, 6.54587],
  ['05170024', 51.45342, 6.6326],
  ['05170028', 51.44665, 6.55194],
  ['05170032', 51.54649, 6.59525],
  ['05170036', 51.68333, 6.86667],
  ['05170040', 51.60741, 6.37916],
  ['05170044', 51.59703, 6.6863],
  ['05170048', 51.6669, 6.62037],
  ['05170052', 51.65877, 6.45297],
  ['05512000', 51.52392, 6.9285],
  ['05513000', 51.50508, 7.09654],
  ['05562004', 51.55657, 7.31155],
  ['05562008', 51.65598, 7.3453],
  ['05562012', 51.66166, 6.96514],
  ['05562014', 51.57077, 6.98593],
  ['05562016', 51.74297, 7.18163],
  ['05562020', 51.59638, 7.14387],
  ['05562024', 51.65671, 7.09038],
  ['05562028', 51.64198, 7.26451],
  ['05562032', 51.61379, 7.19738],
  ['05562036', 51.62125, 7.40238],
  ['05911000', 51.48165, 7.21648],
  ['05913000', 51.51494, 7.466],
  ['05914000', 51.36081, 7.47168],
  ['05915000', 51.68033, 7.82089],
  ['05916000', 51.5388, 7.22572],
  ['05954004', 51.25926, 7.46807],
  ['05954008', 51.29848, 7.3629],
  ['05954012', 51.31971, 7.3392],
  ['05954016', 51.39894, 7.18557],
  ['05954020', 51.39999, 7.43584],
  ['05954024', 51.28635, 7.29388],
  ['05954028', 51.34669, 7.24343],
  ['05954032', 51.38747, 7.39277],
  ['05954036', 51.44362, 7.35258],
  ['05978004', 51.61633, 7.64451],
  ['05978008', 51.6, 7.76667],
  ['05978012', 51.47563, 7.76946],
  ['05978016', 51.5, 7.63333],
  ['05978020', 51.59231, 7.6638],
  ['05978024', 51.61634, 7.52872],
  ['05978028', 51.44387, 7.5675],
  ['05978032', 51.69689, 7.46809],
  ['05978036', 51.53795, 7.68969],
  ['05978040', 51.66446, 7.63421],
];

/** Neighbours that a reader from the region would miss if their tiles did not touch (corners count). */
const neighbours: readonly (readonly [string, string])[] = [
  ['XAN', 'WES'],
  ['XAN', 'SON'],
  ['WES', 'HMKL'],
  ['DIN', 'DU'],
  ['MOE', 'DU'],
  ['DU', 'OB'],
  ['DU', 'MH'],
  ['OB', 'BOT'],
  ['OB', 'E'],
  ['MH', 'E'],
  ['BOT', 'GLA'],
  ['BOT', 'E'],
  ['E', 'GE'],
  ['E', 'BO'],
  ['GE', 'HER'],
  ['HER', 'BO'],
  ['HER', 'CAS'],
  ['RE', 'HERT'],
  ['BO', 'WIT'],
  ['CAS', 'DO'],
  ['WIT', 'DO'],
  ['DO', 'LÜN'],
  ['DO', 'SWER'],
  ['LÜN', 'SELM'],
  ['KAM', 'UN'],
  ['UN', 'FRÖ'],
  ['BERG', 'HAM'],
  ['HA', 'SWER'],
  ['HA', 'BRE'],
  ['HA', 'ENN'],
  ['GEV', 'SWEL'],
];

const named = new Map(ruhrTiles.map((tile) => [tile.short, tile]));

function tile(short: string): RuhrTile {
  const found = named.get(short);
  if (!found) throw new Error(`no tile ${short}`);
  return found;
}

function correlation(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const product = (as: number[], ma: number, bs: number[], mb: number) =>
    as.reduce((sum, a, i) => sum + (a - ma) * ((bs[i] ?? NaN) - mb), 0);
  return product(xs, mx, ys, my) / Math.sqrt(product(xs, mx, xs, mx) * product(ys, my, ys, my));
}

describe('tile map of the Ruhr region', () => {
  it('has each of the 53 municipalities once, each on its own place', () => {
    expect(ruhrTiles.map(({ ags }) => ags)).toEqual(townPoints.map(([ags]) => ags));
    expect(new Set(ruhrTiles.map(({ short }) => short)).size).toBe(53);
    expect(new Set(ruhrTiles.map(({ name }) => name)).size).toBe(53);
    expect(new Set(ruhrTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(53);
    for (const { short } of ruhrTiles) expect(short.length).toBeLessThanOrEqual(4);
  });

  it('is one piece', () => {
    const open = new Set(ruhrTiles);
    const queue = [tile('E')];
    open.delete(tile('E'));
    for (let here = queue.pop(); here; here = queue.pop()) {
      for (const other of open) {
        if (Math.abs(other.column - here.column) + Math.abs(other.row - here.row) === 1) {
          open.delete(other);
          queue.push(other);
        }
      }
    }
    expect([...open].map(({ short }) => short)).toEqual([]);
  });

  it('keeps west-east and north-south', () => {
    const columns = ruhrTiles.map(({ column }) => column);
    const rows = ruhrTiles.map(({ row }) => row);
    const lons = townPoints.map(([, , lon]) => lon);
    const lats = townPoints.map(([, lat]) => lat);
    expect(correlation(columns, lons)).toBeGreaterThan(0.95);
    expect(correlation(rows, lats)).toBeLessThan(-0.95);
  });

  it('keeps neighbours side by side', () => {
    const apart = neighbours.filter(([a, b]) => {
      const [first, second] = [tile(a), tile(b)];
      return Math.abs(first.column - second.column) > 1 || Math.abs(first.row - second.row) > 1;
    });
    expect(apart).toEqual([]);
  });
});
