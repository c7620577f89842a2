/** Terms that are explained where they stand, in the words of a person who has never heard of them. */
export const explainedDe = {
  co2e: {
    term: 'CO₂e',
    text: 'Kohlendioxid-Äquivalente: alle Treibhausgase zusammen, umgerechnet in die Menge Kohlendioxid (CO₂), die das Klima genauso stark erwärmt. Gezählt in Tonnen, kurz t.',
  },
  baseline: {
    term: 'Ausgangsbilanz',
    text: 'Wie viel am Anfang ausgestoßen wurde. Daran wird gemessen, ob es weniger wird.',
  },
  path: {
    term: 'Zielpfad',
    text: 'Die gerade Linie vom Anfang zum Ziel. Wer darüber liegt, stößt in diesem Jahr mehr aus, als auf dem Weg zum Ziel vorgesehen ist.',
  },
  scope: {
    term: 'Abgrenzung',
    text: 'Was mitgezählt wird, zum Beispiel die Haushalte und Betriebe im Quartier. Zahlen mit verschiedener Abgrenzung lassen sich nicht vergleichen.',
  },
  notAssessable: {
    term: 'nicht bewertbar',
    text: 'Es fehlen Angaben. Dann steht hier kein geschätztes Urteil, sondern was fehlt.',
  },
};
