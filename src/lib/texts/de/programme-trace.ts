/** "So gerechnet" for totals of the programme. */
export const programmeTraceDe = {
  sum: 'Programmsumme',
  title: (year: string) => `Emissionen des Programms ${year}`,
  lead: 'Summe über die Quartiere, deren Bilanz des Jahres vollständig ist. Mit dem Zielpfad verglichen werden nur Quartiere, die beides haben und deren Stand bewertbar ist; sonst verschöbe ein fehlendes Quartier die Summe.',
  leads: {
    comparable:
      'Summe über die Quartiere, die in allen vergleichbaren Jahren des Programms vollständig sind: in jedem Jahr dieselben. Mit dem Zielpfad verglichen werden die davon, deren Stand bewertbar ist.',
  },
  coverage: (n: string, of: string) => `${n} von ${of} ${of === '1' ? 'Quartier' : 'Quartieren'}`,
  none: 'In diesem Jahr ist die Bilanz keines Quartiers vollständig.',
  results: {
    caption: 'Summen des Programms mit der Zahl ihrer Quartiere',
    total: 'Emissionen',
    compared: 'Emissionen, Quartiere mit Zielpfad',
    path: 'Zielpfad derselben Quartiere',
    gap: 'Abstand zum Zielpfad',
  },
  quartiers: {
    title: 'Beiträge der Quartiere',
    subtitle: 'Jede Zahl führt zu ihrer eigenen Rechnung. Zusammengezählt wird mit allen Stellen.',
    caption: 'Emissionen und Zielpfad je Quartier',
    pages: 'Seiten der Quartiere',
    path: 'Zielpfad, t\u00a0CO₂e',
    remark: 'Bemerkung',
  },
  otherYears: 'Andere Jahre',
  workbook: {
    coverage: 'Abdeckung',
    counted: 'Zahl der Quartiere',
    reasons: 'nicht enthalten oder ohne Pfad, weil',
  },
};
