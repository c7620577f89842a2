import type { ValueStatus } from '#lib/domain/vocabulary.ts';
import type { ChartContext } from '#lib/charts/chart.ts';
import type { ComparisonData } from '#lib/charts/comparison/data.ts';
import type { MapData } from '#lib/charts/map/data.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
import type { Progress, SeriesPoint } from '#lib/domain/records/progress.ts';
import type { BalanceRow } from '#lib/domain/records/balance.ts';
import type { ProgrammeYear } from '#lib/domain/records/programme.ts';
import type { ChartData, ChartId } from '#lib/charts/registry.ts';
import type { StackData } from '#lib/charts/stack/data.ts';
import type { PathData } from '#lib/charts/year-lines/data.ts';
import { noGap } from '../fixtures/no-gap.ts';
import { gapFixtures } from './gap-fixtures.ts';
import { pairFixtures } from './pair-fixtures.ts';
import { scenarioFixtures } from './scenario-fixtures.ts';
import { decompositionFixtures } from './decomposition-fixtures.ts';
import { abatementFixtures } from './abatement-fixtures.ts';
import { multiplesFixtures, slopeFixtures } from './multiples-fixtures.ts';

const label = (de: string, en: string) => ({ de, en });

export const germanContext: ChartContext = {
  lang: 'de',
  edition: {
    id: '2026-1',
    label: 'Zwischenbilanz 2026',
    published_at: '2026-11-22T09:30:00Z',
    factor_set: 'UBA 2026',
  },
  isDemo: true,
  source: 'Stadt Gelsenkirchen, Umweltbundesamt',
  licence: 'CC BY 4.0',
  carriers: [
    {
      carrier: 'natural_gas',
      label: label('Erdgas', 'Natural gas'),
      group: 'fossil',
      grid_electricity: false,
    },
    {
      carrier: 'heating_oil',
      label: label('Heizöl', 'Heating oil'),
      group: 'fossil',
      grid_electricity: false,
    },
    {
      carrier: 'hard_coal',
      label: label('Steinkohle', 'Hard coal'),
      group: 'fossil',
      grid_electricity: false,
    },
    {
      carrier: 'district_heating',
      label: label('Fernwärme', 'District heating'),
      group: 'heat_grid',
      grid_electricity: false,
    },
    {
      carrier: 'electricity',
      label: label('Strom', 'Electricity'),
      group: 'electricity',
      grid_electricity: true,
    },
    {
      carrier: 'heat_pump_electricity',
      label: label('Wärmepumpenstrom', 'Heat pump electricity'),
      group: 'electricity',
      grid_electricity: true,
    },
    { carrier: 'biomass', label: label('Biomasse', 'Biomass'), group: 'renewable', grid_electricity: false },
    {
      carrier: 'solar_thermal',
      label: label('Solarthermie', 'Solar thermal'),
      group: 'renewable',
      grid_electricity: false,
    },
    { carrier: 'diesel', label: label('Diesel', 'Diesel'), group: 'transport', grid_electricity: false },
  ],
  sectors: [
    { sector: 'households', label: label('Private Haushalte', 'Households') },
    { sector: 'services', label: label('Gewerbe, Handel, Dienstleistungen', 'Services') },
    { sector: 'industry', label: label('Industrie', 'Industry') },
    { sector: 'municipal', label: label('Kommunale Einrichtungen', 'Municipal facilities') },
    { sector: 'transport', label: label('Verkehr', 'Transport') },
  ],
  headlineSectors: ['households', 'services', 'industry', 'municipal'],
  isBiskoLike: true,
  otherViews: [],
};

export const englishContext: ChartContext = { ...germanContext, lang: 'en', isDemo: false };

const quartier = { quartier_id: 'gelsenkirchen-horst', name: 'Horst', municipality: 'Gelsenkirchen' };

const nothing = { reasons: [], reason_texts: [] };

