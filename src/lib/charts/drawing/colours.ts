import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import type { CarrierGroup } from '#lib/domain/vocabulary.ts';
import { lightColours, type ColourName } from './theme.ts';

/** Stripes tell parts apart that share a colour, because a programme has more own ones than there are colours. */
export type PartPattern = 'upright' | 'falling';

/** How a part of a balance looks in every chart, whatever else is shown beside it. */
export interface PartLook {
  colour: string;
  pattern: PartPattern | null;
}

const carrierColours = new Map<string, ColourName>(
  Object.entries({
    natural_gas: 'fossil-1',
    heating_oil: 'fossil-2',
    lpg: 'fossil-3',
    hard_coal: 'fossil-4',
    lignite: 'fossil-5',
    other_fossil: 'fossil-6',
    district_heating: 'heat-1',
    local_heating: 'heat-2',
    electricity: 'grid-1',
    heating_electricity: 'grid-2',
    heat_pump_electricity: 'grid-3',
    biomass: 'renewable-1',
    wood_pellets: 'renewable-2',
    biogas: 'renewable-3',
    solar_thermal: 'renewable-4',
    ambient_heat: 'renewable-5',
    other_renewable: 'renewable-6',
    petrol: 'transport-1',
    diesel: 'transport-2',
    cng: 'transport-3',
  }),
);

const sectorColours = new Map<string, ColourName>(
  Object.entries({
    households: 'sector-1',
    services: 'sector-2',
    industry: 'sector-3',
    municipal: 'sector-4',
    transport: 'sector-5',
  }),
);

const groupOrder: readonly CarrierGroup[] = ['fossil', 'heat_grid', 'electricity', 'renewable', 'transport'];

const eightFrom = (hue: string, first: number) =>
  Array.from({ length: 8 }, (_, index) => `${hue}-${first + index}` as ColourName);

/** Colours of sectors and carriers that a programme defines itself. */
const ownColours: Record<CarrierGroup | 'sector', readonly ColourName[]> = {
  fossil: eightFrom('fossil', 7),
  heat_grid: eightFrom('heat', 3),
  electricity: eightFrom('grid', 4),
  renewable: eightFrom('renewable', 7),
  transport: eightFrom('transport', 4),
  sector: eightFrom('sector', 6),
};

const patterns: readonly PartLook['pattern'][] = [null, 'upright', 'falling'];

/** The look of the own part with this number, from 0, of a group or of the sectors. */
function ownLook(group: CarrierGroup | 'sector', index: number): PartLook {
  const colours = ownColours[group];
  return {
    colour: lightColours[colours[index % colours.length]!],
    pattern: patterns[Math.floor(index / colours.length) % patterns.length]!,
  };
}

const standardLook = (name: ColourName): PartLook => ({ colour: lightColours[name], pattern: null });

/** Looks by carrier. Own ones take colours of their group in their order: one added at the end changes no other. */
export function carrierLooks(carriers: readonly Carrier[]): Map<string, PartLook> {
  const counts = new Map<CarrierGroup, number>();
  return new Map(
    carriers.map(({ carrier, group }) => {
      const standard = carrierColours.get(carrier);
      if (standard) return [carrier, standardLook(standard)];
      const index = counts.get(group) ?? 0;
      counts.set(group, index + 1);
      return [carrier, ownLook(group, index)];
    }),
  );
}

/** The same for sectors. */
export function sectorLooks(sectors: readonly Sector[]): Map<string, PartLook> {
  const own = sectors.filter(({ sector }) => !sectorColours.has(sector));
  return new Map(
    sectors.map((item) => {
      const standard = sectorColours.get(item.sector);
      return [item.sector, standard ? standardLook(standard) : ownLook('sector', own.indexOf(item))];
    }),
  );
}

/** Stacking order from the axis upwards: by group, within a group the standard list, then own ones as listed. */
export function orderCarriers(carriers: readonly Carrier[]): Carrier[] {
  const order = [...carrierColours.keys()];
  const rank = ({ carrier, group }: Carrier) => {
    const index = order.indexOf(carrier);
    return groupOrder.indexOf(group) * 1000 + (index < 0 ? 999 : index);
  };
  return carriers.toSorted((a, b) => rank(a) - rank(b));
}

export function orderSectors(sectors: readonly Sector[]): Sector[] {
  const order = [...sectorColours.keys()];
  const rank = ({ sector }: Sector) => (order.includes(sector) ? order.indexOf(sector) : order.length);
  return sectors.toSorted((a, b) => rank(a) - rank(b));
}
