import { z } from 'zod';
import { bases, qualities, valueStatuses } from '#lib/domain/vocabulary.ts';
import { count, describeTable, flag, number, oneOf, reference, slug, text, year } from './table.ts';

const notationKeys = ['NO', 'IE', 'NE', 'C'] as const;

const quartierId = reference('quartiers', 'Quartier', 'Neighbourhood', 'musterstadt-nord');
const sector = reference('sectors', 'Verbrauchssektor', 'Consumption sector', 'households');
const carrier = reference('carriers', 'Energieträger', 'Energy carrier', 'natural_gas');
const status = oneOf(
  valueStatuses,
  'Stand des Werts: endgültig, vorläufig oder geschätzt',
  'Status of the value',
  'final',
);

export const energy = describeTable({
  name: 'energy',
  description: {
    de: 'Endenergie je Quartier, Jahr, Sektor und Energieträger (Heizwert Hi)',
    en: 'Final energy per neighbourhood, year, sector and carrier (net calorific value, Hi)',
  },
  key: ['quartier_id', 'year', 'sector', 'carrier'],
  row: z.object({
    quartier_id: quartierId,
    year: year('Bilanzjahr', 'Balance year'),
    sector,
    carrier,
    energy_mwh: number('Endenergie in MWh je Jahr', 'Final energy in MWh per year', {
      min: 0,
      example: '1234.5',
    }).optional(),
    notation: oneOf(
      notationKeys,
      'statt einer Zahl: NO kommt nicht vor, IE anderswo enthalten, NE nicht erhoben, C vertraulich',
      'instead of a number: NO not occurring, IE included elsewhere, NE not estimated, C confidential',
      'NE',
    ).optional(),
    status,
    basis: oneOf(bases, 'Herkunft des Werts', 'Origin of the value', 'measured').optional(),
    quality: oneOf(qualities, 'Datengüte nach BISKO', 'Data quality after BISKO', 'A').optional(),
    connections: count(
      'Zahl der Anschlüsse hinter dem Wert',
      'Number of connections behind the value',
      '120',
    ).optional(),
    source: text('Quelle', 'Source', 'Netzbetreiber Musterstadt, Abrechnung 2023'),
  }),
});

export const reportedEmissions = describeTable({
  name: 'reported_emissions',
  description: {
    de: 'Berichtete Emissionen eines Sektors, für den keine Energie vorliegt',
    en: 'Reported emissions of a sector for which no energy is known',
  },
  key: ['quartier_id', 'year', 'sector'],
  row: z.object({
    quartier_id: quartierId,
    year: year('Bilanzjahr', 'Balance year'),
    sector,
    emissions_t: number('Emissionen in t CO₂e je Jahr', 'Emissions in t CO₂e per year', {
      min: 0,
      example: '850',
    }).optional(),
    notation: oneOf(
      notationKeys,
      'statt einer Zahl: NO kommt nicht vor, IE anderswo enthalten (beide für alle Energieträger), NE nicht erhoben, C vertraulich',
      'instead of a number: NO not occurring, IE included elsewhere (both for all carriers), NE not estimated, C confidential',
      '',
    ).optional(),
    status,
    source: text('Quelle', 'Source', 'Verkehrsmodell Musterstadt'),
  }),
});

export const emissionFactors = describeTable({
  name: 'emission_factors',
  description: {
    de: 'Emissionsfaktoren eines Faktorensatzes; mit Quartier ein lokaler Faktor',
    en: 'Emission factors of a factor set; with a neighbourhood a local factor',
  },
  key: ['factor_set', 'carrier', 'year', 'quartier_id'],
  row: z.object({
    factor_set: text('Faktorensatz', 'Factor set', 'bisko-nah-2026'),
    carrier,
    year: year('Jahr', 'Year'),
    quartier_id: reference('quartiers', 'leer = alle Quartiere', 'blank = all neighbourhoods', '').optional(),
    g_per_kwh: number('g CO₂e je kWh Endenergie (Hi)', 'g CO₂e per kWh of final energy (Hi)', {
      min: 0,
      max: 1e6,
      example: '247',
    }),
    includes_upstream: flag('mit Vorketten', 'includes upstream emissions'),
    source: text('Quelle', 'Source', 'BISKO 2024'),
  }),
});

export const factorScenarios = describeTable({
  name: 'factor_scenarios',
  description: {
    de: 'Künftige Emissionsfaktoren für „Was wäre, wenn“: zwischen den Jahren wird linear verbunden, vom letzten Faktor der Bilanz an; nach dem letzten Jahr gilt dessen Wert weiter',
    en: 'Future emission factors for what-if: joined linearly between the years, beginning at the latest factor of the balance; after the last year its value holds',
  },
  key: ['scenario', 'carrier', 'year'],
  row: z.object({
    scenario: slug('Kürzel des Szenarios', 'Id of the scenario', 'netz-2030'),
    label_de: text('Name, deutsch', 'Name, German', 'Stromnetz nach Netzentwicklungsplan'),
    label_en: text('Name, englisch', 'Name, English', 'Grid after the network development plan'),
    carrier,
    // years to come: not bounded by the year of publication
    year: z
      .int()
      .min(1950)
      .max(2150)
      .meta({ de: 'Jahr, auch künftiges', description: 'Year, also a future one', example: '2030' }),
    g_per_kwh: number('g CO₂e je kWh Endenergie (Hi)', 'g CO₂e per kWh of final energy (Hi)', {
      min: 0,
      max: 1e6,
      example: '150',
    }),
    source: text('Quelle', 'Source', 'Netzentwicklungsplan, Szenario B'),
  }),
});

export const weather = describeTable({
  name: 'weather',
  description: { de: 'Witterung je Jahr', en: 'Weather per year' },
  key: ['quartier_id', 'year', 'kind'],
  row: z.object({
    quartier_id: quartierId,
    year: year('Jahr', 'Year'),
    kind: oneOf(
      ['degree_days', 'climate_factor'],
      'Gradtagzahl oder Klimafaktor des DWD',
      'Degree days or climate factor of the DWD',
      'degree_days',
    ),
    value: number('Wert', 'Value', { above: 0, max: 20000, example: '3050' }),
    long_term_mean: number('langjähriges Mittel der Gradtage', 'Long-term mean of degree days', {
      above: 0,
      max: 20000,
      example: '3300',
    }).optional(),
    source: text('Quelle', 'Source', 'DWD').optional(),
  }),
});

export const heatingShares = describeTable({
  name: 'heating_shares',
  description: { de: 'Heizanteil je Energieträger und Sektor', en: 'Heating share by carrier and sector' },
  key: ['carrier', 'sector'],
  row: z.object({
    carrier,
    sector,
    share: number('Anteil 0 bis 1', 'Share 0 to 1', { min: 0, max: 1, example: '0.8' }),
    source: text('Quelle', 'Source', 'AGEB').optional(),
  }),
});

export const publishedTotals = describeTable({
  name: 'published_totals',
  description: {
    de: 'Bereits veröffentlichte Summen zum Abgleich',
    en: 'Totals published before, for comparison',
  },
  key: ['quartier_id', 'year'],
  row: z.object({
    quartier_id: quartierId,
    year: year('Jahr', 'Year'),
    emissions_t: number('Emissionen in t CO₂e', 'Emissions in t CO₂e', { min: 0, example: '12500' }),
    source: text('Quelle', 'Source', 'Klimabericht Musterstadt 2024'),
  }),
});
