import type { Text } from '#lib/domain/vocabulary.ts';
import { tableLabel } from './table-label.ts';

/** Who adds to a list that other tables refer to. */
const additions = {
  measures: {
    de: 'Eine neue Maßnahme auf dem Blatt „Maßnahmen“ ergänzen.',
    en: 'Add a new measure on the sheet "Measures".',
  },
  others: {
    de: 'Neue Einträge nimmt die Programmleitung auf.',
    en: 'The programme office adds new entries.',
  },
} satisfies Record<string, Text>;

/** Words for the sentence about a value that a list lacks. */
export function listWords(list: string): { list: Text; addition: Text } {
  return {
    // the sheet of quartiers is called after what it says of them
    list: list === 'quartiers' ? { de: 'Quartiere', en: 'Neighbourhoods' } : tableLabel(list),
    addition: list === 'measures' ? additions.measures : additions.others,
  };
}
