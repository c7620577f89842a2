import type { chartsDe } from '../de/charts.ts';

/** Where a quartier stands, as the map says it. */
const verdict = {
  achieved: 'target achieved',
  ahead: 'on the target path',
  close: 'slightly above the target path',
  behind: 'behind the target path',
  not_assessable: 'not assessable',
};

export const chartsEn = {
  unit: { tonnes: 't' },
  incomplete: 'incomplete',
  atLeast: (value) => `at least ${value}`,
  noBalance: (name: string) => `${name}: no balance yet`,
  noData: 'No balance data yet',

  file: {
    sheet: 'Data',
    edition: (label, date) => `Edition ${label} of ${date}`,
    licence: (name) => `Licence: ${name}`,
    method:
      'Balance along the lines of BISKO: final energy in the neighbourhood including upstream emissions, federal electricity mix, no weather correction',
    partlyOther: (names) =>
      `Balances along the lines of BISKO; not BISKO-conformant: ${names} (reported emissions or other factors)`,
    otherMethod: 'Not BISKO-conformant: reported emissions or other factors, see source',
    factorSet: (name) => `Emission factors: ${name}`,
  },

  live: {
    label: (title) => `Chart: ${title}. Step through the values with the arrow keys, leave with Escape.`,
    role: 'chart',
  },

  scope: {
    withoutTransport: 'Emissions without transport',
    withTransport: 'Emissions including transport',
    only: (sectors, isOne) =>
      isOne ? `Emissions of the sector ${sectors}` : `Emissions of the sectors ${sectors}`,
    perYear: (scope) => `${scope}, t\u00a0CO₂e per year`,
  },

  roundedYear: (year, step) => `${year} to ${step}\u00a0t`,
  noteRounded: (years) =>
    `Rounded because confidential values are in it: ${years}; rounded parts do not always add up to the total.`,
  legend: {
    incomplete: 'incomplete, at least that much; not judged',
    unknown: 'no data for the years between',
    trend: (years: string, isCorrected: boolean) =>
      `trend ${years} with prediction interval (95%)${isCorrected ? ', weather-corrected, not BISKO-conformant' : ''}`,
    secured: 'with implemented and secured measures after the last measured year',
    incompleteColumn: 'incomplete, at least that much (≥)',
    scenario: 'scenario, neither balance nor forecast (not BISKO-conformant)',
    securedHeld: (year: string) => `implemented and secured measures alone, with the factors of ${year}`,
    certainty: { secured: 'implemented or secured', decided: 'decided', idea: 'idea' },
    local: 'local contribution',
    background: 'background',
  },
  path: {
    noAssessableYear: (name) => `${name}: no complete year yet, hence not assessable`,
    oneYear: (name, value, year) => `${name}: ${value} in ${year}`,
    nothingAfterBase: (name, value, years) =>
      `${name}: ${value} in the baseline ${years}, no year after it yet`,
    changed: (name, percent, years, isLess) =>
      `${name}: ${percent} ${isLess ? 'less' : 'more'} than ${years}`,
    same: (name, since) => `${name}: unchanged ${since}`,
    noTarget: 'no target on record',
    onlyLaterTargets: 'no target by the target year of the programme',
    abovePath: (value) => `${value} above the target path`,
    belowPath: (value) => `${value} below the target path`,
    onPath: 'exactly on the target path',
    aboveTarget: (value, year) => `${value} above the target for ${year}`,
    achieved: (year) => `target for ${year} achieved`,

    altBaseline: (years, value) => `Baseline ${years}: ${value}.`,
    altLatest: (year, value, status) => `Latest complete value ${year}: ${value} (${status}).`,
    altTarget: (year, value) => `The target path leads to ${value} in ${year}.`,
    altDecided: (value) => `${value} was decided for it.`,
    altIncomplete: (years) => `Incomplete and not assessed: ${years}.`,
    altTrend: (year, value) => `The trend leads to ${value} in ${year}.`,
    altSecured: (year, value) => `Implemented and secured measures would leave ${value} in ${year}.`,
    altKind: 'Line chart of emissions over the years.',
    altEmpty: 'Empty line chart: there are no balance data yet.',

    baselineIn: (years) => `Baseline ${years}`,
    targetReduction: (percent, years) => `${percent} less than ${years}`,
    path: 'Target path',
    decidedIn: (year) => `decided for ${year}`,
    decidedPath: 'Path to the tonnes decided',
    lowerBound: 'Lower bound',
    gap: 'Distance from target path',
    trendIn: (years) => `Trend ${years}`,
    trendRange: (from, to) => `Range ${from} to ${to}`,
    range: (from, to) => `${from} to ${to}`,
    trendLow: 'Trend, lower bound',
    trendHigh: 'Trend, upper bound',
    trendCorrected: 'Trend, weather-corrected (not BISKO-conformant)',
    corrected: 'Emissions, weather-corrected (not BISKO-conformant)',
    secured: 'with secured measures',
    assessable: 'complete',
  },

  stack: {
    byCarrier: (scope) => `${scope} by energy carrier, t\u00a0CO₂e per year`,
    bySector: (scope) => `${scope} by sector, t\u00a0CO₂e per year`,
    largest: (name, part, percent, year) => `${name}: ${part} the largest part in ${year}, at ${percent}`,
    only: (name, part, year) => `${name}: only ${part} in ${year}`,
    zero: (name, year) => `${name}: no emissions in ${year}`,
    noAssessableYear: (name) => `${name}: no complete year yet`,
    reported: 'reported without carrier',
    hidden: 'not shown separately',
    others: (count) => `others (${count})`,
    altKind: (parts, from, to) => `Stacked columns ${from} to ${to} of ${parts}.`,
    altTotal: (year, total, part, percent) =>
      `In ${year} the total is ${total}, of which ${part} ${percent}.`,
    altIncomplete: (years) => `Incomplete years: ${years}.`,
    altEmpty: 'Empty column chart: there are no balance data yet.',
    altZero: 'Empty column chart: there are no emissions.',
    none: 'No emissions',
    noteGap: '–: no data for this year.',
    noteHidden:
      'Not shown separately: confidential data together, for example because there are fewer than five connections.',
  },

  programme: {
    subtitle: (scope) => `${scope}, always of the same neighbourhoods, t\u00a0CO₂e per year`,
    empty: 'Programme: no year yet that at least half of the neighbourhoods have complete',
    together: (n, isOne) => (isOne ? 'One neighbourhood' : `${n} neighbourhoods together`),
    coverageQuartiers: (n, of, isOne) => `${n} of ${of} ${isOne ? 'neighbourhood' : 'neighbourhoods'}`,
    coverageLabel: 'Neighbourhoods in the sum',
    coverageOf: 'Neighbourhoods in total',
    altKind: 'Line chart of the emissions of always the same neighbourhoods over the years.',
    altYear: (year, value, coverage) => `${year}: ${value} in ${coverage}.`,
    altPath: (year, value, n, isOne) =>
      `The target path of ${isOne ? 'one neighbourhood' : `${n} neighbourhoods`} leads to ${value} in ${year}.`,
    altEmpty: 'Empty line chart: no year is complete in at least half of the neighbourhoods yet.',
    sumIn: (n, year, isOne) => `${n} ${isOne ? 'neighbourhood' : 'neighbourhoods'}, ${year}`,
    partWithPath: (n) => `${n} of them with a path`,
    noteGroup: (window, n, isOne) =>
      isOne
        ? `Shown is the one neighbourhood whose balance is complete in every year ${window}.`
        : `Summed are the ${n} neighbourhoods whose balance is complete in every year ${window}.`,
    noteLeftOut: (names) => `Not included, because at least one year is missing: ${names}.`,
    noteWithoutPath: (names) => `Without a target path for this scope: ${names}.`,
    others: (n) => `${n} more`,
    awayFromOwn: (n, value, isOne, isAbove) =>
      isOne
        ? `the one with a target path is ${value} ${isAbove ? 'above' : 'below'} it`
        : `the ${n} with a target path are ${value} ${isAbove ? 'above' : 'below'} it`,
    onOwn: (n, isOne) =>
      isOne ? 'the one with a target path is exactly on it' : `the ${n} with a target path are exactly on it`,
    withPath: 'of which with a target path',
    comparedCount: 'Neighbourhoods with a target path',
  },

  comparison: {
    between: (indicator, year, low, high, coverage) =>
      `${indicator}, ${year}: between ${low} and ${high} in ${coverage}`,
    same: (indicator, year, value, coverage) => `${indicator}, ${year}: ${value} in ${coverage}`,
    none: (indicator, year) => `${indicator}, ${year}: no comparable neighbourhood`,
    notComparable: 'Not comparable',
    comparable: 'Comparable',
    supplementary: 'Supplementary indicator',
    reasons: 'Reasons',
    count: 'Number of neighbourhoods',
    excluded: (count) => `${count} not comparable`,
    altKind: (indicator, year) => `Dot plot: ${indicator}, ${year}, in alphabetical order.`,
    altHistogram: (indicator, year) =>
      `Column chart: ${indicator}, ${year}, number of neighbourhoods by range of values.`,
    altRange: (low, high) => (low === high ? `All values: ${low}.` : `Values range from ${low} to ${high}.`),
    altExcluded: (names) => `Not comparable: ${names}.`,
    altEmpty: 'Empty dot plot: no neighbourhood is comparable.',
    noteLocal: '*: with a local emission factor.',
    noteBaseYears: (others, usual) => `Base years differ: ${others}; otherwise ${usual}.`,
    noteBaseYearsRange: (from, to) => `Base years differ by neighbourhood: ${from} to ${to}.`,
    noteByValue: 'Ordered by value on request, no judgement.',
    noteStatus: (counts) => `Status of the values: ${counts}.`,
    noteStatusSinceBase:
      'The status of a change is the less certain one of the baseline and the compared year.',
    noteHistogram:
      'Height of the columns: number of neighbourhoods; names and values in the data of the chart.',
    noteExcluded: (count) => `${count} neighbourhoods are not comparable.`,
  },

  map: {
    subtitle: 'Towns and municipalities of the Ruhr region; schematic positions',
    title: (count, findings) => `${count} neighbourhoods in the Ruhr region: ${findings}`,
    titleOne: (name, verdict) => `One neighbourhood in the programme: ${name}, ${verdict}`,
    onPath: (count) => `${count}\u00a0on the target path`,
    abovePath: (count) => `${count}\u00a0above the target path`,
    aboveIt: (count) => `${count}\u00a0above it`,
    notAssessable: (count) => `${count}\u00a0not assessable`,
    empty: 'No neighbourhood in the programme yet',
    verdict,
    countedVerdict: { ...verdict, achieved: 'at the target' },
    quartiersIn: (municipality, count) => `${municipality}: ${count} neighbourhoods`,
    verdictLabel: 'Position against the target path',
    quartiers: (n) => `${n} neighbourhoods`,
    elsewhere: (names) => `Outside the map: ${names}.`,
    alt: (list) => `Schematic map of the Ruhr region. ${list}.`,
    altEmpty: 'Schematic map of the Ruhr region without neighbourhoods.',
  },
} satisfies typeof chartsDe;
