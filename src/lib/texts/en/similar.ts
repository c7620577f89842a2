import type { similarDe } from '../de/similar.ts';

/** A label within a sentence; what is no plain word (LPG) stays. */
const inSentence = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export const similarEn = {
  features: {
    building_type: 'building type',
    size: 'population',
    density: 'density',
    carriers: 'energy carriers',
  },

  place: (name: string, municipality: string) => `${name} (${municipality})`,
  nearest: (who: string, facts: string) => `Most similar is ${who}: ${facts}.`,
  nearestTied: (who: string) => `Most similar, and equally so, are ${who}.`,
  far: (who: string, facts: string) => `No neighbourhood is very similar. ${who} comes closest: ${facts}.`,
  farTied: (who: string) => `No neighbourhood is very similar. Closest, and equally so, are ${who}.`,
  facts: {
    sameType: (type: string) => `also ${type}`,
    otherType: (type: string, own: string) => `${type} instead of ${own}`,
    size: (value: string, own: string) => `${value}\u00a0inhabitants (here ${own})`,
    density: (value: string, own: string) => `${value}\u00a0inhabitants per hectare (here ${own})`,
    carrier: (carrier: string, share: string, own: string) => `${share} ${inSentence(carrier)} (here ${own})`,
  },

  notAssessable: (reason: string) => `Which neighbourhoods are similar cannot be assessed. ${reason}`,
  alone: 'The programme has no other neighbourhood to compare this one with.',
  compared: (features: string, n: string, isOne: boolean) =>
    `Compared by ${features}, with ${isOne ? 'one other neighbourhood' : `${n} other neighbourhoods`}.`,
  unused: {
    building_type: (why: string) => `The building type is not compared: ${why}`,
    size: (why: string) => `The population is not compared: ${why}`,
    density: (why: string) => `The density is not compared: ${why}`,
    carriers: (why: string) => `The energy carriers are not compared: ${why}`,
  },
  known: {
    building_type: 'it is known',
    size: 'it is known',
    density: 'area and population are known',
    carriers: 'their shares are known',
  },
  knownFor: (n: string, of: string, known: string) =>
    n === '0'
      ? `${known} for none of the ${of} neighbourhoods.`
      : `${known} only for ${n} of ${of} neighbourhoods.`,
  unknownHere: (name: string) => `It is not given for ${name}.`,
  notEnough: (feature: string) =>
    `One feature alone is not enough for a comparison; here it would be ${feature}.`,
  leftOut: (list: string) => `Not compared, because they lack a feature: ${list}.`,
  lacks: (name: string, features: string) => `${name} (${features})`,
  more: (n: string, isOne: boolean) => (isOne ? 'one more' : `${n} more`),
  farOthers: (names: string, isOne: boolean) =>
    `${names} ${isOne ? 'is' : 'are'} no longer very similar: distance above 0.5.`,
  tied: (n: string, isOne: boolean) =>
    isOne
      ? 'One more neighbourhood is as similar as the last of those shown.'
      : `${n} more neighbourhoods are as similar as the last of those shown.`,
  years: (years: string, isOne: boolean) =>
    `Shares of final energy in the headline scope, ${isOne ? years : `${years}, the latest assessable year of each`}.`,

  table: {
    title: 'Features side by side',
    feature: 'Feature',
    here: (name: string) => `${name} (here)`,
    size: 'Inhabitants',
    density: 'Inhabitants per hectare',
    share: (carrier: string) => `${carrier}, %`,
    confidential: 'confidential carriers',
    rest: 'Others, %',
    distance: 'Distance: 0 equal, 1 wholly different',
  },
  distances: 'Distance by feature',
  mean: 'Mean',

  lessons: {
    counted: (n: string, isOne: boolean) =>
      `${isOne ? 'One measure is' : `${n} measures are`} implemented, secured or decided`,
    ofUnknown: (n: string, isOnly: boolean, name: string) =>
      isOnly
        ? `, of a kind that ${name} does not have yet`
        : `, ${n === '1' ? 'one' : n} of them of a kind that ${name} does not have yet`,
    scope: (scope: string) => `These figures are about the scope of the target there (${scope}).`,
    none: 'No implemented, secured or decided measures are recorded there.',
    unknown: (name: string) => `Not yet in ${name}`,
    known: (name: string) => `${name} has this kind, too, implemented or planned`,
    shown: (n: string, of: string) => `Shown are ${n} of ${of}.`,
    contact: 'Contact',
    noContact: 'not recorded',
    overview: 'Overview',
    measures: 'All measures',
    comparison: 'Where the two differ',
    caption: (name: string) => `Measures in ${name}`,
  },

  rule: 'How they are compared',
  ruleMore: 'In the method',
} satisfies typeof similarDe;
