/** Words people write for the keys of closed lists, German and English: by column, or by table and column. */
export const wordAliases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    final: ['endgültig', 'endgültiger Wert', 'endg.', 'abgeschlossen'],
    provisional: ['vorläufig', 'vorläufiger Wert', 'vorl.', 'preliminary'],
    estimated: ['geschätzt', 'Schätzung', 'Schätzwert', 'hochgerechnet', 'estimate'],
  },
  'measures.status': {
    idea: ['Idee'],
    planned: ['geplant', 'in Planung'],
    decided: ['beschlossen'],
    in_progress: ['in Umsetzung', 'läuft', 'begonnen'],
    completed: ['umgesetzt', 'abgeschlossen', 'fertig'],
    paused: ['ruht', 'pausiert'],
    cancelled: ['aufgegeben', 'abgebrochen', 'canceled'],
    unknown: ['unbekannt'],
  },
  basis: {
    measured: ['gemessen', 'Messung', 'Messwert', 'abgelesen'],
    billed: ['abgerechnet', 'Abrechnung', 'Abrechnungsdaten', 'Rechnung'],
    modelled: ['modelliert', 'Modell', 'berechnet', 'modeled'],
  },
  notation: {
    NO: ['kommt nicht vor', 'nicht vorhanden', 'not occurring'],
    IE: ['anderswo enthalten', 'included elsewhere'],
    NE: ['nicht erhoben', 'nicht ermittelt', 'keine Angabe', 'k.A.', 'n.v.', 'not estimated'],
    C: ['vertraulich', 'geheim', 'confidential'],
  },
  group: {
    electricity: ['Strom'],
    heat_grid: ['Wärmenetz', 'Wärmenetze', 'leitungsgebundene Wärme'],
    fossil: ['fossile'],
    renewable: ['erneuerbar', 'erneuerbare', 'renewables'],
    transport: ['Verkehr', 'Kraftstoffe'],
  },
  effect: {
    direct: ['direkt', 'wirkt direkt', 'direct effect'],
    indirect: ['indirekt', 'wirkt mittelbar', 'mittelbar', 'indirect effect'],
    foundation: ['Grundlage', 'groundwork'],
  },
  'weather.kind': {
    degree_days: ['Gradtagzahl', 'Gradtagzahlen', 'Gradtage'],
    climate_factor: ['Klimafaktor', 'Klimafaktoren'],
  },
  'measure_savings.kind': {
    ex_ante: ['vorab geschätzt', 'geplant', 'vorab'],
    ex_post: ['nachträglich gemessen', 'gemessen', 'nachträglich'],
  },
  what: {
    data: ['Daten'],
    factors: ['Faktoren'],
    boundary: ['Abgrenzung'],
    method: ['Rechenweise', 'Methode'],
  },
};

/** How spreadsheets and people write flags. A cross is none: it may stand for "yes" and for "locked". */
export const flagWords: Readonly<Record<string, readonly string[]>> = {
  true: ['wahr', 'ja', 'yes'],
  false: ['falsch', 'nein', 'no'],
};

/** What templates hold in place of a value that is withheld. */
export const protectedWords: readonly string[] = ['geschützt', 'protected'];

/** Names of the standard sectors beside those of the standard list. */
export const sectorAliases: Readonly<Record<string, readonly string[]>> = {
  households: [
    'Private Haushalte',
    'Privathaushalte',
    'Haushalt',
    'Haushaltskunden',
    'private households',
    'residential',
  ],
  services: [
    'GHD',
    'GHD/Sonstige',
    'GHD/Sonstiges',
    'Gewerbe, Handel, Dienstleistung',
    'Gewerbe, Handel, Dienstleistungen (GHD)',
    'Gewerbe',
    'Gewerbe/Handel/Dienstleistungen',
    'Gewerbe, Handel und Dienstleistungen',
    'commercial',
  ],
  industry: ['Industrie und verarbeitendes Gewerbe', 'Verarbeitendes Gewerbe'],
  municipal: [
    'Kommune',
    'Kommunal',
    'Kommunale Gebäude',
    'Kommunale Gebäude und Infrastruktur',
    'Kommunale Liegenschaften',
    'Kommunale Verwaltung',
    'Kommunalverwaltung',
    'Stadtverwaltung',
    'Städtische Gebäude',
    'Städtische Liegenschaften',
    'Öffentliche Gebäude',
    'Öffentliche Einrichtungen',
  ],
  transport: ['Mobilität', 'mobility'],
};

