import {
  indicatorDefinitions,
  indicators,
  isWeatherCorrected,
  type Indicator,
} from '#lib/domain/indicators.ts';
import { traceText } from '#lib/texts/index.ts';
import { minus, over, times, type Expression } from '#lib/trace/expression.ts';
import { relation } from '#lib/trace/relations.ts';
import { loadTraceIndicator } from '../queries/trace-frame.ts';
import { correctedEmissions, reference, yearEmissions, yearEnergy } from './balance.ts';
import { none, type FigureTrace } from './outcome.ts';
import { enterPlan, type Plan } from './plan.ts';
import type { TraceSheet } from './sheet.ts';

const perReference = (column: Parameters<typeof reference>[1]) => (sheet: TraceSheet, year: number) =>
  over(yearEmissions(sheet, year), reference(sheet, column, year));

/** Indicators of the target need one in the headline scope. */
const ofPlan =
  (term: (sheet: TraceSheet, year: number, plan: Plan) => Expression) =>
  (sheet: TraceSheet, year: number) => {
    const plan = sheet.data.frame.is_headline ? enterPlan(sheet) : undefined;
    return plan && term(sheet, year, plan);
  };

/** How each indicator is computed; undefined where its target or baseline is missing. */
const terms: Record<Indicator, (sheet: TraceSheet, year: number) => Expression | undefined> = {
  t_per_head: perReference('population'),
  // The sheet of this figure holds the cells of households alone.
  households_t_per_head: perReference('population'),
  t_per_head_corrected: (sheet, year) => {
    const corrected = correctedEmissions(sheet, year);
    return corrected === undefined ? undefined : over(corrected, reference(sheet, 'population', year));
  },
  t_per_m2: perReference('heated_floor_area_m2'),
  t_per_dwelling: perReference('dwellings'),
  kwh_per_m2: (sheet, year) =>
    over(times(1000, yearEnergy(sheet, year)), reference(sheet, 'heated_floor_area_m2', year)),
  fossil_heat_pct: (sheet, year) =>
    relation.percent(yearEnergy(sheet, year, 'fossil_energy'), yearEnergy(sheet, year, 'heat_energy')),
  change_pct: ofPlan((sheet, year, { baseline }) =>
    relation.percent(minus(yearEmissions(sheet, year), baseline), baseline),
  ),
  progress_minus_elapsed_pp: ofPlan((sheet, year, { baseline, tonnes, middle, year: targetYear }) =>
    minus(
      relation.progress(yearEmissions(sheet, year), baseline, tonnes),
      relation.elapsed(year, middle, targetYear),
    ),
  ),
};

const figure =
  (name: Indicator): FigureTrace =>
  async ({ open, quartier, sheet, at: year }) => {
    const found = year === null ? undefined : await loadTraceIndicator(open.database, quartier, name, year);
    if (!found || found.value === null || year === null)
      return none(found?.reasons ?? ['no_assessable_year']);
    const term = terms[name](sheet, year);
    if (!term) return { results: [], reasons: found.reasons };
    const title = traceText((words) => words.figure[name]);
    const step = sheet.step('I', title, indicatorDefinitions[name].unit, term, { year });
    return {
      results: [{ step, value: found.value }],
      reasons: found.reasons,
      isCorrected: isWeatherCorrected(name),
    };
  };

export const indicatorFigures = Object.fromEntries(indicators.map((name) => [name, figure(name)])) as Record<
  Indicator,
  FigureTrace
>;
