import type { traceFiguresDe } from '../de/trace-figures.ts';

/** Names and explanations of the figures that can be followed back. */
export const traceFiguresEn: typeof traceFiguresDe = {
  figure: {
    emissions: 'Emissions',
    headline_emissions: 'Emissions in the scope of the programme',
    corrected_emissions: 'Weather-corrected emissions',
    data_quality: 'Data quality',
    baseline: 'Baseline',
    target: 'Target in tonnes',
    path: 'Path to the target',
    gap: 'Gap to the path',
    progress: 'Progress towards the target',
    elapsed: 'Time elapsed',
    required: 'Reduction required per year',
    budget: 'Budget until the target year',
    trend: 'Trend',
    forecast: 'Trend forecast for the target year',
    secured_savings: 'Secured savings until the target year',
    target_gap: 'Gap to the target, and what closes it',
    measure_effect: 'Savings until the target year by certainty',
    decomposition: 'Where the change comes from',
    held_factors: 'Emissions with the factors of the base year',
    measure_saving: 'Saving and cost of a measure',
    scenario: 'Scenario',
    t_per_head: 'Emissions per head',
    t_per_m2: 'Emissions per m²',
    kwh_per_m2: 'Final energy per m²',
    t_per_dwelling: 'Emissions per dwelling',
    change_pct: 'Change against the baseline',
    progress_minus_elapsed_pp: 'Progress minus time elapsed',
    fossil_heat_pct: 'Share of fossil carriers in heat',
    households_t_per_head: 'Emissions of households per head (supplementary)',
    t_per_head_corrected: 'Weather-corrected emissions per head (supplementary)',
  },
  explanation: {
    emissions:
      'Final energy of each cell times its emission factor, over all cells in scope. Reported emissions enter unchanged.',
    headline_emissions:
      'Final energy times emission factor over the sectors that the programme adds up, even if the target of the neighbourhood covers others.',
    corrected_emissions:
      'Only the heating share is converted to a year of average weather. A supplement, not BISKO-conformant.',
    data_quality:
      'Mean of the quality grades weighted by energy: A counts 1, B 0.5, C 0.25, D and unrated 0.',
    baseline: 'Mean of the emissions over the base years, all of which must be complete.',
    target: 'Baseline less the percentage decided, or the tonnes decided.',
    path: 'A straight line from the baseline to the target, in sections through interim targets.',
    gap: 'Emissions of the latest complete year against the path of the same year; above 0 means above it.',
    progress: 'The part of the planned reduction that has been reached.',
    elapsed: 'The part of the time from the middle of the base years to the target year that has passed.',
    required: 'What is needed per year on average from the latest complete year on; negative means less.',
    budget:
      'Balance: path minus emissions, added up; above 0 means saved. Remaining: what is left until the target year. Years without a complete balance are filled linearly.',
    trend:
      'Slope of the regression line through the complete years. Beside it Theil-Sen, robust against single outliers, and the correlation: close to ±1 the years lie close to the line.',
    forecast:
      'Regression line through the complete years, extended to the target year, with the range in which a single year would lie with 95% probability if things go on like this.',
    secured_savings:
      'What implemented and secured measures save until the target year beyond the latest complete year. Factors are held at that year. The range is computed likewise, with the lower and higher values where they are given.',
    target_gap:
      'Emissions of the latest complete year minus the target; from it goes what secured and decided measures and ideas save until the target year beyond that year. The rest is open; below 0 they bring more than is needed. Factors are held at that year.',
    measure_effect:
      'What measures of one certainty save until the target year beyond the latest complete year. Factors are held at that year. The range is computed likewise, with the lower and higher values where they are given. Decided measures, ideas and plans do not count as secured.',
    decomposition:
      'The change between two years, distributed to its drivers without remainder (additive LMDI-I). A carrier that is new or disappears counts entirely as mix. Beside it the implemented measures with the factors of the later year; they are never subtracted from the balance.',
    held_factors:
      'Final energy of the year times the emission factor of the base year. What is reported in tonnes only stays unchanged. The distance from the balance comes from changed factors alone. A supplement, not BISKO-conformant.',
    measure_saving:
      'Saving in a full year over all carriers, with the factors of the latest complete year; more consumption counts negative, measured savings replace estimated ones. Where both are there, the planned saving stands beside it, with the same factors. Cost: annuity of the investment per tonne saved.',
    scenario:
      'From the latest complete year to the target year (y = τ): final energy stays and is multiplied with the emission factors chosen; implemented, secured and chosen measures save with these factors.',
    t_per_head: 'Emissions of the year divided by the population of the same year.',
    t_per_m2: 'Emissions of the year divided by the heated floor area of the same year.',
    kwh_per_m2: 'Final energy of the year divided by the heated floor area of the same year.',
    t_per_dwelling: 'Emissions of the year divided by the number of dwellings of the same year.',
    change_pct: 'Change against the baseline; negative means less.',
    progress_minus_elapsed_pp: 'Progress towards the target minus time elapsed, in percentage points.',
    fossil_heat_pct:
      'Final energy of fossil carriers divided by that of all carriers that heat: fossil, heat grids, renewable, heating and heat pump electricity.',
    households_t_per_head:
      'Emissions of households divided by the population of the same year. It supplements the emissions per head and does not replace them.',
    t_per_head_corrected:
      'Emissions of the year, their heating share converted to average weather, divided by the population of the same year. A supplement, not BISKO-conformant.',
  },
};
