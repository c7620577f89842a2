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
    lead: (n: Record<'measures' | 'invest' | 'withInvest' | 'funding' | 'withFunding', string>) =>
      `Für ${n.withInvest} von ${n.measures} Maßnahmen ist die Investition bekannt, zusammen ${n.invest} €; für ${n.withFunding} die Förderung, zusammen ${n.funding} €.`,
    leadPerTonne: (euro: string, n: string) =>
      `Wo Förderung, Einsparung und Lebensdauer bekannt sind (${n} Maßnahmen), kommen auf jede eingesparte Tonne ${euro} € Förderung.`,
    none: 'Zu dieser Auswahl gibt es keine Maßnahme, die verfolgt wird.',
    all: 'alle',
    titles: { category: 'Nach Kategorie', certainty: 'Nach Sicherheit', quartier: 'Nach Quartier' },
    captions: {
      all: 'Investition und Förderung aller Maßnahmen',
      category: 'Investition und Förderung nach Kategorie',
      certainty: 'Investition und Förderung nach Sicherheit',
      quartier: 'Investition und Förderung nach Quartier',
    },
    invest: 'Investition, €',
    funding: 'Förderung, €',
    perTonne: 'Förderung, €/t',
    known: (n: string, of: string) => `für ${n} von ${of} bekannt`,
    note: 'Jede Summe umfasst die Maßnahmen, von denen der Betrag bekannt ist. Förderung je Tonne: Förderung geteilt durch die Tonnen über die Lebensdauer, über und unter dem Bruchstrich dieselben Maßnahmen. Nicht verfolgte Maßnahmen sind nicht enthalten.',
    files: 'Dateien',
  },

  effect: {
    title: 'Geplant und gemessen',
    subtitle: (n: string, of: string) =>
      `Einsparung im vollen Jahr, vorher geschätzt (ex ante) und nachher gemessen (ex post); beides liegt für ${n} von ${of} Maßnahmen vor`,
    caption: 'Geplante und gemessene Einsparung je Maßnahme',
    before: 'geplant',
    after: 'gemessen',
    difference: 'Abweichung',
    share: 'gemessen von geplant',
    none: 'Für keine Maßnahme dieser Auswahl liegt beides vor.',
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
      'Einsparung im vollen Jahr mit den Emissionsfaktoren des letzten bewertbaren Jahres; negativ heißt mehr Emissionen. ' +
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
      'Volle Jahre: Was bis zum Zieljahr gesichert ist und was das letzte gemessene Jahr schon enthält, ' +
      'steht auf den Seiten der Quartiere. Ideen sind keine Zusagen. Ruhende, aufgegebene und solche unbekannten Stands sind nicht enthalten.',
    interaction: (factor: string) =>
      `Maßnahmen an denselben Gebäuden sparen zusammen weniger als einzeln. Alle Summen sind deshalb mit der Wechselwirkung ${factor} ` +
      'multipliziert, einzelne Maßnahmen nicht.',
    noInteraction: 'Überschneidungen zwischen Maßnahmen sind nicht abgezogen (Wechselwirkung 1).',
    unknown: (count: string, isOne: boolean) =>
      isOne
        ? 'Eine direkte Maßnahme hat keine Angabe zur Einsparung und fehlt in den Summen.'
        : `${count} direkte Maßnahmen haben keine Angabe zur Einsparung und fehlen in den Summen.`,
    explained: 'So wird die Einsparung berechnet',
  },
};
