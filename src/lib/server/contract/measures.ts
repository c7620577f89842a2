import { z } from 'zod';
import { measureEffects, measureStatuses } from '#lib/domain/vocabulary.ts';
import { date, describeTable, flag, number, oneOf, reference, slug, text } from './table.ts';

export const measures = describeTable({
  name: 'measures',
  description: { de: 'Maßnahmen', en: 'Measures' },
  key: ['measure_id'],
  row: z.object({
    measure_id: slug('Kürzel der Maßnahme', 'Id of the measure', 'musterstadt-nord-m01'),
    quartier_id: reference('quartiers', 'Quartier', 'Neighbourhood', 'musterstadt-nord'),
    title: text('Titel', 'Title', 'Nahwärme, 1. Abschnitt'),
    category: text('Kategorie', 'Category', 'heat_grid'),
    effect: oneOf(
      measureEffects,
      'Wirkung: direkt, indirekt oder Grundlage; nur direkte tragen Tonnen',
      'Effect; only direct measures carry tonnes',
      'direct',
    ),
    status: oneOf(measureStatuses, 'Stand', 'Status', 'in_progress'),
    financed: flag('Finanzierung gesichert', 'Financing secured').optional(),
    start_date: date('Beginn', 'Start', '2025-03-01').optional(),
    completion_date: date('Fertigstellung', 'Completion', '2026-10-31').optional(),
    lifetime_years: number('Nutzungsdauer in Jahren', 'Lifetime in years', {
      above: 0,
      max: 500,
      example: '20',
    }).optional(),
    invest_eur: number('Investition in EUR', 'Investment in EUR', { min: 0, example: '1850000' }).optional(),
    funding_eur: number('Förderung in EUR', 'Funding in EUR', { min: 0, example: '740000' }).optional(),
    units: number('Anzahl, z. B. Wohnungen', 'Number of units, e.g. dwellings', {
      min: 0,
      example: '214',
    }).optional(),
    unit_label: text('Bezeichnung der Einheit', 'Label of the unit', 'Wohnungen').optional(),
    owner: text('Verantwortlich', 'Responsible', 'Stadtwerke Musterstadt').optional(),
    note: text('Anmerkung', 'Note', '').optional(),
    source: text('Quelle', 'Source', 'Energiekonzept 2024').optional(),
  }),
});

export const measureSavings = describeTable({
  name: 'measure_savings',
  description: {
    de: 'Einsparung einer Maßnahme je Sektor und Energieträger in MWh je Jahr; negativ = Mehrverbrauch',
    en: 'Saving of a measure by sector and carrier in MWh per year; negative = more consumption',
  },
  key: ['measure_id', 'sector', 'carrier', 'kind'],
  row: z.object({
    measure_id: reference('measures', 'Maßnahme', 'Measure', 'musterstadt-nord-m01'),
    sector: reference('sectors', 'Verbrauchssektor', 'Consumption sector', 'households'),
    carrier: reference('carriers', 'Energieträger', 'Energy carrier', 'natural_gas'),
    kind: oneOf(
      ['ex_ante', 'ex_post'],
      'vorab geschätzt oder nachträglich gemessen',
      'estimated beforehand or measured afterwards',
      'ex_ante',
    ),
    saving_mwh: number('Einsparung in MWh je Jahr', 'Saving in MWh per year', { min: -1e12, example: '860' }),
    low_mwh: number('untere Grenze', 'Lower bound', { min: -1e12, example: '600' }).optional(),
    high_mwh: number('obere Grenze', 'Upper bound', { min: -1e12, example: '1000' }).optional(),
  }),
});
