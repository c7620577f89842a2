import type { SimilarFeature } from '#lib/domain/records/similar.ts';

/** The page of similar quartiers. Numbers arrive as text, lists already joined. */
export const similarDe = {
  features: {
    building_type: 'Gebäudetyp',
    size: 'Einwohnerzahl',
    density: 'Dichte',
    carriers: 'Energieträger',
  } satisfies Record<SimilarFeature, string>,

  place: (name: string, municipality: string) => `${name} (${municipality})`,
  nearest: (who: string, facts: string) => `Am ähnlichsten ist ${who}: ${facts}.`,
  nearestTied: (who: string) => `Am ähnlichsten und untereinander gleichauf sind ${who}.`,
  far: (who: string, facts: string) => `Kein Quartier ist sehr ähnlich, am ehesten noch ${who}: ${facts}.`,
  farTied: (who: string) =>
    `Kein Quartier ist sehr ähnlich, am ehesten noch, untereinander gleichauf, ${who}.`,
  facts: {
    sameType: (type: string) => `ebenfalls ${type}`,
    otherType: (type: string, own: string) => `${type} statt ${own}`,
    size: (value: string, own: string) => `${value}\u00a0Einwohner (hier ${own})`,
    density: (value: string, own: string) => `${value}\u00a0Einwohner je Hektar (hier ${own})`,
    carrier: (carrier: string, share: string, own: string) => `${share} ${carrier} (hier ${own})`,
  },

  notAssessable: (reason: string) => `Welche Quartiere ähnlich sind, ist nicht bewertbar. ${reason}`,
  alone: 'Das Programm hat kein anderes Quartier, mit dem sich dieses vergleichen ließe.',
  compared: (features: string, n: string, isOne: boolean) =>
    `Verglichen sind ${features}, mit ${isOne ? 'einem anderen Quartier' : `${n} anderen Quartieren`}.`,
  /** Why a feature is not used: too few have it, or this quartier has none. */
  unused: {
    building_type: (why: string) => `Der Gebäudetyp wird nicht verglichen: ${why}`,
    size: (why: string) => `Die Einwohnerzahl wird nicht verglichen: ${why}`,
    density: (why: string) => `Die Dichte wird nicht verglichen: ${why}`,
    carriers: (why: string) => `Die Energieträger werden nicht verglichen: ${why}`,
  } satisfies Record<SimilarFeature, (why: string) => string>,
  known: {
    building_type: 'ist er bekannt',
    size: 'ist sie bekannt',
    density: 'sind Fläche und Einwohnerzahl bekannt',
    carriers: 'sind ihre Anteile bekannt',
  } satisfies Record<SimilarFeature, string>,
  knownFor: (n: string, of: string, known: string) =>
    n === '0' ? `Für keines der ${of} Quartiere ${known}.` : `Nur für ${n} von ${of} Quartieren ${known}.`,
  unknownHere: (name: string) => `Für ${name} fehlt die Angabe.`,
  notEnough: (feature: string) => `${feature} allein genügt nicht für einen Vergleich.`,
  leftOut: (list: string) => `Nicht verglichen, weil ihnen ein Merkmal fehlt: ${list}.`,
  lacks: (name: string, features: string) => `${name} (${features})`,
  more: (n: string, isOne: boolean) => (isOne ? 'ein weiteres' : `${n} weitere`),
  farOthers: (names: string, isOne: boolean) =>
    `${names} ${isOne ? 'ist' : 'sind'} nicht mehr sehr ähnlich: Abstand über 0,5.`,
  tied: (n: string, isOne: boolean) =>
    isOne
      ? 'Ein weiteres Quartier ist genauso ähnlich wie das letzte der gezeigten.'
      : `${n} weitere Quartiere sind genauso ähnlich wie das letzte der gezeigten.`,
  years: (years: string, isOne: boolean) =>
    `Anteile an der Endenergie in der Hauptabgrenzung, ${isOne ? `Jahr ${years}` : `Jahre ${years}, jeweils das letzte bewertbare`}.`,

  table: {
    title: 'Merkmale nebeneinander',
    feature: 'Merkmal',
    here: (name: string) => `${name} (hier)`,
    size: 'Einwohner',
    density: 'Einwohner je Hektar',
    share: (carrier: string) => `${carrier}, %`,
    confidential: 'vertrauliche Energieträger',
    rest: 'Übrige, %',
    distance: 'Abstand: 0 gleich, 1 ganz anders',
  },
  distances: 'Abstand je Merkmal',
  mean: 'Mittel',

  lessons: {
    counted: (n: string, isOne: boolean) =>
      `${isOne ? 'Eine Maßnahme ist' : `${n} Maßnahmen sind`} umgesetzt, gesichert oder beschlossen`,
    ofUnknown: (n: string, isOnly: boolean, name: string) =>
      isOnly
        ? `, von einer Art, die ${name} noch nicht hat`
        : `, ${n === '1' ? 'eine' : n} davon von einer Art, die ${name} noch nicht hat`,
    /** Where the figures are about other sectors than the shares and the comparison. */
    scope: (scope: string) => `Diese Zahlen gelten für die Abgrenzung des Ziels dort (${scope}).`,
    none: 'Umgesetzte, gesicherte oder beschlossene Maßnahmen sind dort nicht erfasst.',
    unknown: (name: string) => `Das hat ${name} noch nicht`,
    known: (name: string) => `Diese Art gibt es in ${name} auch, umgesetzt oder geplant`,
    shown: (n: string, of: string) => `Gezeigt sind ${n} von ${of}.`,
    contact: 'Ansprechstelle',
    noContact: 'nicht hinterlegt',
    overview: 'Überblick',
    measures: 'Alle Maßnahmen',
    comparison: 'Wo sich beide unterscheiden',
    caption: (name: string) => `Maßnahmen in ${name}`,
  },

  rule: 'So wird verglichen',
  ruleMore: 'In der Methodik',
};
