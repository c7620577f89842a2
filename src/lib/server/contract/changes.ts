import { z } from 'zod';
import { changeSubjects } from '#lib/domain/vocabulary.ts';
import { describeTable, oneOf, reference, text, year } from './table.ts';

export const changes = describeTable({
  name: 'changes',
  description: {
    de: 'Gründe, warum Kennzahlen von der vorigen Ausgabe abweichen',
    en: 'Reasons why figures differ from the edition before',
  },
  key: ['quartier_id', 'year', 'what'],
  row: z.object({
    quartier_id: reference('quartiers', 'leer = alle Quartiere', 'blank = all neighbourhoods', '').optional(),
    year: year('Jahr der Kennzahl; leer = alle Jahre', 'Year of the figure; blank = all years').optional(),
    what: oneOf(
      changeSubjects,
      'Was sich geändert hat: Daten, Faktoren, Abgrenzung oder Rechenweise',
      'What has changed: data, factors, boundary or method',
      'data',
    ),
    reason_de: text('Begründung deutsch', 'German reason', 'Gasverbrauch nach Netzabrechnung berichtigt'),
    reason_en: text('Begründung englisch', 'English reason', 'Gas corrected after the grid bill').optional(),
  }),
});
