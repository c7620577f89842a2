/** Names of tables whose numbers are sums of a whole year. */
export const ofWholeYears: ReadonlySet<string> = new Set([
  'energy',
  'reported_emissions',
  'published_totals',
]);

/** The head of a column that divides the values of a year: "Monat", "Quartal", "Abrechnungszeitraum", "von", "month". */
export const periodHead =
  /^(?:(?:\p{L}+ )?(?:von|bis|from|to)(?: (?:Datum|date))?|\p{L}*(?:monate?|quartale?|halbjahre?|zeitraum|zeitabschnitt|zeitscheibe|woche)s?|\p{L}*periode|KW|months?|quarters?|half[- ]years?|weeks?|(?:\p{L}+ )?period)$/iu;
