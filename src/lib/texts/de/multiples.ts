/** Small multiples and slopes of the comparison. Numbers and years arrive as text; names come from data. */
export const multiplesDe = {
  title: (indicator: string, falling: string, of: string, year: string) =>
    `${indicator}: ${year} in ${falling} von ${of} Quartieren niedriger als im ersten Jahr`,
  titleAll: (indicator: string, of: string, year: string) =>
    `${indicator}: ${year} in ${of === '2' ? 'beiden' : `allen ${of}`} Quartieren niedriger als im ersten Jahr`,
  titleNone: (indicator: string, of: string, year: string) =>
    `${indicator}: ${year} in keinem ${of === '2' ? 'der beiden Quartiere' : `von ${of} Quartieren`} niedriger als im ersten Jahr`,
  titlePlain: (indicator: string, of: string) => `${indicator} in ${of} Quartieren über die Jahre`,
  titleOne: (name: string, indicator: string) => `${indicator} in ${name}`,
  empty: (indicator: string) => `${indicator}: kein Quartier vergleichbar`,
  noData: 'Kein Quartier ist vergleichbar',
  subtitle: (indicator: string, unit: string, coverage: string) =>
    `${indicator} ${unit}; ${coverage}, alle mit derselben Skala`,
  coverage: (n: string, of: string) => `${n} von ${of} vergleichbar`,
  page: (from: string, to: string, n: string) => `gezeigt: ${from} bis ${to} von ${n}, alphabetisch`,
  alt: (n: string, low: string, high: string) =>
    `${n === '1' ? 'Ein kleines Liniendiagramm' : `${n} kleine Liniendiagramme mit derselben Skala`}. ${low === high ? `Alle Werte: ${low}` : `Die Werte reichen von ${low} bis ${high}`}.`,
  noteOrder: 'Reihenfolge alphabetisch, keine Rangfolge.',
  noteGap: 'Unterbrochene Linie: Jahre dazwischen sind nicht vergleichbar.',
  noteLast: (year: string) => `Zahl am Ende: Wert ${year}.`,

  slope: {
    title: (near: string, of: string, year: string) =>
      `${near} von ${of} ${of === '1' ? 'Quartier' : 'Quartieren'} ${near === '1' ? 'hat' : 'haben'} bis ${year} mindestens so viel gemindert, wie der Zeitplan verlangt`,
    titleOne: (name: string, change: string, year: string, target: string, targetYear: string) =>
      `${name}: ${change} bis ${year}, Ziel ${target} bis ${targetYear}`,
    titlePlain: (n: string, year: string) => `${n} Quartiere ${year} gegenüber ihrer Ausgangsbilanz`,
    empty: (year: string) => `${year}: kein Quartier mit vergleichbarer Ausgangsbilanz und Ziel`,
    subtitle: (year: string, coverage: string) =>
      `Veränderung der Emissionen gegenüber der Ausgangsbilanz in Prozent: ${year} und Ziel; ${coverage}`,
    base: 'Ausgangsbilanz',
    ahead: 'mindestens im Zeitplan',
    behind: 'hinter dem Zeitplan',
    schedule: 'Zeitplan',
    changeLabel: 'seit der Ausgangsbilanz',
    targetLabel: 'Ziel gegenüber der Ausgangsbilanz',
    latestLabel: (year: string) => `Stand ${year}`,
    valueAndTarget: (change: string, target: string) => `${change}, Ziel ${target}`,
    alt: (n: string, low: string, high: string, year: string) =>
      n === '1'
        ? `Steigungsdiagramm für ein Quartier. ${year} liegt es bei ${low} der Ausgangsbilanz.`
        : `Steigungsdiagramm für ${n} Quartiere. ${year} liegen sie ${low === high ? `bei ${low}` : `zwischen ${low} und ${high}`} der Ausgangsbilanz.`,
    note: 'Durchgezogen: bisher. Gestrichelt: vom letzten Stand zum Ziel. Kräftig: mindestens im Zeitplan.',
    noteDistances: 'Abstände zwischen den Spalten sind nicht zeittreu.',
    noteYears: 'Basis- und Zieljahre sind nicht überall gleich; sie stehen in den Daten zum Diagramm.',
  },
};
