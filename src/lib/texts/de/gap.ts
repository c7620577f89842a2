import type { GapPart } from '#lib/domain/target-gap.ts';

/** The gap to the target and what closes it. Numbers and years arrive as text. */
export const gapDe = {
  subtitle: (scope: string, latest: string, target: string) =>
    `${scope} ${latest} minus Ziel für ${target}, t\u00a0CO₂e je Jahr`,
  /** Without a name, as a sentence of the page. */
  missing: (value: string, latest: string, target: string) =>
    `Von ${latest} bis zum Ziel für ${target} fehlen ${value}`,
  title: (name: string, value: string, target: string) => `${name}: Bis ${target} fehlen ${value}`,
  parts: {
    secured: 'gesichert',
    decided: 'beschlossen',
    idea: 'Ideen',
    open: 'ohne Maßnahme',
  } satisfies Record<GapPart, string>,
  /** In a sentence, after the amount. */
  said: {
    secured: (value: string, isFirst: boolean) =>
      isFirst ? `${value} sind gesichert` : `${value} gesichert`,
    decided: (value: string, isFirst: boolean) =>
      isFirst ? `${value} sind beschlossen` : `${value} beschlossen`,
    idea: (value: string, isFirst: boolean) => (isFirst ? `${value} sind Ideen` : `${value} Ideen`),
  },
  open: (value: string) => `für ${value} gibt es keine Maßnahme`,
  /** Where measures are recorded that have no tonnes or no date. */
  openCounted: (value: string) => `für ${value} gibt es keine Maßnahme mit Tonnen und Datum`,
  allOpen: 'dafür gibt es keine Maßnahme, die danach noch wirkt',
  ends: (value: string) => `Maßnahmen, die vorher enden, vergrößern sie um ${value}`,
  surplus: (value: string) => `zusammen ${value} mehr als nötig`,
  exactly: 'zusammen genau so viel wie nötig',
  titleSurplus: (value: string, hasIdeas: boolean) =>
    `alle Maßnahmen ${hasIdeas ? 'und Ideen ' : ''}zusammen brächten ${value} mehr`,
  titleSecured: (value: string) => `dafür reichen die gesicherten Maßnahmen allein (${value})`,
  titleExactly: (hasIdeas: boolean) =>
    `so viel brächten alle Maßnahmen ${hasIdeas ? 'und Ideen ' : ''}zusammen`,
  notRecorded: 'Maßnahmen sind nicht erfasst',
  notAssessable: 'was Maßnahmen davon schließen, ist nicht bewertbar',
  titleNoGap: (name: string, latest: string, target: string) =>
    `${name}: ${latest} keine Lücke zum Ziel für ${target}`,
  noGap: (latest: string, target: string) =>
    `Die Emissionen lagen ${latest} nicht über dem Ziel für ${target}: Es gibt keine Lücke.`,
  titleMissed: (name: string, value: string, target: string) =>
    `${name}: Ziel für ${target} um ${value} verfehlt`,
  titleNone: (name: string) => `${name}: Lücke zum Ziel nicht bewertbar`,
  none: 'Ohne Ziel und vollständige Bilanz lässt sich keine Lücke angeben.',
  altKind: 'Ein Balken: die Lücke zum Ziel, aufgeteilt nach der Sicherheit der Maßnahmen.',
  part: 'Teil der Lücke',
  tonnes: 'Tonnen',
  share: 'Anteil',
  whole: 'Lücke',
  noteRest: 'Ohne Maßnahme: Rest zur gerundeten Summe.',
  noteHeld: (year: string) =>
    `Wirkung im Zieljahr über ${year} hinaus, mittlere Schätzung, Emissionsfaktoren festgehalten auf ${year}: Ein besserer Strommix verkleinert die Lücke auch ohne Maßnahmen.`,
};
