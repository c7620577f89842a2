import type { pairDe } from '../de/pair.ts';

/** A name within a sentence; "LPG" stays as it is. */
const within = (name: string) => name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

export const pairEn: typeof pairDe = {
  title: 'Two neighbourhoods compared',
  titleOf: (a, b, year) => `${a} and ${b} ${year}`,
  lead: 'Choose two neighbourhoods: the page shows in which sector and for which carrier their emissions per head are furthest apart.',
  sameTwice: (name) =>
    `You have chosen ${name} twice. A difference needs two neighbourhoods: please choose another one.`,
  onlyOne: (name) => `So far ${name} is chosen. Please choose a second neighbourhood.`,
  link: 'Set two neighbourhoods side by side: where is the largest difference?',
  other: 'Other neighbourhoods or another year',

  form: {
    label: 'Choose two neighbourhoods',
    a: 'First neighbourhood',
    b: 'Second neighbourhood',
    none: 'please choose',
    newest: 'newest that both have',
    hint: 'id or name',
  },

  inSector: {
    households: 'in households',
    services: 'in services',
    industry: 'in industry',
    municipal: 'in municipal facilities',
    transport: 'in transport',
  },
  inOtherSector: (carrier, sector) => `${carrier} (${sector})`,
  whole: 'whole sector',
  place: {
    cell: within,
    carriers: { other_fossil: 'other fossil carriers', other_renewable: 'other renewable carriers' },
    standard: {
      households: 'households',
      services: 'commerce and services',
      industry: 'industry',
      municipal: 'municipal facilities',
      transport: 'transport',
    },
    sector: (sector) => `the sector ${sector}`,
    sectors: (sectors) => `the sectors ${sectors} together`,
  },
  together: (sectors) => `${sectors} together`,
  rounding: 'Rounding of confidential sums',
  rest: (n) => `${n} others together`,

  unit: 'kg',
  largest: (place, a, b) => `The largest difference per head comes from ${place}: ${a}, ${b}.`,
  valueNone: (name) => `${name} no emissions`,
  value: (name, value) => `${name} ${value}`,
  amount: (value, share) => `${value} or ${share}`,
  share: (part, total) => `That is ${part} of the difference of ${total} per head.`,
  against: (name, value, isMore) => `That is ${value} ${isMore ? 'more' : 'less'} in ${name}.`,
  lessInAll: (value, isMore) =>
    `Other parts make up for some of it: in total it is ${value} ${isMore ? 'more' : 'less'} there.`,
  turned: (value, isMore) =>
    `Other parts outweigh it: in total it is ${value} ${isMore ? 'more' : 'less'} there.`,
  balanced: 'Other parts make up for it: in total, emissions per head are the same.',
  equal: (a, b) =>
    `There is no difference between ${a} and ${b}: emissions per head are the same everywhere.`,
  notComparable: (a, b, year) => `${a} and ${b} cannot be compared for ${year}: not assessable.`,
  because: (name, reasons) => `${name}: ${reasons}`,
  otherYear: 'Choose another year or another neighbourhood.',

  figures: {
    perHead: 'kg\u00a0CO₂e per head',
    difference: 'Difference',
    more: (name) => `more in ${name}`,
    none: 'the same',
  },

  table: {
    heading: 'By sector and carrier',
    subtitle: (a, b) => `kg\u00a0CO₂e per head; difference: ${a} minus ${b}. Largest difference first.`,
    caption: (a, b, year) => `Emissions per head ${year} by sector and carrier, ${a} and ${b}`,
    part: 'Carrier and sector',
    difference: 'Difference',
    share: 'Share of the difference',
    all: (n) => `The ${n} other rows`,
  },

  kinds: {
    total: '',
    confidential: 'Sectors with confidential values stay together.',
    reported: 'Sectors of which only emissions are reported stay together.',
    included_elsewhere: 'A sector in which one value is included in another stays together.',
    rounded: 'Sums with confidential values are rounded; what they lack of the total has a row of its own.',
  },
  elsewhere:
    'What is “included elsewhere” is part of another row; the difference of this row alone says nothing.',
  localFactor: (name, carriers) =>
    `${name} computes ${within(carriers)} with a factor of its own; part of the difference may come from that.`,
  localFactorAlone: (name) => `${name} uses a factor of its own; part of the difference may come from that.`,
  shares: 'Shares with a minus point the other way than the difference of the totals.',
  perHead: (a, inA, b, inB) =>
    `Per head means: divided by ${inA} inhabitants in ${a} and ${inB} in ${b}. Below each value stand the tonnes it is computed from.`,
  rounded:
    'Each value is rounded by itself; sums and differences are computed from unrounded values and may differ in the last digit.',
  gate: 'The same year, the same sectors and the same factor set are compared.',

  chart: {
    title: (a, b, year, place) => `${a} and ${b} ${year}: largest difference in ${place}`,
    titleEqual: (a, b, year) => `${a} and ${b} ${year}: no difference`,
    titleNone: (a, b, year) => `${a} and ${b} ${year}: not comparable`,
    subtitle: (scope, a, b, unit) => `${scope} per head, ${a} minus ${b}, ${unit}\u00a0CO₂e`,
    more: (name) => `more in ${name}`,
    total: 'In total',
    alt: (n, a, b) =>
      `Bars to the right and the left: difference of emissions per head between ${a} and ${b} in ${n} parts, the largest first.`,
  },
};
