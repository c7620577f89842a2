import type { measuresDe } from '../de/pages-measures.ts';

export const measuresEn = {
  lead: ({ measures, quartiers, implemented, secured, isOneMeasure, isOneQuartier }) =>
    `${measures} ${isOneMeasure ? 'measure' : 'measures'} in ${quartiers} ${isOneQuartier ? 'neighbourhood' : 'neighbourhoods'}: ${implemented} implemented, ${secured} secured.`,
  more: 'Whoever plans something similar finds effect, cost and contact here.',
  none: 'This edition holds no measures.',

  costs: {
    title: 'Cost per tonne and sums',
    lead: 'What a tonne saved costs with each measure, what categories save together, and how certain the savings of the neighbourhoods are.',
  },

  money: {
    link: 'Money and effect: investment, funding, planned and measured',
    title: 'Money and effect',
    lead: (n) =>
      `The investment is known for ${n.withInvest} of ${n.measures} measures, together ${n.invest} €; the funding for ${n.withFunding}, together ${n.funding} €.`,
    leadPerTonne: (euro, n) =>
      `Where funding, saving and lifetime are known (${n} measures), every tonne saved comes with ${euro} € of funding.`,
    none: 'There is no measure of this choice that is pursued.',
    all: 'all',
    titles: { category: 'By category', certainty: 'By certainty', quartier: 'By neighbourhood' },
    captions: {
      all: 'Investment and funding of all measures',
      category: 'Investment and funding by category',
      certainty: 'Investment and funding by certainty',
      quartier: 'Investment and funding by neighbourhood',
    },
    invest: 'Investment, €',
    funding: 'Funding, €',
    perTonne: 'Funding, €/t',
    known: (n, of) => `known for ${n} of ${of}`,
    note: 'Each sum covers the measures of which the amount is known. Funding per tonne: funding over the tonnes of the lifetime, the same measures above and below the line. Measures not pursued are not included.',
    files: 'Files',
  },

  effect: {
    title: 'Planned and measured',
    subtitle: (n, of) =>
      `Saving in a full year, estimated before (ex ante) and measured after (ex post); both are there for ${n} of ${of} measures`,
    caption: 'Planned and measured saving per measure',
    before: 'planned',
    after: 'measured',
    difference: 'difference',
    share: 'measured of planned',
    none: 'For no measure of this choice both are there.',
  },

  form: {
    label: 'Choose measures',
    search: 'Text in title, category, note, owner, place',
    quartierHint: 'name or id',
    reset: 'Clear the choice',
  },

  list: {
    heading: (count, isOne) => (isOne ? 'One measure' : `${count} measures`),
    headingOf: (count, of) => `${count} of ${of} ${of === '1' ? 'measure' : 'measures'}`,
    caption: 'Measures with status, size, saving, cost, funding and contact',
    pages: 'Pages of the list of measures',
    empty: 'There is no measure for this choice.',
    funding: 'Funding, €/t',
    size: 'Size',
    until: (date) => `finished ${date}`,
    planned: (date) => `by ${date}`,
    noTonnes: 'no tonnes',
    contact: 'Whom to ask',
    owner: (name) => `responsible: ${name}`,
    units: (count, label) => `${count}\u00a0${label}`,
    sorts: {
      quartier: 'by neighbourhood',
      saving: 'largest saving first',
      cost: 'lowest cost per tonne first',
      funding: 'lowest funding per tonne first',
    },
    note:
      'Full-year saving with the emission factors of the latest assessable year; negative means more emissions. Only measures ' +
      'with a direct effect carry tonnes; a dash means: not given. Cost per tonne is the annuity of the investment per tonne saved, ' +
      'funding per tonne the funding per tonne of the whole lifetime.',
  },

  categories: {
    heading: 'What works and what it costs',
    subtitle: 'By category, most tonnes first; without those paused, cancelled or of unknown status',
    caption: 'Measures by category with saving and median cost',
    implemented: 'of which implemented',
    cost: 'median cost, €/t',
    outOf: (n) => `of ${n}`,
    formula: (factor) =>
      `How computed: saving = i\u00a0·\u00a0∑\u00a0S, median cost = median\u00a0K. S and K are the saving and the cost per tonne of the single measures, i = ${factor} is the interaction. ` +
      'Both numbers lead to their measures in the list, and each of those to its own calculation. Those paused, cancelled or of unknown status are in the list but do not count here.',
    note:
      'Median cost: over the measures whose cost per tonne is known; half of them are cheaper. A dash for the saving does not ' +
      'mean without effect: advice or planning prepare what others save and carry no tonnes themselves.',
  },

  sums: {
    heading: 'Sums by certainty',
    all: (n) =>
      n === '1' ? 'the neighbourhood' : n === '2' ? 'both neighbourhoods' : `all ${n} neighbourhoods`,
    caption: 'Full-year saving of the chosen direct measures, t\u00a0CO₂e per year',
    formula: (factor) =>
      `How computed: sum = i\u00a0·\u00a0∑\u00a0S. S is the full-year saving of a measure, i = ${factor} the interaction. ` +
      'Each sum leads to its measures in the list, and each of those to its own calculation.',
    note:
      'Full years: what is secured until the target year, and what the latest measured year already contains, is ' +
      'on the pages of the neighbourhoods. Ideas are no commitments. Those paused, cancelled or of unknown status are not included.',
    interaction: (factor) =>
      `Measures on the same buildings save less together than one by one. All sums are therefore multiplied with the interaction ${factor}, ` +
      'single measures are not.',
    noInteraction: 'Overlaps between measures are not deducted (interaction 1).',
    unknown: (count, isOne) =>
      isOne
        ? 'One direct measure states no saving and is not in the sums.'
        : `${count} direct measures state no saving and are not in the sums.`,
    explained: 'How the saving is computed',
  },
} satisfies typeof measuresDe;
