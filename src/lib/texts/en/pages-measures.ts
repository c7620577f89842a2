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
    pursued: (n, of, isOne) =>
      `Of ${of} measures ${n} ${isOne ? 'is' : 'are'} pursued; the others are paused, cancelled or of unknown status.`,
    invest: {
      sum: (euro, n, of) => `The investment is known for ${n} of ${of} measures, together ${euro}\u00a0€.`,
      unknown: 'The investment is known for no measure.',
    },
    funding: {
      sum: (euro, n, of) => `The funding is known for ${n} of ${of}, together ${euro}\u00a0€.`,
      unknown: 'The funding is known for no measure.',
    },
    perTonne: {
      sum: (euro, n, isOne) =>
        `Where saving and lifetime are known too (${n} ${isOne ? 'measure' : 'measures'}), every tonne expected to be saved comes with ${euro}\u00a0€ of funding.`,
      unknown:
        'Funding per tonne cannot be computed: for no measure are funding, saving and lifetime all known.',
    },
    none: 'There is no measure of this choice that is pursued.',
    all: 'all',
    titles: { category: 'By category', certainty: 'By certainty', quartier: 'By neighbourhood' },
    own: 'Money',
    ofAll: 'Money and effect of all measures of the programme',
    captions: {
      all: 'Investment and funding by certainty, category and neighbourhood',
      category: 'Investment and funding by category',
      certainty: 'Investment and funding by certainty',
      quartier: 'Investment and funding by neighbourhood',
    },
    heads: { invest: 'Investment, €', funding: 'Funding, €', perTonne: 'Funding, €/t' },
    known: (n, of) => `known for ${n} of ${of}`,
    knownShort: (n, of) => `${n} of ${of}`,
    measures: (n, isOne) => `${n} ${isOne ? 'measure' : 'measures'}`,
    byCategory: 'Show by category',
    note: 'Each sum covers the measures of which the amount is known; where these are not all, their number stands below. Investment and funding are added up as they were given. Decided measures and ideas count although they are no commitments; measures that are paused, cancelled or of unknown status do not.',
    formula: (factor) =>
      `How it is computed: funding per tonne = ∑\u00a0F / (i\u00a0·\u00a0∑\u00a0S\u00a0·\u00a0n). F is the funding, S the saving in a full year, n the lifetime of the same measures, i = ${factor} the interaction.`,
    files: 'Files',
    file: { money: 'Money', effect: 'Planned and measured' },
  },

  effect: {
    title: 'Planned and measured',
    subtitle: (n, of) =>
      `Saving in a full year, estimated before (ex ante) and measured after (ex post), in t\u00a0CO₂e and below in MWh; share: measured of planned. Both are there for ${n} of ${of} measures`,
    caption: 'Planned and measured saving per measure',
    before: 'planned, t/a',
    after: 'measured, t/a',
    difference: 'difference, t/a',
    share: 'share, %',
    mwh: (value) => `${value}\u00a0MWh`,
    total: (n, of) => `tonnes of ${n} of ${of}`,
    largest: (n, of) =>
      `The ${n} largest differences of ${of} are shown; the files hold all, and so does the sum.`,
    none: 'For no measure of this choice both are there.',
    reasons: {
      not_direct: 'works indirectly, carries no tonnes',
      no_assessable_year: 'no assessable year, hence no factor',
      no_factor: 'an emission factor is missing',
      nothing_planned: 'no saving was planned',
    },
    formula: (factor) =>
      `How it is computed: S = ∑\u00a0ΔE\u00a0·\u00a0ef\u00a0/\u00a01000, planned and measured with the same factors, those of the latest assessable year. Difference = measured − planned. Sum = i\u00a0·\u00a0∑\u00a0S over the measures of which both are known; i = ${factor} is the interaction. MWh are net of all carriers: who changes the carrier can save tonnes and no MWh.`,
    leads: 'Every measure leads to its calculation.',
  },

  overlap: {
    factor: (factor) =>
      `Measures on the same buildings save less together than alone. Sums of tonnes and megawatt hours saved are therefore multiplied by the interaction factor ${factor}, single measures are not.`,
    none: 'Overlaps between measures are not deducted from sums (interaction factor 1).',
  },

  file: {
    group: 'Group',
    item: 'part',
    known: (what) => `${what} known`,
    unit: { euro: '€', euroPerTonne: '€/t', tonnes: 't\u00a0CO₂e/a', energy: 'MWh/a', percent: '%' },
    invest: 'Investment',
    funding: 'Funding',
    perTonne: 'Funding per tonne',
    before: 'planned',
    after: 'measured',
    difference: 'difference',
    share: 'measured of planned',
    reason: 'Reason where something is missing',
    coverage: (n, of) =>
      `Saving in a full year, estimated before (ex ante) and measured after (ex post); both are there for ${n} of ${of} measures.`,
    total: (before, after, share, n, of) =>
      `Sum over the ${n} of ${of} measures of which both are known in tonnes: ${before} planned, ${after}\u00a0t\u00a0CO₂e/a measured; that is ${share}.`,
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
      'Full-year saving in all sectors, also beyond the headline scope, with the emission factors of the latest assessable year; negative means more emissions. Only measures ' +
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
      'Full years and all sectors, also beyond the headline scope: what is secured until the target year, and what the latest measured year already contains, is ' +
      'on the pages of the neighbourhoods. Ideas are no commitments. Those paused, cancelled or of unknown status are not included.',
    unknown: (count, isOne) =>
      isOne
        ? 'One direct measure states no saving and is not in the sums.'
        : `${count} direct measures state no saving and are not in the sums.`,
    explained: 'How the saving is computed',
  },
} satisfies typeof measuresDe;
