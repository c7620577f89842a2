import type { Indicator } from '#lib/domain/indicators.ts';
import { formatYear } from '#lib/domain/numbers/format.ts';
import { shownTonnes } from '#lib/domain/numbers/rounding.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import { changeSinceBase } from '#lib/sentences/quartier.ts';
import { traceText } from '#lib/texts/index.ts';
import { traceAddress } from '#lib/trace/address.ts';
import type { OpenChanges, OpenEdition } from '../../queries/edition-reader.ts';
import { loadIndicatorValues } from '../../queries/comparison.ts';
import { loadProgress } from '../../queries/progress.ts';
import { loadQuartierRecord } from '../../queries/quartier-record.ts';
import { balanceFigures } from './balance-figures.ts';
import { causeFigures } from './cause-figures.ts';
import { changeFigures } from './change-figures.ts';
import type { AddFigure, ClaimFigure } from './figure.ts';
import { indicatorShape } from './indicator-figure.ts';
import { measureFigures } from './measure-figures.ts';
import { noteFigures } from './note-figures.ts';
import { outlookFigures } from './outlook-figures.ts';

/** Every figure of a quartier that pages, charts and files of an edition show, and what differs from the edition before. */
export async function quartierFigures(
  open: OpenEdition,
  quartier: string,
  since?: OpenChanges,
): Promise<ClaimFigure[]> {
  const figures: ClaimFigure[] = [];
  const add: AddFigure = (figure, value, years, { of, step, ...given } = {}) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return;
    const known = years.filter((year) => typeof year === 'number');
    const unit = given.unit ?? 't';
    figures.push({
      name: nameOf(figure, known),
      value: unit === 't' && step ? shownTonnes(value, step) : value,
      unit,
      share: null,
      years: known,
      words: [],
      needsWord: false,
      address: (view) => traceAddress(quartier, figure, view, of),
      ...given,
    });
  };
  const { database } = open;
  const [record, progress, indicators] = await Promise.all([
    loadQuartierRecord(database, quartier),
    loadProgress(database, quartier),
    loadIndicatorValues(database, quartier),
  ]);
  if (!record || !progress) return [];
  addYears(add, progress);
  addPlan(add, progress);
  outlookFigures(add, progress, record);
  noteFigures(add, quartier, record.warnings);
  for (const { year, share_pct } of record.missing_cells) {
    const words = ['bekannt', 'known'];
    add('emissions', share_pct, [], { of: { year }, unit: '%', words, needsWord: true });
  }
  for (const { role, target_year: year, target_t: t, reduction_pct, decided_t, ...base } of record.targets) {
    const words = targetWords;
    add('target', t, [year], { words, not: notTarget, step: progress.step_t });
    if (role !== 'final') add('target', decided_t, [year], { words });
    const since = [base.base_year_from, base.base_year_to].filter((known) => known !== null);
    addReduction(add, reduction_pct, year, since);
  }
  for (const { indicator, year, value } of indicators)
    addIndicator(add, progress, { indicator, year, value });
  await Promise.all([
    balanceFigures(open, quartier, add, progress.series),
    causeFigures(open, quartier, add),
    since && changeFigures(since, quartier, add),
    measureFigures(open, quartier, add, progress),
  ]);
  return figures;
}

/** What is saved is no level. */
const notTarget = ['einspar', 'spart', 'sparen', 'saving', 'saves'];
const targetWords = ['ziel', 'target', 'goal', 'höchstens', 'at most'];

/** "Emissionen 2024"; of several years the figure alone. */
const nameOf = (figure: TraceFigure, years: readonly number[]): Text =>
  traceText(({ figure: names, inYear }) =>
    years.length === 1 ? inYear(names[figure], formatYear(years[0])) : names[figure],
  );

