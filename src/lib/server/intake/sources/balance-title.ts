import type { Sheet } from '../grid/grid.ts';
import { yearsOfTitle } from '../recognise/document-words.ts';
import { readHead, unitsOfNote, type NoteUnit } from '../recognise/head-text.ts';
import { unitOf } from '../recognise/unit.ts';
import { titlesOf, type TextRow } from './source.ts';

const emissionWords = /THG|Treibhausgas|CO2|CO₂|Emission/i;
const energyWords = /Energie|energy/i;

/** What the titles of a balance and its heads say: quantity, unit, year. */
export interface BalanceTitle {
  quantity: 'energy' | 'emissions' | 'factor' | 'unknown';
  /** As it is written; undefined where none of energy is named, or for emissions none of mass. */
  unit: string | undefined;
  /** Units that titles name, without those of heads. */
  titleUnits: readonly NoteUnit[];
  /** Whether a title or head speaks of greenhouse gases, and not only of tonnes. */
  namesEmissions: boolean;
  /** Undefined where none is named, or several. */
  year: string | undefined;
}

export function balanceTitle(sheet: Sheet, head: TextRow): BalanceTitle {
  const titles = titlesOf(sheet, head.at);
  const texts = [...titles, ...head.texts.flatMap((text) => text ?? [])];
  const units = texts.flatMap(unitsIn);
  const energy = units.find(({ unit }) => unit.dimension === 'energy');
  const mass = units.find(({ unit }) => unit.dimension === 'mass');
  const isFactor = units.some(({ unit }) => unit.dimension === 'factor');
  const years = new Set(titles.flatMap(yearsOfTitle));
  const names = titles.join(' ');
  const isEnergy = energy !== undefined || (energyWords.test(names) && !emissionWords.test(names));
  return {
    quantity: isFactor ? 'factor' : mass && !energy ? 'emissions' : isEnergy ? 'energy' : 'unknown',
    unit: (energy ?? mass)?.text,
    titleUnits: titles.flatMap(unitsIn),
    namesEmissions: emissionWords.test(texts.join(' ')),
    year: years.size === 1 ? [...years][0] : undefined,
  };
}

function unitsIn(text: string) {
  const found = unitsOfNote(text).flatMap(({ text: said, unit }) => (unit ? { text: said, unit } : []));
  // a unit that is none of ours ("MWh je Einwohner") is none, though it begins like one
  return found.length < unitsOfNote(text).length ? [] : [...found, ...readHead(text).units];
}

/** Is the text nothing but a unit of energy, such as the head of a column of units has below it? */
export const isEnergyUnit = (text: string): boolean => unitOf(text)?.dimension === 'energy';

export const energyHead = (unit: string | undefined, isGross = false): string =>
  `Endenergie${isGross ? ' (Hs)' : ''}${unit === undefined ? '' : ` [${unit}]`}`;
