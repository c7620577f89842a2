import type { DecompositionTerm } from '#lib/domain/records/decomposition.ts';

/** Where the change comes from: chart and section. Numbers and years arrive as text. */
export const decompositionDe = {
  term: {
    population: 'Einwohnerzahl',
    floor_area_per_head: 'Fläche je Kopf',
    intensity: 'Energieintensität je m²',
    weather: 'Witterung',
    carrier_mix: 'Energieträgermix',
    grid_factor: 'Strommix',
    other_factors: 'Übrige Emissionsfaktoren',
  } satisfies Record<DecompositionTerm, string>,
  /** What a link is called when the one before it is missing. */
  area: 'Beheizte Fläche',
  intensityPerHead: 'Energieintensität je Kopf',
  consumption: 'Energieverbrauch',
  local: 'Eigenanteil',
  /** Where the own part holds what belongs to the background. */
  localAndMore: 'Eigenanteil und Untrennbares',
  background: 'Rahmenbedingungen',

  chart: {
    same: (name: string, years: string) => `${name} ${years}: unverändert`,
    ownLess: (amount: string) => `davon ${amount} Eigenanteil`,
    ownAll: 'alles Eigenanteil',
    ownNothing: 'nichts davon Eigenanteil',
    ownMore: (amount: string) => `davon ${amount} Eigenanteil`,
    reportedSectors: 'nur gemeldete Sektoren',
    inseparable: 'Ursachen nur zum Teil trennbar',
    without: (name: string, sectors: string) => `${name} ohne ${sectors}`,
    ownAgainst: (local: string, background: string) =>
      `Eigenanteil ${local}, Rahmenbedingungen ${background}`,
    notPossible: (name: string) => `${name}: Woher die Änderung kommt, lässt sich nicht sagen`,
    subtitle: (scope: string) => `${scope}: Änderung nach Ursachen, t\u00a0CO₂e je Jahr`,
    noteMissing: (list: string) =>
      `Nicht für beide Jahre bekannt und daher in anderen Gliedern enthalten: ${list}.`,
    noteLeftOut: (sectors: string) => `Ohne ${sectors} (nur gemeldete Emissionen).`,
    missing: {
      population: 'Einwohnerzahl',
      area: 'beheizte Fläche',
      otherArea: 'beheizte Fläche in gleicher Definition',
      weather: 'Wetter',
    },
    cause: 'Ursache',
    kind: 'Zuordnung',
    change: 'Änderung',
    after: 'Emissionen danach',
    sum: (name: string) => `${name}, Summe`,
    altKind: (from: string, to: string) => `Wasserfalldiagramm von ${from} bis ${to}.`,
    altSums: (name: string, local: string, background: string) =>
      `${name} ${local}, Rahmenbedingungen ${background}.`,
    altTerms: (list: string) => `Im Einzelnen: ${list}.`,
    altEmpty: (reason: string) => `Leeres Wasserfalldiagramm. ${reason}`,
  },

  /** Why a link is missing and who carries its part. */
  missing: {
    population: (carrier: string) =>
      `Die Einwohnerzahl ist nicht für beide Jahre bekannt; ihr Anteil steckt in: ${carrier}.`,
    area: (carrier: string) =>
      `Die beheizte Fläche ist nicht für beide Jahre bekannt; ihr Anteil steckt in: ${carrier}.`,
    otherArea: (carrier: string) =>
      `Die beheizte Fläche ist in den beiden Jahren verschieden definiert und nicht vergleichbar; ihr Anteil steckt in: ${carrier}.`,
    weather: (carrier: string) =>
      `Wetterdaten fehlen für mindestens eines der beiden Jahre; die Witterung steckt in: ${carrier}. Der Eigenanteil ist dann auch ihre Wirkung.`,
  },
  leftOut: (sectors: string) =>
    `Nicht enthalten: ${sectors}; bekannt sind nur gemeldete Emissionen, ohne Energie lässt sich ihre Änderung nicht zerlegen.`,

  confidential: (carriers: string) =>
    `Vertraulich und deshalb zusammengefasst: ${carriers}; was sich innerhalb dieser Gruppe ändert, zählt zum Energieträgermix.`,

  section: {
    emissions: 'die Emissionen',
    emissionsWithout: (sectors: string) => `die Emissionen ohne ${sectors}`,
    changed: (emissions: string, from: string, to: string, amount: string, isLess: boolean) =>
      `Von ${from} bis ${to} sind ${emissions} um ${amount} ${isLess ? 'gesunken' : 'gestiegen'}.`,
    same: (emissions: string, from: string, to: string) =>
      `Von ${from} bis ${to} sind ${emissions} gleich geblieben.`,
    /** Where the own part holds what belongs to the background. */
    inseparable: (local: string, background: string) =>
      `Den Rahmenbedingungen lassen sich ${background} zuordnen; ${local} sind Eigenanteil samt dem, was sich davon nicht trennen lässt.`,
    shares: (local: string, background: string) =>
      `Davon sind ${local} Eigenanteil des Quartiers, ${background} kommen aus den Rahmenbedingungen.`,
    against: (local: string, background: string) =>
      `Eigenanteil des Quartiers: ${local}. Rahmenbedingungen: ${background}.`,
    less: (amount: string) => `${amount} weniger`,
    more: (amount: string) => `${amount} mehr`,
    nothing: 'keine Änderung',
    strongest: (name: string, value: string) => `Stärkste Ursache: ${name} (${value}).`,
    notPossible: 'Die Änderung lässt sich nicht zerlegen.',
    yearLacking: (years: string, isOne: boolean) =>
      isOne ? `Betroffen ist das Jahr ${years}.` : `Betroffen sind die Jahre ${years}.`,
    explained:
      'Eigenanteil: was sich im Quartier selbst geändert hat (Energieintensität und Energieträgermix). Rahmenbedingungen: alles Übrige (Einwohner, Fläche, Witterung und Emissionsfaktoren).',
    method: 'Wie zerlegt wird',
    form: {
      label: 'Jahre der Zerlegung wählen',
      from: 'Von Jahr',
      to: 'Bis Jahr',
      submit: 'Zeigen',
    },
  },

  ledgers: {
    title: 'Zwei Rechnungen nebeneinander',
    columns: { ledger: 'Rechnung', change: 'Änderung, t\u00a0CO₂e' },
    local: 'Eigenanteil, aus der gemessenen Bilanz',
    measures: 'davon umgesetzte Maßnahmen, aus ihren Einsparungen',
    remainder: 'davon unerklärter Rest',
    note: 'Maßnahmen werden nie von der gemessenen Bilanz abgezogen: Was sie bewirkt haben, steckt schon darin. Der Rest ist, was die erfassten Maßnahmen nicht erklären, zum Beispiel Verhalten, Leerstand, Betriebe oder nicht erfasste Sanierungen.',
    interaction: (factor: string) =>
      `Die Summe der Maßnahmen ist mit dem Wechselwirkungsfaktor ${factor} gerechnet.`,
    none: 'Für dieses Quartier sind keine Maßnahmen erfasst; ein Vergleich mit dem Eigenanteil ist nicht möglich.',
  },

  held: {
    title: (year: string) => `Mit den Emissionsfaktoren von ${year}`,
    mark: 'Nicht BISKO-konform.',
    less: (base: string, year: string, held: string, balance: string, effect: string) =>
      `Wären die Faktoren von ${base} gleich geblieben, lägen die Emissionen ${year} bei ${held} statt ${balance}: ${effect} weniger kommen aus geänderten Faktoren, etwa dem Strommix.`,
    more: (base: string, year: string, held: string, balance: string, effect: string) =>
      `Wären die Faktoren von ${base} gleich geblieben, lägen die Emissionen ${year} bei ${held} statt ${balance}: ${effect} mehr kommen aus geänderten Faktoren.`,
    noEnergy: (reason: string) => `Nicht bewertbar: ${reason}`,
    partly: (percent: string) =>
      `Das gilt nur für ${percent} der Emissionen; der Rest ist ohne Energie berichtet und bleibt hier unverändert.`,
    same: (base: string, year: string) =>
      `Mit den Faktoren von ${base} wären die Emissionen ${year} dieselben: Geänderte Faktoren spielen keine Rolle.`,
    unknown: (base: string, year: string) =>
      `Für ${year} lässt sich das nicht rechnen: Für einen Energieträger fehlt der Faktor von ${base}, oder seine Energie ist vertraulich.`,
    almost: (base: string, year: string, amount: string) =>
      `Mit den Faktoren von ${base} wären die Emissionen ${year} fast dieselben: Geänderte Faktoren machen weniger als ${amount} aus.`,
    onlyBase: (base: string) => `Nach ${base} gibt es noch kein vollständiges Jahr.`,
    caption: 'Emissionen mit festgehaltenen Faktoren',
    columns: {
      balance: 'Bilanz, t\u00a0CO₂e',
      held: (year: string) => `mit Faktoren von ${year}, t\u00a0CO₂e`,
      effect: 'Wirkung der Faktoren, t\u00a0CO₂e',
    },
  },
};
