import type { abatementDe } from '../de/abatement.ts';

export const abatementEn: typeof abatementDe = {
  title: (n, t, eur) =>
    `${n} measures with savings of ${t} in a full year, half of the tonnes at ${eur} per tonne or less`,
  quote: (n, parts, t, eur) =>
    `${n} measures${parts && ` (${parts})`} would together save ${t}\u00a0CO₂e in a full year once all are implemented; half of these tonnes cost at most ${eur} per tonne.`,
  parts: {
    secured: (n) => `${n} implemented or secured`,
    decided: (n) => `${n} decided`,
    idea: (n) => `${n} planned or at the idea stage`,
  },
  titleOne: (name, t, eur) => `${name}: ${t} a year at ${eur} per tonne`,
  none: 'No measure of this choice is in the curve',
  subtitle: 'Width: saving in a full year, t\u00a0CO₂e; height: cost per tonne saved; cheapest first',
  euro: (value) => `€${value}`,
  perTonne: (value) => `€${value}/t`,
  costAxis: '€ per tonne',
  tonnesAxis: 't\u00a0CO₂e a year, cumulated',
  noData: 'No measure in the curve',
  altKind: 'Step chart: cost per tonne over the cumulated saving, cheapest measure first.',
  altRange: (low, high) => (low === high ? `The cost is ${low}.` : `Costs range from ${low} to ${high}.`),
  altWidest: (name, t, eur) => `“${name}” saves most, ${t} a year at ${eur}.`,
  id: 'Id',
  saving: 'Saving',
  savingUnit: 't\u00a0CO₂e/a',
  cumulated: 'cumulated',
  cost: 'Cost',
  costUnit: '€/t',
  noteGrouped: (measures, categories) =>
    `${measures} measures, gathered into ${categories === '1' ? 'one category' : `${categories} categories`}. How computed: width = ∑\u00a0S, height = ∑\u00a0(K\u00a0·\u00a0S)\u00a0/\u00a0∑\u00a0S of the saving S and the cost per tonne K of the single measures, which a narrower choice shows.`,
  noteCut: (value) => `Cut off at ${value}; the data of the chart have the values.`,
  noteInteraction: (factor, single) =>
    `Widths are single values (sum ${single}); together they count with the interaction factor ${factor}.`,
  noteLeftOut: (n, isOne) =>
    isOne ? 'One measure is not in the curve.' : `${n} measures are not in the curve.`,
  leftOut: {
    heading: 'Not in the curve',
    lead: 'These measures of the choice have no step, for these reasons:',
    more: (n) => `and ${n} more`,
    gaps: {
      no_tonnes: 'They work indirectly or prepare others; no tonnes are ascribed to them.',
      no_saving: 'The saving is not stated or cannot be computed with the factors.',
      not_less: 'They do not reduce emissions; then there is no cost per tonne.',
      exceeds_balance:
        'Alone or with others they are to save more of an energy carrier than is still consumed; at least one figure is wrong.',
      no_invest: 'The investment is not stated.',
      no_lifetime: 'The lifetime is not stated.',
      not_pursued: 'They are paused or cancelled, or their status is unknown.',
    },
  },
};
