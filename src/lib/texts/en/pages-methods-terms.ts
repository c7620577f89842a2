import type { methodTermsDe } from '../de/pages-methods-terms.ts';

const term = (name: string, text: string) => ({ term: name, text });

export const methodTermsEn = {
  heading: 'Terms',
  list: {
    quartier: term(
      'Neighbourhood (Quartier)',
      'A part of a municipality, sometimes made of several areas; belongs to a programme.',
    ),
    sector: term('Sector', 'Who uses the energy, for example households or municipal facilities.'),
    carrier: term(
      'Energy carrier',
      'What is used, for example natural gas, district heating or electricity.',
    ),
    headline: term(
      'Headline scope',
      'The sectors whose sum counts as the emissions of the neighbourhood. A target may name other sectors.',
    ),
    cell: term(
      'Balance cell',
      'One value for a neighbourhood, a year, a sector and an energy carrier: a number, a notation key, or nothing.',
    ),
    baseline: term('Baseline', 'Mean of the emissions over the base years, all of which must be assessable.'),
    target: term(
      'Target',
      'Target year and reduction in percent of the baseline or in tonnes, with its source. Earlier rows of the same target ' +
        'are interim targets. Targets come from the data; the program sets none.',
    ),
    path: term(
      'Target path',
      'Straight line from the baseline to the target, in sections through interim targets.',
    ),
    gap: term(
      'Gap',
      'Emissions of the latest assessable year minus the target path; positive means above it.',
    ),
    budget: term(
      'Budget',
      'Sum of the target path over the years after the base year, compared with the emissions.',
    ),
    factorSet: term(
      'Factor set',
      'Named table of emission factors by carrier and year, one vintage, with its source.',
    ),
    localFactor: term('Local factor', 'A factor of one neighbourhood, for example for its heat grid.'),
    measure: term(
      'Measure',
      'A project in the neighbourhood. Only measures with a direct effect carry tonnes.',
    ),
    securedSavings: term(
      'Secured savings',
      'Sum of the implemented and the secured measures, as far as the latest measured year does not contain them yet.',
    ),
    lowerBound: term('Lower bound', 'Sum of an incomplete year: it is at least that much.'),
    edition: term(
      'Edition',
      'A frozen, numbered release of data, factors and rules. Every figure names its edition; the same edition always gives ' +
        'the same figures.',
    ),
  },
  sectors: 'Sectors of this edition',
  carriers: 'Energy carriers of this edition',

  states: {
    number: 'measured, billed or modelled; 0 is a number, too',
    NO: 'no such use in the neighbourhood',
    IE: 'counted in another cell',
    NE: 'exists, but nobody has determined it',
    C: 'known, but may not be shown',
    missing: 'no row or no value',
  },
  blank: 'blank',

  statuses: {
    final: 'billed or closed',
    provisional: 'there, but may still change',
    estimated: 'stands for a figure that is still missing',
  },

  effectHeading: 'Effect of a measure',
  effects: {
    direct: 'saves energy or emissions itself',
    indirect: 'encourages others, for example advice; without tonnes',
    foundation: 'creates conditions, for example a concept; without tonnes',
  },

  certaintyHeading: 'How certain a measure is',
  uncounted: 'does not count',
  certainties: {
    implemented: 'The measure is completed.',
    secured: 'It is in progress and its financing is secured.',
    decided: 'It is decided, or in progress without secured financing.',
    idea: 'It is proposed or planned.',
    none: 'It is paused or cancelled, or its status is unknown.',
  },
} satisfies typeof methodTermsDe;
