import { statedColumns } from '#lib/domain/records/upload-check.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { standardCarriers } from '../contract/standard-lists.ts';
import type { Column, Table } from '../contract/table.ts';
import { formField } from './problem-texts/wording.ts';

/** Carriers that may be stated for all rows, beside those of a programme. */
export const statableCarriers: readonly string[] = standardCarriers.map(({ carrier }) => carrier);

const nothing: Text = { de: '', en: '' };

/**
 * Where a person may say what holds for all rows of a table without a column: in the form, as the end of a sentence, and
 * on the command line; blank where each row needs its own.
 */
export function statedText({ key }: Table, { name, references }: Column): { stated: Text; option: Text } {
  // measures and milestones have names of their own
  if (key.includes(name) && name !== 'year' && references === undefined)
    return { stated: nothing, option: nothing };
  const onPage = statedColumns.find((column) => column === name);
  const field = onPage && formField(onPage === 'quartier_id' ? 'quartier' : onPage);
  return {
    stated: field
      ? {
          de: `, oder den Wert angeben, der für alle Zeilen gilt: ${field.de}`,
          en: `, or give the value that holds for all rows: ${field.en}`,
        }
      : nothing,
    option: {
      de: `Auf der Kommandozeile, für alle Zeilen: --set ${name}=WERT`,
      en: `On the command line, for all rows: --set ${name}=VALUE`,
    },
  };
}
