import type { editionChangesDe } from '../de/edition-changes.ts';

export const editionChangesEn = {
  title: (a, b) => `What changes from edition ${a} to ${b}`,
  heading: 'Changes',
  reason: 'Reason:',
  reasons: {
    heading: 'Reasons',
    of: (id, between) =>
      `${between.length === 0 ? `What edition ${id} gives as reasons for what changes from the edition before` : `What the editions ${[...between, id].join(', ')} give as reasons for what changes, each from the edition before it`}; those of a single neighbourhood stand beside it.`,
    givenBy: (what, id) => `${what} (edition ${id})`,
    edition: 'Whole edition',
    all: 'All neighbourhoods',
    none: (id) => `Edition ${id} gives no reasons for these changes.`,
    what: { data: 'Data', factors: 'Factors', boundary: 'Boundary', method: 'Method' },
    more: (n) => `${n === '1' ? 'One more is' : `${n} more are`} in changes.csv.`,
    file: 'changes.csv of the edition',
  },
  corrections: {
    heading: 'Changes and corrections since the last edition',
    none: 'There is no earlier edition that this one could be compared with.',
    all: 'What changes, and why',
  },
  since: (id) => `since ${id}`,
  api: 'All changed values as data (JSON)',
  same: {
    title: (id) => `Edition ${id} twice`,
    text: (id) => `The same edition (${id}) is named twice; there is no difference between it and itself.`,
    way: 'Choose other editions',
  },

  lead: {
    none: (a, of) =>
      `Compared with edition ${a}, these are the same in all ${of} neighbourhoods: emissions of the years that both assess, baseline, target, gap, progress, forecast and verdicts.`,
    noneOfOne: (a) =>
      `Compared with edition ${a}, these are the same in the neighbourhood: emissions of the years that both assess, baseline, target, gap, progress, forecast and verdicts.`,
    factorSet: (before, now) => `Factor set ${now} is used instead of ${before}.`,
    changed: (a, n, of) =>
      `Compared with edition ${a}, figures of ${n} of the ${of} neighbourhoods have changed`,
    changedOne: (a) => `Compared with edition ${a}, figures of the neighbourhood have changed`,
    verdicts: (n, isOne) =>
      isOne ? '; one of them gets another verdict.' : `; ${n} of them get another verdict.`,
    noVerdict: '; the verdicts stay the same.',
    added: (n, isOne) => (isOne ? 'One neighbourhood is new.' : `${n} neighbourhoods are new.`),
    removed: (n, isOne) =>
      isOne ? 'One neighbourhood is no longer included.' : `${n} neighbourhoods are no longer included.`,
    apart: (a) => `This edition has no neighbourhood in common with edition ${a}.`,
    largest: (name, amount, isMore, why) =>
      `Emissions change most in ${name}: ${amount} ${isMore ? 'more' : 'less'}${why}.`,
    mainly: (terms) => `, mainly because of ${terms}`,
    only: (terms) => `, solely because of ${terms}`,
  },
  by: {
    new_year: 'another year',
    data: 'corrected data',
    factors: 'other factors',
    boundary: 'another boundary',
    method: 'another method',
  },

  quartiers: {
    heading: 'Neighbourhoods',
    subtitle: (scope) =>
      `${scope} in the latest assessable year of each edition, t\u00a0CO₂e. Neighbourhoods with another verdict first, then by the size of the change.`,
    caption: (a, b) =>
      `Emissions per neighbourhood in editions ${a} and ${b}, t\u00a0CO₂e, and where the change comes from`,
    edition: (id) => `Edition ${id.replace('-', '-\u2060')}`,
    difference: 'Change',
    terms: {
      new_year: 'other year',
      data: 'corrected data',
      factors: 'factors',
      boundary: 'boundary',
      method: 'method',
    },
    verdict: (name, before, now) => `${name}: was “${before}”, now “${now}”`,
    onlyNew: 'new',
    onlyOld: 'no longer included',
    otherBoundary: 'other boundary',
    noSplit: 'Where the change comes from cannot be assessed.',
    note: 'What enters the calculation is replaced step by step: the year, the data, the factors, the boundary. Each column shows what its step changes; what remains comes from the method. The parts add up to the change.',
    rounded: 'Changes are computed from exact values; rounded ones may differ in the last digit.',
    unchanged: (n, isOne) =>
      isOne ? 'None of this changes in one neighbourhood.' : `None of this changes in ${n} neighbourhoods.`,
    pages: 'Pages of neighbourhoods',
  },

  figures: {
    heading: 'Baseline, target, gap, progress and forecast',
    caption: (a, b) => `Other figures in edition ${b} and, where they change, in edition ${a}`,
    baseline_t: 'Baseline, t',
    target_t: 'Target, t',
    gap_t: 'Gap to the path, t',
    progress_pct: 'Progress, %',
    forecast_t: 'Forecast for the target year, t',
    names: {
      baseline_t: 'Baseline',
      target_t: 'Target',
      gap_t: 'Gap to the path',
      progress_pct: 'Progress',
      forecast_t: 'Forecast for the target year',
    },
    change: (name, before, now) => `${name} ${before} → ${now}`,
    before: (value) => `was ${value}`,
    baseYears: (from, to) => (from === to ? `base year ${from}` : `base years ${from}–${to}`),
  },

  otherYears: {
    heading: 'Other years:',
    change: (year, before, now, difference) => `${year}: ${before} → ${now} (${difference})`,
    more: (n, isOne) => (isOne ? ' and one more year' : ` and ${n} more years`),
  },

  cells: {
    heading: 'Changed values',
    none: 'Energy and reported emissions, as far as they are published, are the same in both editions.',
    confidential: 'Confidential data are not compared.',
    counts: (changed, removed, added) => `Changed: ${changed}, removed: ${removed}, new: ${added}.`,
    first: (n, total) => `The first ${n} of ${total} are shown, changed ones first.`,
    caption: (a, b) => `Delivered values that change from edition ${a} to ${b}`,
    place: 'Value',
    inputs: {
      heading: 'Changed factors, targets and reference figures',
      caption: (a, b) => `Factors, targets and reference figures that change from edition ${a} to ${b}`,
      none: 'The numbers of factors, targets and reference figures are the same in both editions.',
      all: 'All neighbourhoods',
      column: {
        g_per_kwh: 'emission factor',
        base_year_from: 'first base year of the target',
        base_year_to: 'last base year of the target',
        reduction_pct: 'reduction as target',
        target_t: 'target in tonnes',
        decided_t: 'tonnes decided for the target year',
        population: 'population',
        dwellings: 'dwellings',
        buildings: 'buildings',
        heated_floor_area_m2: 'heated floor area',
      },
    },
    energy: 'Below each value stands where it was delivered.',
  },
} satisfies typeof editionChangesDe;
