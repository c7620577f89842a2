import type { Text } from '#lib/domain/vocabulary.ts';
import type { BookEntry } from './alias-book.ts';

/** An entry for people: "Spalte „Arbeit“ = energy_mwh". */
export function entryText({ kind, table, column, given, means }: BookEntry): Text {
  const at = table === '' ? '' : ` (${table})`;
  const words: Record<BookEntry['kind'], Text> = {
    column: { de: `Spalte „${given}“ = ${means}${at}`, en: `column "${given}" = ${means}${at}` },
    word: { de: `${column} „${given}“ = ${means}${at}`, en: `${column} "${given}" = ${means}${at}` },
    unit: { de: `Einheit von „${given}“ = ${means}${at}`, en: `unit of "${given}" = ${means}${at}` },
    table: { de: `Blatt oder Datei „${given}“ = ${means}`, en: `sheet or file "${given}" = ${means}` },
    decimal: {
      de: means === ',' ? 'Dezimalkomma' : 'Dezimalpunkt',
      en: means === ',' ? 'decimal comma' : 'decimal point',
    },
  };
  return words[kind];
}
