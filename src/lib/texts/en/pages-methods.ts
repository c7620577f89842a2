import { methodComparisonEn } from './pages-methods-comparison.ts';
import { methodFormulasEn } from './pages-methods-formulas.ts';
import { methodTermsEn } from './pages-methods-terms.ts';
import { methodVerdictsEn } from './pages-methods-verdicts.ts';
import type { methodsDe } from '../de/pages-methods.ts';

export const methodsEn = {
  lead:
    'How the figures are made: terms, formulas, verdicts and emission factors. The names, numbers and statements on this ' +
    'page come from the same edition and the same program as all other pages.',

  sections: {
    abgrenzung: {
      title: 'What is balanced',
      lead: 'Which energy and which emissions count, and from which view.',
    },
    begriffe: { title: 'Terms', lead: 'What the words mean that the figures are computed with.' },
    jahre: {
      title: 'When a year is assessable',
      lead: 'Which values a year needs, and what keys, status and quality grades say.',
    },
    formeln: {
      title: 'Formulas: balance and target path',
      lead: 'How emissions, data quality, target path, progress and budget are computed.',
    },
    trend: {
      title: 'Formulas: trend',
      lead: 'How the trend and its span up to the target year are computed.',
    },
    einsparung: {
      title: 'Formulas: measures',
      lead: 'How savings, cost per tonne and “What if” are computed.',
    },
    ursachen: { title: 'Where the change comes from', lead: 'How a change is split into its causes.' },
    urteile: {
      title: 'Four verdicts',
      lead: 'When a verdict is which, and why something is not assessable.',
    },
    vergleich: {
      title: 'Comparison of neighbourhoods',
      lead: 'Under which conditions figures may stand side by side.',
    },
    zeichen: { title: 'Signs', lead: 'What circles, squares, triangles and lines mean: one thing each.' },
    rundung: { title: 'Rounding and notation', lead: 'How precisely figures are shown.' },
    vertraulich: {
      title: 'What stays confidential',
      lead: 'Which figures are not shown, and how that is checked.',
    },
    faktoren: { title: 'Emission factors', lead: 'The factors of this edition with their sources.' },
    rechentext: {
      title: 'The text that computes',
      lead: 'The statements from which all figures of the edition come.',
    },
    quellen: { title: 'Sources of the method', lead: 'What the method is based on.' },
  },
  all: 'All parts of the method',
  next: (title) => `Next: ${title}`,
  search: {
    title: 'Search the method',
    label: 'A word or several, such as target path',
    submit: 'Search',
    pages: 'Pages of the places found',
    found: (n, asked) => (n === '1' ? `One place for “${asked}”` : `${n} places for “${asked}”`),
    none: (asked) =>
      `Nothing here on “${asked}”. A part of a word is enough; of several words all must occur.`,
  },
  signs: {
    lead: 'Every sign has the same one meaning everywhere. Form tells them apart, colour only helps.',
    verdicts: {
      title: 'Verdicts',
      meanings: {
        achieved: 'target achieved',
        ahead: 'on the target path; budget kept; trend or measures are enough',
        close: 'slightly above the target path',
        behind: 'behind the target path; budget exceeded; trend or measures are not enough',
        open: 'open: the trend allows either',
        not_assessable: 'not assessable: data are missing',
      },
    },
    data: {
      title: 'Status of data',
      meanings: {
        final: 'final',
        provisional: 'provisional',
        estimated: 'estimated',
        incomplete: 'incomplete: at least that much, not judged',
      },
    },
    certainty: {
      title: 'Certainty of measures',
      meanings: { secured: 'implemented or secured', decided: 'decided', idea: 'idea or planned' },
    },
    lines: {
      title: 'Lines',
      meanings: {
        measured: 'measured years',
        estimated: 'one end is estimated',
        unknown: 'no data for the years between',
        path: 'target path',
        decided: 'path to the tonnes decided',
        trend: 'trend',
        secured: 'with implemented and secured measures',
        scenario: 'scenario, neither balance nor forecast',
      },
    },
    grey: {
      title: 'Surfaces in greyscale print',
      meanings: {
        fossil: 'fossil carriers: plain, each lighter or darker',
        heat: 'heat networks: falling stripes',
        grid: 'electricity: upright stripes or lozenges',
        renewable: 'renewables: dots',
        transport: 'fuels: checks',
        planned: 'decided measures: level stripes',
      },
    },
  },

  boundary: {
    heading: 'What is counted',
    lead:
      'The program accounts in the view of BISKO, the German accounting standard for municipalities, applied to a ' +
      'neighbourhood: along the lines of BISKO, not certified by it. Where delivered figures differ, their source says so; ' +
      'they are then not BISKO-conformant.',
    points: {
      territorial: {
        term: 'Territorial',
        text: 'What counts is the final energy used in the neighbourhood, whoever uses it.',
      },
      finalEnergy: {
        term: 'Final energy',
        text:
          'Energy as it arrives at the meter or in the tank, in MWh per year and on the net calorific value (Hi). Gas bills ' +
          'mostly state the gross calorific value (Hs).',
      },
      upstream: {
        term: 'Upstream included',
        text:
          'The emission factors include extraction, transport and conversion of the carriers. The unit is the tonne of ' +
          'CO₂ equivalent (t\u00a0CO₂e).',
      },
      grid: {
        term: 'Federal electricity mix',
        text:
          'Electricity from the grid counts with the federal factor of the year, also where green electricity is bought. ' +
          'Electricity from own plants only reduces what is drawn.',
      },
      weather: {
        term: 'No weather correction',
        text:
          'Actual consumption decides. Weather-corrected values supplement it; they are not BISKO-conformant and marked so ' +
          'everywhere.',
      },
    },
    scope: 'Headline scope of this edition',
    scopeText: (sectors) => `${sectors}. All totals without further indication refer to it.`,
    withoutTransport: 'Transport is not part of it.',
    notBisko: 'Not BISKO-conformant',
    notBiskoText: (deviations) =>
      `A balance to which one of these applies: ${deviations}. The page of the neighbourhood says so.`,
    source: 'What the source of this edition says about it',
    noUpstream: (count) =>
      `According to the source, ${count} factors of this edition do not include upstream emissions; they are marked ` +
      '“without upstream” in the table of factors below.',
  },

  terms: methodTermsEn,
  formulas: methodFormulasEn,
  verdicts: methodVerdictsEn,

  assessable: {
    heading: 'When a year is assessable',
    text: [
      'What a neighbourhood reports in any year, it needs in every year: each combination of sector and carrier, and each ' +
        'sector of which only emissions are reported. A year is assessable if each of these cells holds a number, NO or IE.',
      'If a cell is missing, or is NE or C, the sum of the year is a lower bound. It is shown but never judged, and enters ' +
        'neither baseline nor path, budget or trend.',
    ],
    zero: 'A missing number is never zero. A 0 that was entered is a number.',
    keyHeading: 'Notation keys in the balance',
    keyColumns: { key: 'Cell', meaning: 'Meaning', assessable: 'Year assessable?' },
    statusHeading: 'Status of the values',
    statusText: 'A year has the weakest status of its cells.',
    qualityText:
      'Every energy figure carries a quality grade after BISKO; without one it counts like D. The data quality of a year is ' +
      'the mean weighted with the energy, from 0 to 1. The letter beside it is the grade of the nearest weight.',
    qualityColumns: { grade: 'Grade', weight: 'Weight', meaning: 'Meaning' },
    threshold: (value) =>
      `Below a data quality of ${value} no verdict is given (threshold of the programme).`,
    noThreshold: 'The programme sets no minimum data quality for verdicts.',
  },

  comparison: methodComparisonEn,

  privacy: {
    heading: 'What stays confidential',
    lead:
      'Behind a value of fewer than five connections stand single households or firms. No page, chart, interface or ' +
      'file shows such a cell; the rounded total of the neighbourhood includes it.',
    points: [
      'Values are withheld before anything is computed: every total, verdict, indicator and warning comes from what is published. What is confidential enters rounded totals alone.',
      'The audit supposes someone who knows everything published at once, factors and earlier editions included: what the totals leave open of a confidential cell must reach from half to one and a half of its value and be at least 10\u00a0MWh wide.',
      'Until that holds, the smallest neighbouring cells stay confidential first; then totals with confidential cells in them are rounded to 1, 2, 5, 10, 20 … MWh and t; then only the overall total is given. If that is not enough, the year is confidential and not assessable.',
      'Rounded totals name their step. Each is rounded by itself, so that together they do not always give exactly the overall total. Data quality and weather correction rest on the cells that are shown.',
      'A verdict is given only if it holds for every value within the rounding; otherwise it is not assessable (rounded).',
      'If a new edition together with an earlier one would reveal something confidential, it does not appear: more is withheld, or the earlier one is withdrawn.',
      'Checksums and lengths of files with confidential values are not given. Warnings that contain confidential numbers are seen only by whoever publishes. An internal export (monitor export --internal) holds the values and says that it must not be passed on.',
    ],
  },

  rounding: {
    heading: 'Rounding and notation',
    points: [
      'Tonnes without decimals, below 100 with one, below 0.05 as “< 0.1”; a true zero is “0”. Percentages with one decimal, emission factors as integers.',
      'Never finer than delivered: where at least three reported values of a sector are all divisible by 10, 100 or 1,000\u00a0t, they and whatever contains them are shown in that step. Signs are never dropped.',
      'The parts of a printed total are rounded so that they add up to it (largest remainder).',
      'Data files carry all digits. Totals that are rounded because of confidential values are rounded there too; what is computed from them is shown no finer.',
      '“Target achieved” is written only where it has been measured.',
    ],
  },

  factors: {
    lead: (set) => `Factor set ${set}, in g\u00a0CO₂e per kWh of final energy (Hi).`,
    explanation:
      'One balance uses the same factor set for all its years. A neighbourhood may have a local factor for single carriers, ' +
      'for example its heat grid; it then holds in all years and is marked “local factor”.',
    none: 'This edition holds no emission factors.',
    caption: 'Emission factors in g\u00a0CO₂e per kWh',
    local: (quartier) => `local factor ${quartier}`,
    noUpstream: 'without upstream',
    allYears: (from, to) => `All years of the factor set, ${from} to ${to}`,
    sources: 'Sources of the factors',
  },

  statements: {
    heading: 'The text that computes',
    lead:
      'All figures of this edition are made by the following SQL statements, in this order and for all neighbourhoods at ' +
      'once. It is the very text that the program runs, not a copy.',
    note: (edition, version) =>
      `Edition ${edition} was computed with program version ${version}; shown is the text of the running program.`,
    lines: (count) => `${count} lines`,
    names: {
      '01-tables': 'Lists: programme, sectors, carriers, neighbourhoods',
      '02-arithmetic': 'Arithmetic: exact sums, weights of data quality, parts of years',
      '03-student-t': "Student's t: quantiles and probability",
      '01-cell': 'Cells: state, emission factor, emissions',
      '02-balance-cell': 'Balance by cell',
      '03-sector-year': 'Sums by sector and year',
      '04-scope': 'Scopes over which sums are taken',
      '05-scope-year': 'Emissions by scope and year, assessability, weather',
      '06-missing-cell': 'What is missing for an assessment',
      '07-target': 'Targets and baseline',
      '08-path': 'Target path',
      '09-series': 'Series and gaps in it',
      '10-progress': 'Gap, progress, budget, verdicts level and budget',
      '11-comparison': 'Comparison between neighbourhoods',
      '12-programme-year': 'Programme totals',
      '13-measure': 'Measures: certainty, savings, cost per tonne',
      '14-trend': 'Trend and forecast',
      '15-secured-path': 'Secured savings',
      '16-factor': 'Factors of the programme and local factors',
      '17-balance': 'Balance by sector and carrier, with confidential cells',
      '18-carrier-year': 'Energy and emissions per carrier and year',
      '19-decomposition': 'Where the change comes from (LMDI)',
      '20-measure-effect': 'Effect of measures until the target year, by certainty',
      '21-held-factors': 'Emissions with factors held fixed',
      '22-scenario': 'What if: emissions with chosen measures and factors',
      '23-comparable-years': 'Comparable years of the programme',
      '24-open-item': 'Open deliveries: what is missing, from whom, by when',
      '25-similar-quartier': 'Similar neighbourhoods',
      '26-two-quartiers': 'Two neighbourhoods side by side',
      '27-measure-comparison': 'Planned and measured savings of measures',
    } as Record<string, string>,
  },

  sources: {
    heading: 'Sources of the method',
    list: [
      'ifeu: BISKO method paper (in German) and its use in municipal guides',
      'German Environment Agency (UBA): Climate Change 16/2026 (electricity mix)',
      'Ang 2005, Energy Policy 33:867 (LMDI decomposition)',
      'IPCC 2006, volume 1, chapters 3 and 8 (uncertainty, notation keys)',
      'Federal Climate Change Act (KSG) and Council of Experts on Climate Change (budget view)',
      'Covenant of Mayors, reporting guide (reference of savings)',
      'ICM and Wuppertal Institute 2015 and 2021 (class “secured”)',
    ],
  },
} satisfies typeof methodsDe;