/** Names of the standard carriers beside those of the standard list. */
export const carrierAliases: Readonly<Record<string, readonly string[]>> = {
  electricity: ['Elektrizität', 'Haushaltsstrom', 'Allgemeinstrom', 'power'],
  heating_electricity: [
    'Nachtspeicher',
    'Nachtspeicherstrom',
    'Nachtspeicherheizung',
    'Nachtstrom',
    'Speicherheizung',
    'Strom Heizung',
  ],
  heat_pump_electricity: ['Strom Wärmepumpe', 'Wärmepumpe', 'WP-Strom', 'Strom für Wärmepumpen'],
  district_heating: ['district heat'],
  local_heating: ['local heat'],
  natural_gas: ['Erdgas H', 'Erdgas L', 'Erdgas (Hi)', 'Erdgas (Hu)', 'Erdgas (Heizwert)'],
  heating_oil: ['Heizöl EL', 'leichtes Heizöl', 'Heizöl leicht', 'Öl', 'fuel oil', 'oil'],
  lpg: ['Flüssiggas (LPG)', 'Propan'],
  hard_coal: ['Steinkohlen'],
  lignite: ['Braunkohlen', 'Braunkohlebriketts', 'Braunkohlenbriketts'],
  other_fossil: [
    'Sonstige Konventionelle',
    'Sonstige konventionelle Energieträger',
    'Sonstige fossile Energieträger',
  ],
  biomass: [
    'feste Biomasse',
    'Holz',
    'Brennholz',
    'Scheitholz',
    'Hackschnitzel',
    'Holzhackschnitzel',
    'solid biomass',
  ],
  wood_pellets: ['Pellets', 'Pellet'],
  solar_thermal: ['Solarwärme', 'Sonnenkollektoren', 'Solarkollektoren'],
  ambient_heat: ['Umgebungswärme', 'Umweltenergie'],
  other_renewable: ['Sonstige EE', 'Sonstige erneuerbare Energien', 'Sonstige erneuerbare Energieträger'],
  petrol: ['Ottokraftstoff', 'gasoline'],
  diesel: ['Dieselkraftstoff'],
  cng: ['CNG (Erdgas)', 'Erdgas als Kraftstoff'],
};

/** First words of a row that sums what stands above it. */
export const totalWords: readonly string[] = [
  'Summe',
  'Summen',
  'Zwischensumme',
  'Teilsumme',
  'Gesamtsumme',
  'Gesamt',
  'Gesamtergebnis',
  'Gesamtverbrauch',
  'Gesamtenergie',
  'Gesamtenergieverbrauch',
  'Insgesamt',
  'Zusammen',
  'Zwischenergebnis',
  'Total',
  'Subtotal',
  'Sum',
  'Grand',
];

/** Last words of such a row: "Haushalte gesamt", and "Haushalte Ergebnis" of a pivot table. */
export const totalEndings: readonly string[] = [
  'gesamt',
  'insgesamt',
  'zusammen',
  'Summe',
  'Zwischensumme',
  'Ergebnis',
  'total',
  'subtotal',
  'sum',
];

/** Words beside them that name everything, and not a part. */
export const totalScopes: readonly string[] = [
  'alle',
  'aller',
  'über',
  'der',
  'des',
  'im',
  'in',
  'all',
  'of',
  'total',
  'Jahr',
  'Sektoren',
  'Energieträger',
  'Quartiere',
  'Endenergie',
  'Endenergieverbrauch',
  'Energie',
  'Energieverbrauch',
  'Verbrauch',
  'sectors',
  'carriers',
  'energy',
  'consumption',
];

/** First words of a row that is a part of another one. */
export const partWords: readonly string[] = [
  'davon',
  'darunter',
  'hiervon',
  'of which',
  'thereof',
  'including',
];

/** Heads that often, but not always, say what a column of the contract does: they are proposed. */
export const relatedHeads: Readonly<Record<string, readonly string[]>> = {
  quartier_id: ['Stadtteil', 'Ortsteil', 'Stadtbezirk', 'Bezirk', 'Stadtviertel', 'Viertel', 'District'],
  year: ['Stichtag', 'Stand', 'Datum', 'Zeitpunkt', 'Date', 'As of'],
};

/** First or last words of heads of columns whose numbers are made of others. */
export const derivedWords: readonly string[] = [
  'Veränderung',
  'Veränderungen',
  'Veränd',
  'Änderung',
  'Differenz',
  'Abweichung',
  'Delta',
  'Index',
  'Entwicklung',
  'Trend',
  'Tendenz',
  'Zunahme',
  'Zuwachs',
  'Wachstum',
  'Abnahme',
  'Rückgang',
  'Mittelwert',
  'Durchschnitt',
  'Median',
  'Rang',
  'Rangfolge',
  'Ranking',
  'change',
  'difference',
  'deviation',
  'growth',
  'average',
  'rank',
];

/** Heads of columns that say something about their row. */
export const noteHeads: readonly string[] = [
  'Anmerkung',
  'Anmerkungen',
  'Bemerkung',
  'Bemerkungen',
  'Hinweis',
  'Hinweise',
  'Kommentar',
  'Kommentare',
  'Notiz',
  'Notizen',
  'Erläuterung',
  'Erläuterungen',
  'Fußnote',
  'Fußnoten',
  'note',
  'notes',
  'remark',
  'remarks',
  'comment',
  'comments',
  'footnote',
];

/** The same of columns that tell parts of a whole. */
export const shareWords: readonly string[] = ['Anteil', 'Anteile', 'Prozentanteil', 'share'];

/** What people write where they have no number. What it means differs from office to office. */
export const placeholders: readonly string[] = [
  '-',
  '–',
  '—',
  '--',
  '.',
  '..',
  '...',
  '…',
  '/',
  'x',
  'k.A.',
  'k. A.',
  'n.v.',
  'n. v.',
  'n.a.',
  'n/a',
  'n.b.',
  '?',
  'keine Angabe',
  'nicht verfügbar',
  'unbekannt',
  'fehlt',
  'entfällt',
];
