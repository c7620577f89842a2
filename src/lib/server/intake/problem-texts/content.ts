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
    '{carrier} ({sector}) {year}: {mwh}\u00a0MWh nach {before}\u00a0MWh im Jahr {year_before}, Verhältnis etwa 1\u00a0:\u00a0{ratio}: {looks}.',
    '{carrier} ({sector}) in {year}: {mwh}\u00a0MWh after {before}\u00a0MWh in {year_before}, a ratio of about 1\u00a0:\u00a0{ratio}: {looks}.',
    'Alle Jahre in MWh angeben oder einen Tausenderpunkt berichtigen.',
    'Give all years in MWh, or correct a thousands separator.',
  ),
  reported_jump: warning(
    '{sector} {year}: {t}\u00a0t nach {before}\u00a0t im Jahr {year_before}, Änderung {change}\u00a0%.',
    '{sector} in {year}: {t}\u00a0t after {before}\u00a0t in {year_before}, a change of {change}%.',
    'Prüfen: Einheit, Abgrenzung oder ein echter Sprung? Echte Sprünge in der Spalte source begründen.',
    'Check: unit, boundary or a real jump? Explain real jumps in the column source.',
  ),
  reported_thousandfold: warning(
    '{sector} {year}: {t}\u00a0t nach {before}\u00a0t im Jahr {year_before}, Verhältnis etwa 1\u00a0:\u00a0{ratio}: {looks}.',
    '{sector} in {year}: {t}\u00a0t after {before}\u00a0t in {year_before}, a ratio of about 1\u00a0:\u00a0{ratio}: {looks}.',
    'Alle Jahre in t angeben oder einen Tausenderpunkt berichtigen.',
    'Give all years in t, or correct a thousands separator.',
  ),
  energy_out_of_band: warning(
    '{year}{others}: {mwh}\u00a0MWh {what} für {n}\u00a0{of}{of_year} sind {per}\u00a0MWh je {unit}; plausibel sind {low} bis {high}.{looks}',
    '{year}{others}: {mwh}\u00a0MWh {what} for {n}\u00a0{of}{of_year} is {per}\u00a0MWh per {unit}; {low} to {high} are plausible.{looks}',
    'Einheit (MWh), Abgrenzung und Bezugsgröße prüfen.',
    'Check the unit (MWh), the boundary and the reference figure.',
  ),
  energy_beyond_any_quartier: warning(
    '{year}{others}: {mwh}\u00a0MWh der Haushalte; schon {high}\u00a0MWh reichen für rund {people}\u00a0Einwohner.{looks}',
    '{year}{others}: {mwh}\u00a0MWh of households; {high}\u00a0MWh are enough for some {people}\u00a0inhabitants.{looks}',
    'Einheit (MWh) prüfen und Einwohner in reference.csv ergänzen.',
    'Check the unit (MWh) and add inhabitants to reference.csv.',
  ),
  tonnes_per_head_out_of_band: warning(
    '{year}{others}: {t}\u00a0t für {n}\u00a0Einwohner{of_year} sind {per}\u00a0t je Kopf; plausibel sind 0,2 bis 60.{looks}',
    '{year}{others}: {t}\u00a0t for {n}\u00a0inhabitants{of_year} is {per}\u00a0t per head; 0.2 to 60 are plausible.{looks}',
    'Einheit, Abgrenzung und Einwohnerzahl prüfen.',
    'Check the unit, the boundary and the population.',
  ),
  reference_jump: warning(
    '{year}: {now}\u00a0{what} nach {before} im Jahr {year_before}, Änderung {change}\u00a0%: anderer Zuschnitt?',
    '{year}: {now}\u00a0{what} after {before} in {year_before}, a change of {change}%: a different boundary?',
    'Alle Jahre auf denselben Gebietszuschnitt beziehen, auch die Energie.',
    'Refer all years to the same area, energy too.',
  ),
  saving_outlier: warning(
    '{title}: {saving}\u00a0MWh bei {carrier}; der Median der Maßnahmen dieser Kategorie ist {middle}\u00a0MWh. Das sieht nach kWh aus.',
    '{title}: {saving}\u00a0MWh of {carrier}; the median of the measures of this category is {middle}\u00a0MWh. This looks like kWh.',
    'Einsparung in MWh je Jahr angeben.',
    'Give the saving in MWh per year.',
  ),
  saving_above_carrier: warning(
    '{title}: {saving}\u00a0MWh bei {carrier}; in keinem vollständig gelieferten Jahr hat das Quartier davon mehr als {energy}\u00a0MWh verbraucht ({year}).{looks}',
    '{title}: {saving}\u00a0MWh of {carrier}; in no completely delivered year did the quartier consume more than {energy}\u00a0MWh of it ({year}).{looks}',
    'Einheit (MWh, nicht kWh) und Energieträger prüfen.',
    'Check the unit (MWh, not kWh) and the carrier.',
  ),
  measure_overdue: warning(
    '{title}: Die Fertigstellung war für {date} vorgesehen, der Stand ist aber „{status}“.',
    '{title}: completion was due on {date}, yet the status is "{status}".',
    'Status oder Datum fortschreiben; bis dahin steht dort „überfällig“.',
    'Update status or date; until then it is marked "overdue".',
  ),
  headline_sector_not_delivered: warning(
    'Der Sektor „{sector}“ gehört zur Hauptabgrenzung, ist aber für kein Quartier geliefert.',
    'The sector "{sector}" belongs to the headline, but is not delivered for any quartier.',
    'Werte liefern (auch NO oder IE) oder den Sektor aus headline_sectors nehmen.',
    'Deliver values (or NO or IE), or take the sector out of headline_sectors.',
  ),
  headline_sector_lacking: warning(
    'Der Sektor „{sector}“ gehört zur Hauptabgrenzung, ist für dieses Quartier aber nicht geliefert; seine Summen enthalten den Sektor nicht.',
    'The sector "{sector}" belongs to the headline, but is not delivered for this quartier; its sums do not contain the sector.',
    'Werte liefern; NO, wenn es ihn dort nicht gibt, IE, wenn er anderswo enthalten ist.',
    'Deliver values; NO if there is none of it, IE if it is included elsewhere.',
  ),
  sector_outside_headline: warning(
    'Der Sektor „{sector}“ ist geliefert, gehört aber nicht zur Hauptabgrenzung und zählt in deren Summen nicht mit.',
    'The sector "{sector}" is delivered, but does not belong to the headline and does not count in its sums.',
    'Den Sektor in headline_sectors aufnehmen, wenn er mitzählen soll.',
    'Add the sector to headline_sectors if it is to count.',
  ),
  glyph_missing: warning(
    'Die Schrift in Bildern enthält {characters} nicht; dort erscheint ein leeres Kästchen.',
    'The font used in pictures has no glyph for {characters}; an empty box appears instead.',
    'Die Angabe ohne dieses Zeichen schreiben.',
    'Write it without this character.',
  ),
  sector_in_two_forms: warning(
    'Der Sektor „{sector}“ ist teils als Energie, teils in Tonnen geliefert; deshalb ist kein Jahr bewertbar.',
    'The sector "{sector}" is delivered partly as energy, partly in tonnes; therefore no year is assessable.',
    'Alle Jahre in einer der beiden Formen liefern.',
    'Deliver all years in one of the two forms.',
  ),
  targets_after_programme: warning(
    'Ziele gibt es nur für {years}, nach dem Zieljahr des Programms ({until}); deshalb wird dieses Quartier an keinem Ziel gemessen.',
    'There are targets for {years} only, after the target year of the programme ({until}); therefore this quartier is not measured against any target.',
    'Ein Ziel oder Zwischenziel bis {until} ergänzen.',
    'Add a target or an interim target by {until}.',
  ),
  decided_tonnes_differ: warning(
    'Für {year} sind {decided}\u00a0t beschlossen; das Ziel beträgt nach den heutigen Zahlen {target}\u00a0t (Abweichung {change}\u00a0t).',
    "{decided}\u00a0t were decided for {year}; on today's figures the target is {target}\u00a0t (difference {change}\u00a0t).",
    'Beides bleibt stehen; in source sagen, warum es auseinanderliegt.',
    'Both are kept; say in source why they differ.',
  ),
  sector_first_reported_later: warning(
    'Der Sektor „{sector}“ ist erst ab {value} gemeldet, andere Werte schon ab {first}; deshalb nicht bewertbar: {lacking}.',
    'The sector "{sector}" is reported only from {value}, other values from {first}; therefore not assessable: {lacking}.',
    'Für {lacking} Zahlen ergänzen, oder NO oder IE in der Spalte notation.',
    'Add numbers for {lacking}, or NO or IE in the column notation.',
  ),
  factor_out_of_band: warning(
    'Der Faktor {factor}\u00a0g/kWh für {carrier} {year} liegt außerhalb von 0 bis 1.200.',
    'The factor {factor}\u00a0g/kWh for {carrier} in {year} is outside 0 to 1,200.',
    'Einheit prüfen: g\u00a0CO₂e je kWh.',
    'Check the unit: g\u00a0CO₂e per kWh.',
  ),
  intensity_out_of_band: warning(
    '{year}{others} sind es {intensity}\u00a0kWh je m² beheizter Fläche; üblich sind 20 bis 400.{looks}',
    '{intensity}\u00a0kWh per m² of heated area in {year}{others}; 20 to 400 are usual.{looks}',
    'Fläche, Flächendefinition und Energie prüfen.',
    'Check area, area definition and energy.',
  ),
  carrier_first_reported_later: warning(
    '{carrier} ({sector}) ist erst ab {value} geliefert, andere Werte schon ab {first}; deshalb nicht bewertbar: {lacking}.',
    '{carrier} ({sector}) is delivered only from {value}, other values from {first}; therefore not assessable: {lacking}.',
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
    'Einheit (MWh, nicht kWh) und Überschneidungen prüfen. Gehört der Sektor zum Ziel, ist das Urteil „Maßnahmen“ bis dahin nicht bewertbar.',
    'Check the unit (MWh, not kWh) and overlaps. If the sector belongs to the target, the verdict "measures" is not assessable until then.',
  ),
  published_total_differs: warning(
    'Für {year} sind {computed}\u00a0t berechnet, veröffentlicht wurden {published}\u00a0t (Abweichung {change}\u00a0%).{looks}',
    '{computed}\u00a0t are computed for {year}, {published}\u00a0t were published (difference {change}%).{looks}',
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
