import type { MultiplesData } from '#lib/charts/multiples/data.ts';
import type { SlopeData } from '#lib/charts/slope/data.ts';
import type { SlopeRow, YearValue } from '#lib/domain/records/comparison.ts';
import type { Indicator } from '#lib/domain/indicators.ts';

const places: [string, string][] = [
  ['Brambauer', 'Lünen'],
  ['Hochbruch', 'Xanten'],
  ['Horst', 'Gelsenkirchen'],
  ['Katernberg-Beisen', 'Essen'],
  ['Kirchhellen-Mitte', 'Bottrop'],
  ['Neuenkamp', 'Duisburg'],
  ['Tackenberg', 'Oberhausen'],
  ['Wehringhausen', 'Hagen'],
];

/** `valueOf` says what a quartier has in a year; null is not comparable. */
function multiplesOf(
  indicator: Indicator,
  names: readonly [string, string][],
  valueOf: (index: number, year: number) => number | null,
  others: Partial<MultiplesData> = {},
): MultiplesData {
  const years = [2019, 2020, 2021, 2022, 2023];
  const rows = names.map(([name, municipality], index) => ({
    quartier_id: `q-${index}`,
    name,
    municipality,
    href: `/quartiere/q-${index}`,
    points: years.flatMap((year): YearValue[] => {
      const value = valueOf(index, year);
      return value === null
        ? []
        : [{ year, value, status: year < 2023 ? 'final' : index % 3 === 1 ? 'estimated' : 'provisional' }];
    }),
  }));
  const values = rows.flatMap(({ points }) => points.map(({ value }) => value));
  const earlier = rows.filter(({ points }) => points.length > 1);
  const isEmpty = values.length === 0;
  return {
    indicator,
    year: 2023,
    paging: { page: 1, size: 24, total: rows.length },
    of: rows.length + 1,
    span: {
      low: isEmpty ? null : Math.min(...values),
      high: isEmpty ? null : Math.max(...values),
      first_year: isEmpty ? null : 2019,
      falling: earlier.filter(({ points }) => points.at(-1)!.value < points[0]!.value).length,
      with_earlier: earlier.length,
    },
    rows,
    ...others,
  };
}

const numbered = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, index) => [`Quartier ${index + 1}`, 'Stadt']);

export const multiplesFixtures: Record<string, MultiplesData> = {
  typical: multiplesOf('t_per_head', places, (index, year) =>
    index === 5 && year === 2021 ? null : 6.2 - index * 0.4 - (year - 2019) * (index === 2 ? -0.1 : 0.25),
  ),
  change: multiplesOf('change_pct', places.slice(0, 7), (index, year) => (2019 - year) * (1 + index) + index),
  page: multiplesOf('kwh_per_m2', numbered(24), (index, year) => 90 + ((index * 37 + year * 11) % 83), {
    paging: { page: 3, size: 24, total: 501 },
    of: 530,
  }),
  long: multiplesOf(
    'fossil_heat_pct',
    [
      ['Donaudampfschifffahrtsgesellschaftssiedlung', 'Ort'],
      ['Neue und Alte Kolonie am ehemaligen Schacht Minister Achenbach', 'Lünen'],
      ['X', 'Y'],
    ],
    (index, year) => (year < 2021 + index ? null : 80 - index * 30),
  ),
  one: multiplesOf('t_per_m2', places.slice(2, 3), (_, year) => 0.05 - (year - 2019) * 0.004),
  single: multiplesOf('t_per_dwelling', places.slice(0, 2), (index, year) =>
    year === 2023 ? 4 + index : null,
  ),
  empty: multiplesOf('t_per_head', [], () => null),
};

function slopeOf(
  names: readonly [string, string][],
  valuesOf: (index: number) => [change: number, target: number, lead: number | null],
  others: Partial<SlopeData> = {},
): SlopeData {
  const rows = names.map(([name, municipality], index): SlopeRow => {
    const [change_pct, target_pct, ahead_pp] = valuesOf(index);
    return {
      quartier_id: `q-${index}`,
      name,
      municipality,
      status: 'final',
      change_pct,
      target_pct,
      base_year_from: 2019,
      base_year_to: 2019,
      target_year: 2030,
      is_on_schedule: ahead_pp === null ? null : ahead_pp >= 0,
    };
  });
  const judged = rows.filter((row) => row.is_on_schedule !== null);
  return {
    year: 2023,
    paging: { page: 1, size: 24, total: rows.length },
    of: rows.length + 1,
    onSchedule: judged.filter((row) => row.is_on_schedule).length,
    judged: judged.length,
    rows,
    ...others,
  };
}

const typicalSlopes = slopeOf(places.slice(0, 7), (index) => {
  const change = [-12.4, -9.8, -23.1, 2.3, -31, -17.5, -18.2][index]!;
  const target = [-65, -65, -65, -55, -65, -40, -65][index]!;
  return [change, target, (100 * change) / target - (100 * 4) / 11];
});

export const slopeFixtures: Record<string, SlopeData> = {
  typical: typicalSlopes,
  years: {
    ...typicalSlopes,
    rows: typicalSlopes.rows.map((row, index) => ({
      ...row,
      target_year: index === 1 ? 2035 : 2030,
      status: index === 1 ? 'estimated' : 'final',
    })),
  },
  page: slopeOf(
    numbered(24),
    (index) => [-((index * 37) % 60) + 10, -65, -((index * 37) % 60) < -30 ? 4 : -12],
    { paging: { page: 2, size: 24, total: 477 }, of: 530, onSchedule: 120, judged: 470 },
  ),
  same: slopeOf(places.slice(0, 3), () => [-20, -65, null]),
  one: slopeOf(places.slice(2, 3), () => [-23.1, -65, -1]),
  long: slopeOf(
    [
      ['Neue und Alte Kolonie am ehemaligen Schacht Minister Achenbach', 'Lünen'],
      ['Horst', 'Gelsenkirchen'],
    ],
    (index) => [40 - index * 80, -65, -100 + index * 150],
  ),
  empty: slopeOf([], () => [0, 0, null]),
};
