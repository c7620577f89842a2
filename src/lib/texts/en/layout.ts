import type { de } from '../de/layout.ts';
import { termsEn } from './terms.ts';

export const en = {
  site: {
    name: 'Quartiersmonitor',
    description: 'Energy and greenhouse-gas balances of neighbourhoods on the way to their climate targets',
    skip: 'Skip to content',
    mainNavigation: 'Main navigation',
    menu: 'Menu',
    pages: {
      programme: 'Programme',
      quartiers: 'Neighbourhoods',
      comparison: 'Comparison',
      measures: 'Measures',
      stand: 'Delivery',
      data: 'Data',
      press: 'Press',
      method: 'Method',
    },
    otherLanguage: 'Deutsch',
    otherLanguageLabel: 'Diese Seite auf Deutsch',
    demo: 'Demonstration data – not measurements',
    demoMore: 'The neighbourhoods exist; their figures here are invented.',
    preview: (until) => `Preview – under embargo until ${until}`,
    previewMore: 'Do not publish before, and do not pass on the link.',
    olderEdition: (id, date) => `You are reading the older edition ${id} of ${date}.`,
    currentEdition: (id) => `Go to the current edition ${id}`,
  },

  footer: {
    title: 'Edition and origin',
    edition: 'Edition',
    editionOf: (id, date) => `${id} of ${date}`,
    label: 'Label',
    factorSet: 'Factor set',
    noFactorSet: 'none, emissions as reported',
    contentHash: 'Checksum',
    contentHashMeaning: 'The same checksum means the same figures.',
    owner: 'Published by',
    contact: 'Contact',
    licence: 'Licence',
    permalink: 'Permanent link to this page in this edition',
    api: 'Data interface (API)',
    version: (version) => `Quartiersmonitor ${version}`,
  },

  chart: {
    signs: 'What the signs mean',
    asTable: 'As a table',
    csvForExcel: 'CSV for German Excel',
    moreFormats: 'more formats',
    svgForOffice: 'SVG for office programs (outlined text)',
    downloadOf: (title) => `Download chart: ${title}`,
    formats: {
      '16x9': 'landscape 16:9',
      '1x1': 'square',
      '4x5': 'portrait 4:5',
      column: 'newspaper column, 90 mm',
      page: 'page width, 170 mm',
    },
    source: (names) => `Source: ${names}`,
    edition: (id) => `Edition ${id}`,
    permalink: 'Permanent link',
  },

  table: {
    open: (rows) => `Show all ${rows} rows`,
    sort: 'Order by this',
    scroll: 'Table, scrolls sideways',
    total: 'Total',
    none: '–',
  },

  term: termsEn,

  form: { all: 'all', submit: 'Show', order: 'Order:' },

  paging: {
    label: 'Pages of the list',
    page: (page, last) => `Page ${page} of ${last}`,
    range: (from, to, of) => `${from} to ${to} of ${of}`,
    previous: 'previous',
    next: 'next',
    goTo: (page) => `Page ${page}`,
    rows: (n, of) => `The first ${n} of ${of} rows; the CSV file has all of them.`,
  },

  scope: {
    withoutTransport: 'without transport',
    notDelivered: (sector) => `${sector}: not delivered`,
  },

  status: { final: 'final', provisional: 'provisional', estimated: 'estimated' },

  cellState: {
    number: 'number',
    NO: 'not occurring',
    IE: 'included elsewhere',
    NE: 'not estimated',
    C: 'confidential',
    missing: 'missing',
  },

  quality: {
    A: 'A: measured or billed locally',
    B: 'B: extrapolated from local values',
    C: 'C: from regional indicators',
    D: 'D: from national indicators',
  },

  verdict: {
    title: 'Will the target be reached?',
    names: { level: 'Level', budget: 'Budget', trend: 'Trend', measures: 'Measures' },
    words: {
      achieved: 'target achieved',
      ahead: 'on or below the target path',
      close: 'slightly above the target path',
      behind: 'behind the target path',
      kept: 'kept',
      exceeded: 'exceeded',
      on_track: 'leads to the target',
      off_track: 'misses the target',
      open: 'open',
      sufficient: 'suffice',
      insufficient: 'do not suffice',
      not_assessable: 'not assessable',
    },
    trendOpen: (probability) => `target ${probability}`,
    short: {
      ahead: 'on\u00a0path',
      close: 'slightly\u00a0above',
      behind: 'behind',
      on_track: 'sufficient',
      off_track: 'insufficient',
      insufficient: 'not\u00a0enough',
    },
  },

  overdue: 'overdue',
  measureStatus: {
    idea: 'idea',
    planned: 'planned',
    decided: 'decided',
    in_progress: 'in progress',
    completed: 'completed',
    paused: 'paused',
    cancelled: 'cancelled',
    unknown: 'unknown',
  },

  measureEffect: { direct: 'direct effect', indirect: 'indirect effect', foundation: 'groundwork' },

  certainty: {
    implemented: 'implemented',
    secured: 'secured',
    decided: 'decided',
    idea: 'idea',
    none: '–',
  },

  phase: {
    auftakt: 'Kick-off',
    konzept: 'Concept',
    sanierungsmanagement: 'Renovation management',
    umsetzung: 'Implementation',
  } as Record<string, string>,
  buildingType: {
    mixed: 'mixed buildings',
    old_town: 'old buildings',
    row_housing: 'row housing',
    workers_settlement: 'workers’ settlement',
    large_estate: 'large housing estate',
    single_family: 'single-family houses',
  } as Record<string, string>,
  measureCategory: {
    adaptation: 'Climate adaptation',
    advice: 'Advice',
    envelope: 'Building envelope',
    heat_grid: 'Heat grid',
    heat_pump: 'Heat pump',
    lighting: 'Lighting',
    mobility: 'Mobility',
    optimisation: 'Operation',
    planning: 'Planning',
    pv: 'Photovoltaics',
  } as Record<string, string>,
} satisfies typeof de;
