import { error, warning } from './wording.ts';

export const fieldTexts = {
  row_shape: error(
    'Die Zeile hat {found} Felder, erwartet werden {expected}.',
    'The row has {found} fields, {expected} are expected.',
    'Fehlt ein Komma, oder steht ein Text mit Komma ohne Anführungszeichen?',
    'Is a comma missing, or a text containing a comma not quoted?',
  ),
  row_quotes: error(
    'Die Anführungszeichen dieser Zeile gehen nicht auf.',
    'The quotation marks of this row do not match.',
    'Text mit Komma in "…" setzen, ohne Leerzeichen davor; ein Anführungszeichen im Text verdoppeln.',
    'Put text containing a comma into "…", without spaces before it; double a quotation mark inside the text.',
  ),
  blank_rows: warning(
    'Zeilen ohne Inhalt wurden übersprungen: {count}, die erste ist Zeile {row}.',
    'Rows without content were skipped: {count}, the first of them is row {row}.',
    'Leere Zeilen löschen, damit nichts fehlt, was gemeint war.',
    'Delete blank rows, so that nothing is missing that was meant to be there.',
  ),
  rows_lost: error(
    'Die Datei hat {counted} Zeilen unter der Kopfzeile, gelesen wurden aber {stored}.',
    'The file has {counted} rows below its header, but {stored} were read.',
    'Die Tabelle neu als „CSV UTF-8“ mit Komma speichern. Bleibt die Meldung, liegt der Fehler im Programm: bitte melden.',
    'Save the table again as "CSV UTF-8" with commas. If this message stays, the program is at fault: please report it.',
  ),
  required: error(
    'Der Wert in „{column}“ fehlt.',
    'The value in "{column}" is missing.',
    'Wert eintragen, auch wenn es derselbe ist wie in der Zeile darüber.',
    'Enter a value, even if it is the same as in the row above.',
  ),
  number_comma: error(
    '„{value}“ in „{column}“ enthält ein Komma.',
    '"{value}" in "{column}" contains a comma.',
    'Zahlen mit Dezimalpunkt und ohne Tausenderzeichen schreiben: 1234.5',
    'Write numbers with a decimal point and without thousands separators: 1234.5',
  ),
  number_ambiguous: error(
    '„{value}“ in „{column}“ ist mehrdeutig: Tausenderpunkt oder Dezimalpunkt?',
    '"{value}" in "{column}" is ambiguous: thousands point or decimal point?',
    'Eindeutig schreiben, zum Beispiel {thousands} oder {decimal}.',
    'Write it unambiguously, for example {thousands} or {decimal}.',
  ),
  number_text: error(
    '„{value}“ in „{column}“ ist keine Zahl.',
    '"{value}" in "{column}" is not a number.',
    'Zahl mit Dezimalpunkt eintragen oder leer lassen; warum ein Wert fehlt, sagt in energy.csv die Spalte notation (NO, IE, NE, C).',
    'Enter a number with decimal point or leave it blank; in energy.csv the column notation (NO, IE, NE, C) says why a value is missing.',
    [
      '„{value}“ in „{column}“ ist keine Zahl.',
      '"{value}" in "{column}" is not a number.',
      'Zahl eintragen oder leer lassen; warum in der Bilanz ein Wert fehlt, sagt die Spalte {:notation} (NO, IE, NE, C).',
      'Enter a number or leave it blank; in the balance the column {:notation} (NO, IE, NE, C) says why a value is missing.',
    ],
  ),
  number_not_finite: error(
    '„{value}“ in „{column}“ ist keine endliche Zahl.',
    '"{value}" in "{column}" is not a finite number.',
    'Zahl eintragen oder leer lassen.',
    'Enter a number or leave it blank.',
  ),
  not_integer: error(
    '„{value}“ in „{column}“ ist keine ganze Zahl.',
    '"{value}" in "{column}" is not an integer.',
    'Ganze Zahl ohne Punkt und Komma eintragen.',
    'Enter an integer without point or comma.',
  ),
  negative: error(
    '„{value}“ in „{column}“ ist negativ.',
    '"{value}" in "{column}" is negative.',
    'Vorzeichen prüfen; hier sind nur Werte ab 0 möglich.',
    'Check the sign; only values from 0 are possible here.',
  ),
  out_of_range: error(
    '„{value}“ in „{column}“ liegt außerhalb von {range}.',
    '"{value}" in "{column}" is outside {range}.',
    'Wert und Einheit prüfen.',
    'Check value and unit.',
  ),
  year_out_of_range: error(
    'Das Jahr „{value}“ in „{column}“ liegt außerhalb von {range}.',
    'The year "{value}" in "{column}" is outside {range}.',
    'Vierstelliges Jahr eintragen, nicht nach dem Jahr der Veröffentlichung.',
    'Enter a four-digit year, not after the year of publication.',
  ),
  not_a_date: error(
    '„{value}“ in „{column}“ ist kein Datum.',
    '"{value}" in "{column}" is not a date.',
    'Datum als JJJJ-MM-TT schreiben, zum Beispiel 2026-10-31.',
    'Write the date as YYYY-MM-DD, for example 2026-10-31.',
  ),
  not_a_flag: error(
    '„{value}“ in „{column}“ ist weder true noch false.',
    '"{value}" in "{column}" is neither true nor false.',
    'true oder false eintragen.',
    'Enter true or false.',
  ),
  not_allowed: error(
    '„{value}“ in „{column}“ ist nicht zulässig.',
    '"{value}" in "{column}" is not allowed.',
    'Erlaubt sind: {allowed}. Groß- und Kleinschreibung zählt.',
    'Allowed are: {allowed}. Case matters.',
    [
      '„{value}“ in „{column}“ ist nicht zulässig.{proposal}',
      '"{value}" in "{column}" is not allowed.{proposal}',
      'Erlaubt sind: {words}.',
      'Allowed are: {words}.',
    ],
  ),
  pattern: error(
    '„{value}“ in „{column}“ hat nicht die erwartete Form.',
    '"{value}" in "{column}" does not have the expected form.',
    'Erwartet: {expected}',
    'Expected: {expected}',
  ),
  ags_padded: warning(
    'Der Gemeindeschlüssel „{value}“ hat 7 Ziffern und wurde links mit 0 ergänzt.',
    'The municipality key "{value}" has 7 digits and was padded with a leading 0.',
    'Als 8 Ziffern mit führender Null speichern (Spalte als Text).',
    'Save it as 8 digits with the leading zero (column as text).',
  ),
};
