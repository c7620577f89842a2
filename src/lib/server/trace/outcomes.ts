import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import { traceText } from '#lib/texts/index.ts';
import { withheldCarriers, type Reason } from '#lib/domain/vocabulary.ts';
import { indicators, type Indicator } from '#lib/domain/indicators.ts';
import { loadDecomposition } from '../queries/decomposition.ts';
import { loadTraceIndicator } from '../queries/trace-frame.ts';
import { loadTraceHeldYear } from '../queries/trace-held-factors.ts';
import { loadTraceCarriers, loadTraceSavings } from '../queries/trace-measures.ts';
import { loadTracePart } from '../queries/trace-part.ts';
import { loadTraceTrend } from '../queries/trace-trend.ts';
import { correctedEmissions, yearEmissions, yearQuality } from './balance.ts';
import { indicator } from './comparison.ts';
import { decomposition } from './decomposition.ts';
import { heldFactors } from './held-factors.ts';
import { measureOutcomes } from './measure-outcomes.ts';
import { measureLedger } from './measures.ts';
import { none, paired, type Asked, type Outcome } from './outcome.ts';
import { partEmissions } from './part.ts';
import { budget, elapsed, gap, pathValue, plan, progress, required } from './path.ts';
import { scenario } from './scenario.ts';
import { trendForecast, trendSlopes } from './trend.ts';

/** Figures of the path need a target and a complete baseline; with `latest` also an assessable year. */
function planned(
  answer: (asked: Asked, path: NonNullable<ReturnType<typeof plan>>) => Outcome,
  { needsLatest = true } = {},
) {
  return (asked: Asked): Outcome => {
    const { sheet, data } = asked;
    const path = plan(sheet, data);
    const lacksLatest = needsLatest && data.frame.latest_year === null;
    return !path || lacksLatest ? none(data.frame.reasons) : answer(asked, path);
  };
}

async function emissions({ open, quartier, sheet, data, at, sector, carrier }: Asked): Promise<Outcome> {
  const row = at === null ? undefined : data.years.get(at);
  if (!row) return none(['no_assessable_year']);
  const reasons: Reason[] = row.is_assessable ? [] : ['year_not_assessable'];
  if (sector === undefined && carrier === undefined) {
    const step = yearEmissions(sheet, data, row.year);
    return { results: [{ step, value: row.t }], reasons, isLowerBound: !row.is_assessable };
  }
  const part = await loadTracePart(open.database, quartier, data.scope, { year: row.year, sector, carrier });
  const { step, visible, isConfidential, isLowerBound } = partEmissions(sheet, data, row.year, part);
  const shown = visible === undefined ? [] : [{ step: visible, value: sheet.value(visible) }];
  if (step === undefined) {
    const { results, ...reason } = none(isConfidential ? ['confidential'] : []);
    return { ...reason, results: [...results, ...shown] };
  }
  return { results: [{ step, value: sheet.value(step) }, ...shown], isLowerBound };
}

