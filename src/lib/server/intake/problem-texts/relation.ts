import { error, warning } from './wording.ts';

/** What does not fit together: rows with rows, tables with tables. */
export const relationTexts = {
  unknown_reference: error(
    '„{value}“ in „{column}“ ist in {table} nicht bekannt.{proposal}',
    '"{value}" in "{column}" is not known in {table}.{proposal}',
    'Schreibweise prüfen oder in {table}.csv ergänzen.',
    'Check the spelling or add it to {table}.csv.',
    [
      '„{value}“ in „{column}“ steht nicht in der Liste „{list}“.{proposal}',
      '"{value}" in "{column}" is not in the list "{list}".{proposal}',
      'Schreibweise prüfen. {addition}',
      'Check the spelling. {addition}',
    ],
  ),
  duplicate_key: error(
    'Der Schlüssel {key} kommt mehrfach vor: Zeile {rows}.',
    'The key {key} occurs more than once: rows {rows}.',
    'Eine der Zeilen löschen oder den Schlüssel berichtigen.',
    'Delete one of the rows or correct the key.',
    [
      'Für {words} gibt es mehrere Zeilen: Zeile {rows}.',
      'There are several rows for {words}: row {rows}.',
      'Eine der Zeilen löschen oder berichtigen, wofür sie steht.',
      'Delete one of the rows or correct what it stands for.',
    ],
  ),
  number_and_notation: error(
    '{field} ({value}) und notation ({notation}) sind beide gefüllt.',
    '{field} ({value}) and notation ({notation}) are both given.',
    'Entweder die Zahl oder das Kürzel stehen lassen.',
    'Keep either the number or the notation key.',
    [
      'Zahl ({value}) und Kürzel ({notation}) sind beide gefüllt.',
      'Number ({value}) and notation key ({notation}) are both given.',
      'Entweder die Zahl oder das Kürzel stehen lassen.',
      'Keep either the number or the notation key.',
    ],
  ),
  reported_value_missing: error(
    '{sector} {year}: {:emissions_t} und {:notation} sind beide leer.',
    '{sector} in {year}: {:emissions_t} and {:notation} are both blank.',
    'Genau eines von beiden angeben: die Zahl, oder NO, IE, NE oder C.',
    'Give exactly one of them: the number, or NO, IE, NE or C.',
  ),
  completed_in_future: error(
    'Die Maßnahme gilt als umgesetzt, fertig wäre sie aber erst am {date}, nach dem Tag der Ausgabe ({day}).',
    'The measure counts as completed, yet its completion date is {date}, after the day of the edition ({day}).',
    'Den Status auf in_progress setzen oder das Datum berichtigen.',
    'Set the status to in_progress or correct the date.',
    [
      'Die Maßnahme gilt als umgesetzt, fertig wäre sie aber erst am {date}, nach dem Tag der Ausgabe ({day}).',
      'The measure counts as completed, yet its completion date is {date}, after the day of the edition ({day}).',
      'Den Status auf „in Umsetzung“ setzen oder das Datum berichtigen.',
      'Set the status to "in progress" or correct the date.',
    ],
  ),
  milestone_in_future: error(
    'Der Meilenstein gilt am {date} als erledigt, nach dem Tag der Ausgabe ({day}).',
    'The milestone counts as done on {date}, after the day of the edition ({day}).',
    '{:done} leer lassen oder das Datum berichtigen.',
    'Leave {:done} blank or correct the date.',
  ),
  milestone_delivery: error(
    '„{value}“ sieht wie die Frist einer Lieferung aus, nennt aber kein Jahr.',
    '"{value}" looks like the deadline of a delivery but names no year.',
    'delivery- mit vier Ziffern schreiben, zum Beispiel delivery-2025.',
    'Write delivery- with four digits, such as delivery-2025.',
  ),
  end_before_start: error(
    'Die Fertigstellung ({date}) liegt vor dem Beginn ({start}).',
    'Completion ({date}) is before the start ({start}).',
    '{:start_date} und {:completion_date} prüfen.',
    'Check {:start_date} and {:completion_date}.',
  ),
  reduction_or_target: error(
    'Genau eines von {:reduction_pct} und {:target_t} muss gefüllt sein.',
    'Exactly one of {:reduction_pct} and {:target_t} must be given.',
    'Das andere Feld leer lassen.',
    'Leave the other field blank.',
  ),
  base_years_reversed: error(
    '{:base_year_from} ({value}) liegt nach {:base_year_to} ({to}).',
    '{:base_year_from} ({value}) is after {:base_year_to} ({to}).',
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
    '{:low_mwh} ≤ {:saving_mwh} ≤ {:high_mwh} ist verletzt ({low} / {value} / {high}).',
    '{:low_mwh} ≤ {:saving_mwh} ≤ {:high_mwh} is broken ({low} / {value} / {high}).',
    'Grenzen prüfen; bei Mehrverbrauch sind alle drei negativ.',
    'Check the bounds; with more consumption all three are negative.',
  ),
  long_term_mean_missing: warning(
    'Gradtage ohne langjähriges Mittel taugen nicht zur Witterungskorrektur.',
    'Degree days without a long-term mean cannot be used for weather correction.',
    '{:long_term_mean} ergänzen.',
    'Add {:long_term_mean}.',
  ),
  energy_and_reported: error(
    'Für {quartier}, {year}, {sector} gibt es Energie und berichtete Emissionen.',
    'For {quartier}, {year}, {sector} there are both energy and reported emissions.',
    'Nur eines von beiden liefern: energy.csv (Zeile {other}) oder reported_emissions.csv.',
    'Deliver only one of them: energy.csv (row {other}) or reported_emissions.csv.',
  ),
  factor_missing: error(
    'Für {carrier} fehlt {year} ein Emissionsfaktor im Satz „{set}“ ({count} {values} betroffen).',
    'An emission factor for {carrier} in {year} is missing from the set "{set}" ({count} {values} concerned).',
    'In emission_factors.csv die Zeile {set},{carrier_id},{year} ergänzen.',
    'Add the row {set},{carrier_id},{year} to emission_factors.csv.',
  ),
  local_factor_gap: error(
    'Der lokale Faktor von {quartier} für {carrier} fehlt für {year}.',
    'The local factor of {quartier} for {carrier} is missing for {year}.',
    'Ein lokaler Faktor gilt für alle Jahre mit Energie: Zeile für {year} ergänzen.',
    'A local factor holds for all years with energy: add a row for {year}.',
  ),
  disclosure: error(
    'Zusammen mit {editions} verriete diese Ausgabe eine vertrauliche Angabe: {quartier}, {year}, {sector}, {carrier}.',
    'Together with {editions} this edition would reveal a confidential value: {quartier}, {year}, {sector}, {carrier}.',
    'Mehr zurückhalten („publish … --withhold-more“) oder die frühere Ausgabe zurückziehen („withdraw AUSGABE --reason …“).',
    'Withhold more ("publish … --withhold-more") or withdraw the earlier edition ("withdraw EDITION --reason …").',
  ),
  edition_not_audited: warning(
    'Die Ausgabe {edition} ist nicht lesbar. Ob sie zusammen mit der neuen etwas Vertrauliches verriete, wurde nicht geprüft.',
    'Edition {edition} cannot be read. Whether it and the new one together would reveal something confidential was not audited.',
    '„npm run monitor -- verify {edition}“ nennt den Schaden; aus einer Sicherung zurückholen oder mit „withdraw“ zurückziehen.',
    '"npm run monitor -- verify {edition}" names the damage; restore it from a backup or withdraw it.',
  ),
  more_of_these: error(
    'Fälle dieser Art („{rule}“{where}) über die aufgeführten hinaus: {count}.',
    'Cases of this kind ("{rule}"{where}) beyond those listed: {count}.',
    'Die Ursache ist vermutlich dieselbe wie in den aufgeführten Zeilen.',
    'The cause is probably the same as in the rows listed.',
  ),
};
