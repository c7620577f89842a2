import type { ScenarioData } from '#lib/charts/scenario/data.ts';
import type { FactorScenario, ScenarioYear } from '#lib/domain/records/scenario.ts';
import { emptyProgress, measured, progressOf } from './fixtures.ts';

const quartier = { quartier_id: 'gelsenkirchen-horst', name: 'Horst', municipality: 'Gelsenkirchen' };

const progress = () =>
  progressOf({
    series: [2019, 2020, 2021, 2022, 2023, 2024].map((year, at) =>
      measured(
        year,
        [41_200, 39_680, 40_910, 38_100, 35_250, 34_300][at]!,
        at === 5 ? 'provisional' : 'final',
      ),
    ),
    baseline: { years: [2019, 2019], t: 41_200 },
    target: { year: 2030, t: 20_600, reduction_pct: 50 },
  });

const factors: FactorScenario = {
  scenario: 'netz',
  label: { de: 'Strommix sinkt', en: 'Grid mix falls' },
  carriers: ['electricity'],
  first_year: 2030,
  last_year: 2040,
  sources: ['hand'],
};

/** From 34,300 t in 2024, `down` a year by factors and measures together. */
const rows = (down: number): ScenarioYear[] =>
  Array.from({ length: 7 }, (_, at) => ({
    year: 2024 + at,
    t: 34_300 - down * at,
    measures_t: (-down * at) / 4,
    factors_t: (-3 * down * at) / 4,
    secured_t: at < 3 ? 34_300 : 31_800,
  }));

const data = (more: Partial<ScenarioData>): ScenarioData => ({
  quartier,
  progress: progress(),
  rows: rows(1_700),
  measures: 2,
  ids: ['horst-04', 'horst-05'],
  factors: null,
  hasWithheldCarriers: false,
  interactionFactor: 1,
  ...more,
});

export const scenarioFixtures = (): Record<string, ScenarioData> => ({
  above: data({}),
  below: data({ rows: rows(2_400), factors, interactionFactor: 0.8 }),
  confidential: data({ rows: rows(2_400), factors, hasWithheldCarriers: true }),
  exactly: data({ rows: rows(13_700 / 6) }),
  alone: data({
    measures: 0,
    ids: [],
    rows: rows(0).map((row) => ({
      ...row,
      t: row.secured_t,
      measures_t: row.secured_t - 34_300,
      factors_t: 0,
    })),
  }),
  tooWeak: data({
    progress: {
      ...progress(),
      measures: {
        ...emptyProgress.measures,
        reasons: ['quality_below_threshold'],
        reason_texts: [{ de: 'Zu wenig Datengüte.', en: 'Data quality too low.' }],
      },
    },
  }),
  empty: data({ progress: emptyProgress, rows: [] }),
});
