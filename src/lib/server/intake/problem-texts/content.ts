import { warning } from './wording.ts';

/**
 * What can be read and published, but should be looked at. Whoever shows it names the quartier beside it: a
 * terminal by its id, a page by its name.
 */
export const contentTexts = {
  more_warnings: warning(
    'Weitere {count} Hinweise dieser Art („{rule}“) sind nicht einzeln aufgeführt.',
    '{count} more notices of this kind ("{rule}") are not listed one by one.',
    'Die Ursache ist vermutlich dieselbe wie in den aufgeführten Zeilen.',
    'The cause is probably the same as in the rows listed.',
  ),
  missing_value: warning(
    '{carrier} ({sector}) {year} hat weder Zahl noch Kürzel. Der Wert zählt als fehlend, das Jahr ist damit nicht bewertbar.',
    '{carrier} ({sector}) in {year} has neither number nor notation key. The value counts as missing, so the year is not assessable.',
    'Zahl eintragen oder mit NO, IE, NE oder C sagen, warum sie fehlt.',
    'Enter a number, or say with NO, IE, NE or C why there is none.',
  ),
  jump: warning(
    '{carrier} ({sector}) {year}: {mwh}\u00a0MWh nach {before}\u00a0MWh im Jahr {year_before}, Änderung {change}\u00a0%.',
    '{carrier} ({sector}) in {year}: {mwh}\u00a0MWh after {before}\u00a0MWh in {year_before}, a change of {change}%.',
    'Prüfen: Einheit, Abgrenzung oder ein echter Sprung? Echte Sprünge in der Spalte source begründen.',
    'Check: unit, boundary or a real jump? Explain real jumps in the column source.',
  ),
  thousandfold: warning(
    '{carrier} ({sector}) {year}: {mwh}\u00a0MWh nach {before}\u00a0MWh im Jahr {year_before}, Verhältnis etwa 1\u00a0:\u00a01000.',
    '{carrier} ({sector}) in {year}: {mwh}\u00a0MWh after {before}\u00a0MWh in {year_before}, a ratio of about 1\u00a0:\u00a01000.',
    'Vermutlich kWh und MWh oder ein Tausenderpunkt verwechselt.',
    'Probably kWh and MWh were mixed up, or a thousands point was misread.',
  ),
  factor_out_of_band: warning(
    'Der Faktor {factor}\u00a0g/kWh für {carrier} {year} liegt außerhalb von 0 bis 1.200.',
    'The factor {factor}\u00a0g/kWh for {carrier} in {year} is outside 0 to 1,200.',
    'Einheit prüfen: g\u00a0CO₂e je kWh.',
    'Check the unit: g\u00a0CO₂e per kWh.',
  ),
  intensity_out_of_band: warning(
    '{year} sind es {intensity}\u00a0kWh je m² beheizter Fläche; üblich sind 20 bis 400.',
    '{intensity}\u00a0kWh per m² of heated area in {year}; 20 to 400 are usual.',
    'Fläche, Flächendefinition und Energie prüfen.',
    'Check area, area definition and energy.',
  ),
  carrier_first_reported_later: warning(
    '{carrier} ({sector}) ist erst ab {value} geliefert, andere Werte schon ab {first}; die Jahre davor sind so nicht bewertbar.',
    '{carrier} ({sector}) is delivered only from {value}, other values from {first}; the years before are thus not assessable.',
    'Für {lacking} Zahlen ergänzen, oder NO, wenn es den Träger dort noch nicht gab.',
    'Add numbers for {lacking}, or NO if the carrier did not occur yet.',
  ),
  target_above_baseline: warning(
    'Das Ziel von {target}\u00a0t liegt über der Ausgangsbilanz von {baseline}\u00a0t.',
    'The target of {target}\u00a0t is above the baseline of {baseline}\u00a0t.',
    'Ziel und Basisjahr prüfen.',
    'Check target and base year.',
  ),
  savings_exceed_balance: warning(
    'Umgesetzte und gesicherte Maßnahmen ({measures}) sollen bei {carrier} ({sector}) noch {saving}\u00a0MWh einsparen; verbraucht wurden {year} nur {energy}\u00a0MWh.',
    'Implemented and secured measures ({measures}) are still to save {saving}\u00a0MWh of {carrier} ({sector}); only {energy}\u00a0MWh were consumed in {year}.',
    'Einheit (MWh, nicht kWh) und Überschneidungen prüfen; das Urteil „Maßnahmen“ ist bis dahin nicht bewertbar.',
    'Check the unit (MWh, not kWh) and overlaps; until then the verdict "measures" is not assessable.',
  ),
  published_total_differs: warning(
    'Für {year} sind {computed}\u00a0t berechnet, veröffentlicht wurden {published}\u00a0t (Abweichung {change}\u00a0%).',
    '{computed}\u00a0t are computed for {year}, {published}\u00a0t were published (difference {change}%).',
    'Abgrenzung und Faktorensatz beider Zahlen vergleichen.',
    'Compare boundary and factor set of both figures.',
  ),
  published_total_withheld: warning(
    'Für {year} gibt es vertrauliche Angaben; die veröffentlichte Gesamtmenge wird deshalb nicht mit ausgegeben, denn aus beiden ließe sich die vertrauliche Angabe errechnen.',
    'There are confidential values for {year}; the published total is therefore not given out, since both together would reveal the confidential value.',
    'Entweder die Gesamtmenge oder die vertrauliche Angabe: Beide zugleich gehen nicht.',
    'Either the total or the confidential value: not both at once.',
  ),
  number_format_suspect: warning(
    'Alle {count} Werte mit Punkt in „{column}“ sehen aus wie Tausenderpunkte (z. B. {value}); gelesen wurden Dezimalzahlen.',
    'All {count} values with a point in "{column}" look like thousands points (e.g. {value}); they were read as decimals.',
    'Prüfen, ob die Datei Tausenderpunkte enthält.',
    'Check whether the file contains thousands points.',
  ),
};