export const emptyProgress: Progress = {
  baseline: null,
  base_years: null,
  target: null,
  later_targets: [],
  latest: null,
  series: [],
  path: [],
  progress_pct: null,
  progress_reasons: [],
  progress_reason_texts: [],
  elapsed_pct: null,
  required: { t_per_year: null, cagr_pct: null, pace_t_per_year: null },
  data_quality: null,
  step_t: null,
  level: { verdict: 'not_assessable', ...nothing, gap_t: null, gap_pct: null },
  budget: {
    verdict: 'not_assessable',
    ...nothing,
    balance_t: null,
    remaining_t: null,
    interpolated_years: [],
  },
  trend: {
    verdict: 'not_assessable',
    ...nothing,
    n: 0,
    window: null,
    weather_corrected: false,
    slope_t_per_year: null,
    theil_sen_t_per_year: null,
    r: null,
    forecast_t: null,
    half_width_t: null,
    probability_pct: null,
  },
  measures: {
    verdict: 'not_assessable',
    ...nothing,
    secured_t: null,
    secured_share_of_gap: null,
    after_secured_t: null,
    ...noGap,
  },
};

export function measured(
  year: number,
  t: number | null,
  status: SeriesPoint['status'] = 'final',
  assessable = t !== null,
): SeriesPoint {
  return {
    year,
    t,
    corrected_t: null,
    status,
    assessable,
    data_quality: null,
    rounded_to_t: null,
    step_t: null,
  };
}

interface ProgressPlan {
  series: SeriesPoint[];
  baseline?: { years: [number, number]; t: number };
  target?: { year: number; t: number; reduction_pct: number | null };
}

/** A progress answer as the edition would give it, for charts: path and level follow METHOD.md section 4. */
export function progressOf({ series, baseline, target }: ProgressPlan): Progress {
  const assessable = series.filter((point) => point.assessable && point.t !== null);
  const last = assessable.at(-1);
  const latest = last ? { year: last.year, t: last.t!, status: last.status } : null;
  const result: Progress = {
    ...emptyProgress,
    path: [],
    series,
    latest,
    baseline: baseline ?? null,
    base_years: baseline?.years ?? null,
    target: target ? { ...target, sectors: germanContext.headlineSectors.slice(), decided_t: null } : null,
  };
  if (!baseline || !target) return result;
  const middle = (baseline.years[0] + baseline.years[1]) / 2;
  const at = (year: number) =>
    year >= target.year
      ? target.t
      : baseline.t - ((baseline.t - target.t) * (year - middle)) / (target.year - middle);
  for (let year = Math.ceil(middle); year <= target.year; year++)
    result.path.push({ year, t: at(year), decided_t: null });
  if (!latest || latest.year <= baseline.years[1]) return result;
  const gap = latest.t - at(latest.year);
  const verdict =
    latest.year >= target.year && gap <= 0
      ? 'achieved'
      : gap <= 0
        ? 'ahead'
        : gap <= 0.05 * (baseline.t - target.t)
          ? 'close'
          : 'behind';
  return { ...result, level: { verdict, ...nothing, gap_t: gap, gap_pct: (100 * gap) / at(latest.year) } };
}

const horstSeries = [
  measured(2019, 41_200),
  measured(2020, 39_680),
  measured(2021, 40_910),
  measured(2022, 38_100),
  measured(2023, 35_250),
  measured(2024, 34_300, 'provisional'),
];
const horstPlan = {
  baseline: { years: [2019, 2019] as [number, number], t: 41_200 },
  target: { year: 2030, t: 20_600, reduction_pct: 50 },
};

function pathData(progress: Progress, more: Partial<PathData> = {}): PathData {
  return { quartier, progress, ...more };
}

const behind = progressOf({ series: horstSeries, ...horstPlan });

