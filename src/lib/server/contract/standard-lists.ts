import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import type { CarrierGroup, StandardSector } from '#lib/domain/vocabulary.ts';

const sector = (id: StandardSector, de: string, en: string): Sector => ({ sector: id, label: { de, en } });

/** The standard list of METHOD.md, section 1; `sectors.csv` adds or overrides. */
export const standardSectors: readonly Sector[] = [
  sector('households', 'Haushalte', 'Households'),
  sector('services', 'Gewerbe, Handel, Dienstleistungen', 'Commerce and services'),
  sector('industry', 'Industrie', 'Industry'),
  sector('municipal', 'Kommunale Einrichtungen', 'Municipal facilities'),
  sector('transport', 'Verkehr', 'Transport'),
];

const carrier = (id: string, group: CarrierGroup, de: string, en: string): Carrier => ({
  carrier: id,
  label: { de, en },
  group,
  grid_electricity: group === 'electricity',
});

/** The standard list of METHOD.md, section 1; `carriers.csv` adds or overrides. */
export const standardCarriers: readonly Carrier[] = [
  carrier('electricity', 'electricity', 'Strom', 'Electricity'),
  carrier('heating_electricity', 'electricity', 'Heizstrom', 'Heating electricity'),
  carrier('heat_pump_electricity', 'electricity', 'Wärmepumpenstrom', 'Heat pump electricity'),
  carrier('district_heating', 'heat_grid', 'Fernwärme', 'District heating'),
  carrier('local_heating', 'heat_grid', 'Nahwärme', 'Local heating'),
  carrier('natural_gas', 'fossil', 'Erdgas', 'Natural gas'),
  carrier('heating_oil', 'fossil', 'Heizöl', 'Heating oil'),
  carrier('lpg', 'fossil', 'Flüssiggas', 'LPG'),
  carrier('hard_coal', 'fossil', 'Steinkohle', 'Hard coal'),
  carrier('lignite', 'fossil', 'Braunkohle', 'Lignite'),
  carrier('other_fossil', 'fossil', 'Sonstige fossile', 'Other fossil'),
  carrier('biomass', 'renewable', 'Biomasse', 'Biomass'),
  carrier('wood_pellets', 'renewable', 'Holzpellets', 'Wood pellets'),
  carrier('biogas', 'renewable', 'Biogas', 'Biogas'),
  carrier('solar_thermal', 'renewable', 'Solarthermie', 'Solar thermal'),
  carrier('ambient_heat', 'renewable', 'Umweltwärme', 'Ambient heat'),
  carrier('other_renewable', 'renewable', 'Sonstige erneuerbare', 'Other renewable'),
  carrier('petrol', 'transport', 'Benzin', 'Petrol'),
  carrier('diesel', 'transport', 'Diesel', 'Diesel'),
  carrier('cng', 'transport', 'Erdgas (CNG)', 'CNG'),
];
