import { error, warning } from './wording.ts';

export const folderTexts = {
  path_missing: error(
    '„{path}“ gibt es nicht.',
    '"{path}" does not exist.',
    'Pfad prüfen; erwartet wird ein Ordner, eine Arbeitsmappe (XLSX, ODS) oder eine CSV-Datei.',
    'Check the path; a folder, a workbook (XLSX, ODS) or a CSV file is expected.',
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
  programme_too_large: error(
    'programme.json ist größer als 1 MB.',
    'programme.json is larger than 1 MB.',
    'Nur die Angaben zum Programm stehen lassen; ein Beispiel steht in data/template/programme.json.',
    'Keep what describes the programme only; an example is in data/template/programme.json.',
  ),
  programme_too_deep: error(
    'programme.json ist tiefer verschachtelt, als es ein Programm braucht.',
    'programme.json is nested deeper than a programme needs.',
    'Klammern [ ] und { } ab dieser Zeile prüfen; ein Beispiel steht in data/template/programme.json.',
    'Check the brackets [ ] and { } from this line on; an example is in data/template/programme.json.',
  ),
  programme_field_twice: error(
    'programme.json: „{field}“ steht zweimal in derselben Klammer, zuerst in Zeile {first}. Nur eine Angabe kann gelten.',
    'programme.json: "{field}" stands twice within the same braces, first in line {first}. Only one value can hold.',
    'Eine der beiden Angaben löschen.',
    'Delete one of the two.',
  ),
  other_programme: error(
    'Veröffentlicht werden soll das Programm „{given}“, dieser Speicher zeigt aber „{shown}“ (Ausgabe {edition}). Alle Adressen zeigten danach ein anderes Programm.',
    'The programme "{given}" is to be published, but this store shows "{shown}" (edition {edition}). All addresses would then show another programme.',
    'Mit MONITOR_STORE einen eigenen Speicher wählen, oder „publish … --replace-programme“, wenn das Programm wechseln oder anders heißen soll.',
    'Choose a store of its own with MONITOR_STORE, or "publish … --replace-programme" if the programme is to change or to have another id.',
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
    'Schreibweise prüfen{proposal}.',
    'Check the spelling{proposal}.',
  ),
  embargo_past: warning(
    'programme.json, embargo_until: Die Sperrfrist „{value}“ liegt in der Vergangenheit; die Ausgabe wird sofort öffentlich.',
    'programme.json, embargo_until: The embargo "{value}" is in the past; the edition becomes public at once.',
    'Vor dem Veröffentlichen einen späteren Zeitpunkt eintragen, oder das Feld löschen, wenn keine Sperrfrist gelten soll.',
    'Before publishing, enter a later time, or delete the field if no embargo is meant to hold.',
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
};