export const pathFixtures: Record<string, PathData> = {
  behind: pathData(behind),
  trend: pathData({
    ...behind,
    trend: {
      ...behind.trend,
      verdict: 'open',
      n: 6,
      window: [2019, 2024],
      slope_t_per_year: -1_520,
      forecast_t: 25_952,
      half_width_t: 7_847,
    },
    measures: { ...behind.measures, verdict: 'insufficient', secured_t: 6_400, after_secured_t: 27_900 },
  }),
  band: pathData(
    {
      ...behind,
      trend: {
        ...behind.trend,
        verdict: 'open',
        n: 6,
        window: [2019, 2024],
        slope_t_per_year: -1_520,
        forecast_t: 25_952,
        half_width_t: 7_847,
      },
    },
    {
      band: Array.from({ length: 7 }, (_, index) => ({
        year: 2024 + index,
        t: 35_072 - index * 1_520,
        low_t: 35_072 - index * 1_520 - 4_400 - index * 574,
        high_t: 35_072 - index * 1_520 + 4_400 + index * 574,
      })),
    },
  ),
  secured: pathData(
    {
      ...behind,
      trend: {
        ...behind.trend,
        verdict: 'off_track',
        n: 6,
        window: [2019, 2024],
        weather_corrected: true,
        slope_t_per_year: -1_020,
        forecast_t: 29_300,
        half_width_t: 4_900,
        probability_pct: 0.4,
      },
      measures: { ...behind.measures, verdict: 'insufficient', secured_t: 6_400, after_secured_t: 27_900 },
    },
    {
      band: Array.from({ length: 12 }, (_, index) => ({
        year: 2019 + index,
        t: 40_520 - index * 1_020,
        low_t: index < 5 ? null : 40_520 - index * 1_020 - 2_300 - (index - 5) * 430,
        high_t: index < 5 ? null : 40_520 - index * 1_020 + 2_300 + (index - 5) * 430,
      })),
      secured: [34_300, 33_900, 32_100, 30_800, 28_300, 27_900, 27_900].map((t, index) => ({
        year: 2024 + index,
        t,
      })),
    },
  ),
  ahead: pathData(
    progressOf({
      ...horstPlan,
      series: [...horstSeries.slice(0, 4), measured(2023, 32_000), measured(2024, 28_400)],
    }),
  ),
  incomplete: pathData(
    progressOf({
      ...horstPlan,
      series: [
        measured(2019, 41_200),
        measured(2020, 39_680),
        measured(2021, 27_300, 'final', false),
        measured(2022, 38_100),
        measured(2023, 36_250, 'estimated'),
        measured(2024, 21_050, 'provisional', false),
      ],
    }),
  ),
  gaps: pathData(
    progressOf({
      series: [1990, 1995, 2000, 2005, 2010, 2015].map((year, index) =>
        measured(year, 2_503_000 - index * 62_000),
      ),
      baseline: { years: [1990, 1990], t: 2_503_000 },
      target: { year: 2020, t: 1_502_000, reduction_pct: 40 },
    }),
  ),
  noTarget: pathData(progressOf({ series: horstSeries })),
  notAssessable: pathData(
    progressOf({
      series: [measured(2022, 12_000, 'final', false), measured(2023, 14_100, 'estimated', false)],
    }),
  ),
  oneYear: pathData(progressOf({ series: [measured(2023, 84.4)] })),
  nothingAfterBase: pathData(progressOf({ ...horstPlan, series: horstSeries.slice(0, 1) })),
  rising: pathData(
    progressOf({
      ...horstPlan,
      series: [measured(2019, 41_200), measured(2020, 42_900), measured(2021, 44_400)],
    }),
  ),
  rangeBase: pathData(
    progressOf({
      series: [
        measured(2018, 60),
        measured(2019, 58.2),
        measured(2020, 61.9),
        measured(2021, 55.5, 'estimated'),
      ],
      baseline: { years: [2018, 2021], t: 58.9 },
      target: { year: 2030, t: 20, reduction_pct: null },
    }),
  ),
  achieved: pathData(
    progressOf({ ...horstPlan, series: [...horstSeries, measured(2027, 25_000), measured(2030, 20_100)] }),
  ),
  missed: pathData(
    progressOf({ ...horstPlan, series: [...horstSeries, measured(2030, 26_300), measured(2031, 25_100)] }),
  ),
  empty: pathData(emptyProgress),
};