/** What each figure comes to. */
export const outcomes: Record<TraceFigure, (asked: Asked) => Outcome | Promise<Outcome>> = {
  emissions,
  headline_emissions: emissions,
  corrected_emissions({ sheet, data, at }) {
    const row = at === null ? undefined : data.years.get(at);
    if (!row || row.corrected_t === null) return none(row ? [] : ['no_assessable_year']);
    const step = correctedEmissions(sheet, data, row.year);
    return {
      results: step === undefined ? [] : [{ step, value: row.corrected_t }],
      reasons: row.is_assessable ? [] : ['year_not_assessable'],
      isLowerBound: !row.is_assessable,
      isCorrected: true,
    };
  },
  data_quality({ sheet, data, at }) {
    const row = at === null ? undefined : data.years.get(at);
    if (!row || row.data_quality === null) return none(row ? [] : ['no_assessable_year']);
    return { results: [{ step: yearQuality(sheet, data, row.year), value: row.data_quality }] };
  },
  baseline: planned(
    ({ data }, path) => ({ results: [{ step: path.baseline, value: data.frame.baseline_t }] }),
    {
      needsLatest: false,
    },
  ),
  target: planned(({ data }, path) => ({ results: [{ step: path.tonnes, value: data.frame.target_t }] }), {
    needsLatest: false,
  }),
  path: planned(({ sheet, data, at }, path) => {
    if (at === null || at < (data.frame.base_year ?? at)) return none([]);
    const step = pathValue(sheet, data, path, at);
    return { results: [{ step, value: sheet.value(step) }] };
  }),
  gap: planned(({ sheet, data }, path) => {
    const { gap_t, gap_pct, reasons } = data.frame;
    if (gap_t === null) return none(reasons);
    return { results: paired(gap(sheet, data, path), [gap_t, gap_pct]), reasons };
  }),
  progress: planned(({ sheet, data }, path) => {
    const { progress_pct, elapsed_pct, reasons } = data.frame;
    if (progress_pct === null) return none(reasons);
    return { results: paired(progress(sheet, data, path), [progress_pct, elapsed_pct]), reasons };
  }),
  elapsed: planned(({ sheet, data }, path) => ({
    results: paired(elapsed(sheet, data, path), [data.frame.elapsed_pct]),
    reasons: data.frame.reasons,
  })),
  required: planned(({ sheet, data }, path) => {
    const { required_t_per_year, required_cagr_pct, pace_t_per_year, reasons } = data.frame;
    if (required_t_per_year === null) return none(reasons);
    const values = [required_t_per_year, required_cagr_pct, pace_t_per_year];
    const results = paired(required(sheet, data, path), values).filter(({ value }) => value !== null);
    return { results, reasons };
  }),
  budget: planned(({ sheet, data }, path) => {
    const { balance_t, remaining_t, reasons } = data.frame;
    if (balance_t === null) return none(reasons);
    return { results: paired(budget(sheet, data, path), [balance_t, remaining_t]), reasons };
  }),
  trend: (asked) => traceTrend(asked, 'slopes'),
  forecast: (asked) => traceTrend(asked, 'forecast'),
  ...measureOutcomes,
  async decomposition({ open, quartier, sheet, data, from, year }) {
    const edition = await loadDecomposition(open.database, quartier, { from, to: year });
    if (!edition?.years || edition.total_t === null) return none(edition?.reasons ?? []);
    const carriers = await loadTraceCarriers(open.database, quartier, edition.years);
    const { terms, local, background, total } = decomposition(sheet, data, carriers, edition);
    const [first, last] = edition.years;
    const ledger =
      edition.measures_t === null
        ? []
        : measureLedger(sheet, data, local, {
            savings: await loadTraceSavings(open.database, quartier, {
              scope: data.scope,
              factorYear: last,
              certainties: ['implemented'],
            }),
            years: edition.years,
          });
    return {
      results: [
        { step: total, value: edition.total_t },
        ...[...terms].map(([term, step]) => ({ step, value: edition.terms[term] })),
        { step: local, value: edition.local_t },
        { step: background, value: edition.background_t },
        ...paired(ledger, [edition.measures_t, edition.remainder_t]),
      ],
      reasons: edition.reasons,
      title: traceText((words) => words.between(words.figure.decomposition, String(first), String(last))),
    };
  },
  async held_factors({ open, quartier, sheet, data, at }) {
    if (at === null) return none(['no_assessable_year']);
    const edition = await loadTraceHeldYear(open.database, quartier, at);
    if (!edition) return none(['year_not_assessable']);
    // The year of the balance must not read as that of the factors.
    const title = traceText((words) => words.step.held(String(at), String(edition.base_year)));
    const isConfidential = edition.carriers.some(({ carrier }) => carrier === withheldCarriers);
    if (edition.held_t === null || isConfidential)
      return { ...none(isConfidential ? ['confidential'] : edition.reasons), title };
    const steps = heldFactors(sheet, data, at, edition);
    return { results: paired(steps, [edition.held_t, edition.t, edition.t - edition.held_t]), title };
  },
  scenario,
  ...(Object.fromEntries(
    indicators.map((name) => [name, (asked: Asked) => traceIndicator(asked, name)]),
  ) as Record<Indicator, (asked: Asked) => Promise<Outcome>>),
};

async function traceTrend(
  { open, quartier, sheet, data, from }: Asked,
  main: 'slopes' | 'forecast',
): Promise<Outcome> {
  const found = await loadTraceTrend(open.database, quartier, from);
  if (!found || found.slope_t_per_year === null) return none(found?.reasons ?? data.frame.reasons);
  const years = [...data.years.values()]
    .filter(({ is_assessable, year }) => is_assessable && year >= found.first_year)
    .map(({ year }) => year);
  const window = { years, isCorrected: found.is_corrected };
  const shared = { reasons: found.reasons, isCorrected: found.is_corrected };
  if (main === 'slopes') {
    const values = [found.slope_t_per_year, found.theil_sen_t_per_year, found.r];
    // All years alike have no correlation.
    const results = paired(trendSlopes(sheet, data, window), values).filter(({ value }) => value !== null);
    return { ...shared, results };
  }
  const { forecast_t: middle, half_width_t: half } = found;
  const path = middle === null ? undefined : plan(sheet, data);
  if (!path || middle === null || half === null) return { ...none(found.reasons), ...shared };
  const { forecast, slope } = trendForecast(sheet, data, window, {
    known: { quantile: found.quantile ?? 0, probability_pct: found.probability_pct },
    plan: path,
  });
  const values = [middle, half, middle - half, middle + half, found.probability_pct];
  return {
    ...shared,
    results: [...paired(forecast, values), { step: slope, value: found.slope_t_per_year }],
  };
}

async function traceIndicator({ open, quartier, sheet, data, at }: Asked, name: Indicator): Promise<Outcome> {
  const found = at === null ? undefined : await loadTraceIndicator(open.database, quartier, name, at);
  if (!found || found.value === null || at === null) return none(found?.reasons ?? ['no_assessable_year']);
  const step = indicator(sheet, data, name, at);
  return { results: step === undefined ? [] : [{ step, value: found.value }], reasons: found.reasons };
}
