import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../../contract/table.ts';
import type { BookEntry } from '../book/alias-book.ts';
import { entryText } from '../book/entry-text.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { netOfGross } from './calorific-value.ts';
import { rangesOf } from './finding-list.ts';
import type { FilledCells } from './sheet-rows.ts';

/** What is told of how a table was read. */
export const recognisedTexts = {
  table: ({ description }: Table): Text => ({
    de: `Tabelle: ${description.de}`,
    en: `Table: ${description.en}`,
  }),
  head: (row: number): Text => ({ de: `Kopfzeile in Zeile ${row}`, en: `Header in row ${row}` }),
  heads: (heads: readonly { head: string; label: Text }[]): Text => ({
    de: `Spalten gelesen als: ${heads.map(({ head, label }) => `„${head}“ = ${label.de}`).join('; ')}`,
    en: `Columns read as: ${heads.map(({ head, label }) => `"${head}" = ${label.en}`).join('; ')}`,
  }),
  years: (years: readonly number[]): Text => ({
    de: `Jahre als Spalten: ${years.join(', ')}`,
    en: `Years as columns: ${years.join(', ')}`,
  }),
  groups: (label: Text, heads: readonly { row: number; value: Text }[]): Text => {
    const shown = heads.slice(0, 6).map(({ row, value }) => ({ row, value }));
    const more = heads.length > shown.length ? ', …' : '';
    return {
      de: `${label.de} aus Zwischenüberschriften: ${shown.map(({ row, value }) => `${value.de} ab Zeile ${row}`).join(', ')}${more}`,
      en: `${label.en} from headings within the table: ${shown.map(({ row, value }) => `${value.en} from row ${row}`).join(', ')}${more}`,
    };
  },
  merged: (head: string, filled: readonly FilledCells[]): Text => ({
    de: `„${head}“: verbundene Zellen gelten für alle ihre Zeilen: ${filledList(filled, 'de')}`,
    en: `"${head}": merged cells hold for all of their rows: ${filledList(filled, 'en')}`,
  }),
  labels: (head: string, filled: readonly FilledCells[]): Text => ({
    de: `„${head}“ steht nur in der ersten Zeile jeder Gruppe und gilt auch darunter: ${filledList(filled, 'de')}`,
    en: `"${head}" stands in the first row of each group only and holds below it, too: ${filledList(filled, 'en')}`,
  }),
  converted: (head: string, unit: string, into: string, power: number): Text => ({
    de: `„${head}“: von ${unit} in ${into}, ${power < 0 ? 'geteilt durch' : 'mal'} ${timesOf(power, 'de')}`,
    en: `"${head}": from ${unit} to ${into}, ${power < 0 ? 'divided by' : 'times'} ${timesOf(power, 'en')}`,
  }),
  unitOfTitle: (head: string, unit: string, row: number): Text => ({
    de: `„${head}“: Einheit ${unit} aus Zeile ${row}`,
    en: `"${head}": unit ${unit} from row ${row}`,
  }),
  unitColumn: (head: string): Text => ({
    de: `„${head}“: Einheit aus der Spalte daneben, Zeile für Zeile`,
    en: `"${head}": unit from the column beside it, row by row`,
  }),
  mark: (mark: DecimalMark, heads: readonly string[]): Text => ({
    de: `Dezimal${mark === ',' ? 'komma' : 'punkt'} in: ${heads.join(', ')}`,
    en: `Decimal ${mark === ',' ? 'comma' : 'point'} in: ${heads.join(', ')}`,
  }),
  word: (head: Text, words: readonly (readonly [word: string, meaning: Text])[], others: number): Text => {
    const list = (lang: 'de' | 'en') =>
      words.map(([word, meaning]) => `${word} = ${meaning[lang]}`).join('; ');
    return {
      de: `„${head.de}“: ${list('de')}${others > 0 ? ` und ${others} weitere` : ''}`,
      en: `"${head.en}": ${list('en')}${others > 0 ? ` and ${others} more` : ''}`,
    };
  },
  notation: (head: string, keys: readonly string[]): Text => ({
    de: `„${head}“: Kürzel statt einer Zahl: ${keys.join(', ')}`,
    en: `"${head}": notation key in place of a number: ${keys.join(', ')}`,
  }),
  gas: (head: string, count: number, unchanged: readonly string[]): Text => ({
    de: `„${head}“: Erdgas von Brennwert (Hs) in Heizwert (Hi), mal ${netOfGross.replace('.', ',')} (Werte: ${count})${unchanged.length > 0 ? `; unverändert: ${unchanged.join(', ')}` : ''}`,
    en: `"${head}": natural gas from gross (Hs) to net (Hi) calorific value, times ${netOfGross} (values: ${count})${unchanged.length > 0 ? `; unchanged: ${unchanged.join(', ')}` : ''}`,
  }),
  protected: (head: string, count: number): Text => ({
    de: `„${head}“: geschützt, ${formatNumber(count, 'de')}-mal; diese Werte bleiben, wie sie sind`,
    en: `"${head}": protected, ${formatNumber(count, 'en')} times; these values stay as they are`,
  }),
  vacant: (rows: string): Text => ({
    de: `Vorbereitete Zeilen ohne Angaben nicht übernommen: Zeile ${rows}`,
    en: `Prepared rows without anything filled in were not imported: row ${rows}`,
  }),
  given: (label: Text, value: Text): Text => ({
    de: `Ohne Spalte „${label.de}“; angegeben wurde: ${value.de}`,
    en: `Without a column "${label.en}"; what was stated: ${value.en}`,
  }),
  confirmed: (organisation: string, entries: readonly BookEntry[]): Text => {
    const list = (lang: 'de' | 'en') => entries.map((entry) => entryText(entry)[lang]).join('; ');
    return {
      de: `Aus dem Aliasbuch „${organisation}“: ${list('de')}`,
      en: `From the alias book "${organisation}": ${list('en')}`,
    };
  },
  totalColumns: (heads: readonly string[]): Text => ({
    de: `Summe über Jahre weder übernommen noch verglichen: Spalte ${heads.map((head) => `„${head}“`).join(', ')}`,
    en: `Total over years neither imported nor compared: column ${heads.map((head) => `"${head}"`).join(', ')}`,
  }),
  totals: (rows: string): Text => ({
    de: `Summen nicht übernommen: Zeile ${rows}`,
    en: `Totals not imported: row ${rows}`,
  }),
  totalsBeside: (rows: string): Text => ({
    de: `Summen neben den Werten nicht übernommen: in Zeile ${rows}`,
    en: `Totals beside the values not imported: in row ${rows}`,
  }),
};

const maxFilled = 6;

function filledList(filled: readonly FilledCells[], language: 'de' | 'en'): string {
  const inRow = language === 'de' ? 'in Zeile' : 'in row';
  const shown = filled.slice(0, maxFilled).map(({ text, rows }) => `${text} ${inRow} ${rangesOf(rows)}`);
  return `${shown.join('; ')}${filled.length > maxFilled ? '; …' : ''}`;
}

const timesOf = (power: number, language: 'de' | 'en') =>
  formatNumber(10 ** Math.abs(power), language, { digits: 0 });
