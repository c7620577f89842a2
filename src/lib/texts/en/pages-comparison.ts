import type { comparisonDe } from '../de/pages-comparison.ts';

export const comparisonEn = {
  coverage: (n, of, year, isOne) =>
    `In ${year}, ${n} of ${of} ${isOne ? 'neighbourhood' : 'neighbourhoods'} ${n === '1' ? 'is' : 'are'} comparable.`,
  coverageOfType: (n, of, year, type) =>
    `In ${year}, ${n} of ${of} of the building type “${type}” ${n === '1' ? 'is' : 'are'} comparable.`,
  lead:
    'Only what fits together is compared: the same year, the same factor set, the same scope. What is left out stands ' +
    'below with the reason.',

  total: (year, t, n, of, isOne) =>
    `Together they emitted ${t} in ${year}, in ${n} of ${of} ${isOne ? 'neighbourhood' : 'neighbourhoods'} with a complete balance.`,
  pagesOfYears: 'Pages of the lines over the years',

  form: {
    label: 'Choose a comparison',
    indicator: 'Indicator',
    yearOption: (year, n) => `${year} (${n} comparable)`,
  },

  supplementary:
    'Supplementary indicator: it helps to understand the comparison and replaces none of the others. The actual emissions in the headline scope are decisive.',

  otherYear: (year, newest) =>
    `The year compared is ${year}, because of the recent years it is comparable in most neighbourhoods; the newest year of the programme is ${newest}.`,
  values: {
    heading: 'Values',
    caption: (indicator, year) => `${indicator} ${year}, comparable neighbourhoods`,
    pages: 'Pages of the values',
    sortedAlphabetically: 'Alphabetical by name. The order is not a ranking.',
    sortedByValue: 'Ordered by value at your request, smallest first.',
    localFactorMeaning:
      'Local factor: the emissions are computed with a factor of the neighbourhood itself, for example for its heat grid.',
    none: 'No neighbourhood is comparable for this choice.',
  },

  status: {
    same: (year, a, b, status) => `The ${year} balances of ${a} and ${b} are ${status}.`,
    apart: (year, a, ofA, b, ofB) => `The ${year} balance of ${a} is ${ofA}, that of ${b} ${ofB}.`,
  },

  excluded: {
    lead: (year) => `These neighbourhoods are not in the comparison for ${year}, for these reasons:`,
    value: (value) => `On its own: ${value}`,
    more: (n) => `and ${n} more`,
  },

  inputs: {
    t: 'Emissions, t CO₂e',
    energy_mwh: 'Final energy, MWh',
    fossil_mwh: 'Fossil part, MWh',
    heat_mwh: 'Energy for heat, MWh',
    population: 'Population',
    heated_floor_area_m2: 'Heated floor area, m²',
    dwellings: 'Dwellings',
    baseline_t: 'Baseline, t CO₂e',
    target_t: 'Target, t CO₂e',
    households_t: 'Emissions of households, t CO₂e',
    corrected_t: 'Weather-corrected emissions, t CO₂e',
  },

  explained: {
    heading: 'What this indicator says',
    onlySector: (sector) => `One sector alone: ${sector}`,
    scopeText: (sectors) => `Headline scope: ${sectors}`,
    area: 'Which floor area counts',
    areaText: (definition, year) =>
      `“${definition}”. This is how most neighbourhoods define the floor area in ${year}; one that defines it differently is not comparable per m².`,
    areaUnnamed: (year) => `The data do not say how the floor area is defined in ${year}.`,
    order: 'Does the denominator change the order?',
    otherOrderYes: 'Yes.',
    sameOrder: (others) => `No: ${others} the neighbourhoods come in the same order.`,
    otherOrder: (other, a, b, here, pairs, of) =>
      `${here}, ${a} is below ${b}; ${other} it is the other way round, as for ${pairs} of ${of} pairs.`,
    otherSame: (other) => `The order ${other} is the same.`,
    per: { t_per_head: 'per head', t_per_m2: 'per m²', t_per_dwelling: 'per dwelling' },
    perFirst: { t_per_head: 'Per head', t_per_m2: 'Per m²', t_per_dwelling: 'Per dwelling' },
    orderBasis: (n) =>
      `Compared are the ${n === '2' ? 'two' : n} neighbourhoods for which all three denominators are known.`,
    more: 'Conditions of the comparison',
  },
} satisfies typeof comparisonDe;
