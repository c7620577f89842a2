import type { GapData } from '#lib/charts/gap/data.ts';
import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';
import { measured, progressOf } from './fixtures.ts';

const horst = { name: 'Horst' };

/** 32,472 t in 2019, 26,335 t in 2024, 16,000 t wanted in 2030: a gap of 10,335 t. */
function progressWith(measures: Partial<Progress['measures']>, latest = 26_335): Progress {
  const progress = progressOf({
    series: [measured(2019, 32_472), measured(2024, latest, 'estimated')],
    baseline: { years: [2019, 2019], t: 32_472 },
    target: { year: 2030, t: 16_000, reduction_pct: 50.7 },
  });
  return {
    ...progress,
    measures: { ...progress.measures, target_gap_t: latest - 16_000, verdict: 'insufficient', ...measures },
  };
}

/** Open is what the others leave of the gap. */
function parts(
  secured_t: number,
  decided_t: number,
  ideas_t: number,
  gap = 10_335,
): Partial<Progress['measures']> {
  return { secured_t, decided_t, ideas_t, open_t: gap - secured_t - decided_t - ideas_t };
}

const because = (reason: Reason) => ({
  verdict: 'not_assessable' as const,
  reasons: [reason],
  reason_texts: [reasonText(reason)],
});

const undated: MeasureEffectYear = {
  certainty: 'idea',
  year: 2030,
  measures: 0,
  adding: 0,
  undated: 1,
  without_tonnes: 2,
  t: 0,
  low_t: 0,
  high_t: 0,
  undated_titles: ['Wärmenetz Schaffrath'],
};

const fixture = (progress: Progress, others: Partial<GapData> = {}): GapData => ({
  quartier: horst,
  progress,
  effects: [],
  interactionFactor: 1,
  ...others,
});

/** Called, because fixtures.ts imports this file. */
export function gapFixtures() {
  const rounded = progressWith(parts(1_022.2, 652.6, 446.9));
  return {
    typical: fixture(progressWith(parts(1_022.2, 652.6, 446.9)), { interactionFactor: 0.9 }),
    undated: fixture(progressWith(parts(1_022.2, 0, 0)), { effects: [undated] }),
    nothingCounted: fixture(progressWith(parts(0, 0, 0)), { effects: [undated] }),
    nothing: fixture(progressWith(parts(0, 0, 0))),
    ends: fixture(progressWith(parts(-335, 2_000, 0))),
    more: fixture(progressWith(parts(9_000, 1_500, 800))),
    exactly: fixture(progressWith(parts(10_000, 335, 0))),
    tiny: fixture(progressWith(parts(12.3, 0.4, 3), 26_335)),
    small: fixture(progressWith(parts(2.5, 1.5, 0, 12.25), 16_012.25)),
    rounded: fixture({
      ...rounded,
      series: rounded.series.map((point) => ({ ...point, rounded_to_t: 100, step_t: 100 })),
    }),
    notRecorded: fixture(progressWith(because('no_measures'))),
    exceeding: fixture(progressWith(because('savings_exceed_balance'))),
    closed: fixture(progressWith({ ...parts(0, 0, 0, -1_000), verdict: 'sufficient' }, 15_000)),
    missed: fixture({
      ...progressWith(parts(0, 0, 0)),
      latest: { year: 2030, t: 26_335, status: 'final' },
    }),
    noTarget: fixture(progressOf({ series: [measured(2019, 32_472), measured(2024, 26_335)] })),
  } satisfies Record<string, GapData>;
}
