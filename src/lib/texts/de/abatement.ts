import type { AbatementGap } from '#lib/domain/records/abatement.ts';

/** The abatement-cost curve. Numbers arrive as text; names come from data. */
export const abatementDe = {
  title: (n: string, t: string, eur: string) =>
    `${n} Maßnahmen mit ${t} Einsparung im vollen Jahr, die Hälfte der Tonnen für höchstens ${eur} je Tonne`,
  /** How many are how sure: an idea counts like what is done. */
  quote: (n: string, parts: string, t: string, eur: string) =>
    `${n} Maßnahmen${parts && ` (${parts})`} würden zusammen im vollen Jahr ${t}\u00a0CO₂e sparen, wenn alle umgesetzt sind; die Hälfte dieser Tonnen kostet höchstens ${eur} je Tonne.`,
  parts: {
    secured: (n: string) => `${n} umgesetzt oder gesichert`,
    decided: (n: string) => `${n} beschlossen`,
    idea: (n: string) => `${n} geplant oder als Idee`,
  },
  titleOne: (name: string, t: string, eur: string) => `${name}: ${t} im Jahr für ${eur} je Tonne`,
  none: 'Keine Maßnahme dieser Auswahl steht in der Kurve',
  subtitle:
    'Breite: Einsparung im vollen Jahr, t\u00a0CO₂e; Höhe: Kosten je eingesparter Tonne; günstigste zuerst',
  euro: (value: string) => `${value}\u00a0€`,
  perTonne: (value: string) => `${value}\u00a0€/t`,
  costAxis: '€ je Tonne',
  tonnesAxis: 't\u00a0CO₂e je Jahr, aufsummiert',
  noData: 'Keine Maßnahme in der Kurve',
  altKind: 'Stufendiagramm: Kosten je Tonne über der aufsummierten Einsparung, günstigste Maßnahme zuerst.',
  altRange: (low: string, high: string) =>
    low === high ? `Die Kosten betragen ${low}.` : `Die Kosten reichen von ${low} bis ${high}.`,
  altWidest: (name: string, t: string, eur: string) =>
    `Am meisten spart „${name}“ mit ${t} im Jahr für ${eur}.`,
  id: 'Kürzel',
  saving: 'Einsparung',
  savingUnit: 't\u00a0CO₂e/a',
  cumulated: 'aufsummiert',
  cost: 'Kosten',
  costUnit: '€/t',
  noteGrouped: (measures: string, categories: string) =>
    `${measures} Maßnahmen, zusammengefasst zu ${categories === '1' ? 'einer Kategorie' : `${categories} Kategorien`}. So gerechnet: Breite = ∑\u00a0S, Höhe = ∑\u00a0(K\u00a0·\u00a0S)\u00a0/\u00a0∑\u00a0S aus Einsparung S und Kosten je Tonne K der einzelnen Maßnahmen, die eine engere Auswahl zeigt.`,
  noteCut: (value: string) => `Oben abgeschnitten bei ${value}; die Werte stehen in den Daten zum Diagramm.`,
  noteInteraction: (factor: string, single: string) =>
    `Breiten sind Einzelwerte (Summe ${single}); zusammen wirken sie mit der Wechselwirkung ${factor}.`,
  noteLeftOut: (n: string, isOne: boolean) =>
    isOne ? 'Eine Maßnahme fehlt in der Kurve.' : `${n} Maßnahmen fehlen in der Kurve.`,
  leftOut: {
    heading: 'Nicht in der Kurve',
    lead: 'Diese Maßnahmen der Auswahl haben keine Stufe, und zwar deshalb:',
    more: (n: string) => `und ${n} weitere`,
    gaps: {
      no_tonnes:
        'Sie wirken mittelbar oder sind Grundlage für andere; Tonnen werden ihnen nicht zugeschrieben.',
      no_saving: 'Die Einsparung ist nicht angegeben oder mit den Faktoren nicht berechenbar.',
      not_less: 'Sie mindern die Emissionen nicht; Kosten je Tonne gibt es dann nicht.',
      exceeds_balance:
        'Allein oder mit anderen sollen sie mehr einsparen, als bei einem Energieträger noch verbraucht wird; mindestens eine Angabe stimmt nicht.',
      no_invest: 'Die Investition ist nicht angegeben.',
      no_lifetime: 'Die Nutzungsdauer ist nicht angegeben.',
      not_pursued: 'Sie ruhen, sind aufgegeben oder ihr Stand ist unbekannt.',
    } satisfies Record<AbatementGap, string>,
  },
};
