import { error } from './wording.ts';

export const fileTexts = {
  file_unreadable: error(
    'Die Datei kann nicht gelesen werden: {detail}',
    'The file cannot be read: {detail}',
    'Leserechte prüfen; ist die Datei noch in einem anderen Programm geöffnet?',
    'Check the read permission; is the file still open in another program?',
  ),
  scratch_unwritable: error(
    'Zum Lesen wird eine Arbeitskopie der Datei gebraucht; sie ließ sich nicht schreiben: {detail}',
    'Reading needs a working copy of the file, which could not be written: {detail}',
    'Platz und Schreibrechte in „{path}“ prüfen oder mit der Variablen TMPDIR einen anderen Ordner nennen.',
    'Check space and write permission in "{path}", or name another folder with the variable TMPDIR.',
  ),
  not_text: error(
    'Das ist keine Textdatei: {detail}',
    'This is not a text file: {detail}',
    'Als Text in UTF-8 speichern, nicht nur umbenennen; ein Beispiel steht in data/template/programme.json.',
    'Save it as text in UTF-8; renaming is not enough. An example is in data/template/programme.json.',
  ),
  not_utf8: error(
    'Die Datei ist nicht in UTF-8 kodiert.',
    'The file is not encoded in UTF-8.',
    'Im Texteditor beim Speichern die Kodierung UTF-8 wählen.',
    'Choose the encoding UTF-8 when saving in the text editor.',
  ),
  line_too_long: error(
    'Die Zeile ist länger als 64 KB.',
    'The row is longer than 64 KB.',
    'Fehlt ein schließendes Anführungszeichen oder sind Zeilenumbrüche verloren gegangen?',
    'Is a closing quotation mark missing, or did line breaks get lost?',
  ),
  file_empty: error(
    'Die Datei ist leer.',
    'The file is empty.',
    'Prüfen, ob es die richtige Datei ist; gehört sie nicht zur Lieferung, weglassen.',
    'Check whether it is the right file; leave it out if it is no part of the delivery.',
  ),
  no_rows: error(
    'Die Tabelle hat nur eine Kopfzeile.',
    'The table has only a header.',
    'Mindestens eine Zeile eintragen.',
    'Enter at least one row.',
  ),
  column_missing: error(
    'Die Spalte „{column}“ fehlt.',
    'The column "{column}" is missing.',
    'Spalte ergänzen{stated}.{header}',
    'Add the column{stated}.{header}',
  ),
  column_unknown: error(
    'Die Spalte „{column}“ gehört nicht zu dieser Tabelle.',
    'The column "{column}" does not belong to this table.',
    'Schreibweise prüfen oder Spalte löschen; erlaubt sind: {header}',
    'Check the spelling or delete the column; allowed are: {header}',
  ),
  column_without_name: error(
    'Eine Spalte hat keinen Namen.',
    'A column has no name.',
    'Steht ein Komma zu viel in der Kopfzeile? Erlaubt sind: {header}',
    'Is there a comma too many in the header? Allowed are: {header}',
  ),
  too_many_columns: error(
    'Die erste Zeile hat {found} Felder; das ist keine Kopfzeile.',
    'The first line has {found} fields; that is no header.',
    'Steht die ganze Tabelle in einer Zeile?',
    'Is the whole table in one line?',
  ),
  column_twice: error(
    'Die Spalte „{column}“ kommt zweimal vor{other}.',
    'The column "{column}" occurs twice{other}.',
    'Eine der beiden Spalten löschen.',
    'Delete one of the two.',
  ),
  gross_calorific_value: error(
    'Die Spalte „{column}“ nennt den Brennwert (Hs); Energie ist als Heizwert (Hi) anzugeben.',
    'The column "{column}" names the gross calorific value (Hs); energy is expected as net calorific value (Hi).',
    'Umrechnen (Erdgas: Hi = Hs × 0,903) und die Spalte „Endenergie [MWh]“ (energy_mwh) nennen.',
    'Convert (natural gas: Hi = Hs × 0.903) and name the column "Final energy [MWh]" (energy_mwh).',
  ),
};
