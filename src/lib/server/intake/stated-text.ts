import { statedColumns } from '#lib/domain/records/upload-check.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../contract/table.ts';

/** Where a person may say what holds for all rows of a table without a column; blank where each row needs its own. */
export function statedText({ key }: Table, { name, references }: Column): Text {
  // measures and milestones have names of their own
  if (key.includes(name) && name !== 'year' && references === undefined) return { de: '', en: '' };
  const isOnPage = statedColumns.some((column) => column === name);
  return {
    de: `, oder den Wert nennen, der für alle Zeilen gilt: ${isOnPage ? 'auf der Seite „Datei prüfen“ unter „Angaben, die in der Datei fehlen“, ' : ''}auf der Kommandozeile mit --set ${name}=WERT`,
    en: `, or give the value that holds for all rows: ${isOnPage ? 'on the page "Check a file" under "What the file does not say", ' : ''}on the command line with --set ${name}=VALUE`,
  };
}
