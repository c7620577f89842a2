import type { Carrier, Sector } from '#lib/domain/records.ts';
import type { CarrierGroup } from '#lib/domain/vocabulary.ts';
import { lightColours, type ColourName } from './theme.ts';

/** Carriers keep their colour in every chart, whatever else is shown beside them. */
const carrierColours: Record<string, ColourName> = {
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
};

/** Carriers that a programme adds share the last shade of their group. */
const groupColours: Record<CarrierGroup, ColourName> = {
  fossil: 'fossil-6',
  heat_grid: 'heat-2',
  electricity: 'grid-3',
  renewable: 'renewable-6',
  transport: 'transport-3',
};

const groupOrder: readonly CarrierGroup[] = ['fossil', 'heat_grid', 'electricity', 'renewable', 'transport'];
const carrierOrder = Object.keys(carrierColours);

const sectorColours: Record<string, ColourName> = {
  households: 'sector-1',
  services: 'sector-2',
  industry: 'sector-3',
  municipal: 'sector-4',
  transport: 'sector-5',
};

export function carrierColour(carrier: Carrier): string {
  return lightColours[carrierColours[carrier.carrier] ?? groupColours[carrier.group]];
}

export function sectorColour(sector: string): string {
  return lightColours[sectorColours[sector] ?? 'sector-6'];
}

/** Stacking order from the axis upwards: by group, within a group the standard list, then what was added. */
export function orderCarriers(carriers: readonly Carrier[]): Carrier[] {
  const rank = ({ carrier, group }: Carrier) => {
    const index = carrierOrder.indexOf(carrier);
    return groupOrder.indexOf(group) * 1000 + (index < 0 ? 999 : index);
  };
  return carriers.toSorted((a, b) => rank(a) - rank(b) || (a.carrier < b.carrier ? -1 : 1));
}

export function orderSectors(sectors: readonly Sector[]): Sector[] {
  const order = Object.keys(sectorColours);
  const rank = ({ sector }: Sector) => (order.includes(sector) ? order.indexOf(sector) : order.length);
  return sectors.toSorted((a, b) => rank(a) - rank(b) || (a.sector < b.sector ? -1 : 1));
}
