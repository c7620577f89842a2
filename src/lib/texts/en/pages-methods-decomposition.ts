import type { methodDecompositionDe } from '../de/pages-methods-decomposition.ts';

export const methodDecompositionEn = {
  heading: 'Where the change comes from',
  lead:
    'The change between two assessable years is decomposed into seven links without a remainder. Unless chosen otherwise ' +
    'these are the last base year and the latest assessable year. Together the links give exactly the change.',
  linksHeading: 'The links of the chain',
  columns: { link: 'Link', symbol: 'Symbol', meaning: 'What it measures', side: 'Belongs to' },
  links: {
    population: 'more or fewer people in the neighbourhood',
    floor_area_per_head: 'more or less heated floor area per person',
    intensity: 'weather-corrected energy per m²: refurbishment, technology, behaviour, occupancy',
    weather: 'a colder or warmer heating season',
    carrier_mix: 'change between energy carriers, for example from heating oil to heat pumps',
    grid_factor: 'federal emission factor of grid electricity',
    other_factors: 'all other emission factors, local ones included, for example of a heat grid',
  },
  rulesHeading: 'Rules',
  rules: [
    'A carrier that exists in only one of the two years counts wholly as mix of energy carriers. A factor that is 0 in only one of the years counts wholly as its factor link.',
    'If the number of inhabitants is missing, the area link carries its part; if the area is missing or its definition changes, energy intensity does; if weather data of a year are missing, the weather is in energy intensity. The neighbourhood’s page says what is missing.',
    'Sectors of which only reported emissions are known cannot be decomposed; they are left out and named.',
    'Carriers that are confidential in one of the years stand together in both. What changes within this group counts as mix; if their factors could make up more than 1% of the emissions, nothing is decomposed.',
    'If a year is not assessable or the second does not come after the first, the reason stands in place of the figures.',
  ],
  ledgersHeading: 'Local contribution and measures: two accounts',
  ledgers:
    'The local contribution comes from the measured balance. Beside it stands the sum of the implemented measures: what ' +
    'they save more in the second year than in the first, pro rata by days, with the factors of the second year. Measures ' +
    'are never subtracted from the balance; the difference of the two accounts is the unexplained remainder.',
  heldHeading: 'The simple view: factors held fixed',
  held:
    'The energy of each year, computed with the emission factors of the base year. The distance to the balance is the ' +
    'effect of changed factors. Where a carrier has no factor in the base year the value stays empty. This view is not ' +
    'BISKO-conformant.',
} satisfies typeof methodDecompositionDe;
