import type { Text } from '#lib/domain/vocabulary.ts';
import { standardCarriers } from '../../contract/standard-lists.ts';
import { namesGrossCalorificValue } from '../csv/header.ts';

/** Net over gross calorific value of natural gas (BISKO); no other carrier has one here. */
export const netOfGross = '0.903';
export const convertedCarrier = 'natural_gas';

export const gasText = (by: 'hs' | 'hi'): Text =>
  by === 'hs'
    ? { de: 'nach Brennwert (Hs)', en: 'by gross calorific value (Hs)' }
    : { de: 'nach Heizwert (Hi)', en: 'by net calorific value (Hi)' };

const netWord = /(^|[^\p{L}])(Hi|Hu|(?<!oberer )Heizwert(basis|bezogen(e[mnrs]?)?)?|NCV|LHV)([^\p{L}]|$)/iu;
export const namesNetCalorificValue = (text: string): boolean => netWord.test(text.slice(0, 300));

/** Does a text say by which calorific value energy is given? */
export const namesCalorificValue = (text: string): boolean =>
  namesGrossCalorificValue(text) || namesNetCalorificValue(text);

const lastWord =
  /(?:^|[\s_,;[(-]+)(?:(?:bezogen auf|auf Basis|nach|als) (?:de[mnr] )?)?(?:(?:oberer )?brennwert(?:basis|bezogen)?|(?:oberer |unterer )?heizwert(?:basis|bezogen)?|h[siou]|gcv|hhv|ncv|lhv)[\s\])]*$/i;

/** "MWh (Hs)" and "Erdgas (oberer Brennwert Hs)" without the words for a calorific value at their end. */
export function withoutCalorificValue(text: string): string {
  const found = lastWord.exec(text.slice(0, 300));
  if (!found) return text;
  const rest = text.slice(0, found.index);
  const more = lastWord.exec(rest);
  return more ? rest.slice(0, more.index) : rest;
}

/** Electricity and heat are not burnt: their energy is the same by either calorific value. */
const unburnt: ReadonlySet<string> = new Set([
  ...standardCarriers
    .filter(({ group }) => group === 'electricity' || group === 'heat_grid')
    .map(({ carrier }) => carrier),
  'solar_thermal',
  'ambient_heat',
]);
export const isUnburnt = (carrier: string): boolean => unburnt.has(carrier);
