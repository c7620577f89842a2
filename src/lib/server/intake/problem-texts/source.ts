import { error, warning } from './wording.ts';

/** What is said of files of known sources: what they do not say themselves. */
export const sourceTexts = {
  source_value_unknown: error(
    'Die Datei sagt nicht, was ihre Zahlen zählen.',
    'The file does not say what its numbers count.',
    'Auf der Seite „Datei prüfen“ unter „Angaben, die in der Datei fehlen“ sagen, auf der Kommandozeile mit --value: {allowed}.',
    'Say so on the page "Check a file" under "What the file does not say", on the command line with --value: {allowed}.',
  ),
  source_no_area: error(
    'Kein Gebiet der Datei ist ein Quartier des Programms; nicht gelesen: {areas}.',
    'No area of the file is a neighbourhood of the programme; not read: {areas}.',
    'Gebiete so nennen wie die Quartiere der Ausgabe. Die Programmleitung kann sie auch mit „monitor map … --as ORGANISATION“ zuordnen: --word GEBIET=quartier_id:KENNUNG; mit --base kennt die Prüfung die Quartiere der Ausgabe.',
    'Name areas as the neighbourhoods of the edition are named. The programme office can also match them with "monitor map … --as ORGANISATION": --word AREA=quartier_id:ID; with --base the check knows the neighbourhoods of the edition.',
  ),
  source_other_areas: warning(
    'Gebiete, die keine Quartiere des Programms sind, wurden nicht gelesen ({count}): {areas}.',
    'Areas that are no neighbourhoods of the programme were not read ({count}): {areas}.',
    'Fehlt ein Quartier, sein Gebiet so nennen wie in der Ausgabe; die Programmleitung kann es mit „monitor map“ zuordnen.',
    'If a neighbourhood is missing, name its area as the edition does; the programme office can match it with "monitor map".',
  ),
  source_status_unknown: error(
    'Der Betriebs-Status „{value}“ ist nicht bekannt.',
    'The state "{value}" of a unit is not known.',
    'Erlaubt sind: {allowed}.',
    'Allowed are: {allowed}.',
  ),
  source_day_missing: error(
    'Eine Einheit in Betrieb hat kein lesbares Inbetriebnahmedatum ({value}).',
    'A unit in operation has no readable day of commissioning ({value}).',
    'Datum als TT.MM.JJJJ ergänzen oder die Zeile löschen.',
    'Add the day as DD.MM.YYYY or delete the row.',
  ),
  source_emissions: warning(
    'Die Tabelle nennt Emissionen je Energieträger; sie wurde nicht gelesen, denn der Monitor rechnet sie aus Energie und Faktoren.',
    'The table gives emissions by carrier; it was not read, because the monitor computes them from energy and factors.',
    'Die Tabelle des Endenergieverbrauchs liefern.',
    'Deliver the table of final energy.',
  ),
  source_matrix_unclear: error(
    'Die Tabelle hat {what} als Spalten, sagt aber nicht, dass ihre Zahlen Endenergie oder Emissionen von Sektoren sind; sie wurde nicht gelesen.',
    'The table has {what} as columns but does not say that its numbers are final energy or emissions of sectors; it was not read.',
    'In den Titel darüber Größe und Einheit schreiben, zum Beispiel „Endenergie in MWh“ oder „Emissionen in t CO₂“. Anderes wird nur mit einer Zeile je Wert gelesen; die Köpfe stehen in data/template.',
    'Write quantity and unit into the title above, for example "Final energy in MWh" or "Emissions in t CO₂". Anything else is read with one row for each value only; the heads are in data/template.',
  ),
  source_gas_unclear: error(
    'Die Datei sagt nicht, ob Gasmengen nach Brennwert (Hs) oder Heizwert (Hi) angegeben sind.',
    'The file does not say whether gas is given by gross (Hs) or net (Hi) calorific value.',
    'Auf der Seite „Datei prüfen“ unter „Angaben, die in der Datei fehlen“ sagen, auf der Kommandozeile mit --gas hs oder --gas hi (Abrechnungen nennen meist Hs; es wird mit 0,903 umgerechnet), oder „(Hi)“ in den Kopf schreiben.',
    'Say so on the page "Check a file" under "What the file does not say", on the command line with --gas hs or --gas hi (bills mostly give Hs; it is converted with 0.903), or write "(Hi)" into the head.',
  ),
  source_gas_twofold: error(
    'Der Kopf „{column}“ nennt {value}, angegeben wurde --gas {gas}.',
    'The head "{column}" says {value}, but --gas {gas} was given.',
    'Eines von beiden berichtigen.',
    'Correct one of the two.',
  ),
  source_sum_incomplete: error(
    'In „{column}“ fehlt ein Wert, der zu einer Summe gehört: {key}.',
    'In "{column}" a value is missing that belongs to a sum: {key}.',
    'Wert eintragen (0, wenn nichts geliefert wurde) oder die Zeile löschen; sonst wäre die Summe unvollständig.',
    'Enter the value (0 if nothing was delivered) or delete the row; otherwise the sum would be incomplete.',
  ),
};
