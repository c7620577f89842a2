import type { Text } from '#lib/domain/vocabulary.ts';
import type { Delivery } from './delivery.ts';
import type { Parameters } from './problem-texts.ts';
import { tableLabel } from './table-label.ts';

/** Names the row of a delivered sheet that waits for a local factor, or else where the template has one. */
export function preparedFactor(
  { readings }: Delivery,
  { quartier, carrier, year }: Parameters,
): { prepared: Text } {
  const wanted = Object.entries({ quartier_id: quartier, carrier, year });
  for (const { sheet, file, prepared } of readings.filter(({ table }) => table === 'emission_factors')) {
    const found = prepared.find(({ key }) => wanted.every(([name, value]) => key[name] === String(value)));
    if (!found) continue;
    const place = sheet === '' ? { de: file, en: file } : { de: `Blatt „${sheet}“`, en: `sheet "${sheet}"` };
    return {
      prepared: {
        de: `in Zeile ${found.row} eintragen (${place.de}; sie ist dafür vorbereitet)`,
        en: `enter it in row ${found.row} (${place.en}; it is prepared for that)`,
      },
    };
  }
  const { de, en } = tableLabel('emission_factors');
  return {
    prepared: {
      de: `mitliefern (Tabelle „${de}“, in der Vorlage ein Blatt)`,
      en: `deliver it as well (table "${en}", a sheet of the template)`,
    },
  };
}
