import type { sentencesDe } from '../de/sentences.ts';

export const sentencesEn = {
  base: {
    mean: (years) => `(mean of ${years})`,
    than: (year) => `in ${year}`,
    against: (year) => `since ${year}`,
    thanMean: (years) => `the mean of ${years}`,
  },

  change: {
    noData: (name) => `There are no balance data for ${name} yet.`,
    noCompleteYear: (name) => `No year of ${name} is complete yet.`,
    lowerBound: (year, value) => `In ${year} it was at least ${value}.`,
    onlyLatest: (year, value, status) => `In ${year} it was ${value}${status}.`,
    base: (years, value) => `In the baseline ${years} it was ${value}; there is no year after it yet.`,
    changed: (since, percent, at, isLess) =>
      `Emissions have ${isLess ? 'fallen' : 'risen'} by ${percent} ${since}${at}.`,
    same: (since, at) => `Emissions are unchanged ${since}${at}.`,
    since: (year) => `since ${year}`,
    sinceMean: (years) => `against the mean of ${years}`,
  },

  target: {
    none: 'No target is recorded, so progress cannot be assessed.',
    goal: (year, reduction) => `By ${year} they are to be ${reduction} lower`,
    goalTonnes: (year, value) => `By ${year} they are to be no more than ${value}`,
    later: (targets, isOne) =>
      `Only ${isOne ? 'one target' : 'targets'} after the target year of the programme ${isOne ? 'is' : 'are'} recorded: ${targets}. Progress is not assessed against them.`,
    laterReduction: (year, reduction, base) => `${year} (${reduction} less than ${base})`,
    laterTonnes: (year, value) => `${year} (no more than ${value})`,
    decided: (decided, computed) =>
      `${decided} was decided along with it; today the reduction comes to ${computed}.`,
    away: (year, value, isAbove) =>
      `in ${year} the neighbourhood was ${value} ${isAbove ? 'above' : 'below'} its target path`,
    exactly: (year) => `in ${year} the neighbourhood was exactly on its target path`,
    notAssessable: 'whether that will succeed cannot be assessed',
    achieved: (year, reduction) => `The target for ${year}, ${reduction} less, has been achieved.`,
    achievedTonnes: (year, value) => `The target for ${year}, no more than ${value}, has been achieved.`,
    missed: (year, value) => `The target for ${year} has been missed by ${value}.`,
    missedIn: (latest, year, value) =>
      `By the value of ${latest}, the target for ${year} has been missed by ${value}.`,
    metAtBase: (value) => `The baseline itself was not above the target of ${value}.`,
  },

  outlook: {
    trend: {
      on_track: 'The trend so far leads to the target',
      off_track: 'The trend so far misses the target',
      open: 'The trend so far leaves open whether that will succeed',
    },
    likely: (probability) => `By the trend so far it is ${probability} that this will succeed`,
    measuresSuffice: 'the secured measures would suffice',
    measuresShare: (percent, gap) => `the secured measures close ${percent} of the ${gap}`,
    gap: (value, year, target) => `gap of ${value} between ${year} and the target for ${target}`,
    measuresNothing: 'secured measures do not narrow the gap to the target',
    notAssessable: (verdicts, reasons) => `Not assessable: ${verdicts}. ${reasons}`,
    incompleteYears: (years, isOne) =>
      isOne
        ? `${years} is incomplete and therefore not counted.`
        : `${years} are incomplete and therefore not counted.`,
  },

  programme: {
    empty: 'No neighbourhood has a complete year yet.',
    total: (year, value, n, of) =>
      `In ${year}, ${n} of ${of} neighbourhoods${n === '1' ? '' : ' together'} emitted ${value}.`,
    totalAll: (year, value, of) =>
      `In ${year}, ${of === '2' ? 'both' : `all ${of}`} neighbourhoods together emitted ${value}.`,
    totalOne: (year, value) => `In ${year} the neighbourhood emitted ${value}.`,
    partly: { provisional: ' (in part provisional)', estimated: ' (in part estimated)' },
    comparable: {
      none: 'No year is complete in at least half of the neighbourhoods yet.',
      less: (percent) => `${percent} less`,
      more: (percent) => `${percent} more`,
      same: 'as much',
      who: (n, of, count) =>
        of === '1'
          ? 'the neighbourhood'
          : count === 1
            ? `the one of ${of} neighbourhoods`
            : `the ${n} of ${of} neighbourhoods`,
      since: (who, from, to, value, isSame) =>
        `CO₂e ${isSame ? 'as' : 'than'} in ${from} was emitted in ${to} by ${who} whose figures are complete for all years between: ${value}.`,
      oneYear: (who, year) => `was emitted in ${year} by ${who} whose figures are complete for it.`,
      they: (n) => (n === 1 ? 'It' : 'Together'),
      partOfThem: (n, count) =>
        count === 1 ? 'One of them has a target path; it' : `${n} of them have a target path; together`,
      away: (who, value, n, isAbove) =>
        `${who} ${n === 1 ? 'is' : 'they are'} ${value} ${isAbove ? 'above' : 'below'} the target path.`,
      onPath: (who, n) => `${who} ${n === 1 ? 'is' : 'they are'} exactly on the target path.`,
    },
    levels: (list) => `Each by itself, in its latest complete year against its own target: ${list}.`,
    level: {
      achieved: (n) => `${n}\u00a0with the target achieved`,
      ahead: (n) => `${n}\u00a0on path`,
      close: (n) => `${n}\u00a0slightly above`,
      behind: (n) => `${n}\u00a0behind`,
      not_assessable: (n) => `${n}\u00a0not assessable`,
    },
  },

  verdict: {
    levelAway: (value, percent, year, isAbove) =>
      `${value} ${isAbove ? 'above' : 'below'} the target path ${year} (${percent}).`,
    levelExactly: (year) => `Exactly on the target path ${year}.`,
    levelTarget: (value, target) => `${value} against the target of ${target}.`,
    budgetSum: (value, from, to, isMore) =>
      `From ${from} to ${to}, ${value} ${isMore ? 'more' : 'less'} was emitted than the path allows.`,
    budgetRemaining: (value, year) => `${value} remain until ${year}.`,
    budgetSpent: (value, year) => `The budget until ${year} is overdrawn by ${value}.`,
    interpolated: (years) => `${years} was interpolated between its neighbours.`,
    trendForecast: (value, year, low, high) => `${value} in ${year}, range ${low} to ${high}.`,
    trendBasis: (n, years) => `Basis: ${n} measured years ${years}.`,
    trendCorrected: 'Computed with weather correction (not BISKO-conformant).',
    trendDisagrees: 'A second method (Theil-Sen) points the other way.',
    trendHas: (n, isOne) => (isOne ? `${n} measured year so far.` : `${n} measured years so far.`),
    securedShare: (value, percent, gap) => `A further ${value} is secured; that is ${percent} of the ${gap}.`,
    securedEnough: (value, after, target) =>
      `A further ${value} is secured; that would leave ${after} with a target of ${target}.`,
    securedNone: 'Implemented and secured measures do not reduce emissions beyond the latest measured year.',
  },
} satisfies typeof sentencesDe;
