import type { methodVerdictsDe } from '../de/pages-methods-verdicts.ts';

export const methodVerdictsEn = {
  heading: 'Four verdicts',
  lead:
    'Four questions test whether a neighbourhood will reach its target. They stand side by side and are never merged into ' +
    'one light, for they may disagree.',
  level: {
    question: 'Level: where is the latest assessable year?',
    rules: {
      ahead: 'The emissions are on the target path or below it.',
      close: 'They are above it, but by no more than 5% of the planned reduction B − T.',
      behind: 'They are further above it.',
      achieved: 'The target year has been measured and the emissions are not above the target.',
    },
  },
  budget: {
    question: 'Budget: has the target path been kept since the base year?',
    rules: {
      kept: 'The sum of the emissions is not larger than the sum of the target path.',
      exceeded: 'It is larger, even if the level is below the path by now.',
    },
  },
  trend: {
    question: 'Trend: where does the development so far lead in the target year?',
    rules: {
      on_track: 'Even the upper bound of the prediction interval is not above the target.',
      off_track: 'Even the lower bound is above the target.',
      open: 'The target lies within the interval. Where the probability is known it takes the place of the word, such as “very unlikely (about 3%)”.',
    },
  },
  measures: {
    question: 'Measures: is what is implemented and secured enough?',
    rules: {
      sufficient: 'The latest value minus secured savings is not above the target.',
      insufficient:
        'A gap remains; the secured share of it is given. Where measures are to save more than is still consumed, there is no verdict.',
    },
  },
  notAssessable: 'Not assessable',
  notAssessableLead:
    'Where something is missing, there is no verdict. The page then says what is missing. The same holds for the comparison and for the decomposition of the change.',
  reasonsHeading: 'Reasons',
  code: 'In the interface',
  reason: 'Reason',
  appliesTo: 'Concerns',
  decomposition: 'Decomposition',
  tolerance: 'Differences of up to one gram count as zero.',
} satisfies typeof methodVerdictsDe;
