import type { PairKind } from '#lib/domain/records/pair.ts';
import type { StandardSector } from '#lib/domain/vocabulary.ts';

/** Two quartiers side by side. Numbers and years arrive as text; names come from data. */
export const pairDe = {
  title: 'Zwei Quartiere im Vergleich',
  titleOf: (a: string, b: string, year: string) => `${a} und ${b} ${year}`,
  lead: 'Wählen Sie zwei Quartiere: Die Seite zeigt, in welchem Sektor und bei welchem Energieträger ihre Emissionen je Kopf am weitesten auseinanderliegen.',
  sameTwice: (name: string) =>
    `Sie haben zweimal ${name} gewählt. Ein Unterschied braucht zwei Quartiere: Bitte wählen Sie ein anderes.`,
  onlyOne: (name: string) => `Gewählt ist bisher ${name}. Bitte wählen Sie ein zweites Quartier dazu.`,
  link: 'Zwei Quartiere gegenüberstellen: Wo liegt der größte Unterschied?',
  other: 'Andere Quartiere oder ein anderes Jahr',

  form: {
    label: 'Zwei Quartiere wählen',
    a: 'Erstes Quartier',
    b: 'Zweites Quartier',
    none: 'bitte wählen',
    newest: 'neuestes gemeinsames',
    hint: 'Kürzel oder Name',
  },

  /** In the sentence, after a carrier. */
  inSector: {
    households: 'in privaten Haushalten',
    services: 'in Gewerbe, Handel und Dienstleistungen',
    industry: 'in der Industrie',
    municipal: 'in kommunalen Einrichtungen',
    transport: 'im Verkehr',
  } satisfies Record<StandardSector, string>,
  inOtherSector: (carrier: string, sector: string) => `${carrier} (${sector})`,
  /** Of a row with all carriers of a sector. */
  whole: 'ganzer Sektor',
  /** Where the largest difference lies. */
  place: {
    cell: (cell: string) => `bei ${cell}`,
    /** Names of carriers that need their ending. */
    carriers: {
      other_fossil: 'sonstigen fossilen Energieträgern',
      other_renewable: 'sonstigen erneuerbaren Energieträgern',
    },
    standard: {
      households: 'bei den privaten Haushalten',
      services: 'bei Gewerbe, Handel und Dienstleistungen',
      industry: 'bei der Industrie',
      municipal: 'bei den kommunalen Einrichtungen',
      transport: 'beim Verkehr',
    } satisfies Record<StandardSector, string>,
    sector: (sector: string) => `beim Sektor ${sector}`,
    sectors: (sectors: string) => `bei den Sektoren ${sectors} zusammen`,
  },
  together: (sectors: string) => `${sectors} zusammen`,
  rounding: 'Rundung vertraulicher Summen',
  rest: (n: string) => `${n} weitere zusammen`,

  unit: 'kg',
  largest: (place: string, a: string, b: string) =>
    `Der größte Unterschied je Kopf liegt ${place}: ${a}, ${b}.`,
  /** Where one of them has nothing. */
  valueNone: (name: string) => `${name} keine Emissionen`,
  value: (name: string, value: string) => `${name} ${value}`,
  amount: (value: string, share: string) => `${value} oder ${share}`,
  share: (part: string, total: string) => `Das sind ${part} des Unterschieds von ${total} je Kopf.`,
  /** Others work the other way. */
  against: (name: string, value: string, isMore: boolean) =>
    `Das sind in ${name} ${value} ${isMore ? 'mehr' : 'weniger'}.`,
  lessInAll: (value: string, isMore: boolean) =>
    `Anderes gleicht das teilweise aus: Insgesamt sind es dort ${value} ${isMore ? 'mehr' : 'weniger'}.`,
  turned: (value: string, isMore: boolean) =>
    `Anderes überwiegt: Insgesamt sind es dort ${value} ${isMore ? 'mehr' : 'weniger'}.`,
  balanced: 'Anderes gleicht das aus: Insgesamt sind die Emissionen je Kopf gleich.',
  equal: (a: string, b: string) =>
    `Zwischen ${a} und ${b} gibt es keinen Unterschied: Die Emissionen je Kopf sind überall gleich.`,
  notComparable: (a: string, b: string, year: string) =>
    `${a} und ${b} lassen sich für ${year} nicht vergleichen: nicht bewertbar.`,
  because: (name: string, reasons: string) => `${name}: ${reasons}`,
  otherYear: 'Wählen Sie ein anderes Jahr oder ein anderes Quartier.',

  figures: {
    perHead: 'kg\u00a0CO₂e je Kopf',
    difference: 'Unterschied',
    more: (name: string) => `mehr in ${name}`,
    none: 'gleich viel',
  },

  table: {
    heading: 'Nach Sektor und Energieträger',
    subtitle: (a: string, b: string) =>
      `kg\u00a0CO₂e je Kopf; Unterschied: ${a} minus ${b}. Größter Unterschied zuerst.`,
    caption: (a: string, b: string, year: string) =>
      `Emissionen je Kopf ${year} nach Sektor und Energieträger, ${a} und ${b}`,
    part: 'Energieträger und Sektor',
    difference: 'Unterschied',
    share: 'Anteil am Unterschied',
    all: (n: string) => `Die ${n} weiteren Zeilen`,
  },

  kinds: {
    total: '',
    confidential: 'Sektoren mit vertraulichen Angaben bleiben als Ganzes stehen.',
    reported: 'Sektoren, von denen nur Emissionen gemeldet sind, bleiben als Ganzes stehen.',
    included_elsewhere:
      'Ein Sektor, in dem ein Wert in einem anderen enthalten ist, bleibt als Ganzes stehen.',
    rounded:
      'Summen mit vertraulichen Angaben sind gerundet; was zur Gesamtsumme fehlt, hat eine eigene Zeile.',
  } satisfies Record<PairKind, string>,
  elsewhere:
    'Was „anderswo enthalten“ ist, steckt in einer anderen Zeile; der Unterschied dieser Zeile sagt für sich nichts.',
  localFactor: (name: string, carriers: string) =>
    `${name} rechnet ${carriers} mit einem eigenen Faktor; ein Teil des Unterschieds kann daher kommen.`,
  localFactorAlone: (name: string) =>
    `${name} rechnet mit einem eigenen Faktor; ein Teil des Unterschieds kann daher kommen.`,
  shares: 'Anteile mit Minus zeigen in die andere Richtung als der Unterschied der Summen.',
  perHead: (a: string, inA: string, b: string, inB: string) =>
    `Je Kopf heißt: geteilt durch ${inA} Einwohnerinnen und Einwohner in ${a} und ${inB} in ${b}. Unter jedem Wert stehen die Tonnen, aus denen er gerechnet ist.`,
  rounded:
    'Jeder Wert ist für sich gerundet; Summen und Unterschiede sind aus ungerundeten Werten gerechnet und können in der letzten Stelle abweichen.',
  gate: 'Verglichen werden dasselbe Jahr, dieselben Sektoren und derselbe Faktorensatz.',

  chart: {
    title: (a: string, b: string, year: string, place: string) =>
      `${a} und ${b} ${year}: größter Unterschied ${place}`,
    titleEqual: (a: string, b: string, year: string) => `${a} und ${b} ${year}: kein Unterschied`,
    titleNone: (a: string, b: string, year: string) => `${a} und ${b} ${year}: nicht vergleichbar`,
    subtitle: (scope: string, a: string, b: string, unit: 'kg' | 't') =>
      `${scope} je Kopf, ${a} minus ${b}, ${unit}\u00a0CO₂e`,
    more: (name: string) => `mehr in ${name}`,
    total: 'Insgesamt',
    alt: (n: string, a: string, b: string) =>
      `Balken nach rechts und links: Unterschied der Emissionen je Kopf zwischen ${a} und ${b} in ${n} Bereichen, der größte zuerst.`,
  },
};