type Shares = Record<string, readonly (number | null)[]>;

/** Rows of a balance: t by part and year, null as a missing cell. */
function balanceRows(dimension: 'carrier' | 'sector', first: number, shares: Shares): BalanceRow[] {
  return Object.entries(shares).flatMap(([key, values]) =>
    values.map((emissions_t, index) => ({
      year: first + index,
      sector: dimension === 'sector' ? key : null,
      carrier: dimension === 'carrier' && key !== 'reported' ? key : null,
      energy_mwh: null,
      emissions_t,
      state: emissions_t === null ? 'missing' : 'number',
      status: emissions_t === null ? null : 'final',
      basis: null,
      quality: null,
      rounded_to_mwh: null,
      rounded_to_t: null,
      step_t: null,
    })),
  );
}

const horstCarriers: Shares = {
  natural_gas: [22_310, 21_400, 22_505, 20_110, 18_000, 17_410],
  heating_oil: [4_100, 3_900, 3_950, 3_700, 3_300, 3_080],
  hard_coal: [310, 240, 150, 40, 0, 0],
  district_heating: [5_120, 5_000, 5_300, 5_150, 5_080, 5_000],
  electricity: [9_160, 8_920, 8_760, 8_800, 8_470, 8_300],
  heat_pump_electricity: [80, 90, 120, 160, 220, 300],
  biomass: [90, 95, 95, 100, 130, 150],
  solar_thermal: [30, 35, 30, 40, 50, 60],
};
const horstSectors: Shares = {
  households: [26_100, 25_300, 26_100, 24_500, 22_700, 22_100],
  services: [9_400, 8_900, 9_100, 8_600, 7_900, 7_700],
  industry: [4_500, 4_280, 4_510, 3_900, 3_650, 3_500],
  municipal: [1_200, 1_200, 1_200, 1_100, 1_000, 1_000],
};

function totalsOf(first: number, shares: Shares, incomplete: readonly number[] = []): SeriesPoint[] {
  const length = Object.values(shares)[0]?.length ?? 0;
  return Array.from({ length }, (_, index) => {
    const values = Object.values(shares).flatMap((part) => part[index] ?? []);
    const year = first + index;
    return measured(
      year,
      values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null,
      'final',
      !incomplete.includes(year) && values.length > 0,
    );
  });
}

function stackData(
  dimension: 'carrier' | 'sector',
  first: number,
  shares: Shares,
  incomplete: readonly number[] = [],
): StackData {
  const series = totalsOf(first, shares, incomplete);
  return {
    quartier,
    rows: balanceRows(dimension, first, shares),
    sums: series.map(({ year, t }) => ({ year, energy_mwh: null, emissions_t: t, withheld_t: null })),
    series,
  };
}

const longCarriers: Shares = Object.fromEntries(
  Object.entries(horstCarriers).map(([key, values]) => [
    key,
    Array.from({ length: 26 }, (_, index) => (index % 5 === 0 ? values[index % values.length]! * 30 : null)),
  ]),
);

