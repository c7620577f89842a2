/** The page /massnahmen. Numbers, years and dates arrive as text; names come from data. */
export const measuresDe = {
  title: 'Maßnahmen',
  lead: (count: string, quartiers: string, implemented: string, secured: string) =>
    `${count} Maßnahmen in ${quartiers} Quartieren: ${implemented} sind umgesetzt, ${secured} sind gesichert.`,
  more: 'Wer etwas Ähnliches vorhat, findet hier Wirkung, Kosten und Ansprechstelle.',
  none: 'Diese Ausgabe enthält keine Maßnahmen.',

  form: {
    label: 'Maßnahmen auswählen',
    quartier: 'Quartier',
    category: 'Kategorie',
    status: 'Stand',
    certainty: 'Sicherheit',
    any: 'alle',
    submit: 'Anzeigen',
    reset: 'Auswahl aufheben',
  },

  list: {
    heading: (count: string, isOne: boolean) => (isOne ? 'Eine Maßnahme' : `${count} Maßnahmen`),
    headingOf: (count: string, of: string) => `${count} von ${of} Maßnahmen`,
    caption: 'Maßnahmen mit Stand, Einsparung, Kosten und Ansprechstelle',
    empty: 'Zu dieser Auswahl gibt es keine Maßnahme.',
    measure: 'Maßnahme',
    quartier: 'Quartier',
    state: 'Stand',
    saving: 'Einsparung, t CO₂e/a',
    range: (low: string, high: string) => `${low} bis ${high}`,
    cost: 'Kosten, €/t',
    completion: 'Fertigstellung',
    owner: 'Verantwortlich',
    units: (count: string, label: string) => `${count} ${label}`,
    sort: 'Reihenfolge:',
    sorts: {
      quartier: 'nach Quartier',
      saving: 'größte Einsparung zuerst',
      cost: 'niedrigste Kosten je Tonne zuerst',
    },
    note:
      'Einsparung im vollen Jahr mit den Emissionsfaktoren des letzten bewertbaren Jahres; negativ heißt mehr Emissionen. ' +
      'Nur direkt wirkende Maßnahmen tragen Tonnen, ein Strich heißt: keine Angabe. Kosten je Tonne sind die Jahresrate der ' +
      'Investition je eingesparter Tonne.',
  },

  sums: {
    heading: 'Summen je Quartier',
    caption: 'Einsparung der ausgewählten direkten Maßnahmen im vollen Jahr, t CO₂e je Jahr',
    note:
      'Volle Jahre: Was bis zum Zieljahr gesichert ist und was das letzte gemessene Jahr schon enthält, ' +
      'steht auf den Seiten der Quartiere. Ideen sind keine Zusagen. Ruhende und aufgegebene Maßnahmen sind nicht enthalten.',
    total: 'Summe',
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
