import type { Carrier } from './records/balance.ts';

/** Who usually holds the data of a balance cell, and can be asked for them. */
export type Deliverer = 'electricity_grid' | 'gas_grid' | 'heat_utility' | 'chimney_sweep' | 'municipality';

/** Carriers that come through the gas grid; what is burnt otherwise is known from the fireplaces. */
const gridGas = new Set(['natural_gas', 'biogas']);
/** Nobody bills these; a municipality knows them from its cadastre and its funding programmes. */
const unbilled = new Set(['solar_thermal', 'ambient_heat']);

/** `carrier` is null for a sector of which only emissions are reported. */
export function delivererOf(sector: string, carrier: Carrier | undefined | null): Deliverer {
  // A municipality reads its own meters.
  if (!carrier || sector === 'municipal' || unbilled.has(carrier.carrier)) return 'municipality';
  if (gridGas.has(carrier.carrier)) return 'gas_grid';
  switch (carrier.group) {
    case 'electricity':
      return 'electricity_grid';
    case 'heat_grid':
      return 'heat_utility';
    case 'transport':
      return 'municipality';
    default:
      return 'chimney_sweep';
  }
}
