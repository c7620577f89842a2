import type { programmeDe } from '../de/pages-programme.ts';

export const programmeEn = {
  eyebrowYears: (years) => `Balance years ${years}`,

  intro: {
    text: 'A neighbourhood is a part of a town in which houses, heating and the use of electricity are to become better for the climate together. Here you see how much greenhouse gas arises there year by year, whether it becomes less, and what is still missing to the target.',
    funder: (name) => `Who pays for the programme: ${name}.`,
    figure: 'The programme in one figure',
    next: (milestone, day) => `Next milestone: ${milestone} (${day}).`,
    last: (milestone, day) => `Last: ${milestone} (${day}).`,
    milestones: 'All dates',
    easy: {
      title: 'In plain words',
      lines: [
        'The climate on earth is getting warmer. Gases are the reason. They arise, for example, when we heat our homes or use electricity.',
        'Towns take part in our programme. Each town has chosen a part of itself. Such a part is called a neighbourhood here.',
        'In every neighbourhood less of these gases is to arise. There is a target for a certain year.',
        'Every year is measured: how much gas has arisen? Has it become less? Is that enough for the target?',
        'Sometimes figures are missing. Then it says here: not assessable. We do not guess.',
      ],
    },
  },

  choose: {
    title: 'Find a neighbourhood',
    label: 'Name of the neighbourhood or municipality',
    submit: 'Search',
    found: (n, asked) =>
      n === '1' ? `One neighbourhood for “${asked}”` : `${n} neighbourhoods for “${asked}”`,
    none: (asked) =>
      `No neighbourhood or municipality contains “${asked}”. A part of the name is enough, without umlauts too.`,
    all: 'Show all neighbourhoods',
  },

  list: {
    title: 'The neighbourhoods',
    subtitle:
      'Latest complete year of each; alphabetical by name, no ranking. Percentages of different neighbourhoods can only be compared within the same scope.',
    pages: 'Pages of the neighbourhoods',
    caption: 'Neighbourhoods with emissions, progress, four verdicts and state of the data',
    progress: 'Progress',
    progressUnit: 'and share of time',
    gap: 'Distance to path',
    gapUnit: 't',
    data: 'Data',
    dataUnit: 'full years, quality',
    series: 'Series',
    atElapsed: (percent) => `at ${percent}`,
    yearAndStatus: (year, status) => `${year}, ${status}`,
    noYear: 'no complete year',
    quality: (value) => `quality ${value}`,
    otherScope: 'with transport',
    anyOtherScope: 'other scope',
    verdictNote:
      'Progress: share of the reduction achieved, below it the share of time elapsed. Distance: + means above the target path. The four verdicts test different things and may disagree: whether the latest year is on the target path, whether too much has been emitted in total since the base year, where the trend leads, and whether the secured measures suffice.',
    empty:
      'There is no neighbourhood in this edition yet. Neighbourhoods are listed in the table quartiers.csv.',
  },

  grid: {
    text: 'Which years are complete, what is missing and who can deliver it, dates, notes of the check.',
    more: 'State of delivery',
    title: 'Who has delivered what?',
    caption: 'Completeness of the balance by neighbourhood and year',
    none: 'nothing delivered',
    incomplete: (lacking, required) => `incomplete: ${lacking} of ${required} values missing`,
    incompleteShort: 'incomplete, with the number of missing values',
    lacks: {
      not_estimated: (n) => `${n} not estimated`,
      confidential: (n) => `${n} confidential`,
      missing: (n) => `${n} without a value`,
    },
    legend: 'Signs',
    total: 'complete neighbourhoods',
    totalOf: (of) => `complete neighbourhoods of all ${of}`,
  },

  warnings: {
    subtitle: 'Peculiarities that do not prevent publication but should be known',
    none: 'The check found nothing peculiar.',
    more: (n, of) => `All ${of} notes; shown are ${n}.`,
    place: (file, row) => `${file}, row ${row}`,
  },

  downloads: {
    title: 'Data of this page',
    text: 'All figures of this edition as tables and for programs, and the way to load data of your own.',
    all: 'All tables and editions',
  },
} satisfies typeof programmeDe;
