import { error, formField } from './wording.ts';

const decimal = formField('decimal');

/** What is wrong with cells in which tables are to be found: numbers, units, words. */
export const cellTexts = {
  unit_missing: error(
    '„{column}“ nennt keine Einheit.',
    '"{column}" names no unit.',
    'Die Einheit in den Kopf schreiben, zum Beispiel „{example}“, oder eine Spalte Einheit ergänzen.',
    'Write the unit into the head, for example "{example}", or add a column Unit.',
  ),
  unit_unknown: error(
    'Die Einheit „{unit}“ in „{column}“ passt hier nicht oder ist unbekannt.',
    'The unit "{unit}" in "{column}" does not fit here or is unknown.',
    'Werte in {allowed} angeben und die Einheit so in den Kopf oder in die Spalte Einheit schreiben.',
    'Give values in {allowed} and write that unit into the head or into the column Unit.',
  ),
  unit_twofold: error(
    'Für „{column}“ sind zwei Einheiten genannt: {unit} und {other}.',
    'Two units are named for "{column}": {unit} and {other}.',
    'Nur die Einheit stehen lassen, in der die Werte angegeben sind.',
    'Leave only the unit in which the values are given.',
  ),
  number_decimal_unclear: error(
    '„{value}“ in „{column}“ hat zwei Lesarten: {decimal} oder {thousands}? Keine andere Zahl der Spalte entscheidet es (Zahlen, die es betrifft: {count}).',
    '"{value}" in "{column}" has two readings: {decimal} or {thousands}? No other number of the column decides it (numbers concerned: {count}).',
    `Die Zahlen ohne Tausenderpunkt schreiben, zum Beispiel {thousands}, oder wählen, was gilt: ${decimal.de}.`,
    `Write the numbers without thousands separators, for example {thousands}, or choose what holds: ${decimal.en}.`,
  ),
  number_decimal_mixed: error(
    '„{value}“ in „{column}“ ist anders geschrieben als andere Zahlen der Spalte, zum Beispiel „{other}“ in Zeile {row}.',
    '"{value}" in "{column}" is written otherwise than other numbers of the column, for example "{other}" in row {row}.',
    'Alle Zahlen der Spalte gleich schreiben, mit Dezimalkomma oder mit Dezimalpunkt.',
    'Write all numbers of the column alike, with decimal comma or with decimal point.',
  ),
  number_placeholder: error(
    '„{value}“ in „{column}“ ist keine Zahl, und was es bedeutet, ist von Stelle zu Stelle verschieden.',
    '"{value}" in "{column}" is not a number, and what it means differs from office to office.',
    '0 eintragen, wenn der Wert null ist; sonst leer lassen. Warum ein Wert fehlt, sagt die Spalte „Kürzel statt Zahl“: NO kommt nicht vor, IE anderswo enthalten, NE nicht erhoben, C vertraulich.',
    'Enter 0 if the value is zero; otherwise leave it blank. The column "Notation key" says why a value is missing: NO not occurring, IE included elsewhere, NE not estimated, C confidential.',
  ),
  connections_no_number: error(
    'In „{column}“ steht „{value}“, keine Anzahl.',
    '"{column}" holds "{value}", which is no number of connections.',
    'Die Anzahl eintragen. Sind es weniger als fünf, eine Zahl von 1 bis 4, oder C in der Spalte „Kürzel statt Zahl“ und keine Energie. Nicht leer lassen: Ohne Anzahl gilt der Wert nicht als vertraulich und wird veröffentlicht.',
    'Enter the number. If there are fewer than five, enter a number from 1 to 4, or C in the column "Notation key" and no energy. Do not leave it blank: without a number the value does not count as confidential and is published.',
  ),
  number_odd_marks: error(
    '„{value}“ in „{column}“ hat Punkte oder Kommas, wo keine Zahl sie hat.',
    '"{value}" in "{column}" has points or commas where no number has them.',
    'Ohne Tausenderzeichen schreiben, zum Beispiel 1234,5.',
    'Write it without thousands separators, for example 1234.5.',
  ),
  number_with_words: error(
    'In „{column}“ steht „{value}“: eine Zahl mit weiterem Text.',
    '"{column}" holds "{value}": a number with other text.',
    'Nur die Zahl eintragen, umgerechnet in die Einheit der Spalte, wenn eine andere dabeisteht. Fußnoten und Erläuterungen gehören in die Spalte Quelle; eine Grenze („<“) ist kein Wert.',
    'Enter the number alone, converted to the unit of the column if another one stands beside it. Footnotes and explanations belong in the column Source; a limit ("<") is no value.',
  ),
  number_in_words: error(
    'In „{column}“ steht „{value}“; hier wird eine Zahl erwartet.',
    '"{column}" holds "{value}"; a number is expected here.',
    'Zahl eintragen oder leer lassen. Steht der Text in der falschen Spalte?',
    'Enter a number or leave it blank. Does the text stand in the wrong column?',
  ),
  number_as_percent: error(
    'In „{column}“ steht {stored} in einem Prozentformat ({format}); angezeigt wird {shown} %.',
    '"{column}" holds {stored} in a percent format ({format}); {shown}% is shown.',
    'Sind {shown} % gemeint, die Zelle als Zahl formatieren und {shown} eintragen, ohne Prozentformat.',
    'If {shown}% is meant, format the cell as a number and enter {shown}, without a percent format.',
  ),
  number_shown_in_unit: error(
    'In „{column}“ steht die Zahl {stored}, angezeigt mit „{unit}“ (Zahlenformat {format}); erwartet wird: {expected}.',
    '"{column}" holds the number {stored}, shown with "{unit}" (number format {format}); expected is: {expected}.',
    'Klären, was gilt. Entweder den Wert in der Einheit der Spalte eintragen und die Zelle als Zahl ohne Einheit formatieren, oder die Einheit im Kopf berichtigen.',
    'Find out which holds. Either enter the value in the unit of the column and format the cell as a number without a unit, or correct the unit in the head.',
  ),
  number_shown_scaled: error(
    'In „{column}“ steht {stored}, verkürzt angezeigt in Tausend oder mehr (Zahlenformat {format}).',
    '"{column}" holds {stored}, shown shortened in thousands or more (number format {format}).',
    'Prüfen, welche Zahl gilt, sie ganz eintragen und die Zelle als Zahl ohne solches Format formatieren.',
    'Check which number holds, enter it in full, and format the cell as a number without such a format.',
  ),
  year_is_day: error(
    'In „{column}“ steht ein Tag ({value}); hier wird nur das Jahr erwartet.',
    '"{column}" holds a day ({value}); only the year is expected here.',
    'Gilt der Wert für das ganze Jahr, das Jahr als Zahl eintragen: {year}. Zeigt die Zelle dann wieder einen Tag, sie als Zahl formatieren und {year} neu eintragen. Werte von Teilen eines Jahres erst zum Jahr zusammenzählen.',
    'If the value holds for the whole year, enter the year as a number: {year}. If the cell then shows a day again, format it as a number and enter {year} anew. Add values of parts of a year up to the year first.',
  ),
  number_is_day: error(
    'In „{column}“ steht ein Datum ({value}); hier wird eine Zahl erwartet.',
    '"{column}" holds a date ({value}); a number is expected here.',
    'Hat die Tabellenkalkulation eine Zahl wie 1.5 zum Datum gemacht? Zelle als Zahl formatieren und den Wert neu eintragen.',
    'Did the spreadsheet turn a number such as 1.5 into a date? Format the cell as a number and enter the value again.',
  ),
  year_with_words: error(
    'In „{column}“ steht „{value}“; hier wird nur das Jahr {year} erwartet.',
    '"{column}" holds "{value}"; only the year {year} is expected here.',
    'Nur {year} eintragen. Was die Fußnote sagt, gehört in die Spalten Status oder Quelle.',
    'Enter {year} alone. What the footnote says belongs in the columns status or source.',
  ),
  year_planned: error(
    'In „{column}“ steht „{value}“, ein Ziel oder ein Plan. In diese Tabelle gehören nur Werte vergangener Jahre.',
    '"{column}" holds "{value}", a target or a plan. Only values of past years belong in this table.',
    'Die Zeile löschen. Ein beschlossenes Ziel gehört in die Tabelle der Ziele.',
    'Delete the row. A decided target belongs in the table of targets.',
  ),
  year_part: error(
    '„{value}“ in „{column}“ ist ein Teil eines Jahres. Werte von Teilen eines Jahres sind keine Werte des Jahres.',
    '"{value}" in "{column}" is a part of a year. Values of parts of a year are no values of the year.',
    'Die Werte zum ganzen Kalenderjahr zusammenzählen und eine Zeile je Jahr liefern, zum Beispiel für 2024.',
    'Add the values up to the whole calendar year and deliver one row for each year, for example for 2024.',
  ),
  year_unclear: error(
    '„{value}“ in „{column}“ ist kein einzelnes vierstelliges Jahr.',
    '"{value}" in "{column}" is no single year of four digits.',
    'Das Kalenderjahr vierstellig eintragen, zum Beispiel 2019. Werte eines Wirtschaftsjahres („19/20“) oder mehrerer Jahre erst auf Kalenderjahre umrechnen.',
    'Enter the calendar year with four digits, for example 2019. Values of a financial year ("19/20") or of several years must first be converted to calendar years.',
  ),
  word_with_mark: error(
    '„{value}“ in „{column}“ trägt ein Fußnotenzeichen. Ob damit noch „{plain}“ gemeint ist, sagt erst die Fußnote.',
    '"{value}" in "{column}" has a mark of a footnote. Only the footnote says whether it still means "{plain}".',
    'Gilt der Wert für „{plain}“, nur das Wort eintragen; was die Fußnote sagt, gehört in die Spalten Status oder Quelle.',
    'If the value is for "{plain}", enter the word alone; what the footnote says belongs in the columns status or source.',
  ),
  gross_calorific_word: error(
    '„{value}“ in „{column}“ nennt den Brennwert (Hs); Energie ist als Heizwert (Hi) anzugeben.',
    '"{value}" in "{column}" names the gross calorific value (Hs); energy is expected as net calorific value (Hi).',
    'In der Bilanz wird Erdgas umgerechnet (Hi = Hs × 0,903), das „Erdgas (Hs)“ heißt. Alles andere als Heizwert (Hi) angeben und den Energieträger ohne diesen Zusatz schreiben.',
    'In the balance natural gas is converted (Hi = Hs × 0.903) that is called "Natural gas (Hs)". Give anything else as net calorific value (Hi) and write the carrier without this addition.',
  ),
  calorific_value_twofold: error(
    '„{said}“ nennt den Brennwert (Hs), „{net}“ den Heizwert (Hi). Was gilt, ist offen.',
    '"{said}" names the gross calorific value (Hs), "{net}" the net one (Hi). Which holds is open.',
    'Klären und nur eines von beiden nennen.',
    'Find out, and name only one of them.',
  ),
  gross_calorific_carrier: error(
    '„{said}“ nennt den Brennwert (Hs), der Energieträger ist {carrier}; umgerechnet wird nur Erdgas.',
    '"{said}" names the gross calorific value (Hs), the carrier is {carrier}; only natural gas is converted.',
    'Den Wert als Heizwert (Hi) angeben, in einer Tabelle oder Zeile, die (Hs) nicht nennt.',
    'Give the amount as net calorific value (Hi), in a table or row that does not name (Hs).',
  ),
  cell_error: error(
    'In „{column}“ steht der Fehlerwert {value}.',
    '"{column}" holds the error value {value}.',
    'Die Formel in der Tabellenkalkulation berichtigen oder den Wert eintragen.',
    'Correct the formula in the spreadsheet program, or enter the value.',
  ),
  cell_uncomputed: error(
    'In „{column}“ steht eine Formel ohne gespeichertes Ergebnis: {value}',
    '"{column}" holds a formula without a saved result: {value}',
    'Die Datei in der Tabellenkalkulation öffnen, berechnen lassen und speichern, oder den Wert eintragen.',
    'Open the file in the spreadsheet program, let it compute and save it, or enter the value.',
  ),
  day_unclear: error(
    '„{value}“ in „{column}“ hat zwei Lesarten: Tag zuerst oder Monat zuerst?',
    '"{value}" in "{column}" has two readings: day first or month first?',
    'Als JJJJ-MM-TT oder TT.MM.JJJJ schreiben, zum Beispiel 2026-10-31 oder 31.10.2026.',
    'Write it as YYYY-MM-DD or DD.MM.YYYY, for example 2026-10-31 or 31.10.2026.',
  ),
  name_unclear: error(
    '„{value}“ in „{column}“ kann Verschiedenes meinen: {meanings}.',
    '"{value}" in "{column}" may mean different things: {meanings}.',
    'Statt des Namens das Kürzel eintragen.',
    'Enter the id instead of the name.',
  ),
  cell_protected: error(
    '„geschützt“ in „{column}“ heißt: bleibt, wie es ist. Hier ist aber kein früherer Wert dieser Zeile bekannt.',
    '"protected" in "{column}" means that the value stays as it is, but no earlier value of this row is known here.',
    'Die Zahl eintragen; leer bleibt nur eine Energie, die unbekannt ist. Ein Wert bleibt nur in einer Zeile, die die Ausgabe schon hat, mit der die Vorlage vorausgefüllt wurde.',
    'Enter the number; only energy that is unknown stays blank. A value stays only in a row that the edition has with which the template was filled in.',
  ),
};
