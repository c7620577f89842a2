/** What if: emissions with chosen measures and factors. Numbers and years arrive as text. */
export const scenarioDe = {
  title: (name: string) => `${name}: Was wäre, wenn?`,
  notice: 'Szenario: weder Bilanz noch Prognose, nicht BISKO-konform und nicht zum Abdruck bestimmt.',

  chart: {
    title: (name: string, year: string, value: string) => `Szenario: ${name} ${year} bei ${value}`,
    above: (finding: string, value: string) => `${finding}, ${value} über dem Ziel`,
    below: (finding: string, value: string) => `${finding}, ${value} unter dem Ziel`,
    exactly: (finding: string) => `${finding}, genau am Ziel`,
    none: (name: string) => `Szenario: ${name}, nicht bewertbar`,
    securedAlone: 'nur umgesetzte und gesicherte Maßnahmen',
    further: (k: string, isOne: boolean) => (isOne ? `${k} weitere Maßnahme` : `${k} weitere Maßnahmen`),
    held: (year: string) => `Faktoren von ${year}`,
    alt: (year: string, value: string) => `Im Szenario sind es ${year} noch ${value}.`,
    altSecured: (value: string) =>
      `Nur mit gesicherten Maßnahmen und festgehaltenen Faktoren wären es ${value}.`,
    scenarioIn: (year: string) => `Szenario ${year}`,
    aboveTarget: (value: string) => `${value} über dem Ziel`,
    belowTarget: (value: string) => `${value} unter dem Ziel`,
    factors: 'davon durch andere Faktoren',
    measures: 'davon durch Maßnahmen',
    secured: 'nur gesicherte Maßnahmen, Faktoren festgehalten',
    choiceColumn: 'Auswahl',
    withheld: (year: string) => `Vertrauliche Energieträger behalten den Faktor von ${year}`,
    noteInteraction: (factor: string) =>
      `Summen von Maßnahmen sind mit dem Wechselwirkungsfaktor ${factor} gerechnet.`,
  },

  sentence: {
    alone: 'Allein mit den umgesetzten und gesicherten Maßnahmen',
    one: 'Mit einer weiteren Maßnahme',
    several: (k: string) => `Mit ${k} weiteren Maßnahmen`,
    held: (start: string, year: string, target: string, value: string) =>
      `${start} und den Faktoren von ${year} blieben ${target} noch ${value}`,
    factors: (start: string, label: string, target: string, value: string) =>
      `${start} und dem Faktorszenario „${label}“ blieben ${target} noch ${value}`,
    above: (finding: string, value: string, target: string) =>
      `${finding}, ${value} mehr als das Ziel von ${target}.`,
    below: (finding: string, value: string, target: string) =>
      `${finding}, ${value} weniger als das Ziel von ${target} zulässt.`,
    exactly: (finding: string, target: string) => `${finding}, genau das Ziel von ${target}.`,
    secured: (value: string) =>
      `Ohne diese Auswahl, mit gesicherten Maßnahmen und festgehaltenen Faktoren, wären es ${value}.`,
    notAssessable: (reasons: string) => `Ein Szenario lässt sich nicht rechnen. ${reasons}`,
  },

  form: {
    label: 'Maßnahmen und Faktoren wählen',
    submit: 'Szenario zeigen',
    always: 'Immer eingerechnet: umgesetzt und gesichert',
    saving: (value: string, date: string) => `${value}\u00a0t/a ab ${date}`,
    more: (value: string, date: string) => `${value}\u00a0t/a mehr ab ${date}`,
    undated: 'ohne Fertigstellungsdatum, daher nicht rechenbar',
    withoutTonnes: 'ohne eigene Tonnen',
    held: (year: string) => `Faktoren von ${year} (Voreinstellung)`,
    presets: 'Schnellauswahl',
    none: 'keine weitere',
    allDecided: 'alle beschlossenen',
    nothing: 'Es sind keine beschlossenen oder geplanten Maßnahmen erfasst.',
  },

  sum: {
    title: 'Woraus sich das ergibt',
    caption: 'Vom letzten Messjahr zum Szenario',
    item: 'Posten',
    latest: (year: string) => `Emissionen ${year}`,
    measures: 'Maßnahmen: umgesetzt, gesichert und gewählt',
    factors: 'Emissionsfaktoren',
    gap: 'Abstand zum Ziel',
  },

  factor: {
    title: 'Faktorszenarien',
    text: (year: string) =>
      `Zwischen dem Faktor von ${year} und den genannten Jahren wird linear verbunden, danach gilt der letzte Wert weiter. Energieträger, die ein Szenario nicht nennt, und lokale Faktoren bleiben auf dem Stand von ${year}.`,
    none: 'In dieser Ausgabe sind keine Faktorszenarien hinterlegt.',
    item: (carriers: string, years: string, sources: string) =>
      `${carriers}; Werte für ${years}; Quelle: ${sources}.`,
  },

  ignored: (titles: string, isOne: boolean) =>
    isOne
      ? `Nicht mehr wählbar und deshalb nicht gerechnet: ${titles}.`
      : `Nicht mehr wählbar und deshalb nicht gerechnet sind ${titles}.`,
};
