import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import { standardSectorIds, type CarrierGroup, type Language, type Text } from '#lib/domain/vocabulary.ts';
import { lightColours, type ColourName } from './theme.ts';

/** Stripes tell parts apart that share a colour, because a programme has more own ones than there are colours. */
export type PartPattern = 'upright' | 'falling';

/** A part of a balance and how it looks in every chart, whatever else is shown beside it. */
export interface Part {
  key: string;
  label: string;
  colour: string;
  pattern: PartPattern | null;
}

type Family = CarrierGroup | 'sector';

/** Hues of the parts in stacking order from the axis upwards. Its first shades are those of the standard list. */
const families: Record<Family, { hue: string; standard: readonly string[] }> = {
  fossil: {
    hue: 'fossil',
    standard: ['natural_gas', 'heating_oil', 'lpg', 'hard_coal', 'lignite', 'other_fossil'],
  },
  heat_grid: { hue: 'heat', standard: ['district_heating', 'local_heating'] },
  electricity: { hue: 'grid', standard: ['electricity', 'heating_electricity', 'heat_pump_electricity'] },
  renewable: {
    hue: 'renewable',
    standard: ['biomass', 'wood_pellets', 'biogas', 'solar_thermal', 'ambient_heat', 'other_renewable'],
  },
  transport: { hue: 'transport', standard: ['petrol', 'diesel', 'cng'] },
  sector: { hue: 'sector', standard: standardSectorIds },
};
/** For what a programme defines itself, in each family. */
const ownShades = 8;

const shade = (family: Family, index: number): string =>
  lightColours[`${families[family].hue}-${index + 1}` as ColourName];

const patterns: readonly Part['pattern'][] = [null, 'upright', 'falling'];

type Look = Pick<Part, 'colour' | 'pattern'>;

/** The look of the own part with this number, from 0, of a group or of the sectors. */
function ownLook(family: Family, index: number): Look {
  return {
    colour: shade(family, families[family].standard.length + (index % ownShades)),
    pattern: patterns[Math.floor(index / ownShades) % patterns.length]!,
  };
}

const familyOrder = Object.keys(families) as Family[];

/** Looks of the standard list by key. */
const standardLooks = (of: readonly Family[]): Map<string, Look> =>
  new Map(
    of.flatMap((family) =>
      families[family].standard.map((key, index) => [key, { colour: shade(family, index), pattern: null }]),
    ),
  );
const standardSectors = standardLooks(['sector']);
const standardCarriers = standardLooks(familyOrder.filter((family) => family !== 'sector'));

/**
 * Stacking order from the axis upwards: by family, within it the standard list, then own parts as listed. These take
 * colours of their family in their order: one added at the end changes no other.
 */
function inOrder<Item extends { label: Text }>(
  items: readonly Item[],
  standard: ReadonlyMap<string, Look>,
  [keyOf, familyOf]: [(item: Item) => string, (item: Item) => Family],
  lang: Language,
): Part[] {
  const keys = [...standard.keys()];
  const rank = (item: Item) => {
    const index = keys.indexOf(keyOf(item));
    return familyOrder.indexOf(familyOf(item)) * 1000 + (index < 0 ? 999 : index);
  };
  const counts = new Map<Family, number>();
  return items
    .toSorted((a, b) => rank(a) - rank(b))
    .map((item) => {
      const [key, family] = [keyOf(item), familyOf(item)];
      const known = standard.get(key);
      const index = counts.get(family) ?? 0;
      if (!known) counts.set(family, index + 1);
      return { key, label: item.label[lang], ...(known ?? ownLook(family, index)) };
    });
}

export const carrierParts = (carriers: readonly Carrier[], lang: Language): Part[] =>
  inOrder(carriers, standardCarriers, [({ carrier }) => carrier, ({ group }) => group], lang);

export const sectorParts = (sectors: readonly Sector[], lang: Language): Part[] =>
  inOrder(sectors, standardSectors, [({ sector }) => sector, () => 'sector'], lang);
