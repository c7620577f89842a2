import type { gapDe } from '../de/gap.ts';

export const gapEn: typeof gapDe = {
  subtitle: (scope, latest, target) => `${scope} ${latest} minus target for ${target}, t\u00a0CO₂e per year`,
  missing: (value, latest, target) => `From ${latest} to the target for ${target}, ${value} are missing`,
  title: (name, value, target) => `${name}: ${value} missing by ${target}`,
  parts: { secured: 'secured', decided: 'decided', idea: 'ideas', open: 'no measure' },
  said: {
    secured: (value, isFirst) => (isFirst ? `${value} are secured` : `${value} secured`),
    decided: (value, isFirst) => (isFirst ? `${value} are decided` : `${value} decided`),
    idea: (value, isFirst) => (isFirst ? `${value} are ideas` : `${value} ideas`),
  },
  open: (value) => `for ${value} there is no measure`,
  openCounted: (value) => `for ${value} there is no measure with tonnes and a date`,
  allOpen: 'there is no measure for it that still adds anything',
  ends: (value) => `measures that end before then widen it by ${value}`,
  surplus: (value) => `together ${value} more than needed`,
  exactly: 'together exactly as much as needed',
  titleSurplus: (value, hasIdeas) =>
    `all measures ${hasIdeas ? 'and ideas ' : ''}together would bring ${value} more`,
  titleSecured: (value) => `the secured measures alone are enough (${value})`,
  titleExactly: (hasIdeas) => `as much as all measures ${hasIdeas ? 'and ideas ' : ''}together would bring`,
  notRecorded: 'measures are not recorded',
  notAssessable: 'what measures close of it is not assessable',
  titleNoGap: (name, latest, target) => `${name}: no gap to the target for ${target} in ${latest}`,
  noGap: (latest, target) =>
    `Emissions in ${latest} were not above the target for ${target}: there is no gap.`,
  titleMissed: (name, value, target) => `${name}: target for ${target} missed by ${value}`,
  titleNone: (name) => `${name}: gap to the target not assessable`,
  none: 'Without a target and a complete balance there is no gap to state.',
  altKind: 'One bar: the gap to the target, divided by how certain measures are.',
  part: 'Part of the gap',
  tonnes: 'Tonnes',
  share: 'Share',
  whole: 'gap',
  noteRest: 'Without a measure: the rest up to the rounded sum.',
  noteHeld: (year) =>
    `Effect in the target year beyond ${year}, central estimate, emission factors held at ${year}: a better grid mix narrows the gap without any measure, too.`,
};