function addYears(add: AddFigure, { series, path, baseline, step_t: step }: Progress): void {
  for (const { year, t, corrected_t, step_t, rounded_to_t } of series) {
    const roundedWords = ['gerundet', 'genau', 'rounded', 'to the nearest'];
    add('emissions', rounded_to_t, [], { of: { year }, words: roundedWords, needsWord: true });
    add('emissions', t, [year], { of: { year }, step: step_t });
    const words = ['witterung', 'weather'];
    add('corrected_emissions', corrected_t, [year], { of: { year }, step: step_t, words, needsWord: true });
  }
  if (baseline) add('baseline', baseline.t, yearsFrom(baseline.years), { step });
  for (const { year, t, decided_t } of path) {
    const words = ['pfad', 'path', ...targetWords];
    add('path', t, [year], { of: { year }, step, words, not: notTarget });
    add('path', decided_t, [year], { of: { year }, step, words, not: notTarget });
  }
}

function addPlan(add: AddFigure, progress: Progress): void {
  const { baseline, target, latest, level, budget, required, step_t: step } = progress;
  const change = changeSinceBase(progress);
  if (change) {
    const since = yearsFrom(change.since);
    add('change_pct', change.percent, [latest?.year], { unit: '%', direction: 'change', since });
  }
  if (!target) return;
  const coarse = gapStep(progress);
  addReduction(add, target.reduction_pct, target.year, baseline ? yearsFrom(baseline.years) : []);
  add('target', target.t, [target.year], { step, words: targetWords, not: notTarget });
  add('target', target.decided_t, [target.year], { step, words: targetWords });
  const path = { direction: 'gap', words: ['pfad', 'path', 'ziel', 'target'] } as const;
  const not = ['lücke', 'fehlen', 'einspar', 'gap of', 'missing', 'saving'];
  add('gap', level.gap_t, [latest?.year], { ...path, not, step: coarse });
  add('gap', level.gap_pct, [latest?.year], { ...path, unit: '%', needsWord: true });
  add('progress', progress.progress_pct, [latest?.year], {
    unit: '%',
    words: ['fortschritt', 'progress', 'weg', 'minderung', 'reduction'],
  });
  add('elapsed', progress.elapsed_pct, [latest?.year], {
    unit: '%',
    words: ['zeit', 'time', 'elapsed', 'verstrichen'],
  });
  const perYear = { step, words: ['jahr', 'year', 'nötig', 'required', 'bisher'] };
  add('required', required.t_per_year, [target.year, latest?.year], { ...perYear, direction: 'change' });
  add('required', required.pace_t_per_year, [latest?.year], { ...perYear, direction: 'change' });
  add('required', required.cagr_pct, [target.year, latest?.year], {
    ...perYear,
    unit: '%',
    direction: 'change',
  });
  const passed = latest && baseline ? yearsFrom([baseline.years[1], latest.year]) : [];
  const overdrawn = budget.balance_t === null ? null : -budget.balance_t;
  const words = ['budget', 'pfad', 'path', 'zulässt', 'guthaben'];
  add('budget', overdrawn, passed, { step, words, direction: 'change' });
  add('budget', budget.remaining_t, [target.year], { step, words: [...words, 'bleib', 'remain'] });
}

/** What was decided, which must not pass for what has happened. */
function addReduction(
  add: AddFigure,
  percent: number | null,
  year: number | null,
  since: readonly number[],
): void {
  const words = [
    ...targetWords,
    'soll',
    'beschl',
    'shall',
    'should',
    'is to ',
    'are to ',
    'decided',
    'by 20',
    'bis 20',
  ];
  const value = percent === null ? null : -percent;
  add('target', value, [year], {
    name: {
      de: `Beschlossene Minderung bis ${formatYear(year)}`,
      en: `Reduction decided until ${formatYear(year)}`,
    },
    unit: '%',
    direction: 'change',
    since,
    words,
    needsWord: true,
  });
}

function addIndicator(
  add: AddFigure,
  { step_t: step, baseline }: Progress,
  { indicator, year, value }: { indicator: Indicator; year: number; value: number },
): void {
  const { factor, ...shape } = indicatorShape(indicator);
  add(indicator, factor * value, [year], {
    ...shape,
    of: { year },
    name: traceText(({ figure, inYear }) => inYear(figure[indicator], formatYear(year))),
    step: shape.direction === 'change' ? step : null,
    ...(shape.direction === 'change' && { since: baseline ? yearsFrom(baseline.years) : [] }),
  });
}

function yearsFrom([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
