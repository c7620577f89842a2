import type {
  CellState,
  Certainty,
  MeasureEffect,
  MeasureStatus,
  Quality,
  ValueStatus,
} from '#lib/domain/vocabulary.ts';
import type { VerdictName } from '#lib/domain/verdict-tone.ts';
import { termsDe } from './terms.ts';

/** Words that occur on every page or on several. Numbers and years arrive as text; names come from data. */
export const de = {
  site: {
    name: 'Quartiersmonitor',
    description: 'Energie- und Treibhausgasbilanzen von Quartieren auf dem Weg zu ihren Klimazielen',
    skip: 'Zum Inhalt springen',
    mainNavigation: 'Hauptnavigation',
    menu: 'Menü',
    pages: {
      programme: 'Programm',
      quartiers: 'Quartiere',
      comparison: 'Vergleich',
      measures: 'Maßnahmen',
      stand: 'Lieferstand',
      data: 'Daten',
      method: 'Methodik',
      press: 'Presse',
    },
    otherLanguage: 'English',
    otherLanguageLabel: 'This page in English',
    demo: 'Demonstrationsdaten – keine Messwerte',
    demoMore: 'Die Quartiere gibt es, ihre Zahlen hier sind erfunden.',
    preview: (until: string) => `Vorabansicht – gesperrt bis ${until}`,
    previewMore: 'Bis dahin nicht veröffentlichen und den Link nicht weitergeben.',
    olderEdition: (id: string, date: string) => `Sie lesen die ältere Ausgabe ${id} vom ${date}.`,
    currentEdition: (id: string) => `Zur aktuellen Ausgabe ${id}`,
  },

  footer: {
    title: 'Ausgabe und Herkunft',
    edition: 'Ausgabe',
    editionOf: (id: string, date: string) => `${id} vom ${date}`,
    label: 'Bezeichnung',
    factorSet: 'Faktorensatz',
    noFactorSet: 'keiner, Emissionen wie gemeldet',
    contentHash: 'Prüfsumme',
    contentHashMeaning: 'Gleiche Prüfsumme heißt gleiche Zahlen.',
    owner: 'Herausgabe',
    contact: 'Kontakt',
    licence: 'Lizenz',
    permalink: 'Dauerhafter Link auf diese Seite in dieser Ausgabe',
    api: 'Datenschnittstelle (API)',
    version: (version: string) => `Quartiersmonitor ${version}`,
  },

  chart: {
    signs: 'Was die Zeichen bedeuten',
    asTable: 'Als Tabelle',
    csvForExcel: 'CSV für Excel',
    moreFormats: 'weitere Formate',
    svgForOffice: 'SVG für Office (Schrift als Umrisse)',
    downloadOf: (title: string) => `Diagramm herunterladen: ${title}`,
    formats: {
      '16x9': 'quer 16:9',
      '1x1': 'quadratisch',
      '4x5': 'hoch 4:5',
      column: 'Zeitungsspalte, 90 mm',
      page: 'Seitenbreite, 170 mm',
    },
    source: (names: string) => `Quelle: ${names}`,
    edition: (id: string) => `Ausgabe ${id}`,
    permalink: 'Dauerhafter Link',
  },

  table: {
    sort: 'Danach ordnen',
    scroll: 'Tabelle, waagerecht verschiebbar',
    open: (rows: string) => `Alle ${rows} Zeilen zeigen`,
    total: 'Summe',
    none: '–',
  },

  term: termsDe,

  form: { all: 'alle', submit: 'Anzeigen', order: 'Reihenfolge:' },

  /** Leafing through long lists. */
  paging: {
    label: 'Seiten der Liste',
    page: (page: string, last: string) => `Seite ${page} von ${last}`,
    range: (from: string, to: string, of: string) => `${from} bis ${to} von ${of}`,
    previous: 'vorherige',
    next: 'nächste',
    goTo: (page: string) => `Seite ${page}`,
    rows: (n: string, of: string) => `Die ersten ${n} von ${of} Zeilen; die CSV-Datei enthält alle.`,
  },

  scope: {
    withoutTransport: 'ohne Verkehr',
    notDelivered: (sector: string) => `${sector}: nicht geliefert`,
  },

  status: {
    final: 'endgültig',
    provisional: 'vorläufig',
    estimated: 'geschätzt',
  } satisfies Record<ValueStatus, string>,

  cellState: {
    number: 'Zahl',
    NO: 'kommt nicht vor',
    IE: 'anderswo enthalten',
    NE: 'nicht ermittelt',
    C: 'vertraulich',
    missing: 'fehlt',
  } satisfies Record<CellState, string>,

  quality: {
    A: 'A: regional gemessen oder abgerechnet',
    B: 'B: hochgerechnet aus regionalen Werten',
    C: 'C: aus regionalen Kennwerten',
    D: 'D: aus bundesweiten Kennwerten',
  } satisfies Record<Quality, string>,

  /** The four verdicts: their names, their words, and their one-word forms for tables. */
  verdict: {
    title: 'Wird das Ziel erreicht?',
    names: { level: 'Stand', budget: 'Budget', trend: 'Trend', measures: 'Maßnahmen' },
    words: {
      achieved: 'Ziel erreicht',
      ahead: 'auf dem Zielpfad oder darunter',
      close: 'knapp über dem Zielpfad',
      behind: 'hinter dem Zielpfad',
      kept: 'eingehalten',
      exceeded: 'überschritten',
      on_track: 'führt zum Ziel',
      off_track: 'verfehlt das Ziel',
      open: 'offen',
      sufficient: 'reichen aus',
      insufficient: 'reichen nicht',
      not_assessable: 'nicht bewertbar',
    } satisfies Record<VerdictName, string>,
    /** An open trend whose probability is known: one wording, so that nothing contradicts it. */
    trendOpen: (probability: string) => `Ziel ${probability}`,
    /** For tables, under the name of the verdict as column header, where that is another word. */
    short: {
      ahead: 'auf\u00a0dem\u00a0Pfad',
      close: 'knapp\u00a0darüber',
      behind: 'dahinter',
      on_track: 'reicht',
      off_track: 'reicht\u00a0nicht',
      sufficient: 'reichen',
      insufficient: 'reichen\u00a0nicht',
    } as Partial<Record<VerdictName, string>>,
  },

  overdue: 'überfällig',
  measureStatus: {
    idea: 'Idee',
    planned: 'geplant',
    decided: 'beschlossen',
    in_progress: 'in Umsetzung',
    completed: 'umgesetzt',
    paused: 'ruht',
    cancelled: 'aufgegeben',
    unknown: 'unbekannt',
  } satisfies Record<MeasureStatus, string>,

  measureEffect: {
    direct: 'wirkt direkt',
    indirect: 'wirkt mittelbar',
    foundation: 'Grundlage',
  } satisfies Record<MeasureEffect, string>,

  certainty: {
    implemented: 'umgesetzt',
    secured: 'gesichert',
    decided: 'beschlossen',
    idea: 'Idee',
    none: '–',
  } satisfies Record<Certainty, string>,

  /** Categories, phases and building types are free words in the data; the usual ones have labels. */
  phase: {
    auftakt: 'Auftakt',
    konzept: 'Konzept',
    sanierungsmanagement: 'Sanierungsmanagement',
    umsetzung: 'Umsetzung',
  } as Record<string, string>,
  buildingType: {
    mixed: 'gemischte Bebauung',
    old_town: 'Altbau',
    row_housing: 'Zeilenbau',
    workers_settlement: 'Arbeitersiedlung',
    large_estate: 'Großwohnsiedlung',
    single_family: 'Einfamilienhäuser',
  } as Record<string, string>,
  measureCategory: {
    adaptation: 'Klimaanpassung',
    advice: 'Beratung',
    envelope: 'Gebäudehülle',
    heat_grid: 'Wärmenetz',
    heat_pump: 'Wärmepumpe',
    lighting: 'Beleuchtung',
    mobility: 'Mobilität',
    optimisation: 'Betriebsoptimierung',
    planning: 'Planung',
    pv: 'Photovoltaik',
  } as Record<string, string>,
};
