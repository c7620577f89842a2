import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import { standardSectorIds, type CarrierGroup } from '#lib/domain/vocabulary.ts';
import { lightColours, type ColourName } from './theme.ts';

/** Stripes tell parts apart that share a colour, because a programme has more own ones than there are colours. */
export type PartPattern = 'upright' | 'falling';

/** How a part of a balance looks in every chart, whatever else is shown beside it. */
export interface PartLook {
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

const patterns: readonly PartLook['pattern'][] = [null, 'upright', 'falling'];

/** The look of the own part with this number, from 0, of a group or of the sectors. */
function ownLook(family: Family, index: number): PartLook {
  return {
    colour: shade(family, families[family].standard.length + (index % ownShades)),
    pattern: patterns[Math.floor(index / ownShades) % patterns.length]!,
  };
}

/** Looks of the standard list by key. */
const standardLooks = (of: readonly Family[]): Map<string, PartLook> =>
  new Map(
    of.flatMap((family) =>
      families[family].standard.map((key, index) => [key, { colour: shade(family, index), pattern: null }]),
    ),
  );
const groupOrder = (Object.keys(families) as Family[]).filter((family) => family !== 'sector');
const standardCarriers = standardLooks(groupOrder);
const standardSectors = standardLooks(['sector']);

/** Looks by carrier. Own ones take colours of their group in their order: one added at the end changes no other. */
export function carrierLooks(carriers: readonly Carrier[]): Map<string, PartLook> {
  const counts = new Map<CarrierGroup, number>();
  return new Map(
    carriers.map(({ carrier, group }) => {
      const standard = standardCarriers.get(carrier);
      if (standard) return [carrier, standard];
      const index = counts.get(group) ?? 0;
      counts.set(group, index + 1);
      return [carrier, ownLook(group, index)];
    }),
  );
}

/** The same for sectors. */
export function sectorLooks(sectors: readonly Sector[]): Map<string, PartLook> {
  const own = sectors.filter(({ sector }) => !standardSectors.has(sector));
  return new Map(
    sectors.map((item) => [
      item.sector,
      standardSectors.get(item.sector) ?? ownLook('sector', own.indexOf(item)),
    ]),
  );
}

/** Stacking order from the axis upwards: by group, within a group the standard list, then own ones as listed. */
export function orderCarriers(carriers: readonly Carrier[]): Carrier[] {
  const order = [...standardCarriers.keys()];
  const rank = ({ carrier, group }: Carrier) => {
    const index = order.indexOf(carrier);
    return groupOrder.indexOf(group) * 1000 + (index < 0 ? 999 : index);
  };
  return carriers.toSorted((a, b) => rank(a) - rank(b));
}

export function orderSectors(sectors: readonly Sector[]): Sector[] {
  const order = [...standardSectors.keys()];
  const rank = ({ sector }: Sector) => (order.includes(sector) ? order.indexOf(sector) : order.length);
  return sectors.toSorted((a, b) => rank(a) - rank(b));
}
