import type { scenarioDe } from '../de/scenario.ts';

export const scenarioEn: typeof scenarioDe = {
  title: (name) => `${name}: What if?`,
  notice: 'Scenario: neither a balance nor a forecast, not BISKO-conformant and not meant for print.',

  chart: {
    title: (name, year, value) => `Scenario: ${name} at ${value} in ${year}`,
    above: (finding, value) => `${finding}, ${value} above the target`,
    below: (finding, value) => `${finding}, ${value} below the target`,
    exactly: (finding) => `${finding}, exactly at the target`,
    none: (name) => `Scenario: ${name}, not assessable`,
    securedAlone: 'implemented and secured measures only',
    further: (k, isOne) => (isOne ? `${k} further measure` : `${k} further measures`),
    held: (year) => `factors of ${year}`,
    alt: (year, value) => `In the scenario ${value} are left in ${year}.`,
    altSecured: (value) => `With secured measures alone and factors held it would be ${value}.`,
    scenarioIn: (year) => `Scenario ${year}`,
    aboveTarget: (value) => `${value} above the target`,
    belowTarget: (value) => `${value} below the target`,
    factors: 'of which by other factors',
    measures: 'of which by measures',
    secured: 'secured measures only, factors held',
    choiceColumn: 'Choice',
    withheld: (year) => `Confidential carriers keep the factor of ${year}`,
    noteInteraction: (factor) => `Sums of measures are computed with the interaction factor ${factor}.`,
  },

  sentence: {
    alone: 'With the implemented and secured measures alone',
    one: 'With one further measure',
    several: (k) => `With ${k} further measures`,
    held: (start, year, target, value) =>
      `${start} and the factors of ${year}, ${value} would be left in ${target}`,
    factors: (start, label, target, value) =>
      `${start} and the factor scenario “${label}”, ${value} would be left in ${target}`,
    above: (finding, value, target) => `${finding}, ${value} more than the target of ${target}.`,
    below: (finding, value, target) => `${finding}, ${value} less than the target of ${target} allows.`,
    exactly: (finding, target) => `${finding}, exactly the target of ${target}.`,
    secured: (value) => `Without this choice, with secured measures and factors held, it would be ${value}.`,
    notAssessable: (reasons) => `No scenario can be computed. ${reasons}`,
  },

  form: {
    label: 'Choose measures and factors',
    submit: 'Show scenario',
    always: 'Always included: implemented and secured',
    saving: (value, date) => `${value}\u00a0t/a from ${date}`,
    more: (value, date) => `${value}\u00a0t/a more from ${date}`,
    undated: 'no completion date, hence not computable',
    withoutTonnes: 'no tonnes of its own',
    held: (year) => `Factors of ${year} (default)`,
    presets: 'Quick choice',
    none: 'no further one',
    allDecided: 'all decided ones',
    nothing: 'No decided or planned measures are recorded.',
  },

  sum: {
    title: 'What it is made of',
    caption: 'From the latest measured year to the scenario',
    item: 'Item',
    latest: (year) => `Emissions ${year}`,
    measures: 'Measures: implemented, secured and chosen',
    factors: 'Emission factors',
    gap: 'Distance from the target',
  },

  factor: {
    title: 'Factor scenarios',
    text: (year) =>
      `Between the factor of ${year} and the years given the values are joined linearly; after the last one its value holds. Carriers that a scenario does not name, and local factors, stay as in ${year}.`,
    none: 'This edition holds no factor scenarios.',
    item: (carriers, years, sources) => `${carriers}; values for ${years}; source: ${sources}.`,
  },

  ignored: (titles) => `No longer to be chosen and therefore not counted: ${titles}.`,
};
