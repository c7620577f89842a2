import type { traceFiguresDe } from '../de/trace-figures.ts';

/** Names, formulas and explanations of the figures that can be followed back. */
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
  },
  formula: {
    emissions: ['C = (E · ef) / 1000'],
    headline_emissions: ['C = (E · ef) / 1000'],
    corrected_emissions: ['E_corr = E · (h · w + 1 − h)', 'w = G_mean / G(y)'],
    data_quality: ['Q = (∑_i E_i · w_i) / (∑_i E_i)'],
    baseline: ['B = 1 / n · ∑_y C(y)', 'b = (first + last) / 2'],
    target: ['T = B · (1 − r / 100)'],
    path: ['P(y) = B − (B − T) · (y − b) / (τ − b)'],
    gap: ['d = C_t − P(t)', 'd_% = 100 · d / P(t)'],
    progress: ['progress = 100 · (B − C_t) / (B − T)'],
    elapsed: ['elapsed = 100 · (t − b) / (τ − b)'],
    required: [
      'required in t = (T − C_t) / (τ − t)',
      'required in % = 100 · ((T / C_t)^(1 / (τ − t)) − 1)',
      'so far = (C_t − B) / (t − b)',
    ],
    budget: [
      'balance = ∑_(b < y ≤ min(t, τ)) (P(y) − C(y))',
      'remaining = ∑_(b < y ≤ τ) P(y) − ∑_(b < y ≤ t) C(y)',
    ],
    trend: [
      'slope = ∑_y (y − ȳ) · (C(y) − C̄) / S_xx',
      'Theil-Sen = median_(y < z) (C(z) − C(y)) / (z − y)',
      'correlation = slope · √(S_xx / S_CC)',
    ],
    forecast: [
      'Ĉ(τ) ± t_(n − 2; 0.975) · s · √(q)',
      'q = 1 + 1 / n + (τ − ȳ)^2 / S_xx',
      'p = F_(n − 2)((T − Ĉ(τ)) / (s · √(q)))',
    ],
    secured_savings: ['S_secured = i · ∑_k (ΔE_k · ef_k(t)) / 1000 · (a(τ) − a(t))'],
    measure_effect: [
      'S = i · ∑ ΔE[k] · ef[k] / 1000 · (a(τ) − a(t))',
      'share = 100 · S / (C(t) − T)',
      'S− and S+ likewise with ΔE− and ΔE+',
    ],
    decomposition: [
      'C = ∑_i P · A / P · E^∗ / A · E / E^∗ · E_i / E · f_i',
      'ΔC_x = ∑_i L(C_i1, C_i0) · ln x_i1 / x_i0',
      'L(a, b) = (a − b) / (ln a − ln b)',
    ],
    held_factors: ['C₀(y) = ∑ E[k](y) · ef₀[k] / 1000 + reported tonnes', 'effect = C(y) − C₀(y)'],
    measure_saving: [
      'S = ∑_k (ΔE_k · ef_k) / 1000',
      'K = (I · r) / (1 − (1 + r)^(−n)) / S',
      'funding per t = F / (S · n)',
    ],
    scenario: [
      'C(y) = C_t + ∑_k (E_k · (ef′_k(y) − ef_k(t))) / 1000',
      '− i · ∑_k (ΔE_k · ef′_k(y)) / 1000 · (a(y) − a(t))',
    ],
    t_per_head: ['C(y) / population'],
    t_per_m2: ['C(y) / heated floor area'],
    kwh_per_m2: ['1000 · E(y) / heated floor area'],
    t_per_dwelling: ['C(y) / dwellings'],
    change_pct: ['100 · (C(y) − B) / B'],
    progress_minus_elapsed_pp: ['100 · (B − C(y)) / (B − T) − 100 · (y − b) / (τ − b)'],
    fossil_heat_pct: ['100 · E_fossil / E_heat'],
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
      'Regression line through the complete years, extended to the target year, with the range in which a single year would lie with 95\u00a0% if things go on like this.',
    secured_savings:
      'What implemented and secured measures save until the target year beyond the latest complete year. Factors are held at that year. The range is computed likewise, with the lower and higher values where they are given.',
    measure_effect:
      'What measures of one certainty save until the target year beyond the latest complete year. Factors are held at that year. The range is computed likewise, with the lower and higher values where they are given. Decided measures, ideas and plans do not count as secured.',
    decomposition:
      'The change between two years, distributed to its drivers without remainder (additive LMDI-I). A carrier that is new or disappears counts entirely as mix. Beside it the implemented measures with the factors of the later year; they are never subtracted from the balance.',
    held_factors:
      'Final energy of the year times the emission factor of the base year. What is reported in tonnes only stays unchanged. The distance from the balance comes from changed factors alone. A supplement, not BISKO-conformant.',
    measure_saving:
      'Saving in a full year over all carriers, with the factors of the latest complete year; more consumption counts negative, measured savings replace estimated ones. Cost: annuity of the investment per tonne saved.',
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
  },
};
