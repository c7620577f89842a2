import type { outlookDe } from '../de/outlook.ts';

export const outlookEn: typeof outlookDe = {
  probability: {
    words: {
      exceptionally_unlikely: 'exceptionally unlikely',
      very_unlikely: 'very unlikely',
      unlikely: 'unlikely',
      as_likely_as_not: 'about as likely as not',
      likely: 'likely',
      very_likely: 'very likely',
      virtually_certain: 'virtually certain',
    },
    about: (percent) => `about ${percent}`,
    below: (percent) => `below ${percent}`,
    above: (percent) => `above ${percent}`,
    reached: (said, years) =>
      `Reaching the target is ${said} if the years to come scatter about the trend as ${years} did.`,
    condition: (years) => `This holds if the years to come scatter about the trend as ${years} did.`,
    assumption:
      'Assumed is a t distribution of the forecast; the trend knows nothing of new measures, prices or rules. Words after the scale of the IPCC.',
  },

  trend: {
    title: (year) => `Trend until ${year}`,
    window: (n, years) => `${n} measured years ${years}; this is the default.`,
    windowChosen: (n, years, from) =>
      `${n} measured years ${years}, chosen. The default begins in ${from}; the verdict above holds for that.`,
    corrected: 'weather-corrected, not BISKO-conformant',
    caption: 'Trend by two methods',
    method: 'Method',
    slope: 'Change per year, t',
    value: (year) => `${year}, t`,
    range: 'Range (95%), t',
    leastSquares: 'Least squares',
    theilSen: 'Theil-Sen',
    correlation: (r) => `Correlation r = ${r}.`,
    assumptions: 'What this assumes',
    theilSenNote:
      'Theil-Sen: median of the slopes between all pairs of years, robust against single outliers.',
    disagree:
      'The two methods point in different directions: whether emissions are falling or rising is open.',
    formLabel: 'Period of the trend',
    from: 'Trend from',
    preset: (year) => `${year} (default)`,
  },

  measures: {
    title: (year) => `What measures still add until ${year}`,
    titlePlain: 'What measures still add',
    subtitle: (year) =>
      `Reduction beyond the latest measured year ${year}, t\u00a0CO₂e in the target year, pro rata by completion and lifetime`,
    caption: 'Reduction in the target year by certainty of the measures',
    adding: 'of which still add',
    central: 'Reduction,\u00a0t',
    range: 'Range,\u00a0t',
    share: 'Share of the gap,\u00a0%',
    class: {
      implemented: 'Implemented',
      secured: 'Secured',
      decided: 'Decided',
      idea: 'Idea or planned',
    },
    together: 'Implemented and secured',
    addingSome: (k, isOne, n, year, titles) =>
      `Of ${n} implemented and secured measures ${isOne ? 'one adds' : `${k} add`} something beyond ${year}${titles}.`,
    addingAll: (n, isOne, year, titles) =>
      isOne
        ? `The one implemented or secured measure adds something beyond ${year}${titles}.`
        : `${n === '2' ? 'Both' : `All ${n}`} implemented and secured measures add something beyond ${year}${titles}.`,
    name: (title) => `“${title}”`,
    closes: (isOne, percent, gap) =>
      isOne ? `It closes ${percent} of the ${gap}.` : `They close ${percent} of the ${gap}.`,
    closesAll: (isOne, gap) => (isOne ? `It closes the whole ${gap}.` : `They close the whole ${gap}.`),
    closesNotAtLow: (value) => `That is the mean estimate; by the low one ${value} would remain.`,
    nothing: (year, gap) =>
      `Implemented and secured measures add nothing beyond ${year}; the ${gap} remains.`,
    lost: (gap, value, year) => `The ${gap} grows by ${value} because measures end before ${year}.`,
    noGap: (year) => `${year} was no longer above the target; there is no gap.`,
    part: (percent) => `${percent} of the gap`,
    whole: 'the whole gap',
    withDecided: (part) => `Together with those decided they could close ${part}.`,
    withIdeas: (decided, ideas) =>
      `Together with those decided they could close ${decided}, with all ideas and plans ${ideas}.`,
    onlyIdeas: (part) => `Together with all ideas and plans they could close ${part}.`,
    undated: (titles) => `Without a completion date and therefore not counted: ${titles}.`,
    withoutTonnes: (n, isOne) =>
      isOne
        ? `${n} further measure has no tonnes of its own.`
        : `${n} further measures have no tonnes of their own.`,
    interaction: (factor) =>
      `Sums are computed with the interaction factor ${factor} because measures overlap.`,
    held: (year) => `Factors held at ${year}.`,
    whatIf: 'What if? Switch measures on and off',
    none: 'No measures that can be counted in tonnes are recorded for this neighbourhood.',
  },
};
