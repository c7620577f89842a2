import type { ChartContext } from '#lib/charts/chart.ts';
import type { Progress, SeriesPoint } from '#lib/domain/records.ts';
import type { PathData } from '#lib/charts/path.ts';

const label = (de: string, en: string) => ({ de, en });

export const germanContext: ChartContext = {
  lang: 'de',
  edition: { id: '2026-1', label: 'Zwischenbilanz 2026', published_at: '2026-11-22T09:30:00Z', factor_set: 'UBA 2026' },
  isDemo: true,
  source: 'Stadt Gelsenkirchen, Umweltbundesamt',
  licence: 'CC BY 4.0',
  carriers: [
    { carrier: 'natural_gas', label: label('Erdgas', 'Natural gas'), group: 'fossil', grid_electricity: false },
    { carrier: 'heating_oil', label: label('Heizöl', 'Heating oil'), group: 'fossil', grid_electricity: false },
    { carrier: 'hard_coal', label: label('Steinkohle', 'Hard coal'), group: 'fossil', grid_electricity: false },
    { carrier: 'district_heating', label: label('Fernwärme', 'District heating'), group: 'heat_grid', grid_electricity: false },
    { carrier: 'electricity', label: label('Strom', 'Electricity'), group: 'electricity', grid_electricity: true },
    { carrier: 'heat_pump_electricity', label: label('Wärmepumpenstrom', 'Heat pump electricity'), group: 'electricity', grid_electricity: true },
    { carrier: 'biomass', label: label('Biomasse', 'Biomass'), group: 'renewable', grid_electricity: false },
    { carrier: 'solar_thermal', label: label('Solarthermie', 'Solar thermal'), group: 'renewable', grid_electricity: false },
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
};

export const englishContext: ChartContext = { ...germanContext, lang: 'en', isDemo: false };

const quartier = { quartier_id: 'gelsenkirchen-horst', name: 'Horst', municipality: 'Gelsenkirchen' };

const nothing = { reasons: [], reason_texts: [] };

export const emptyProgress: Progress = {
  baseline: null,
  target: null,
  latest: null,
  series: [],
  path: [],
  progress_pct: null,
  elapsed_pct: null,
  required: { t_per_year: null, cagr_pct: null, pace_t_per_year: null },
  data_quality: null,
  level: { verdict: 'not_assessable', ...nothing, gap_t: null, gap_pct: null },
  budget: { verdict: 'not_assessable', ...nothing, balance_t: null, remaining_t: null, interpolated_years: [] },
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
  },
  measures: {
    verdict: 'not_assessable',
    ...nothing,
    secured_t: null,
    secured_share_of_gap: null,
    after_secured_t: null,
  },
};

export function measured(
  year: number,
  t: number | null,
  status: SeriesPoint['status'] = 'final',
  assessable = t !== null,
): SeriesPoint {
  return { year, t, corrected_t: null, status, assessable };
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
    target: target ? { ...target, sectors: germanContext.headlineSectors.slice() } : null,
  };
  if (!baseline || !target) return result;
  const middle = (baseline.years[0] + baseline.years[1]) / 2;
  const at = (year: number) =>
    year >= target.year
      ? target.t
      : baseline.t - ((baseline.t - target.t) * (year - middle)) / (target.year - middle);
  for (let year = Math.ceil(middle); year <= target.year; year++) result.path.push({ year, t: at(year) });
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
        low_t: 35_072 - index * 1_520 - 4_400 - index * 574,
        high_t: 35_072 - index * 1_520 + 4_400 + index * 574,
      })),
    },
  ),
  ahead: pathData(
    progressOf({ ...horstPlan, series: [...horstSeries.slice(0, 4), measured(2023, 32_000), measured(2024, 28_400)] }),
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
      series: [1990, 1995, 2000, 2005, 2010, 2015].map((year, index) => measured(year, 2_503_000 - index * 62_000)),
      baseline: { years: [1990, 1990], t: 2_503_000 },
      target: { year: 2020, t: 1_502_000, reduction_pct: 40 },
    }),
  ),
  noTarget: pathData(progressOf({ series: horstSeries })),
  notAssessable: pathData(
    progressOf({ series: [measured(2022, 12_000, 'final', false), measured(2023, 14_100, 'estimated', false)] }),
  ),
  oneYear: pathData(progressOf({ series: [measured(2023, 84.4)] })),
  nothingAfterBase: pathData(progressOf({ ...horstPlan, series: horstSeries.slice(0, 1) })),
  rising: pathData(
    progressOf({ ...horstPlan, series: [measured(2019, 41_200), measured(2020, 42_900), measured(2021, 44_400)] }),
  ),
  rangeBase: pathData(
    progressOf({
      series: [measured(2018, 60), measured(2019, 58.2), measured(2020, 61.9), measured(2021, 55.5, 'estimated')],
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
