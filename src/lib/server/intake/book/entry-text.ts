import type { Text } from '#lib/domain/vocabulary.ts';
import { tables } from '../../contract/tables.ts';
import { columnLabel } from '../recognise/column-label.ts';
import { labelOfName } from '../recognise/label-of-name.ts';
import { meaningText } from '../recognise/meaning-text.ts';
import { tableLabel } from '../table-label.ts';
import type { BookEntry } from './alias-book.ts';

/** An entry for people: "Spalte „Arbeit“ = Endenergie [MWh]". */
export function entryText(entry: BookEntry): Text {
  const { kind, table, column, given, means } = entry;
  const of = tableLabel(table);
  const at = table === '' ? { de: '', en: '' } : { de: ` (${of.de})`, en: ` (${of.en})` };
  const field = labelIn(table, kind === 'column' ? means : column);
  const word = kind === 'word' ? meantBy(entry) : field;
  const sheet = tableLabel(means);
  const words: Record<BookEntry['kind'], Text> = {
    column: { de: `Spalte „${given}“ = ${field.de}${at.de}`, en: `column "${given}" = ${field.en}${at.en}` },
    word: {
      de: `${field.de} „${given}“ = ${word.de}${at.de}`,
      en: `${field.en} "${given}" = ${word.en}${at.en}`,
    },
    unit: { de: `Einheit von „${given}“ = ${means}${at.de}`, en: `unit of "${given}" = ${means}${at.en}` },
    table: { de: `Blatt oder Datei „${given}“ = ${sheet.de}`, en: `sheet or file "${given}" = ${sheet.en}` },
    decimal: {
      de: means === ',' ? 'Dezimalkomma' : 'Dezimalpunkt',
      en: means === ',' ? 'decimal comma' : 'decimal point',
    },
  };
  return words[kind];
}

const columnsNamed = (of: string, name: string) =>
  tables
    .filter((table) => of === '' || table.name === of)
    .flatMap((table) =>
      table.columns.filter((column) => column.name === name).map((column) => ({ table, column })),
    );

/** How people head a column: in one table, or in all that have it. */
function labelIn(table: string, name: string): Text {
  const [found] = columnsNamed(table, name);
  return found && table !== '' ? columnLabel(found.table, found.column) : labelOfName(name);
}

/** What people call the key that an entry names. */
function meantBy({ table, column, means }: BookEntry): Text {
  const found = columnsNamed(table, column).find(
    (one) => one.column.references !== undefined || one.column.values?.includes(means) === true,
  );
  return found ? meaningText(found.table, found.column, means) : { de: means, en: means };
}
