import type { quartierDe } from '../de/pages-quartier.ts';

export const quartierEn = {
  phaseSince: (phase, date) => `${phase} since ${date}`,

  figures: {
    emissions: (year, status) => `Emissions ${year}, ${status}`,
    noYear: 'no complete year yet',
    progress: 'Progress to the target',
    atElapsed: (percent) => `at ${percent} of the time`,
    required: (year) => `Required until ${year}`,
    requiredNone: 'Required until the target year',
    perYear: 't per year',
    pace: (pace) => `t per year, so far\u00a0${pace}`,
  },

  boundary: {
    base: 'Base year',
    quality: (grade, value) => `${grade}, ${value} of 1`,
    qualityNone: 'not rated',
    baseMean: 'Base, mean of the years',
    baseline: (years, value) => `${years}: ${value}`,
    none: 'none set',
    forLater: (years) => `${years}, for the first later target`,
    lacking: (years, sectors) => `${years} was set but cannot be used: data on ${sectors} are missing`,
    lackingAll: (years) => `${years} was set but cannot be used: data are missing`,
    biskoLike:
      'along the lines of BISKO: final energy in the neighbourhood, with upstream emissions, federal electricity mix, no weather correction',
    notBisko: (reasons) => `not BISKO-conformant: ${reasons}`,
    deviation: {
      reported_emissions: 'some emissions reported as ready figures',
      only_reported_emissions: 'emissions reported as ready figures, without energy',
      without_upstream: 'some factors without upstream emissions',
      local_grid_electricity: 'local instead of federal electricity mix',
    },
    localFactors: (carriers) => `local factor for ${carriers}`,
  },

  verdicts: {
    subtitle: 'Four tests that may disagree',
    more: 'How the verdicts are made',
  },

  missing: {
    title: 'What is missing and who can deliver it',
    intro:
      'These values keep years from being complete; as long as they are missing, those years do not count.',
    target: 'A target with base year, target year and reduction; without it there is no verdict.',
    targetInTime: 'A target by the target year of the programme; nothing is measured against the later ones.',
    item: (what, years, state) => `${what} ${years}: ${state}.`,
    share: (percent) => `When last known, it was ${percent} of emissions.`,
    inSectors: (carrier, sectors) => `${carrier} (${sectors})`,
    reportedSector: (sector) => `Emissions of ${sector}`,
    can: {
      NE: (who) => `Can deliver: ${who}.`,
      missing: (who) => `Can deliver: ${who}.`,
      C: (who) => `Can release or deliver in aggregated form: ${who}.`,
    },
    deliverer: {
      electricity_grid: 'electricity grid operator',
      gas_grid: 'gas grid operator',
      heat_utility: 'heat utility',
      chimney_sweep: 'chimney sweeps (statistics of fireplaces)',
      municipality: 'municipality',
    },
  },

  depth: {
    titleOf: (name, title) => `${name}: ${title}`,
    balance: {
      title: 'Where the emissions come from',
      lead: 'The emissions of all years by sector and, where energy was delivered, by energy carrier; final energy and factors of one year in a table.',
    },
    causes: {
      title: 'Where the change comes from',
      lead: 'The change of emissions by its causes, as far as it can be computed: what changed in the neighbourhood and what in its background conditions, what implemented measures are calculated to save, and what changed emission factors account for.',
    },
    measures: {
      title: 'Measures',
      lead: 'The measures on record, from implemented to idea, with savings and cost of investment per tonne where they are known.',
    },
    similar: {
      title: 'Similar neighbourhoods',
      lead: 'Which are most like this one, what they have done, and whom to ask.',
    },
    sheet: {
      title: 'Fact sheet',
      lead: 'Two pages to take along: state, gap, verdicts, causes, measures and what is missing; also as PDF and Word file.',
    },
    data: {
      title: 'Data and sources',
      lead: 'How firm and how complete the figures of each year are, targets and reference figures, where everything comes from, remarks of the check where there are any, and the data for download.',
    },
  },

  balance: {
    title: (year) => `Balance ${year} by energy carrier`,
    titleReported: (year) => `Balance ${year} by sector`,
    subtitle: (status, scope) => `Status: ${status}. Sectors: ${scope}`,
    incomplete: 'incomplete, the total is a lower bound',
    share: 'Share, %',
    reported: (sector) => `${sector}, reported as emissions`,
    confidential: 'confidential carriers together',
    confidentialNote:
      'Confidential: fewer than five connections, or a value from which such a one could be computed. The total of final energy does not include these values.',
    rounded: (step) =>
      `The total of emissions includes them and is therefore rounded to ${step}\u00a0t; the parts do not always add up to it exactly.`,
  },

  years: {
    title: 'State of the data by year',
    subtitle: 'Only complete years count for baseline, path, trend and verdicts.',
    corrected: 'weather-corrected, t\u00a0CO₂e',
    correctedNote: 'The weather-corrected series is supplementary and not BISKO-conformant.',
    complete: 'Complete',
    no: (n, isOne) => (isOne ? `no, ${n} value missing` : `no, ${n} values missing`),
    atLeast: (value) => `≥ ${value}`,
  },

  measures: {
    next: 'Next measures',
    allOf: 'All measures, and what they still add',
    subtitle: (n, list) => `${n} recorded: ${list}`,
    counted: {
      implemented: (n) => `${n} implemented`,
      secured: (n) => `${n} secured`,
      decided: (n) => `${n} decided`,
      idea: (n) => `${n} idea or planned`,
      none: (n) => `${n} paused, cancelled or unknown`,
    },
    group: {
      implemented: 'Implemented',
      secured: 'Secured: in progress and financed',
      decided: 'Decided, or in progress without secured financing',
      idea: 'Idea or planned',
      none: 'Paused, cancelled or unknown',
    },
    empty: 'No measures are recorded for this neighbourhood.',
    caption: 'Measures by certainty of implementation',
    saving: 'Saving, t\u00a0CO₂e/a',
    savingShort: 'Saving, t/a',
    completion: 'Completion',
    note: 'Saving in t\u00a0CO₂e in a full year with the factors of the latest measured year, beside it the range; “–”: without tonnes of its own (indirect effect or groundwork) or not quantified. Cost: annuity of the investment per tonne.',
    all: 'All measures of the programme',
  },

  targets: {
    title: 'Targets',
    none: 'No target is recorded.',
    scope: 'Covers',
    base: 'against',
    reduction: 'Reduction',
    limit: 'Target value, t\u00a0CO₂e',
    decided: (value) => `decided: ${value}`,
    role: { final: 'target', interim: 'interim target', later: 'later target' },
  },

  reference: {
    title: 'Reference figures',
    none: 'No reference figures are recorded.',
    population: 'Inhabitants',
    dwellings: 'Dwellings',
    buildings: 'Buildings',
    area: 'heated floor area, m²',
    definition: (text) => `Area: ${text}.`,
    buildingType: (text) => `Buildings: ${text}.`,
    hectares: (value) => `Size: ${value}.`,
  },

  sources: {
    balance: 'Balance data',
    place: 'Master data',
    asGiven: 'Sources are quoted as the data name them, mostly in German.',
    years: (source, years) => `${source} (${years})`,
  },

  warnings: {
    title: 'Remarks of the check on this neighbourhood',
  },

  downloads: {
    title: 'Data of this neighbourhood',
    series: 'Emissions and target path (CSV)',
    carriers: 'Emissions by energy carrier (CSV)',
    sectors: 'Emissions by sector (CSV)',
    balance: 'Balance, every cell (JSON)',
    progress: 'Progress and verdicts (JSON)',
    causes: 'Where the change comes from (JSON)',
    measures: 'Measures (JSON)',
    similar: 'Similar neighbourhoods (JSON)',
  },
} satisfies typeof quartierDe;
