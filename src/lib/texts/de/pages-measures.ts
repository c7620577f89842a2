import type { ComparisonReason } from '#lib/domain/records/measure-money.ts';

/** Numbers as they are printed. */
interface MeasureCounts {
  measures: string;
  quartiers: string;
  implemented: string;
  secured: string;
  isOneMeasure: boolean;
  isOneQuartier: boolean;
}

/** The page /massnahmen. Numbers, years and dates arrive as text; names come from data. */
export const measuresDe = {
  lead: ({ measures, quartiers, implemented, secured, isOneMeasure, isOneQuartier }: MeasureCounts) =>
    `${measures} ${isOneMeasure ? 'Maßnahme' : 'Maßnahmen'} in ${quartiers} ${isOneQuartier ? 'Quartier' : 'Quartieren'}: ${implemented} umgesetzt, ${secured} gesichert.`,
  more: 'Wer etwas Ähnliches vorhat, findet hier Wirkung, Kosten und Ansprechstelle.',
  none: 'Diese Ausgabe enthält keine Maßnahmen.',

  costs: {
    title: 'Kosten je Tonne und Summen',
    lead: 'Was eine eingesparte Tonne mit jeder Maßnahme kostet, was Kategorien zusammen einsparen, und wie sicher die Einsparungen der Quartiere sind.',
  },

  money: {
    link: 'Geld und Wirkung: Investition, Förderung, geplant und gemessen',
    title: 'Geld und Wirkung',
    /** Why these are fewer than there are in the list. */
    pursued: (n: string, of: string, isOne: boolean) =>
      `Von ${of} Maßnahmen ${isOne ? 'wird' : 'werden'} ${n} verfolgt; die anderen ruhen, sind aufgegeben oder unbekannten Stands.`,
    /** Sentences on a sum, or on none, of what is known for n of all measures. */
    invest: {
      sum: (euro: string, n: string, of: string) =>
        `Für ${n} von ${of} Maßnahmen ist die Investition bekannt, zusammen ${euro}\u00a0€.`,
      unknown: 'Zu keiner Maßnahme ist die Investition bekannt.',
    },
    funding: {
      sum: (euro: string, n: string, of: string) =>
        `Die Förderung ist für ${n} von ${of} bekannt, zusammen ${euro}\u00a0€.`,
      unknown: 'Zu keiner Maßnahme ist die Förderung bekannt.',
    },
    perTonne: {
      sum: (euro: string, n: string, isOne: boolean) =>
        `Wo auch Einsparung und Nutzungsdauer bekannt sind (${n} ${isOne ? 'Maßnahme' : 'Maßnahmen'}), kommen auf jede erwartete Tonne Einsparung ${euro}\u00a0€ Förderung.`,
      unknown:
        'Förderung je Tonne ist nicht bestimmbar: Zu keiner Maßnahme sind Förderung, Einsparung und Nutzungsdauer zugleich bekannt.',
    },
    none: 'Zu dieser Auswahl gibt es keine Maßnahme, die verfolgt wird.',
    all: 'alle',
    titles: { category: 'Nach Kategorie', certainty: 'Nach Sicherheit', quartier: 'Nach Quartier' },
    /** On the page of a quartier. */
    own: 'Geld',
    ofAll: 'Geld und Wirkung aller Maßnahmen im Programm',
    captions: {
      all: 'Investition und Förderung nach Sicherheit, Kategorie und Quartier',
      category: 'Investition und Förderung nach Kategorie',
      certainty: 'Investition und Förderung nach Sicherheit',
      quartier: 'Investition und Förderung nach Quartier',
    },
    heads: { invest: 'Investition, €', funding: 'Förderung, €', perTonne: 'Förderung, €/t' },
    known: (n: string, of: string) => `für ${n} von ${of} bekannt`,
    knownShort: (n: string, of: string) => `${n} von ${of}`,
    measures: (n: string, isOne: boolean) => `${n} ${isOne ? 'Maßnahme' : 'Maßnahmen'}`,
    byCategory: 'Nach Kategorie zeigen',
    note: 'Jede Summe umfasst die Maßnahmen, von denen der Betrag bekannt ist; wo es nicht alle sind, steht ihre Zahl darunter. Investition und Förderung werden so addiert, wie sie angegeben sind. Beschlossenes und Ideen zählen mit, auch wenn sie keine Zusagen sind; was ruht, aufgegeben oder unbekannten Stands ist, nicht.',
    formula: (factor: string) =>
      `So gerechnet: Förderung je Tonne = ∑\u00a0F / (i\u00a0·\u00a0∑\u00a0S\u00a0·\u00a0n). F ist die Förderung, S die Einsparung im vollen Jahr, n die Nutzungsdauer derselben Maßnahmen, i = ${factor} die Wechselwirkung.`,
    files: 'Dateien',
    file: { money: 'Geld', effect: 'Geplant und gemessen' },
  },

  effect: {
    title: 'Geplant und gemessen',
    subtitle: (n: string, of: string) =>
      `Einsparung im vollen Jahr, vorher geschätzt (ex ante) und nachher gemessen (ex post), in t\u00a0CO₂e und darunter in MWh; Anteil: gemessen von geplant. Beides liegt für ${n} von ${of} Maßnahmen vor`,
    caption: 'Geplante und gemessene Einsparung je Maßnahme',
    before: 'geplant, t/a',
    after: 'gemessen, t/a',
    difference: 'Abweichung, t/a',
    share: 'Anteil, %',
    mwh: (value: string) => `${value}\u00a0MWh`,
    total: (n: string, of: string) => `Tonnen aus ${n} von ${of}`,
    largest: (n: string, of: string) =>
      `Gezeigt sind die ${n} größten Abweichungen von ${of}; die Dateien enthalten alle, die Summe auch.`,
    none: 'Für keine Maßnahme dieser Auswahl liegt beides vor.',
    reasons: {
      not_direct: 'wirkt mittelbar, trägt keine Tonnen',
      no_assessable_year: 'kein bewertbares Jahr, also kein Faktor',
      no_factor: 'ein Emissionsfaktor fehlt',
      nothing_planned: 'keine Einsparung geplant',
    } satisfies Record<ComparisonReason, string>,
    formula: (factor: string) =>
      `So gerechnet: S = ∑\u00a0ΔE\u00a0·\u00a0ef\u00a0/\u00a01000, geplant und gemessen mit denselben Faktoren, denen des letzten bewertbaren Jahres. Abweichung = gemessen − geplant. Summe = i\u00a0·\u00a0∑\u00a0S über die Maßnahmen, von denen beides bekannt ist; i = ${factor} ist die Wechselwirkung. MWh sind über die Energieträger verrechnet: Wer den Träger wechselt, kann Tonnen sparen und keine MWh.`,
    leads: 'Jede Maßnahme führt zu ihrer Rechnung.',
  },

  /** What is done where measures overlap. */
  overlap: {
    factor: (factor: string) =>
      `Maßnahmen an denselben Gebäuden sparen zusammen weniger als einzeln. Summen eingesparter Tonnen und Megawattstunden sind deshalb mit der Wechselwirkung ${factor} multipliziert, einzelne Maßnahmen nicht.`,
    none: 'Überschneidungen zwischen Maßnahmen sind in Summen nicht abgezogen (Wechselwirkung 1).',
  },

  /** Columns of the files. */
  file: {
    group: 'Gruppe',
    item: 'davon',
    known: (what: string) => `${what} bekannt`,
    unit: { euro: '€', euroPerTonne: '€/t', tonnes: 't\u00a0CO₂e/a', energy: 'MWh/a', percent: '%' },
    invest: 'Investition',
    funding: 'Förderung',
    perTonne: 'Förderung je Tonne',
    before: 'geplant',
    after: 'gemessen',
    difference: 'Abweichung',
    share: 'gemessen von geplant',
    reason: 'Grund, wenn etwas fehlt',
    coverage: (n: string, of: string) =>
      `Einsparung im vollen Jahr, vorher geschätzt (ex ante) und nachher gemessen (ex post); beides liegt für ${n} von ${of} Maßnahmen vor.`,
    total: (before: string, after: string, share: string, n: string, of: string) =>
      `Summe über die ${n} von ${of} Maßnahmen, von denen beides in Tonnen bekannt ist: geplant ${before}, gemessen ${after}\u00a0t\u00a0CO₂e/a; das sind ${share}.`,
  },

  form: {
    label: 'Maßnahmen auswählen',
    search: 'Text in Titel, Kategorie, Notiz, Träger, Ort',
    quartierHint: 'Name oder Kürzel',
    reset: 'Auswahl aufheben',
  },

  list: {
    heading: (count: string, isOne: boolean) => (isOne ? 'Eine Maßnahme' : `${count} Maßnahmen`),
    headingOf: (count: string, of: string) => `${count} von ${of} ${of === '1' ? 'Maßnahme' : 'Maßnahmen'}`,
    caption: 'Maßnahmen mit Stand, Umfang, Einsparung, Kosten, Förderung und Ansprechstelle',
    pages: 'Seiten der Maßnahmenliste',
    empty:
      'Zu dieser Auswahl gibt es keine Maßnahme. Heben Sie eine Wahl auf oder suchen Sie nach einem Teil des Wortes.',
    funding: 'Förderung, €/t',
    size: 'Umfang',
    until: (date: string) => `fertig ${date}`,
    planned: (date: string) => `bis ${date}`,
    noTonnes: 'keine Tonnen',
    contact: 'Wen fragen',
    owner: (name: string) => `verantwortlich: ${name}`,
    units: (count: string, label: string) => `${count}\u00a0${label}`,
    sorts: {
      quartier: 'nach Quartier',
      saving: 'größte Einsparung zuerst',
      cost: 'niedrigste Kosten je Tonne zuerst',
      funding: 'niedrigste Förderung je Tonne zuerst',
    },
    note:
      'Einsparung im vollen Jahr in allen Sektoren, auch außerhalb der Hauptabgrenzung, mit den Emissionsfaktoren des letzten bewertbaren Jahres; negativ heißt mehr Emissionen. ' +
      'Nur direkt wirkende Maßnahmen tragen Tonnen, ein Strich heißt: keine Angabe. Kosten je Tonne sind die Jahresrate der ' +
      'Investition je eingesparter Tonne, Förderung je Tonne ist die Förderung je Tonne der ganzen Nutzungsdauer.',
  },

  categories: {
    heading: 'Was wirkt und was es kostet',
    subtitle:
      'Nach Kategorie, die meisten Tonnen zuerst; ohne ruhende, aufgegebene und solche unbekannten Stands',
    caption: 'Maßnahmen nach Kategorie mit Einsparung und mittleren Kosten',
    implemented: 'davon umgesetzt',
    cost: 'mittlere Kosten, €/t',
    outOf: (n: string) => `aus ${n}`,
    formula: (factor: string) =>
      `So gerechnet: Einsparung = i\u00a0·\u00a0∑\u00a0S, mittlere Kosten = Median\u00a0K. S und K sind Einsparung und Kosten je Tonne der einzelnen Maßnahmen, i = ${factor} ist die Wechselwirkung. ` +
      'Beide Zahlen führen zu ihren Maßnahmen in der Liste, und jede davon zu ihrer eigenen Rechnung. Ruhende, aufgegebene und solche unbekannten Stands stehen in der Liste, zählen hier aber nicht.',
    note:
      'Mittlere Kosten: Median der Maßnahmen, deren Kosten je Tonne bekannt sind; die Hälfte ist günstiger. Ein Strich bei der ' +
      'Einsparung heißt nicht wirkungslos: Beratung oder Planung bereiten vor, was andere einsparen, und tragen selbst keine Tonnen.',
  },

  sums: {
    heading: 'Summen nach Sicherheit',
    all: (n: string) => (n === '1' ? 'das Quartier' : n === '2' ? 'beide Quartiere' : `alle ${n} Quartiere`),
    caption: 'Einsparung der ausgewählten direkten Maßnahmen im vollen Jahr, t\u00a0CO₂e je Jahr',
    formula: (factor: string) =>
      `So gerechnet: Summe = i\u00a0·\u00a0∑\u00a0S. S ist die Einsparung einer Maßnahme im vollen Jahr, i = ${factor} die Wechselwirkung. ` +
      'Jede Summe führt zu ihren Maßnahmen in der Liste, und jede davon zu ihrer eigenen Rechnung.',
    note:
      'Volle Jahre und alle Sektoren, auch außerhalb der Hauptabgrenzung: Was bis zum Zieljahr gesichert ist und was das letzte gemessene Jahr schon enthält, ' +
      'steht auf den Seiten der Quartiere. Ideen sind keine Zusagen. Ruhende, aufgegebene und solche unbekannten Stands sind nicht enthalten.',
    unknown: (count: string, isOne: boolean) =>
      isOne
        ? 'Eine direkte Maßnahme hat keine Angabe zur Einsparung und fehlt in den Summen.'
        : `${count} direkte Maßnahmen haben keine Angabe zur Einsparung und fehlen in den Summen.`,
    explained: 'So wird die Einsparung berechnet',
  },
};
