import type { MethodAnchor } from '#lib/domain/method-sections.ts';
import { indicators, isSinceBase, sectorOf, type Indicator } from '#lib/domain/indicators.ts';
import { traceFigures, type TraceFigure } from '#lib/domain/trace-figures.ts';
import type { StandardSector } from '#lib/domain/vocabulary.ts';
import type { FormulaName } from './formulas.ts';

/** What is fixed about a figure, whatever the quartier. */
export interface FigureFacts {
  formulas: readonly FormulaName[];
  /** Of the page "Methodik". */
  section: MethodAnchor;
  /** All others need the years of baseline, path or window. */
  isOfOneYear?: boolean;
  /** Which year its title names. */
  titleYear?: 'asked' | 'target';
  /** In the headline scope, whatever the quartier's target covers. */
  isOfProgramme?: boolean;
  /** Of this sector alone. */
  sector?: StandardSector | undefined;
  /** With factors that no year has had: in no balance. */
  isSupplement?: boolean;
  /** Of one measure or of assumptions, and so no figure of the quartier. */
  isChosen?: boolean;
}

const ofYear = { isOfOneYear: true, titleYear: 'asked' } as const;

/** An indicator has a formula of its own name. */
const ofIndicator = (name: Indicator): FigureFacts => ({
  formulas: [name],
  section: 'comparison',
  isOfOneYear: !isSinceBase(name),
  titleYear: 'asked',
  isOfProgramme: true,
  sector: sectorOf(name),
});
const ofIndicators = Object.fromEntries(indicators.map((name) => [name, ofIndicator(name)])) as Record<
  Indicator,
  FigureFacts
>;

export const figureFacts: Record<TraceFigure, FigureFacts> = {
  emissions: { formulas: ['emissions'], section: 'emissions', ...ofYear },
  headline_emissions: { formulas: ['emissions'], section: 'boundary', isOfProgramme: true, ...ofYear },
  corrected_emissions: { formulas: ['weather'], section: 'formulas', ...ofYear },
  data_quality: { formulas: ['quality'], section: 'data-quality', ...ofYear },
  baseline: { formulas: ['baseline'], section: 'formulas' },
  target: { formulas: ['target'], section: 'formulas', titleYear: 'target' },
  path: { formulas: ['path'], section: 'path', titleYear: 'asked' },
  gap: { formulas: ['gap'], section: 'path', titleYear: 'asked' },
  progress: { formulas: ['progress'], section: 'progress', titleYear: 'asked' },
  elapsed: { formulas: ['progress'], section: 'progress', titleYear: 'asked' },
  required: { formulas: ['required'], section: 'required' },
  budget: { formulas: ['budget'], section: 'required' },
  trend: { formulas: ['slope'], section: 'trend' },
  forecast: { formulas: ['trend'], section: 'trend', titleYear: 'target' },
  secured_savings: { formulas: ['secured'], section: 'measures' },
  target_gap: { formulas: ['effect'], section: 'measures' },
  measure_effect: { formulas: ['effect'], section: 'measures' },
  decomposition: { formulas: ['decomposition'], section: 'decomposition' },
  held_factors: { formulas: ['held'], section: 'decomposition', isSupplement: true, ...ofYear },
  measure_saving: { formulas: ['saving', 'cost'], section: 'measures', isChosen: true },
  scenario: { formulas: ['scenario'], section: 'measures', isSupplement: true, isChosen: true },
  ...ofIndicators,
};

/** Figures that every quartier has, unless its data do not suffice. */
export const figuresOfQuartier = traceFigures.filter((figure) => !figureFacts[figure].isChosen);

/** The figure that shows a formula at work. */
export const exampleOf = (formula: FormulaName) =>
  figuresOfQuartier.find((figure) => figureFacts[figure].formulas.includes(formula));
