import type { indicatorsDe } from '../de/indicators.ts';

export const indicatorsEn: typeof indicatorsDe = {
  t_per_head: {
    name: 'Emissions per inhabitant',
    short: 'Emissions per head',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e per year',
    meaning:
      'How much greenhouse gas there is per person. Much business raises the value even where people live frugally.',
    formula: 'emissions of the year / population of the year',
  },
  t_per_m2: {
    name: 'Emissions per m² of heated floor area',
    short: 'Emissions per m²',
    unit: 't/m²',
    unitPhrase: 'in t\u00a0CO₂e per m² and year',
    meaning:
      'How much greenhouse gas there is per square metre of heated floor area. It shows buildings and heating together, however many people live there.',
    formula: 'emissions of the year / heated floor area of the year',
  },
  kwh_per_m2: {
    name: 'Final energy per m² of heated floor area',
    short: 'Energy per m²',
    unit: 'kWh/m²',
    unitPhrase: 'in kWh per m² and year',
    meaning:
      'How much final energy there is per square metre of heated floor area, however clean it is. Not weather-corrected: the value is higher in cold years.',
    formula: '1000 × final energy of the year in MWh / heated floor area of the year',
  },
  t_per_dwelling: {
    name: 'Emissions per dwelling',
    short: 'Emissions per dwelling',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e per year',
    meaning:
      'How much greenhouse gas there is per dwelling. Large dwellings and much business raise the value.',
    formula: 'emissions of the year / dwellings of the year',
  },
  change_pct: {
    name: 'Change of emissions against the baseline',
    short: 'Change since the baseline',
    unit: '%',
    unitPhrase: 'in per cent (negative: less)',
    meaning:
      'By how much the emissions have risen or fallen since the baseline; negative means less. It says nothing about how high they are or what happened before the base year.',
    formula: '100 × (emissions of the year − baseline) / baseline',
  },
  progress_minus_elapsed_pp: {
    name: 'Progress to the target minus elapsed time',
    short: 'Progress compared with time',
    unit: 'percentage points',
    unitPhrase: 'in percentage points (positive: ahead of time)',
    meaning:
      'Whether a neighbourhood is ahead of its own target: the part of the planned reduction that has been reached, less the part of the time that has passed. Above zero is ahead. An easy target is easier to reach.',
    formula:
      '100 × (baseline − emissions) / (baseline − target) − 100 × years elapsed / years until the target',
  },
  fossil_heat_pct: {
    name: 'Share of fossil carriers in heat',
    short: 'Fossil heat',
    unit: '%',
    unitPhrase: 'in per cent of final energy',
    meaning:
      'Which part of the energy for heating comes from natural gas, oil, coal and other fossil fuels on site. District heating counts as heat grid, even if it is made from fossil fuels.',
    formula:
      '100 × fossil energy / energy from fossil carriers, heat grids, renewables and electricity for heating',
  },
  households_t_per_head: {
    name: 'Emissions of households per inhabitant (supplementary)',
    short: 'Households per head (supplementary)',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e per year',
    meaning:
      'How much greenhouse gas of households there is per person. Services, industry and transport do not count. This helps where they distort the comparison per head; the headline scope stays decisive.',
    formula: 'emissions of households in the year / population of the year',
  },
  t_per_head_corrected: {
    name: 'Weather-corrected emissions per inhabitant (supplementary)',
    short: 'Emissions per head, weather-corrected (supplementary)',
    unit: 't',
    unitPhrase: 'in t\u00a0CO₂e per year, not BISKO-conformant',
    meaning:
      'How much greenhouse gas there would be per person in average weather. Only energy for heating is converted; reported emissions stay as they are. The actual emissions stay decisive.',
    formula: 'weather-corrected emissions of the year / population of the year',
  },
};