export const carrierFixtures: Record<string, StackData> = {
  typical: stackData('carrier', 2019, horstCarriers),
  incomplete: stackData(
    'carrier',
    2019,
    { ...horstCarriers, natural_gas: [22_310, 21_400, null, 20_110, 18_000, null] },
    [2021, 2024],
  ),
  sparse: {
    ...stackData('carrier', 1990, longCarriers),
    rows: balanceRows('carrier', 1990, longCarriers).filter((row) => row.emissions_t !== null),
    series: totalsOf(1990, longCarriers).filter((point) => point.t !== null),
  },
  oneYear: stackData('carrier', 2023, { natural_gas: [61.26], electricity: [23.14] }),
  onePart: stackData('carrier', 2022, { natural_gas: [610, 580] }),
  hidden: {
    ...stackData('carrier', 2022, { electricity: [610, 580], reported: [200, 210] }),
    sums: [
      { year: 2022, energy_mwh: null, emissions_t: 810, withheld_t: 200 },
      { year: 2023, energy_mwh: null, emissions_t: 790, withheld_t: 190 },
    ],
    series: [measured(2022, 1_010), measured(2023, 980)],
  },
  zero: stackData('carrier', 2022, { natural_gas: [0, 0] }),
  notAssessable: stackData(
    'carrier',
    2022,
    { natural_gas: [300, 280], electricity: [null, null] },
    [2022, 2023],
  ),
  empty: { quartier, rows: [], sums: [], series: [] },
};

export const sectorFixtures: Record<string, StackData> = {
  typical: stackData('sector', 2019, horstSectors),
  transport: {
    ...stackData('sector', 2019, {
      ...horstSectors,
      transport: [12_000, 10_400, 10_900, 11_800, 11_900, 11_700],
    }),
    scope: ['households', 'services', 'industry', 'municipal', 'transport'],
  },
  empty: { quartier, rows: [], sums: [], series: [] },
};

/** A year of the same `n` quartiers, `of` which all or some have the path. */
function programmeYear(
  year: number,
  t: number | null,
  path_t: number | null,
  n = 8,
  status: ProgrammeYear['status'] = 'final',
  part?: { n: number; t: number | null },
): ProgrammeYear {
  const planned = { n: path_t === null ? 0 : (part?.n ?? n), t: path_t };
  const compared =
    path_t === null || t === null
      ? { n: 0, t: null, path_t: null }
      : { n: planned.n, t: part ? part.t : t, path_t };
  return {
    year,
    t,
    step_t: null,
    status: t === null ? null : status,
    coverage: { n: t === null ? 0 : n, of: 8 },
    compared,
    path_t: compared.path_t,
    planned,
  };
}

const leftOut = (...names: string[]) => ({
  rows: names.map((name) => ({
    quartier_id: name.toLowerCase(),
    name,
    municipality: 'Stadt',
    lacking_years: [2021],
  })),
  total: names.length,
});

type LeftOut = ReturnType<typeof leftOut>;
interface ComparableParts {
  n?: number;
  with_path?: number;
  left?: LeftOut;
  pathless?: LeftOut;
}

function comparable(
  rows: ProgrammeYear[],
  { n = 8, with_path, left = leftOut(), pathless = leftOut() }: ComparableParts = {},
): ChartData['programme'] {
  const years = rows.filter(({ t }) => t !== null).map(({ year }) => year);
  return {
    window: years.length > 0 ? [years[0]!, years.at(-1)!] : null,
    coverage: { n, of: 8 },
    with_path: with_path ?? n,
    rows,
    left_out: left,
    without_path: pathless,
  };
}

