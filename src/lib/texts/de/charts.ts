import type { LevelVerdict } from '#lib/domain/vocabulary.ts';

/** Where a quartier stands, as the map says it. */
const verdict = {
  achieved: 'Ziel erreicht',
  ahead: 'auf dem Zielpfad',
  close: 'knapp über dem Zielpfad',
  behind: 'hinter dem Zielpfad',
  not_assessable: 'nicht bewertbar',
} satisfies Record<LevelVerdict, string>;

/** Sentences of the charts. Numbers and years arrive as text; names come from data. */
export const chartsDe = {
  unit: { tonnes: 't' },
  incomplete: 'unvollständig',
  atLeast: (value: string) => `mindestens ${value}`,
  noBalance: (name: string) => `${name}: noch keine Bilanz`,
  noData: 'Noch keine Bilanzdaten',

  /** What stands in the picture of a file. */
  file: {
    sheet: 'Daten',
    edition: (label: string, date: string) => `Ausgabe ${label} vom ${date}`,
    licence: (name: string) => `Lizenz: ${name}`,
    method:
      'Bilanz in Anlehnung an BISKO: Endenergie im Quartier mit Vorketten, Bundesstrommix, ohne Witterungskorrektur',
    partlyOther: (names: string) =>
      `Bilanz in Anlehnung an BISKO; nicht BISKO-konform: ${names} (gemeldete Emissionen oder andere Faktoren)`,
    otherMethod: 'Nicht BISKO-konform: gemeldete Emissionen oder andere Faktoren, siehe Quelle',
    factorSet: (name: string) => `Emissionsfaktoren: ${name}`,
  },

  live: {
    label: (title: string) =>
      `Diagramm: ${title}. Mit den Pfeiltasten durch die Werte gehen, mit Escape verlassen.`,
    role: 'Diagramm',
  },

  scope: {
    withoutTransport: 'Emissionen ohne Verkehr',
    withTransport: 'Emissionen einschließlich Verkehr',
    only: (sectors: string, isOne: boolean) =>
      isOne ? `Emissionen des Sektors ${sectors}` : `Emissionen der Sektoren ${sectors}`,
    perYear: (scope: string) => `${scope}, t\u00a0CO₂e je Jahr`,
  },

  roundedYear: (year: string, step: string) => `${year} auf ${step}\u00a0t`,
  noteRounded: (years: string) =>
    `Gerundet, weil vertrauliche Angaben darin sind: ${years}; gerundete Teile ergeben nicht immer genau die Summe.`,
  /** Beside signs, in legends. */
  legend: {
    incomplete: 'unvollständig, mindestens so viel; wird nicht bewertet',
    unknown: 'keine Angaben für die Jahre dazwischen',
    trend: (years: string, isCorrected: boolean) =>
      `Trend ${years} mit Prognosespanne (95\u00a0%)${isCorrected ? ', witterungskorrigiert, nicht BISKO-konform' : ''}`,
    secured: 'mit umgesetzten und gesicherten Maßnahmen nach dem letzten Messjahr',
    incompleteColumn: 'unvollständig, mindestens so viel (≥)',
    scenario: 'Szenario, weder Bilanz noch Prognose (nicht BISKO-konform)',
    securedHeld: (year: string) => `nur umgesetzte und gesicherte Maßnahmen mit den Faktoren von ${year}`,
    certainty: { secured: 'umgesetzt oder gesichert', decided: 'beschlossen', idea: 'Idee' },
    local: 'Eigenanteil',
    background: 'Rahmenbedingungen',
  },
  path: {
    noAssessableYear: (name: string) => `${name}: noch kein Jahr vollständig, daher nicht bewertbar`,
    oneYear: (name: string, value: string, year: string) => `${name}: ${value} im Jahr ${year}`,
    nothingAfterBase: (name: string, value: string, years: string) =>
      `${name}: ${value} in der Ausgangsbilanz ${years}, noch kein Jahr danach`,
    changed: (name: string, percent: string, years: string, isLess: boolean) =>
      `${name}: ${percent} ${isLess ? 'weniger' : 'mehr'} als ${years}`,
    same: (name: string, since: string) => `${name}: unverändert ${since}`,
    noTarget: 'kein Ziel hinterlegt',
    onlyLaterTargets: 'kein Ziel bis zum Zieljahr des Programms',
    abovePath: (value: string) => `${value} über dem Zielpfad`,
    belowPath: (value: string) => `${value} unter dem Zielpfad`,
    onPath: 'genau auf dem Zielpfad',
    aboveTarget: (value: string, year: string) => `${value} über dem Ziel für ${year}`,
    achieved: (year: string) => `Ziel ${year} erreicht`,

    altBaseline: (years: string, value: string) => `Ausgangsbilanz ${years}: ${value}.`,
    altLatest: (year: string, value: string, status: string) =>
      `Letzter vollständiger Wert ${year}: ${value} (${status}).`,
    altTarget: (year: string, value: string) => `Der Zielpfad führt bis ${year} auf ${value}.`,
    altDecided: (value: string) => `Beschlossen wurden dafür ${value}.`,
    altIncomplete: (years: string) => `Unvollständig und nicht bewertet: ${years}.`,
    altTrend: (year: string, value: string) => `Der Trend führt bis ${year} auf ${value}.`,
    altSecured: (year: string, value: string) =>
      `Mit umgesetzten und gesicherten Maßnahmen blieben ${year} noch ${value}.`,
    altKind: 'Liniendiagramm der Emissionen über die Jahre.',
    altEmpty: 'Leeres Liniendiagramm: Es liegen noch keine Bilanzdaten vor.',

    baselineIn: (years: string) => `Ausgangsbilanz ${years}`,
    targetReduction: (percent: string, years: string) => `${percent} weniger als ${years}`,
    path: 'Zielpfad',
    decidedIn: (year: string) => `beschlossen für ${year}`,
    decidedPath: 'Pfad zu den beschlossenen Tonnen',
    lowerBound: 'Untergrenze',
    gap: 'Abstand zum Zielpfad',
    trendIn: (years: string) => `Trend ${years}`,
    trendRange: (from: string, to: string) => `Spanne ${from} bis ${to}`,
    range: (from: string, to: string) => `${from} bis ${to}`,
    trendLow: 'Trend, untere Grenze',
    trendHigh: 'Trend, obere Grenze',
    trendCorrected: 'Trend, witterungskorrigiert (nicht BISKO-konform)',
    corrected: 'Emissionen, witterungskorrigiert (nicht BISKO-konform)',
    secured: 'mit gesicherten Maßnahmen',
    assessable: 'vollständig',
  },

  stack: {
    byCarrier: (scope: string) => `${scope} nach Energieträgern, t\u00a0CO₂e je Jahr`,
    bySector: (scope: string) => `${scope} nach Sektoren, t\u00a0CO₂e je Jahr`,
    largest: (name: string, part: string, percent: string, year: string) =>
      `${name}: ${part} mit ${percent} größter Posten ${year}`,
    only: (name: string, part: string, year: string) => `${name}: ${year} nur ${part}`,
    zero: (name: string, year: string) => `${name}: ${year} keine Emissionen`,
    noAssessableYear: (name: string) => `${name}: noch kein Jahr vollständig`,
    reported: 'ohne Energieträger gemeldet',
    hidden: 'nicht einzeln ausgewiesen',
    others: (count: string) => `weitere (${count})`,
    altKind: (parts: string, from: string, to: string) => `Gestapelte Säulen ${from} bis ${to} aus ${parts}.`,
    altTotal: (year: string, total: string, part: string, percent: string) =>
      `${year} sind es ${total}, davon ${part} ${percent}.`,
    altIncomplete: (years: string) => `Unvollständig sind die Jahre: ${years}.`,
    altEmpty: 'Leeres Säulendiagramm: Es liegen noch keine Bilanzdaten vor.',
    altZero: 'Leeres Säulendiagramm: Es gibt keine Emissionen.',
    none: 'Keine Emissionen',
    noteGap: '–: keine Angaben für dieses Jahr.',
    noteHidden:
      'Nicht einzeln ausgewiesen: vertrauliche Angaben zusammen, etwa weil es weniger als fünf Anschlüsse sind.',
  },

  programme: {
    subtitle: (scope: string) => `${scope}, immer derselben Quartiere, t\u00a0CO₂e je Jahr`,
    empty: 'Programm: noch kein Jahr, das mindestens die Hälfte der Quartiere vollständig hat',
    together: (n: string, isOne: boolean) => (isOne ? 'Ein Quartier' : `${n} Quartiere zusammen`),
    coverageQuartiers: (n: string, of: string, isOne: boolean) =>
      `${n} von ${of} ${isOne ? 'Quartier' : 'Quartieren'}`,
    coverageLabel: 'Quartiere in der Summe',
    coverageOf: 'Quartiere insgesamt',
    altKind: 'Liniendiagramm der Emissionen immer derselben Quartiere über die Jahre.',
    altYear: (year: string, value: string, coverage: string) => `${year}: ${value} in ${coverage}.`,
    altPath: (year: string, value: string, n: string, isOne: boolean) =>
      `Der Zielpfad ${isOne ? 'des einen Quartiers' : `von ${n} Quartieren`} führt bis ${year} auf ${value}.`,
    altEmpty: 'Leeres Liniendiagramm: Noch kein Jahr ist in mindestens der Hälfte der Quartiere vollständig.',
    sumIn: (n: string, year: string, isOne: boolean) => `${n} ${isOne ? 'Quartier' : 'Quartiere'}, ${year}`,
    partWithPath: (n: string) => `davon ${n} mit Zielpfad`,
    noteGroup: (window: string, n: string, isOne: boolean) =>
      isOne
        ? `Gezeigt ist das eine Quartier, dessen Bilanz in jedem Jahr ${window} vollständig ist.`
        : `Summiert sind die ${n} Quartiere, deren Bilanz in jedem Jahr ${window} vollständig ist.`,
    noteLeftOut: (names: string) => `Nicht enthalten, weil mindestens ein Jahr fehlt: ${names}.`,
    noteWithoutPath: (names: string) => `Ohne Zielpfad für diese Abgrenzung: ${names}.`,
    others: (n: string) => `${n} weitere`,
    awayFromOwn: (n: string, value: string, isOne: boolean, isAbove: boolean) =>
      isOne
        ? `das eine mit Zielpfad liegt ${value} ${isAbove ? 'darüber' : 'darunter'}`
        : `die ${n} mit Zielpfad liegen ${value} ${isAbove ? 'darüber' : 'darunter'}`,
    onOwn: (n: string, isOne: boolean) =>
      isOne ? 'das eine mit Zielpfad liegt genau darauf' : `die ${n} mit Zielpfad liegen genau darauf`,
    withPath: 'davon mit Zielpfad',
    comparedCount: 'Quartiere mit Zielpfad',
  },

  comparison: {
    between: (indicator: string, year: string, low: string, high: string, coverage: string) =>
      `${indicator}, ${year}: zwischen ${low} und ${high} in ${coverage}`,
    same: (indicator: string, year: string, value: string, coverage: string) =>
      `${indicator}, ${year}: ${value} in ${coverage}`,
    none: (indicator: string, year: string) => `${indicator}, ${year}: kein Quartier vergleichbar`,
    notComparable: 'Nicht vergleichbar',
    comparable: 'Vergleichbar',
    supplementary: 'Ergänzende Kennzahl',
    reasons: 'Gründe',
    count: 'Zahl der Quartiere',
    excluded: (count: string) => `${count} nicht vergleichbar`,
    altKind: (indicator: string, year: string) =>
      `Punktdiagramm: ${indicator}, ${year}, alphabetisch nach Namen.`,
    altHistogram: (indicator: string, year: string) =>
      `Säulendiagramm: ${indicator}, ${year}, Zahl der Quartiere je Wertebereich.`,
    altRange: (low: string, high: string) =>
      low === high ? `Alle Werte: ${low}.` : `Die Werte reichen von ${low} bis ${high}.`,
    altExcluded: (names: string) => `Nicht vergleichbar: ${names}.`,
    altEmpty: 'Leeres Punktdiagramm: Kein Quartier ist vergleichbar.',
    noteLocal: '*: mit lokalem Emissionsfaktor.',
    noteBaseYears: (others: string, usual: string) => `Ausgangsjahre verschieden: ${others}; sonst ${usual}.`,
    noteBaseYearsRange: (from: string, to: string) => `Ausgangsjahre je nach Quartier: ${from} bis ${to}.`,
    noteByValue: 'Auf Wunsch nach dem Wert geordnet, keine Wertung.',
    noteStatus: (counts: string) => `Stand der Werte: ${counts}.`,
    noteStatusSinceBase:
      'Der Stand einer Veränderung ist der unsicherere von Ausgangsbilanz und verglichenem Jahr.',
    noteHistogram: 'Höhe der Säulen: Zahl der Quartiere; Namen und Werte in den Daten zum Diagramm.',
    noteExcluded: (count: string) => `${count} Quartiere sind nicht vergleichbar.`,
  },

  map: {
    subtitle: 'Städte und Gemeinden der Metropole Ruhr; Lage schematisch',
    title: (count: string, findings: string) => `${count} Quartiere im Ruhrgebiet: ${findings}`,
    titleOne: (name: string, verdict: string) => `Ein Quartier im Programm: ${name}, ${verdict}`,
    onPath: (count: string) => `${count}\u00a0auf dem Zielpfad`,
    abovePath: (count: string) => `${count}\u00a0über dem Zielpfad`,
    aboveIt: (count: string) => `${count}\u00a0darüber`,
    notAssessable: (count: string) => `${count}\u00a0nicht bewertbar`,
    empty: 'Noch kein Quartier im Programm',
    verdict,
    countedVerdict: { ...verdict, achieved: 'am Ziel' },
    quartiersIn: (municipality: string, count: string) => `${municipality}: ${count} Quartiere`,
    verdictLabel: 'Stand gegenüber dem Zielpfad',
    quartiers: (n: string) => `${n} Quartiere`,
    elsewhere: (names: string) => `Außerhalb der Karte: ${names}.`,
    alt: (list: string) => `Schematische Karte der Metropole Ruhr. ${list}.`,
    altEmpty: 'Schematische Karte der Metropole Ruhr ohne Quartiere.',
  },
};
