import type { standDe } from '../de/stand.ts';

export const standEn: typeof standDe = {
  title: 'State of delivery',
  eyebrow: 'Who has delivered what, what is missing, who can deliver it?',
  complete: (year, n, of, isAll) =>
    isAll
      ? `For ${year} all ${of} neighbourhoods have delivered completely.`
      : `For ${year} ${n} of ${of} neighbourhoods ${n === '1' ? 'has' : 'have'} delivered completely.`,
  nothingDelivered: 'No neighbourhood has delivered data yet.',
  open: (items, quartiers) =>
    `Over all years ${items === '1' ? 'one value is' : `${items} values are`} missing in ${quartiers === '1' ? 'one neighbourhood' : `${quartiers} neighbourhoods`}`,
  overdue: (n) => `, ${n === '1' ? 'one of them is' : `${n} of them are`} overdue.`,
  notOverdue: '.',
  noneOpen: 'In the years delivered no value is missing.',
  day: (day) => `Overdue means: the deadline was before the day of the edition, ${day}.`,

  table: {
    title: 'Neighbourhoods',
    subtitle: 'Phase, latest complete year and what is missing in the scope of the target',
    caption: 'Neighbourhoods with phase, latest complete year, missing values and notes of the check',
    phase: 'Phase',
    complete: 'Last complete',
    missing: 'Missing',
    due: 'Deadline',
    notes: 'Notes',
    nothing: 'nothing',
    never: 'no year',
    since: (date) => `since ${date}`,
    share: (percent, year) => `last ${percent} of emissions (${year})`,
    unknownShare: 'share not known',
    canDeliver: (who) => `can deliver: ${who}`,
    late: (date) => `${date}, overdue`,
    noDeadline: 'no deadline set',
    pages: 'Pages of the neighbourhoods',
  },

  grid: {
    title: 'Year by year',
    subtitle: 'State of the balance per neighbourhood and year, in the scope of its target',
  },

  milestones: {
    title: 'Milestones',
    subtitle: 'Dates of the programme and deadlines of deliveries',
    caption: 'Milestones with day and state',
    due: 'Due',
    name: 'Milestone',
    all: 'all',
    state: 'State',
    done: (date) => `done on ${date}`,
    late: 'overdue',
    open: 'open',
    delivered: (n, of) => `${n} of ${of} neighbourhoods complete`,
    none: 'This edition has no milestones. They stand in the table milestones.csv.',
  },

  reminders: {
    title: 'Reminders to copy',
    subtitle: 'One text per municipality with everything that is open',
    summary: (municipality, n) => `${municipality}: ${n === '1' ? 'one value' : `${n} values`} open`,
    none: 'On this page nothing is open in any neighbourhood.',
    label: (municipality) => `Reminder to ${municipality}`,
    subject: (programme) => `Subject: missing values for “${programme}”`,
    hello: 'Dear Sir or Madam,',
    intro: (edition, date) =>
      `values are still missing in edition ${edition} of ${date}. As long as they are, the years named do not count.`,
    quartier: (name) => `${name}:`,
    item: (what, year, state) => `- ${what}, ${year}: ${state}`,
    until: (date) => `Deadline: ${date}`,
    send: (contact) => `Please send the values to: ${contact}`,
    ask: 'Where a value does not exist, a key is enough: NO (not occurring), IE (included elsewhere), NE (not estimated) or C (confidential).',
    thanks: 'Thank you',
  },

  files: {
    title: 'Files',
    items: 'What is missing',
    milestones: 'Milestones',
    years: 'Years per neighbourhood',
  },
};
