/** The page /vergleich. Numbers and years arrive as text; names come from data. */
export const comparisonDe = {
  coverage: (n: string, of: string, year: string, isOne: boolean) =>
    `${year} ${n === '1' ? 'ist' : 'sind'} ${n} von ${of} ${isOne ? 'Quartier' : 'Quartieren'} vergleichbar.`,
  coverageOfType: (n: string, of: string, year: string, type: string) =>
    `${year} ${n === '1' ? 'ist' : 'sind'} ${n} von ${of} mit dem Gebäudetyp „${type}“ vergleichbar.`,
  lead:
    'Verglichen wird nur, was zusammenpasst: dasselbe Jahr, derselbe Faktorensatz, dieselbe Abgrenzung. Was fehlt, ' +
    'steht mit dem Grund darunter.',

  total: (year: string, t: string, n: string, of: string, isOne: boolean) =>
    `Zusammen waren es ${year} ${t} in ${n} von ${of} ${isOne ? 'Quartier' : 'Quartieren'} mit vollständiger Bilanz.`,
  pagesOfYears: 'Seiten der Verläufe',

  form: {
    label: 'Vergleich wählen',
    indicator: 'Kennzahl',
    yearOption: (year: string, n: string) => `${year} (${n} vergleichbar)`,
  },

  supplementary:
    'Ergänzende Kennzahl: Sie hilft, den Vergleich zu verstehen, und ersetzt keine der anderen. Maßgeblich sind die tatsächlichen Emissionen in der Hauptabgrenzung.',

  otherYear: (year: string, newest: string) =>
    `Verglichen wird ${year}, weil dieses der neueren Jahre in den meisten Quartieren vergleichbar ist; das neueste Jahr des Programms ist ${newest}.`,
  values: {
    heading: 'Werte',
    caption: (indicator: string, year: string) => `${indicator} ${year}, vergleichbare Quartiere`,
    pages: 'Seiten der Werte',
    sortedAlphabetically: 'Alphabetisch nach dem Namen. Die Reihenfolge ist keine Rangfolge.',
    sortedByValue: 'Auf Ihren Wunsch nach dem Wert geordnet, kleinster zuerst.',
    localFactorMeaning:
      'Lokaler Faktor: Die Emissionen sind mit einem eigenen Faktor des Quartiers gerechnet, etwa für sein Wärmenetz.',
    none: 'Für diese Auswahl ist kein Quartier vergleichbar.',
  },

  /** How firm the balances of two quartiers are. */
  status: {
    same: (year: string, a: string, b: string, status: string) =>
      `Die Bilanzen ${year} von ${a} und ${b} sind ${status}.`,
    apart: (year: string, a: string, ofA: string, b: string, ofB: string) =>
      `Die Bilanz ${year} von ${a} ist ${ofA}, die von ${b} ${ofB}.`,
  },

  excluded: {
    lead: (year: string) => `Diese Quartiere fehlen ${year} im Vergleich, und zwar deshalb:`,
    /** A value that exists but may not stand beside the others. */
    value: (value: string) => `Für sich genommen: ${value}`,
    more: (n: string, isOne: boolean) => `und ${n} ${isOne ? 'weiteres' : 'weitere'}`,
  },

  inputs: {
    t: 'Emissionen, t CO₂e',
    energy_mwh: 'Endenergie, MWh',
    fossil_mwh: 'davon fossil, MWh',
    heat_mwh: 'Energie für Wärme, MWh',
    population: 'Einwohner',
    heated_floor_area_m2: 'beheizte Fläche, m²',
    dwellings: 'Wohnungen',
    baseline_t: 'Ausgangsbilanz, t CO₂e',
    target_t: 'Ziel, t CO₂e',
    households_t: 'Emissionen der Haushalte, t CO₂e',
    corrected_t: 'witterungskorrigierte Emissionen, t CO₂e',
  },

  explained: {
    heading: 'Was diese Kennzahl sagt',
    onlySector: (sector: string) => `Nur ein Sektor: ${sector}`,
    scopeText: (sectors: string) => `Hauptabgrenzung: ${sectors}`,
    area: 'Welche Fläche zählt',
    areaText: (definition: string, year: string) =>
      `„${definition}“. So ist die Fläche ${year} in den meisten Quartieren abgegrenzt; wer sie anders abgrenzt, ist je m² nicht vergleichbar.`,
    areaUnnamed: (year: string) => `Für ${year} sagen die Daten nicht, wie die Fläche abgegrenzt ist.`,
    order: 'Ändert die Bezugsgröße die Reihenfolge?',
    otherOrderYes: 'Ja.',
    sameOrder: (others: string) => `Nein: ${others} stehen die Quartiere in derselben Reihenfolge.`,
    otherOrder: (other: string, a: string, b: string, here: string, pairs: string, of: string) =>
      `${here} liegt ${a} unter ${b}, ${other} ist es umgekehrt; so bei ${pairs} von ${of} Paaren.`,
    otherSame: (other: string) => `Die Reihenfolge ${other} ist dieselbe.`,
    per: { t_per_head: 'je Kopf', t_per_m2: 'je m²', t_per_dwelling: 'je Wohnung' },
    perFirst: { t_per_head: 'Je Kopf', t_per_m2: 'Je m²', t_per_dwelling: 'Je Wohnung' },
    orderBasis: (n: string) =>
      `Verglichen sind ${n === '2' ? 'die beiden' : `die ${n}`} Quartiere, für die alle drei Bezugsgrößen vorliegen.`,
    more: 'Bedingungen des Vergleichs',
  },
};