export const programmeFixtures: Record<string, ChartData['programme']> = {
  typical: comparable(
    [
      programmeYear(2019, 114_300, 114_300, 5),
      programmeYear(2020, 108_100, 109_400, 5),
      programmeYear(2021, 111_700, 104_500, 5),
      programmeYear(2022, 112_400, 99_600, 5),
      programmeYear(2023, 106_000, 94_700, 5),
      programmeYear(2024, 98_900, 89_800, 5, 'provisional'),
      ...Array.from({ length: 6 }, (_, index) =>
        programmeYear(2025 + index, null, 84_900 - index * 4_900, 5),
      ),
    ],
    { n: 5, left: leftOut('Altenhagen', 'Brambauer', 'Hochbruch') },
  ),
  withoutPath: comparable(
    [
      programmeYear(2021, 208_000, 197_000, 8, 'final', { n: 7, t: 187_000 }),
      programmeYear(2022, 201_000, 190_000, 8, 'final', { n: 7, t: 180_400 }),
      programmeYear(2023, 193_000, 163_200, 8, 'estimated', { n: 7, t: 173_900 }),
      ...Array.from({ length: 7 }, (_, index) =>
        programmeYear(2024 + index, null, 155_100 - index * 8_100, 8, null, { n: 7, t: null }),
      ),
    ],
    { with_path: 7, pathless: leftOut('Wehringhausen') },
  ),
  noPath: comparable([programmeYear(2022, 61.2, null, 2), programmeYear(2023, 58.9, null, 2, 'estimated')], {
    n: 2,
    with_path: 0,
    pathless: leftOut('A', 'B'),
  }),
  same: comparable([programmeYear(2022, 100, null, 1), programmeYear(2023, 100.04, null, 1)], {
    n: 1,
    with_path: 0,
  }),
  oneYear: comparable([programmeYear(2023, 186_000, 186_000)]),
  nothing: comparable([], { n: 0 }),
};

function comparisonRow(
  name: string,
  municipality: string,
  value: number | null,
  unit: string,
  reason?: { de: string; en: string },
  status: ValueStatus = 'final',
): ComparisonRow {
  return {
    quartier_id: `${municipality}-${name}`.toLowerCase().replaceAll(' ', '-'),
    name,
    municipality,
    value,
    unit,
    comparable: value !== null,
    status: value === null ? null : status,
    reasons: reason ? ['year_not_assessable'] : [],
    reason_texts: reason ? [reason] : [],
    has_local_factor: name === 'Horst',
  };
}

const lacking = label(
  '2023 ist nicht vollständig: Erdgas der Haushalte fehlt',
  '2023 is incomplete: natural gas of households is missing',
);
const otherArea = label(
  'andere Flächendefinition als die meisten Quartiere (Wohnfläche statt beheizter Fläche)',
  'another definition of area than most neighbourhoods (living area instead of heated area)',
);

/** Every third is provisional, every seventh estimated. */
const statusOf = (index: number): ValueStatus =>
  index % 7 === 5 ? 'estimated' : index % 3 === 0 ? 'provisional' : 'final';

const places: [string, string][] = [
  ['Kirchhellen-Mitte', 'Bottrop'],
  ['Neuenkamp', 'Duisburg'],
  ['Katernberg-Beisen', 'Essen'],
  ['Horst', 'Gelsenkirchen'],
  ['Wehringhausen', 'Hagen'],
  ['Brambauer', 'Lünen'],
  ['Tackenberg', 'Oberhausen'],
  ['Hochbruch', 'Xanten'],
];

/** As the query gives them. */
const inOrder = (rows: ComparisonRow[]) => rows.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));

