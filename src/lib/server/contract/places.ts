import { z } from 'zod';
import { carrierGroups } from '#lib/domain/vocabulary.ts';
import { count, date, describeTable, flag, number, oneOf, reference, slug, text, year } from './table.ts';

export const sectors = describeTable({
  name: 'sectors',
  description: {
    de: 'Verbrauchssektoren, ergänzend zur Standardliste',
    en: 'Consumption sectors, adding to or overriding the standard list',
  },
  key: ['sector'],
  row: z.object({
    sector: slug('Kürzel des Sektors', 'Sector id', 'households'),
    label_de: text('Bezeichnung deutsch', 'German label', 'Haushalte'),
    label_en: text('Bezeichnung englisch', 'English label', 'Households'),
  }),
});

export const carriers = describeTable({
  name: 'carriers',
  description: {
    de: 'Energieträger, ergänzend zur Standardliste',
    en: 'Energy carriers, adding to or overriding the standard list',
  },
  key: ['carrier'],
  row: z.object({
    carrier: slug('Kürzel des Energieträgers', 'Carrier id', 'natural_gas'),
    label_de: text('Bezeichnung deutsch', 'German label', 'Erdgas'),
    label_en: text('Bezeichnung englisch', 'English label', 'Natural gas'),
    group: oneOf(carrierGroups, 'Gruppe', 'Group', 'fossil'),
    grid_electricity: flag('Strom aus dem Netz', 'Electricity from the grid', 'false').optional(),
  }),
});

export const quartiers = describeTable({
  name: 'quartiers',
  description: { de: 'Die Quartiere des Programms', en: 'The neighbourhoods of the programme' },
  isRequired: true,
  key: ['quartier_id'],
  row: z.object({
    quartier_id: slug('Kürzel, Teil der Webadresse', 'Id, part of the web address', 'musterstadt-nord'),
    name: text('Name des Quartiers', 'Name of the neighbourhood', 'Nord'),
    municipality: text('Kommune', 'Municipality', 'Musterstadt'),
    ags: z
      .string()
      .regex(/^\d{8}$/)
      .meta({
        de: 'Amtlicher Gemeindeschlüssel, 8 Ziffern',
        description: 'Official municipality key, 8 digits',
        example: '05512000',
      }),
    project_title: text('Projekttitel', 'Project title', 'Klimaquartier Nord').optional(),
    phase: text('Projektphase', 'Project phase', 'sanierungsmanagement').optional(),
    phase_since: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .meta({
        de: 'Phase seit (JJJJ, JJJJ-MM oder JJJJ-MM-TT)',
        description: 'Phase since (YYYY, YYYY-MM or YYYY-MM-DD)',
        example: '2025-02',
      })
      .optional(),
    building_type: text('Gebäudetyp', 'Building type', 'row_housing').optional(),
    area_ha: number('Fläche in Hektar', 'Area in hectares', { above: 0, example: '83' }).optional(),
    lat: number('Breite (WGS 84)', 'Latitude (WGS 84)', { min: -90, max: 90, example: '51.5' }).optional(),
    lon: number('Länge (WGS 84)', 'Longitude (WGS 84)', { min: -180, max: 180, example: '7.1' }).optional(),
    contact: text('Ansprechstelle', 'Contact', 'Stadt Musterstadt, Umweltamt').optional(),
    source: text('Quelle', 'Source', 'Stadt Musterstadt').optional(),
  }),
});

export const referenceData = describeTable({
  name: 'reference',
  description: {
    de: 'Bezugsgrößen je Jahr: Einwohner, Wohnungen, Gebäude, Fläche',
    en: 'Reference figures per year: population, dwellings, buildings, area',
  },
  key: ['quartier_id', 'year'],
  row: z.object({
    quartier_id: reference('quartiers', 'Quartier', 'Neighbourhood', 'musterstadt-nord'),
    year: year('Jahr', 'Year'),
    population: number('Einwohner', 'Population', { min: 0, example: '4930' }).optional(),
    dwellings: count('Wohnungen', 'Dwellings', '2400').optional(),
    buildings: count('Gebäude', 'Buildings', '610').optional(),
    heated_floor_area_m2: number('beheizte Fläche in m²', 'Heated floor area in m²', {
      min: 0,
      example: '210000',
    }).optional(),
    area_definition: text(
      'Flächendefinition, z. B. Wohnfläche',
      'Definition of the area',
      'living_area',
    ).optional(),
    source: text('Quelle', 'Source', 'Einwohnermelderegister').optional(),
  }),
});

export const targets = describeTable({
  name: 'targets',
  description: { de: 'Ziele und Zwischenziele', en: 'Targets and interim targets' },
  key: ['quartier_id', 'sectors', 'target_year'],
  row: z.object({
    quartier_id: reference('quartiers', 'Quartier', 'Neighbourhood', 'musterstadt-nord'),
    sectors: text(
      'Sektoren mit ; getrennt, leer = Hauptabgrenzung',
      'Sectors separated by ;, blank = headline scope',
      '',
    ).optional(),
    target_year: z
      .int()
      .min(1950)
      .max(2150)
      .meta({ de: 'Zieljahr', description: 'Target year', example: '2030' }),
    base_year_from: year('erstes Basisjahr', 'First base year', '2019'),
    base_year_to: year('letztes Basisjahr', 'Last base year', '2019'),
    reduction_pct: number('Minderung in % der Ausgangsbilanz', 'Reduction in % of the baseline', {
      min: -1000,
      max: 100,
      example: '50',
    }).optional(),
    target_t: number('oder Ziel in t CO₂e', 'or target in t CO₂e', { min: 0, example: '' }).optional(),
    decided_t: number(
      'neben einer Minderung beschlossene t CO₂e je Jahr, die im Zieljahr bleiben',
      't CO₂e per year decided along with a reduction, left in the target year',
      { min: 0, example: '' },
    ).optional(),
    source: text('Quelle', 'Source', 'Ratsbeschluss vom 12.03.2024'),
  }),
});

export const milestones = describeTable({
  name: 'milestones',
  description: {
    de: 'Meilensteine des Programms und der Quartiere, auch Fristen für Lieferungen',
    en: 'Milestones of the programme and of neighbourhoods, deadlines of deliveries among them',
  },
  key: ['quartier_id', 'milestone'],
  row: z.object({
    quartier_id: reference('quartiers', 'leer = alle Quartiere', 'blank = all neighbourhoods', '').optional(),
    milestone: slug(
      'Kürzel; delivery-JJJJ ist die Frist, bis zu der die Daten des Jahres geliefert sein sollen',
      'Id; delivery-YYYY is the day by which the data of the year should be delivered',
      'delivery-2025',
    ),
    label_de: text('Bezeichnung deutsch', 'German label', 'Bilanzdaten 2025'),
    label_en: text('Bezeichnung englisch', 'English label', 'Balance data 2025'),
    due: date('Termin', 'Day on which it is due', '2026-12-31'),
    done: date('erledigt am', 'Day on which it was done', '').optional(),
    source: text('Quelle', 'Source', 'Zeitplan des Programms').optional(),
  }),
});
