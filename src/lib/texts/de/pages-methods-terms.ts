import type { CellState, Certainty, MeasureEffect, ValueStatus } from '#lib/domain/vocabulary.ts';

interface Term {
  term: string;
  text: string;
}

const term = (name: string, text: string): Term => ({ term: name, text });

/** The words of the method and what they mean. */
export const methodTermsDe = {
  heading: 'Begriffe',
  list: {
    quartier: term(
      'Quartier',
      'Ein Teil einer Kommune, manchmal aus mehreren Flächen; gehört zu einem Programm.',
    ),
    sector: term(
      'Sektor',
      'Wer die Energie verbraucht, zum Beispiel Haushalte oder kommunale Einrichtungen.',
    ),
    carrier: term('Energieträger', 'Was verbraucht wird, zum Beispiel Erdgas, Fernwärme oder Strom.'),
    headline: term(
      'Hauptabgrenzung',
      'Die Sektoren, deren Summe als Emissionen des Quartiers gilt. Ein Ziel kann andere Sektoren nennen.',
    ),
    cell: term(
      'Bilanzzelle',
      'Ein Wert für ein Quartier, ein Jahr, einen Sektor und einen Energieträger: eine Zahl, ein Kürzel oder keine Angabe.',
    ),
    baseline: term(
      'Ausgangsbilanz',
      'Mittel der Emissionen über die Basisjahre; alle müssen bewertbar sein.',
    ),
    target: term(
      'Ziel',
      'Zieljahr und Minderung in Prozent der Ausgangsbilanz oder in Tonnen, mit Quelle. Frühere Zeilen desselben Ziels sind ' +
        'Zwischenziele. Ziele kommen aus den Daten, das Programm gibt keines vor.',
    ),
    path: term(
      'Zielpfad',
      'Gerade Linie von der Ausgangsbilanz zum Ziel, über Zwischenziele in Abschnitten.',
    ),
    gap: term('Abstand', 'Emissionen des letzten bewertbaren Jahres minus Zielpfad; positiv heißt darüber.'),
    budget: term(
      'Budget',
      'Summe des Zielpfads über die Jahre nach dem Basisjahr, verglichen mit den Emissionen.',
    ),
    factorSet: term(
      'Faktorensatz',
      'Benannte Tabelle der Emissionsfaktoren je Energieträger und Jahr, ein Stand, mit Quelle.',
    ),
    localFactor: term('Lokaler Faktor', 'Eigener Faktor eines Quartiers, etwa für sein Wärmenetz.'),
    measure: term('Maßnahme', 'Ein Vorhaben im Quartier. Nur direkt wirkende Maßnahmen tragen Tonnen.'),
    securedSavings: term(
      'Gesicherte Einsparung',
      'Summe der umgesetzten und der gesicherten Maßnahmen, soweit das letzte gemessene Jahr sie noch nicht enthält.',
    ),
    lowerBound: term('Untergrenze', 'Summe eines unvollständigen Jahres: Es ist mindestens so viel.'),
    edition: term(
      'Ausgabe',
      'Eingefrorener, nummerierter Stand aus Daten, Faktoren und Regeln. Jede Zahl nennt ihre Ausgabe; dieselbe Ausgabe gibt ' +
        'immer dieselben Zahlen.',
    ),
  },
  sectors: 'Sektoren dieser Ausgabe',
  carriers: 'Energieträger dieser Ausgabe',

  /** Added to the name of the state. */
  states: {
    number: 'gemessen, abgerechnet oder berechnet; auch 0 ist eine Zahl',
    NO: 'not occurring',
    IE: 'included elsewhere',
    NE: 'not estimated',
    C: 'confidential',
    missing: 'keine Zeile oder kein Wert',
  } satisfies Record<CellState, string>,
  blank: 'leer',

  statuses: {
    final: 'abgerechnet oder abgeschlossen',
    provisional: 'liegt vor, kann sich noch ändern',
    estimated: 'steht für eine noch fehlende Angabe',
  } satisfies Record<ValueStatus, string>,

  effectHeading: 'Wirkung einer Maßnahme',
  effects: {
    direct: 'spart selbst Energie oder Emissionen',
    indirect: 'regt andere an, zum Beispiel Beratung; ohne Tonnen',
    foundation: 'schafft Voraussetzungen, zum Beispiel ein Konzept; ohne Tonnen',
  } satisfies Record<MeasureEffect, string>,

  certaintyHeading: 'Wie sicher eine Maßnahme ist',
  /** Shown as a dash in tables. */
  uncounted: 'zählt nicht',
  certainties: {
    implemented: 'Die Maßnahme ist abgeschlossen.',
    secured: 'Sie ist in Umsetzung und ihre Finanzierung ist gesichert.',
    decided: 'Sie ist beschlossen, oder in Umsetzung ohne gesicherte Finanzierung.',
    idea: 'Sie ist vorgeschlagen oder geplant.',
    none: 'Sie ruht, ist aufgegeben, oder ihr Stand ist unbekannt.',
  } satisfies Record<Certainty, string>,
};
