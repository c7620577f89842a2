import type { BiskoDeviation } from '#lib/domain/bisko-view.ts';
import type { Deliverer } from '#lib/domain/deliverer.ts';
import type { Certainty } from '#lib/domain/vocabulary.ts';

/** The page of a quartier. */
export const quartierDe = {
  phaseSince: (phase: string, date: string) => `${phase} seit ${date}`,

  figures: {
    emissions: (year: string, status: string) => `Emissionen ${year}, ${status}`,
    noYear: 'noch kein vollständiges Jahr',
    progress: 'Fortschritt zum Ziel',
    atElapsed: (percent: string) => `bei ${percent} der Zeit`,
    required: (year: string) => `Nötig bis ${year}`,
    requiredNone: 'Nötig bis zum Zieljahr',
    perYear: 't je Jahr',
    pace: (pace: string) => `t je Jahr, bisher\u00a0${pace}`,
  },

  boundary: {
    base: 'Basisjahr',
    quality: (grade: string, value: string) => `${grade}, ${value} von 1`,
    qualityNone: 'nicht angegeben',
    baseMean: 'Basis, Mittel der Jahre',
    baseline: (years: string, value: string) => `${years}: ${value}`,
    none: 'keines festgelegt',
    forLater: (years: string) => `${years}, für das erste spätere Ziel`,
    lacking: (years: string, sectors: string) =>
      `${years} festgelegt, aber nicht verwendbar: Es fehlen Angaben zu ${sectors}`,
    lackingAll: (years: string) => `${years} festgelegt, aber nicht verwendbar: Es fehlen Angaben`,
    biskoLike:
      'in Anlehnung an BISKO: Endenergie im Quartier, mit Vorketten, Bundesstrommix, ohne Witterungskorrektur',
    notBisko: (reasons: string) => `nicht BISKO-konform: ${reasons}`,
    deviation: {
      reported_emissions: 'Emissionen zum Teil als fertige Zahl gemeldet',
      only_reported_emissions: 'Emissionen als fertige Zahl gemeldet, ohne Energie',
      without_upstream: 'Faktoren zum Teil ohne Vorketten',
      local_grid_electricity: 'lokaler statt bundesweiter Strommix',
    } satisfies Record<BiskoDeviation, string>,
    localFactors: (carriers: string) => `lokaler Faktor für ${carriers}`,
  },

  verdicts: {
    subtitle: 'Vier Prüfungen, die sich widersprechen dürfen',
    more: 'Wie die Urteile entstehen',
  },

  missing: {
    title: 'Was fehlt und wer es liefern kann',
    intro: 'Diese Angaben machen Jahre unvollständig; solange sie fehlen, zählen die Jahre nicht mit.',
    target: 'Ein Ziel mit Basisjahr, Zieljahr und Minderung; ohne es gibt es kein Urteil.',
    targetInTime: 'Ein Ziel bis zum Zieljahr des Programms; an den späteren wird nicht gemessen.',
    item: (what: string, years: string, state: string) => `${what} ${years}: ${state}.`,
    share: (percent: string) => `Als es zuletzt bekannt war, waren es ${percent} der Emissionen.`,
    inSectors: (carrier: string, sectors: string) => `${carrier} (${sectors})`,
    reportedSector: (sector: string) => `Emissionen ${sector}`,
    can: {
      NE: (who: string) => `Kann liefern: ${who}.`,
      missing: (who: string) => `Kann liefern: ${who}.`,
      C: (who: string) => `Kann freigeben oder zusammengefasst liefern: ${who}.`,
    },
    deliverer: {
      electricity_grid: 'Stromnetzbetreiber',
      gas_grid: 'Gasnetzbetreiber',
      heat_utility: 'Wärmeversorger',
      chimney_sweep: 'Schornsteinfeger (Feuerstättenstatistik)',
      municipality: 'Kommune',
    } satisfies Record<Deliverer, string>,
  },

  /** Pages beside the overview. */
  depth: {
    titleOf: (name: string, title: string) => `${name}: ${title}`,
    balance: {
      title: 'Woraus die Emissionen entstehen',
      lead: 'Die Emissionen aller Jahre nach Sektoren und, wo Energie geliefert ist, nach Energieträgern; Endenergie und Faktoren eines Jahres als Tabelle.',
    },
    causes: {
      title: 'Woher die Änderung kommt',
      lead: 'Was sich im Quartier geändert hat und was an den Rahmenbedingungen, soweit es sich rechnen lässt; was Maßnahmen einsparen und was geänderte Emissionsfaktoren ausmachen.',
    },
    measures: {
      title: 'Maßnahmen',
      lead: 'Von umgesetzt bis zur Idee, mit Einsparung und Kosten je Tonne.',
    },
    similar: {
      title: 'Ähnliche Quartiere',
      lead: 'Wer diesem am ähnlichsten ist, was dort geschehen ist, und wen man fragen kann.',
    },
    sheet: {
      title: 'Steckbrief',
      lead: 'Zwei Seiten zum Mitnehmen: Stand, Lücke, Urteile, Ursachen, Maßnahmen und was fehlt; auch als PDF und Word-Datei.',
    },
    data: {
      title: 'Daten und Quellen',
      lead: 'Wie fest und vollständig die Zahlen jedes Jahres sind, Ziele, Bezugsgrößen und Quellen, Hinweise der Prüfung, und die Daten zum Herunterladen.',
    },
  },

  balance: {
    title: (year: string) => `Bilanz ${year} nach Energieträgern`,
    titleReported: (year: string) => `Bilanz ${year} nach Sektoren`,
    subtitle: (status: string, scope: string) => `Stand: ${status}. Sektoren: ${scope}`,
    incomplete: 'unvollständig, Summe ist eine Untergrenze',
    share: 'Anteil, %',
    reported: (sector: string) => `${sector}, als Emissionen gemeldet`,
    confidential: 'vertrauliche Energieträger zusammen',
    confidentialNote:
      'Vertraulich: weniger als fünf Anschlüsse, oder ein Wert, aus dem sich ein solcher errechnen ließe. Die Summe der Endenergie enthält diese Werte nicht.',
    rounded: (step: string) =>
      `Die Summe der Emissionen enthält sie und ist deshalb auf ${step}\u00a0t gerundet; die Teile ergeben sie nicht immer genau.`,
  },

  years: {
    title: 'Datenlage je Jahr',
    subtitle: 'Nur vollständige Jahre zählen für Basis, Pfad, Trend und Urteile.',
    corrected: 'witterungskorrigiert, t\u00a0CO₂e',
    correctedNote: 'Die witterungskorrigierte Reihe ist eine Ergänzung und nicht BISKO-konform.',
    complete: 'Vollständig',
    no: (n: string, isOne: boolean) => (isOne ? `nein, ${n} Angabe fehlt` : `nein, ${n} Angaben fehlen`),
    atLeast: (value: string) => `≥ ${value}`,
  },

  measures: {
    next: 'Nächste Maßnahmen',
    allOf: 'Alle Maßnahmen, und was sie noch bringen',
    subtitle: (n: string, list: string) => `${n} erfasst: ${list}`,
    counted: {
      implemented: (n: string) => `${n} umgesetzt`,
      secured: (n: string) => `${n} gesichert`,
      decided: (n: string) => `${n} beschlossen`,
      idea: (n: string) => `${n} Idee oder geplant`,
      none: (n: string) => `${n} ruhend, aufgegeben oder unbekannt`,
    } satisfies Record<Certainty, (n: string) => string>,
    group: {
      implemented: 'Umgesetzt',
      secured: 'Gesichert: in Umsetzung und finanziert',
      decided: 'Beschlossen, oder in Umsetzung ohne gesicherte Finanzierung',
      idea: 'Idee oder geplant',
      none: 'Ruht, aufgegeben oder unbekannt',
    } satisfies Record<Certainty, string>,
    empty: 'Für dieses Quartier sind keine Maßnahmen erfasst.',
    caption: 'Maßnahmen nach Sicherheit der Umsetzung',
    saving: 'Einsparung, t\u00a0CO₂e/a',
    savingShort: 'Einsparung, t/a',
    completion: 'Fertig',
    note: 'Einsparung in t\u00a0CO₂e in einem vollen Jahr mit den Faktoren des letzten Messjahres, daneben die Spanne; „–“: ohne eigene Tonnen (wirkt mittelbar oder schafft Grundlagen) oder nicht beziffert. Kosten: Annuität der Investition je Tonne.',
    all: 'Alle Maßnahmen im Programm',
  },

  targets: {
    title: 'Ziele',
    none: 'Es ist kein Ziel hinterlegt.',
    scope: 'Gilt für',
    base: 'gegenüber',
    reduction: 'Minderung',
    limit: 'Zielwert, t\u00a0CO₂e',
    decided: (value: string) => `beschlossen: ${value}`,
    role: { final: 'Ziel', interim: 'Zwischenziel', later: 'späteres Ziel' },
  },

  reference: {
    title: 'Bezugsgrößen',
    none: 'Bezugsgrößen sind nicht erfasst.',
    population: 'Einwohner',
    dwellings: 'Wohnungen',
    buildings: 'Gebäude',
    area: 'beheizte Fläche, m²',
    definition: (text: string) => `Fläche: ${text}.`,
    buildingType: (text: string) => `Bebauung: ${text}.`,
    hectares: (value: string) => `Größe: ${value}.`,
  },

  sources: {
    balance: 'Bilanzdaten',
    place: 'Stammdaten',
    /** Data name a source in one language. */
    asGiven: '',
    years: (source: string, years: string) => `${source} (${years})`,
  },

  warnings: {
    title: 'Hinweise der Prüfung zu diesem Quartier',
  },

  downloads: {
    title: 'Daten dieses Quartiers',
    series: 'Emissionen und Zielpfad (CSV)',
    carriers: 'Emissionen nach Energieträgern (CSV)',
    sectors: 'Emissionen nach Sektoren (CSV)',
    balance: 'Bilanz, jede Zelle (JSON)',
    progress: 'Fortschritt und Urteile (JSON)',
    causes: 'Woher die Änderung kommt (JSON)',
    measures: 'Maßnahmen (JSON)',
    similar: 'Ähnliche Quartiere (JSON)',
  },
};
