import type { multiplesDe } from '../de/multiples.ts';

export const multiplesEn: typeof multiplesDe = {
  title: (indicator, falling, of, year) =>
    `${indicator}: in ${year} lower than in the first year in ${falling} of ${of} neighbourhoods`,
  titleAll: (indicator, of, year) =>
    `${indicator}: in ${year} lower than in the first year in ${of === '2' ? 'both' : `all ${of}`} neighbourhoods`,
  titleNone: (indicator, of, year) =>
    `${indicator}: in ${year} lower than in the first year in ${of === '2' ? 'neither of the two' : `none of ${of}`} neighbourhoods`,
  titlePlain: (indicator, of) => `${indicator} in ${of} neighbourhoods over the years`,
  titleOne: (name, indicator) => `${indicator} in ${name}`,
  empty: (indicator) => `${indicator}: no neighbourhood comparable`,
  noData: 'No neighbourhood is comparable',
  subtitle: (indicator, unit, coverage) => `${indicator} ${unit}; ${coverage}, all on one scale`,
  coverage: (n, of) => `${n} of ${of} comparable`,
  page: (from, to, n) => `shown: ${from} to ${to} of ${n}, alphabetical`,
  alt: (n, low, high) =>
    `${n === '1' ? 'One small line chart' : `${n} small line charts on one scale`}. ${low === high ? `All values: ${low}` : `Values range from ${low} to ${high}`}.`,
  noteOrder: 'Alphabetical order, no ranking.',
  noteGap: 'Broken line: years between are not comparable.',
  noteLast: (year) => `Number at the end: value of ${year}.`,

  slope: {
    title: (near, of, year) =>
      `${near} of ${of} ${of === '1' ? 'neighbourhood' : 'neighbourhoods'} ${near === '1' ? 'has' : 'have'} reduced by ${year} at least as much as their schedule asks`,
    titleOne: (name, change, year, target, targetYear) =>
      `${name}: ${change} by ${year}, target ${target} by ${targetYear}`,
    titlePlain: (n, year) => `${n} neighbourhoods in ${year} against their baseline`,
    empty: (year) => `${year}: no neighbourhood with a comparable baseline and target`,
    subtitle: (year, coverage) =>
      `Change of emissions against the baseline in per cent: ${year} and target; ${coverage}`,
    base: 'Baseline',
    ahead: 'at least on schedule',
    behind: 'behind schedule',
    schedule: 'Schedule',
    changeLabel: 'since the baseline',
    targetLabel: 'target against the baseline',
    latestLabel: (year) => `in ${year}`,
    valueAndTarget: (change, target) => `${change}, target ${target}`,
    alt: (n, low, high, year) =>
      n === '1'
        ? `Slope chart for one neighbourhood. In ${year} it is at ${low} of the baseline.`
        : `Slope chart for ${n} neighbourhoods. In ${year} they are ${low === high ? `at ${low}` : `between ${low} and ${high}`} of the baseline.`,
    note: 'Solid: so far. Dashed: from the latest state to the target. Strong: at least on schedule.',
    noteDistances: 'Distances between the columns are not to time scale.',
    noteYears: 'Base and target years differ; they are in the data of the chart.',
  },
};
