import type { decompositionDe } from '../de/decomposition.ts';

export const decompositionEn = {
  term: {
    population: 'Inhabitants',
    floor_area_per_head: 'Floor area per head',
    intensity: 'Energy intensity per m²',
    weather: 'Weather',
    carrier_mix: 'Mix of energy carriers',
    grid_factor: 'Electricity mix',
    other_factors: 'Other emission factors',
  },
  area: 'Heated floor area',
  intensityPerHead: 'Energy intensity per head',
  consumption: 'Energy consumption',
  local: 'Local contribution',
  localAndMore: 'Local contribution and what is inseparable',
  background: 'Background',

  chart: {
    same: (name, years) => `${name} ${years}: unchanged`,
    ownLess: (amount) => `${amount} of it its own part`,
    ownAll: 'all of it its own part',
    ownNothing: 'none of it its own part',
    ownMore: (amount) => `${amount} of it local`,
    reportedSectors: 'sectors known by reports only',
    inseparable: 'causes only partly separable',
    without: (name, sectors) => `${name} without ${sectors}`,
    ownAgainst: (local, background) => `local contribution ${local}, background ${background}`,
    notPossible: (name) => `${name}: where the change comes from cannot be said`,
    subtitle: (scope) => `${scope}: change by cause, t\u00a0CO₂e per year`,
    noteMissing: (list) => `Not known for both years and hence contained in other links: ${list}.`,
    noteLeftOut: (sectors) => `Without ${sectors} (reported emissions only).`,
    missing: {
      population: 'inhabitants',
      area: 'heated floor area',
      otherArea: 'heated floor area by the same definition',
      weather: 'weather',
    },
    cause: 'Cause',
    kind: 'Belongs to',
    change: 'Change',
    after: 'Emissions after it',
    sum: (name) => `${name}, total`,
    altKind: (from, to) => `Waterfall chart from ${from} to ${to}.`,
    altSums: (name, local, background) => `${name} ${local}, background ${background}.`,
    altTerms: (list) => `In detail: ${list}.`,
    altEmpty: (reason) => `Empty waterfall chart. ${reason}`,
  },

  missing: {
    population: (carrier) =>
      `The number of inhabitants is not known for both years; its part is in: ${carrier}.`,
    area: (carrier) => `The heated floor area is not known for both years; its part is in: ${carrier}.`,
    otherArea: (carrier) =>
      `The heated floor area is defined differently in the two years and cannot be compared; its part is in: ${carrier}.`,
    weather: (carrier) =>
      `Weather data are missing for at least one of the two years; the weather is in: ${carrier}. The local contribution is then also its effect.`,
  },
  leftOut: (sectors) =>
    `Not included: ${sectors}; only reported emissions are known, and without energy their change cannot be decomposed.`,

  confidential: (carriers) =>
    `Confidential and therefore taken together: ${carriers}; what changes within this group counts as mix of energy carriers.`,

  section: {
    emissions: 'emissions',
    emissionsWithout: (sectors) => `emissions without ${sectors}`,
    changed: (emissions, from, to, amount, isLess) =>
      `From ${from} to ${to} ${emissions} have ${isLess ? 'fallen' : 'risen'} by ${amount}.`,
    same: (emissions, from, to) => `From ${from} to ${to} ${emissions} have stayed the same.`,
    inseparable: (local, background) =>
      `${background} can be attributed to background conditions; ${local} are the local contribution together with what cannot be told apart from it.`,
    shares: (local, background) =>
      `Of this, ${local} are the neighbourhood’s own contribution and ${background} come from background conditions.`,
    against: (local, background) =>
      `Own contribution of the neighbourhood: ${local}. Background: ${background}.`,
    less: (amount) => `${amount} less`,
    more: (amount) => `${amount} more`,
    nothing: 'no change',
    strongest: (name, value) => `Strongest cause: ${name} (${value}).`,
    notPossible: 'The change cannot be decomposed.',
    yearLacking: (years, isOne) => (isOne ? `This concerns the year ${years}.` : `This concerns ${years}.`),
    explained:
      'Local contribution: what has changed in the neighbourhood itself (energy intensity and mix of energy carriers). Background: everything else (inhabitants, floor area, weather and emission factors).',
    method: 'How the change is decomposed',
    form: {
      label: 'Choose the years of the decomposition',
      from: 'From',
      to: 'To',
      submit: 'Show',
    },
  },

  ledgers: {
    title: 'Two accounts side by side',
    columns: { ledger: 'Account', change: 'Change, t\u00a0CO₂e' },
    local: 'Local contribution, from the measured balance',
    measures: 'of which implemented measures, from their savings',
    remainder: 'of which unexplained',
    note: 'Measures are never subtracted from the measured balance: what they brought about is in it already. The remainder is what the recorded measures do not explain, for example behaviour, vacancies, businesses or refurbishments that were not recorded.',
    interaction: (factor) => `The sum of the measures is computed with the interaction factor ${factor}.`,
    none: 'No measures are recorded for this neighbourhood; a comparison with the local contribution is not possible.',
  },

  held: {
    title: (year) => `With the emission factors of ${year}`,
    mark: 'Not BISKO-conformant.',
    less: (base, year, held, balance, effect) =>
      `Had the factors of ${base} stayed the same, emissions in ${year} would be ${held} instead of ${balance}: ${effect} less come from changed factors, such as the electricity mix.`,
    more: (base, year, held, balance, effect) =>
      `Had the factors of ${base} stayed the same, emissions in ${year} would be ${held} instead of ${balance}: ${effect} more come from changed factors.`,
    noEnergy: (reason) => `Not assessable: ${reason}`,
    partly: (percent) =>
      `This holds for ${percent} of the emissions only; the rest is reported without energy and stays as it is here.`,
    same: (base, year) =>
      `With the factors of ${base} emissions in ${year} would be the same: changed factors play no part.`,
    unknown: (base, year) =>
      `This cannot be computed for ${year}: a carrier lacks the factor of ${base}, or its energy is confidential.`,
    almost: (base, year, amount) =>
      `With the factors of ${base} emissions in ${year} would be almost the same: changed factors amount to less than ${amount}.`,
    onlyBase: (base) => `There is no complete year after ${base} yet.`,
    caption: 'Emissions with factors held fixed',
    columns: {
      balance: 'Balance, t\u00a0CO₂e',
      held: (year) => `with factors of ${year}, t\u00a0CO₂e`,
      effect: 'Effect of the factors, t\u00a0CO₂e',
    },
  },
} satisfies typeof decompositionDe;