export const comparisonFixtures: Record<string, ComparisonData> = {
  typical: {
    indicator: 't_per_head',
    year: 2023,
    rows: inOrder(
      places.map(([name, town], index) =>
        index === 1
          ? comparisonRow(name, town, null, 't', lacking)
          : index === 6
            ? comparisonRow(name, town, null, 't', otherArea)
            : comparisonRow(name, town, 2.1 + ((index * 7) % 8) * 0.43, 't', undefined, statusOf(index)),
      ),
    ),
  },
  change: {
    indicator: 'change_pct',
    year: 2023,
    rows: inOrder(
      places.map(([name, town], index) =>
        comparisonRow(name, town, -22.4 + ((index * 5) % 8) * 3.6, '%', undefined, statusOf(index)),
      ),
    ),
  },
  small: {
    indicator: 't_per_m2',
    year: 2023,
    rows: places
      .slice(0, 3)
      .map(([name, town], index) => comparisonRow(name, town, 0.031 + index * 0.011, 't/m²')),
  },
  forty: {
    indicator: 'kwh_per_m2',
    year: 2023,
    rows: Array.from({ length: 40 }, (_, index) =>
      comparisonRow(
        `Quartier ${String(index + 1).padStart(2, '0')}`,
        places[index % 8]![1],
        index % 9 === 4 ? null : 92 + ((index * 37) % 83),
        'kWh/m²',
        index % 9 === 4 ? lacking : undefined,
        statusOf(index),
      ),
    ),
  },
  thousands: {
    indicator: 'fossil_heat_pct',
    year: 2023,
    rows: Array.from({ length: 3_000 }, (_, index) =>
      comparisonRow(`Quartier ${index}`, 'Stadt', 40 + 30 * Math.sin(index), '%', undefined, statusOf(index)),
    ),
  },
  progress: {
    indicator: 'progress_minus_elapsed_pp',
    year: 2023,
    rows: [comparisonRow('Brambauer', 'Lünen', 12, 'pp'), comparisonRow('Horst', 'Gelsenkirchen', -7, 'pp')],
  },
  same: {
    indicator: 'fossil_heat_pct',
    year: 2023,
    rows: [comparisonRow('Horst', 'Gelsenkirchen', 71.3, '%')],
  },
  zero: { indicator: 't_per_head', year: 2023, rows: [comparisonRow('Horst', 'Gelsenkirchen', 0, 't')] },
  none: {
    indicator: 't_per_head',
    year: 2023,
    rows: inOrder(places.slice(0, 3).map(([name, town]) => comparisonRow(name, town, null, 't', lacking))),
  },
  empty: { indicator: 't_per_head', year: 2023, rows: [] },
};

const mapAgs = [
  '05512000',
  '05112000',
  '05113000',
  '05513000',
  '05914000',
  '05978024',
  '05119000',
  '05170052',
];
const mapLevels = [
  'ahead',
  'behind',
  'close',
  'behind',
  'not_assessable',
  'behind',
  'achieved',
  'ahead',
] as const;

function mapQuartiers(count: number): MapData['quartiers'] {
  return Array.from({ length: count }, (_, index) => ({
    quartier_id: `q-${index}`,
    name: places[index % 8]![0],
    municipality: places[index % 8]![1],
    ags: mapAgs[index % 8]!,
    level: mapLevels[index % 8]!,
    href: `/quartiere/q-${index}`,
  }));
}

export const mapFixtures: Record<string, MapData> = {
  typical: { listHref: '#quartiere', quartiers: mapQuartiers(8) },
  forty: { listHref: '#quartiere', quartiers: mapQuartiers(40) },
  outside: {
    listHref: '#quartiere',
    quartiers: [
      {
        quartier_id: 'muenster',
        name: 'Münster',
        municipality: 'Münster',
        ags: '05515000',
        level: 'behind',
        href: '/quartiere/muenster',
      },
    ],
  },
  empty: { listHref: '#quartiere', quartiers: [] },
};

export interface Fixture<Id extends ChartId = ChartId> {
  id: Id;
  name: string;
  data: ChartData[Id];
}

function named<Id extends ChartId>(id: Id, fixtures: Record<string, ChartData[Id]>): Fixture<Id>[] {
  return Object.entries(fixtures).map(([name, data]) => ({ id, name, data }));
}

/** Every chart in every state. */
export const allFixtures: Fixture[] = [
  ...named('abatement', abatementFixtures),
  ...named('multiples', multiplesFixtures),
  ...named('slope', slopeFixtures),
  ...named('path', pathFixtures),
  ...named('gap', gapFixtures()),
  ...named('carriers', carrierFixtures),
  ...named('sectors', sectorFixtures),
  ...named('decomposition', decompositionFixtures),
  ...named('programme', programmeFixtures),
  ...named('comparison', comparisonFixtures),
  ...named('map', mapFixtures),
  ...named('scenario', scenarioFixtures()),
  ...named('pair', pairFixtures()),
];
