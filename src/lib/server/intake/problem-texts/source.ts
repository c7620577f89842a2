import { error, formField, warning } from './wording.ts';

const [value, gas] = [formField('value'), formField('gas')];

/** What is said of files of known sources: what they do not say themselves. */
export const sourceTexts = {
  source_value_unknown: error(
    'Die Datei sagt nicht, was ihre Zahlen zählen.',
    'The file does not say what its numbers count.',
    `Wählen, was gilt: ${value.de} ({allowed}).`,
    `Choose what holds: ${value.en} ({allowed}).`,
  ),
  source_no_area: error(
    'Kein Gebiet der Datei ist ein Quartier des Programms; nicht gelesen: {areas}.',
    'No area of the file is a neighbourhood of the programme; not read: {areas}.',
    'Gebiete so nennen wie die Quartiere auf der Website. Die Programmleitung kann andere Namen zuordnen.',
    'Name areas as the neighbourhoods are named on the website. The programme office can match other names.',
  ),
  source_other_areas: warning(
    'Gebiete, die keine Quartiere des Programms sind, wurden nicht gelesen ({count}): {areas}.',
    'Areas that are no neighbourhoods of the programme were not read ({count}): {areas}.',
    'Fehlt ein Quartier, sein Gebiet so nennen wie auf der Website; die Programmleitung kann andere Namen zuordnen.',
    'If a neighbourhood is missing, name its area as the website does; the programme office can match other names.',
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
    'In den Titel darüber Größe und Einheit schreiben, zum Beispiel „Endenergie in MWh“ oder „Emissionen in t CO₂“. Anderes wird nur mit einer Zeile je Wert gelesen, mit Köpfen wie in der Vorlage.',
    'Write quantity and unit into the title above, for example "Final energy in MWh" or "Emissions in t CO₂". Anything else is read with one row for each value only, with heads as in the template.',
  ),
  source_users_differ: error(
    '„{value}“ nennt Verbraucher verschiedener Sektoren ({words}): Ein Sektor für alle Zeilen gilt nicht.',
    '"{value}" names users of different sectors ({words}): no one sector holds for all rows.',
    'Eine Spalte „Sektor“ ergänzen und je Zeile füllen, oder die Zeilen nach Sektoren getrennt liefern.',
    'Add a column "Sektor" and fill it in for each row, or deliver the rows of each sector by themselves.',
  ),
  source_gas_unclear: error(
    'Die Datei sagt nicht, ob Gasmengen nach Brennwert (Hs) oder Heizwert (Hi) angegeben sind.',
    'The file does not say whether gas is given by gross (Hs) or net (Hi) calorific value.',
    `„(Hs)“ oder „(Hi)“ in den Kopf schreiben, oder wählen, was gilt: ${gas.de}. Abrechnungen nennen meist Hs; das wird mit 0,903 umgerechnet.`,
    `Write "(Hs)" or "(Hi)" into the head, or choose what holds: ${gas.en}. Bills mostly give Hs, which is converted with 0.903.`,
  ),
  source_gas_twofold: error(
    '„{value}“ sagt etwas anderes über den Brennwert, als angegeben wurde: {gas}.',
    '"{value}" says something else of the calorific value than was stated: {gas}.',
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
