/** The words of METHOD.md as types: the one vocabulary of edition, API, charts and pages. */

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (text: string): text is Language => languages.some((lang) => lang === text);
export type Text = Record<Language, string>;

/** What a balance cell is; exactly one of these. A missing cell is never zero. */
export const cellStates = ['number', 'NO', 'IE', 'NE', 'C', 'missing'] as const;
export type CellState = (typeof cellStates)[number];

/** Release status of a value, best first. */
export const valueStatuses = ['final', 'provisional', 'estimated'] as const;
export type ValueStatus = (typeof valueStatuses)[number];

export const bases = ['measured', 'billed', 'modelled'] as const;
export type Basis = (typeof bases)[number];

/** Datengüte after BISKO; blank counts as D. */
export const qualities = ['A', 'B', 'C', 'D'] as const;
export type Quality = (typeof qualities)[number];

export const carrierGroups = ['electricity', 'heat_grid', 'fossil', 'renewable', 'transport'] as const;
export type CarrierGroup = (typeof carrierGroups)[number];

/** What a publisher may name as the reason for other figures. */
export const changeSubjects = ['data', 'factors', 'boundary', 'method'] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

export const measureEffects = ['direct', 'indirect', 'foundation'] as const;
export type MeasureEffect = (typeof measureEffects)[number];

export const measureStatuses = [
  'idea',
  'planned',
  'decided',
  'in_progress',
  'completed',
  'paused',
  'cancelled',
  'unknown',
] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/** The standard list of METHOD.md, section 1. */
export const standardSectorIds = ['households', 'services', 'industry', 'municipal', 'transport'] as const;
export type StandardSector = (typeof standardSectorIds)[number];

export const certainties = ['implemented', 'secured', 'decided', 'idea', 'none'] as const;
export type Certainty = (typeof certainties)[number];

export const levelVerdicts = ['achieved', 'ahead', 'close', 'behind', 'not_assessable'] as const;
export type LevelVerdict = (typeof levelVerdicts)[number];
export const budgetVerdicts = ['kept', 'exceeded', 'not_assessable'] as const;
export type BudgetVerdict = (typeof budgetVerdicts)[number];
export const trendVerdicts = ['on_track', 'off_track', 'open', 'not_assessable'] as const;
export type TrendVerdict = (typeof trendVerdicts)[number];
export const measuresVerdicts = ['sufficient', 'insufficient', 'not_assessable'] as const;
export type MeasuresVerdict = (typeof measuresVerdicts)[number];

/** Why something is not assessable, not comparable or not decomposed: machine-readable, worded in texts. */
export const reasons = [
  'no_target',
  'target_after_programme',
  'no_baseline',
  'zero_baseline',
  'target_above_baseline',
  'no_assessable_year',
  'no_year_after_base',
  'fewer_than_4_years',
  'target_year_passed',
  'no_measures',
  'savings_exceed_balance',
  'quality_below_threshold',
  'year_not_assessable',
  'sector_missing',
  'other_factor_set',
  'other_area_definition',
  'other_target_scope',
  'no_denominator',
  'no_weather',
  'no_heating_share',
  'no_energy',
  'years_out_of_order',
  'confidential',
  'rounded',
  'no_base_factor',
  'fewer_than_2_features',
  'no_comparable_quartier',
] as const;
export type Reason = (typeof reasons)[number];

/** Under this name an edition keeps together the carriers that may not be given one by one. */
export const withheldCarriers = 'confidential';

/** Words for probabilities, after the likelihood scale of the IPCC (AR5 guidance note, 2010), from low to high. */
export const probabilityWords = [
  'exceptionally_unlikely',
  'very_unlikely',
  'unlikely',
  'as_likely_as_not',
  'likely',
  'very_likely',
  'virtually_certain',
] as const;
export type ProbabilityWord = (typeof probabilityWords)[number];
