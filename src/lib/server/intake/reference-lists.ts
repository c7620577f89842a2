import type { Text } from '#lib/domain/vocabulary.ts';
import { templateTexts } from '#lib/texts/index.ts';

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
  const nameIn = (lang: 'de' | 'en') => templateTexts[lang].sheets[list] ?? list;
  return {
    // the sheet of quartiers is called after what it says of them
    list:
      list === 'quartiers'
        ? { de: 'Quartiere', en: 'Neighbourhoods' }
        : { de: nameIn('de'), en: nameIn('en') },
    addition: list === 'measures' ? additions.measures : additions.others,
  };
}
