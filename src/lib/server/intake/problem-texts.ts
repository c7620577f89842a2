import type { Text } from '#lib/domain/vocabulary.ts';

/** Words for the places in a sentence; those that differ by language come in both. */
export type Parameters = Record<string, string | number | Text>;

interface Wording {
  severity: 'error' | 'warning';
  text: Text;
  hint: Text;
}

const wording = (
  severity: 'error' | 'warning',
  de: string,
  en: string,
  hintDe: string,
  hintEn: string,
): Wording => ({
  severity,
  text: { de, en },
  hint: { de: hintDe, en: hintEn },
});
const error = (de: string, en: string, hintDe: string, hintEn: string) =>
  wording('error', de, en, hintDe, hintEn);
const warning = (de: string, en: string, hintDe: string, hintEn: string) =>
  wording('warning', de, en, hintDe, hintEn);

/** Every rule of the intake with its sentence and remedy. {names} are filled from the finding. */
export const wordings = {
  // the folder
  path_missing: error(
    'Den Ordner „{path}“ gibt es nicht.',
    'The folder "{path}" does not exist.',
    'Pfad prüfen; erwartet wird ein Ordner mit programme.json und den CSV-Tabellen.',
    'Check the path; a folder with programme.json and the CSV tables is expected.',
  ),
  not_a_folder: error(
    '„{path}“ ist kein Ordner.',
    '"{path}" is not a folder.',
    'Den Ordner angeben, in dem programme.json und die CSV-Tabellen liegen.',
    'Name the folder that holds programme.json and the CSV tables.',
  ),
  folder_empty: error(
    'Der Ordner „{path}“ enthält keine Tabelle.',
    'The folder "{path}" contains no table.',
    'Eine Vorlage mit allen Tabellen liegt in data/template.',
    'A template with all tables is in data/template.',
  ),
  folder_unreadable: error(
    'Der Ordner „{path}“ kann nicht gelesen werden.',
    'The folder "{path}" cannot be read.',
    'Leserechte prüfen.',
    'Check the read permission.',
  ),
  unknown_file: warning(
    'Diese Datei gehört nicht zum Datenvertrag und wird nicht gelesen.',
    'This file is not part of the data contract and is not read.',
    'Ist eine Tabelle gemeint? Erlaubt sind: {allowed}.',
    'Is a table meant? Allowed are: {allowed}.',
  ),
  table_missing: error(
    'Die Tabelle {table} fehlt.',
    'The table {table} is missing.',
    'Datei {table}.csv anlegen; Kopfzeile und Beispiel stehen in data/template.',
    'Add the file {table}.csv; header and example are in data/template.',
  ),
  balance_missing: error(
    'Es fehlen Bilanzdaten: weder energy.csv noch reported_emissions.csv enthält Zeilen.',
    'Balance data are missing: neither energy.csv nor reported_emissions.csv has rows.',
    'Mindestens eine der beiden Tabellen liefern.',
    'Deliver at least one of the two tables.',
  ),
  // programme.json
  programme_missing: error(
    'programme.json fehlt.',
    'programme.json is missing.',
    'programme.json aus data/template kopieren und anpassen.',
    'Copy programme.json from data/template and adapt it.',
  ),
  programme_not_json: error(
    'programme.json ist kein gültiges JSON ({detail}).',
    'programme.json is not valid JSON ({detail}).',
    'Klammern, Kommas und Anführungszeichen prüfen.',
    'Check brackets, commas and quotation marks.',
  ),
  programme_field: error(
    'programme.json, {field}: erwartet wird {expected}, gelesen wurde {value}.',
    'programme.json, {field}: expected is {expected}, read was {value}.',
    'Die Felder und ihre Werte stehen in data/template/README.md.',
    'The fields and their values are listed in data/template/README.md.',
  ),
  programme_field_missing: error(
    'In programme.json fehlt {field}: erwartet wird {expected}.',
    'In programme.json {field} is missing: expected is {expected}.',
    'Das Feld ergänzen; ein Beispiel steht in data/template/programme.json.',
    'Add the field; an example is in data/template/programme.json.',
  ),
  programme_field_unknown: warning(
    'Feld „{column}“ in programme.json ist nicht bekannt und wird nicht gelesen.',
    'Field "{column}" in programme.json is unknown and not read.',
    'Schreibweise prüfen.',
    'Check the spelling.',
  ),
  unknown_headline_sector: error(
    'Der Sektor „{value}“ aus headline_sectors ist nicht bekannt.',
    'The sector "{value}" in headline_sectors is not known.',
    'Bekannte Sektoren: {allowed}; weitere in sectors.csv ergänzen.',
    'Known sectors: {allowed}; add others in sectors.csv.',
  ),
  factor_set_missing: error(
    'programme.json nennt keinen Faktorensatz (factor_set), es gibt aber Energiedaten.',
    'programme.json names no factor_set, but there are energy data.',
    'factor_set auf einen Namen aus emission_factors.csv setzen.',
    'Set factor_set to a name from emission_factors.csv.',
  ),
  unknown_factor_set: error(
    'Der Faktorensatz „{value}“ kommt in emission_factors.csv nicht vor.',
    'The factor set "{value}" does not occur in emission_factors.csv.',
    'Vorhanden sind: {allowed}.',
    'Present are: {allowed}.',
  ),
  // the file as bytes
  file_unreadable: error(
    'Die Datei kann nicht gelesen werden: {detail}',
    'The file cannot be read: {detail}',
    'Leserechte prüfen; ist die Datei noch in einem anderen Programm geöffnet?',
    'Check the read permission; is the file still open in another program?',
  ),
  not_text: error(
    'Das ist keine Textdatei: {detail}',
    'This is not a text file: {detail}',
    'Als CSV (UTF-8, Komma, Dezimalpunkt) speichern, nicht nur umbenennen.',
    'Save it as CSV (UTF-8, comma, decimal point); renaming is not enough.',
  ),
  not_utf8: error(
    'Die Datei ist nicht in UTF-8 kodiert.',
    'The file is not encoded in UTF-8.',
    'In der Tabellenkalkulation „CSV UTF-8“ als Dateityp wählen.',
    'Choose "CSV UTF-8" as the file type in the spreadsheet program.',
  ),
  line_too_long: error(
    'Eine Zeile ist länger als 1 MB.',
    'A line is longer than 1 MB.',
    'Fehlt ein schließendes Anführungszeichen oder sind Zeilenumbrüche verloren gegangen?',
    'Is a closing quotation mark missing, or did line breaks get lost?',
  ),
  file_empty: error(
    'Die Datei ist leer.',
    'The file is empty.',
    'Kopfzeile aus data/template übernehmen oder die Datei entfernen.',
    'Take the header from data/template or remove the file.',
  ),
  no_rows: error(
    'Die Tabelle hat nur eine Kopfzeile.',
    'The table has only a header.',
    'Mindestens eine Zeile eintragen.',
    'Enter at least one row.',
  ),
  // the header
  delimiter: error(
    'Die Kopfzeile ist mit „{found}“ getrennt, nicht mit Komma.',
    'The header is separated by "{found}", not by comma.',
    'Mit Komma als Trennzeichen und Dezimalpunkt speichern.',
    'Save with comma as separator and decimal point.',
  ),
  column_missing: error(
    'Die Spalte „{column}“ fehlt.',
    'The column "{column}" is missing.',
    'Spalte ergänzen; erwartete Kopfzeile: {header}',
    'Add the column; expected header: {header}',
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
    'Die Spalte „{column}“ kommt zweimal vor.',
    'The column "{column}" occurs twice.',
    'Eine der beiden Spalten löschen.',
    'Delete one of the two.',
  ),
  gross_calorific_value: error(
    'Die Spalte „{column}“ nennt den Brennwert (Hs); Energie ist als Heizwert (Hi) anzugeben.',
    'The column "{column}" names the gross calorific value (Hs); energy is expected as net calorific value (Hi).',
    'Umrechnen (Erdgas: Hi = Hs × 0,903) und die Spalte energy_mwh nennen.',
    'Convert (natural gas: Hi = Hs × 0.903) and name the column energy_mwh.',
  ),
  // rows
  row_shape: error(
    'Die Zeile hat {found} Felder, erwartet werden {expected}.',
    'The row has {found} fields, {expected} are expected.',
    'Fehlt ein Komma, oder steht ein Text mit Komma ohne Anführungszeichen?',
    'Is a comma missing, or a text containing a comma not quoted?',
  ),
  not_read_further: error(
    'Nach Zeile {row} wurde die Datei nicht weiter gelesen, weil zu viele Zeilen eine falsche Zahl von Feldern haben.',
    'The file was not read beyond row {row}, because too many rows have a wrong number of fields.',
    'Die genannten Zeilen berichtigen; die übrigen werden dann geprüft.',
    'Correct the rows named; the others are checked then.',
  ),
  row_quotes: error(
    'Die Anführungszeichen dieser Zeile gehen nicht auf.',
    'The quotation marks of this row do not match.',
    'Text mit Komma in "…" setzen; ein Anführungszeichen im Text verdoppeln.',
    'Put text containing a comma into "…"; double a quotation mark inside the text.',
  ),
  required: error(
    'Der Wert in „{column}“ fehlt.',
    'The value in "{column}" is missing.',
    'Wert eintragen.',
    'Enter a value.',
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
  unknown_reference: error(
    '„{value}“ in „{column}“ ist in {table} nicht bekannt.',
    '"{value}" in "{column}" is not known in {table}.',
    'Schreibweise prüfen oder in {table}.csv ergänzen.',
    'Check the spelling or add it to {table}.csv.',
  ),
  duplicate_key: error(
    'Der Schlüssel {key} kommt mehrfach vor: Zeile {rows}.',
    'The key {key} occurs more than once: rows {rows}.',
    'Eine der Zeilen löschen oder den Schlüssel berichtigen.',
    'Delete one of the rows or correct the key.',
  ),
  number_and_notation: error(
    'energy_mwh ({value}) und notation ({notation}) sind beide gefüllt.',
    'energy_mwh ({value}) and notation ({notation}) are both given.',
    'Entweder die Zahl oder das Kürzel stehen lassen.',
    'Keep either the number or the notation key.',
  ),
  reduction_or_target: error(
    'Genau eines von reduction_pct und target_t muss gefüllt sein.',
    'Exactly one of reduction_pct and target_t must be given.',
    'Das andere Feld leer lassen.',
    'Leave the other field blank.',
  ),
  base_years_reversed: error(
    'base_year_from ({value}) liegt nach base_year_to ({to}).',
    'base_year_from ({value}) is after base_year_to ({to}).',
    'Basisjahre prüfen.',
    'Check the base years.',
  ),
  target_not_after_base: error(
    'Das Zieljahr {value} liegt nicht nach dem Basisjahr {base}.',
    'The target year {value} is not after the base year {base}.',
    'Zieljahr oder Basisjahr berichtigen.',
    'Correct the target year or the base year.',
  ),
  range_reversed: error(
    'low_mwh ≤ saving_mwh ≤ high_mwh ist verletzt ({low} / {value} / {high}).',
    'low_mwh ≤ saving_mwh ≤ high_mwh is broken ({low} / {value} / {high}).',
    'Grenzen prüfen; bei Mehrverbrauch sind alle drei negativ.',
    'Check the bounds; with more consumption all three are negative.',
  ),
  long_term_mean_missing: warning(
    'Gradtage ohne langjähriges Mittel können nicht zur Witterungsbereinigung dienen.',
    'Degree days without a long-term mean cannot be used for weather correction.',
    'long_term_mean ergänzen.',
    'Add long_term_mean.',
  ),
  energy_and_reported: error(
    'Für {quartier}, {year}, {sector} gibt es Energie und berichtete Emissionen.',
    'For {quartier}, {year}, {sector} there are both energy and reported emissions.',
    'Nur eines von beiden liefern: energy.csv (Zeile {other}) oder reported_emissions.csv.',
    'Deliver only one of them: energy.csv (row {other}) or reported_emissions.csv.',
  ),
  factor_missing: error(
    'Für {carrier} fehlt {year} ein Emissionsfaktor im Satz „{set}“ ({count} Werte betroffen).',
    'An emission factor for {carrier} in {year} is missing from the set "{set}" ({count} values concerned).',
    'In emission_factors.csv die Zeile {set},{carrier},{year} ergänzen.',
    'Add the row {set},{carrier},{year} to emission_factors.csv.',
  ),
  local_factor_gap: error(
    'Der lokale Faktor von {quartier} für {carrier} fehlt für {year}.',
    'The local factor of {quartier} for {carrier} is missing for {year}.',
    'Ein lokaler Faktor gilt für alle Jahre mit Energie: Zeile für {year} ergänzen.',
    'A local factor holds for all years with energy: add a row for {year}.',
  ),
  more_of_these: error(
    'Weitere {count} Fälle dieser Art („{rule}“{where}) sind nicht einzeln aufgeführt.',
    '{count} more cases of this kind ("{rule}"{where}) are not listed one by one.',
    'Die Ursache ist vermutlich dieselbe wie in den aufgeführten Zeilen.',
    'The cause is probably the same as in the rows listed.',
  ),
  // warnings on content
  more_warnings: warning(
    'Weitere {count} Hinweise dieser Art („{rule}“) sind nicht einzeln aufgeführt.',
    '{count} more notices of this kind ("{rule}") are not listed one by one.',
    'Die Ursache ist vermutlich dieselbe wie in den aufgeführten Zeilen.',
    'The cause is probably the same as in the rows listed.',
  ),
  missing_value: warning(
    '{quartier}: weder Zahl noch Kürzel. Die Zelle zählt als fehlend, das Jahr {year} ist damit nicht bewertbar.',
    '{quartier}: neither number nor notation key. The cell counts as missing, so {year} is not assessable.',
    'Zahl eintragen oder mit NO, IE, NE oder C sagen, warum sie fehlt.',
    'Enter a number, or say with NO, IE, NE or C why there is none.',
  ),
  jump: warning(
    '{carrier} ({sector}): {mwh} MWh in {year} nach {before} MWh in {year_before}, Änderung {change} %.',
    '{carrier} ({sector}): {mwh} MWh in {year} after {before} MWh in {year_before}, change {change} %.',
    'Prüfen: Einheit, Abgrenzung oder ein echter Sprung? Echte Sprünge in source begründen.',
    'Check: unit, boundary or a real jump? Explain real jumps in source.',
  ),
  thousandfold: warning(
    '{carrier} ({sector}): {mwh} MWh in {year} nach {before} MWh in {year_before}, Verhältnis etwa 1 : 1000.',
    '{carrier} ({sector}): {mwh} MWh in {year} after {before} MWh in {year_before}, a ratio of about 1 : 1000.',
    'Vermutlich kWh und MWh oder ein Tausenderpunkt verwechselt.',
    'Probably kWh and MWh were mixed up, or a thousands point was misread.',
  ),
  factor_out_of_band: warning(
    'Der Faktor {value} g/kWh für {carrier} {year} liegt außerhalb von 0 bis 1.200.',
    'The factor {value} g/kWh for {carrier} {year} is outside 0 to 1,200.',
    'Einheit prüfen: g CO₂e je kWh.',
    'Check the unit: g CO₂e per kWh.',
  ),
  intensity_out_of_band: warning(
    '{quartier} {year}: {intensity} kWh je m² beheizter Fläche liegt außerhalb von 20 bis 400.',
    '{quartier} {year}: {intensity} kWh per m² of heated area is outside 20 to 400.',
    'Fläche, Flächendefinition und Energie prüfen.',
    'Check area, area definition and energy.',
  ),
  carrier_first_reported_later: warning(
    '{quartier}: {carrier} ({sector}) wird erst ab {value} geliefert, andere Werte schon ab {first}; die Jahre davor sind so nicht bewertbar.',
    '{quartier}: {carrier} ({sector}) is delivered only from {value}, others from {first}; the years before are thus not assessable.',
    'NO oder Zahlen für {first}-{until} ergänzen.',
    'Add NO or numbers for {first}-{until}.',
  ),
  target_above_baseline: warning(
    '{quartier}: Das Ziel {target} t liegt über der Ausgangsbilanz {baseline} t.',
    '{quartier}: the target of {target} t is above the baseline of {baseline} t.',
    'Ziel und Basisjahr prüfen.',
    'Check target and base year.',
  ),
  published_total_differs: warning(
    '{quartier} {year}: berechnet {computed} t, veröffentlicht {published} t (Abweichung {change} %).',
    '{quartier} {year}: computed {computed} t, published {published} t (difference {change} %).',
    'Abgrenzung und Faktorensatz beider Zahlen vergleichen.',
    'Compare boundary and factor set of both figures.',
  ),
  number_format_suspect: warning(
    'Alle {count} Werte mit Punkt in „{column}“ sehen aus wie Tausenderpunkte (z. B. {value}); gelesen wurden Dezimalzahlen.',
    'All {count} values with a point in "{column}" look like thousands points (e.g. {value}); they were read as decimals.',
    'Prüfen, ob die Datei Tausenderpunkte enthält.',
    'Check whether the file contains thousands points.',
  ),
} as const satisfies Record<string, Wording>;

export type Rule = keyof typeof wordings;
