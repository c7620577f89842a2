/** How quartiers are compared, and which are similar. */
export const methodComparisonDe = {
  heading: 'Vergleich zwischen Quartieren',
  indicators: 'Die Kennzahlen',
  lead:
    'Verglichen wird in der Hauptabgrenzung und mit Bezugsgrößen desselben Jahres. Ein Quartier ist nur dann ' +
    'vergleichbar, wenn jede dieser Bedingungen erfüllt ist:',
  gate: [
    'Das Jahr ist bewertbar.',
    'Für jeden Sektor der Hauptabgrenzung liegen Zahlen, NO, IE oder gemeldete Emissionen vor.',
    'Alle Quartiere rechnen mit demselben Faktorensatz.',
    'Werte je m²: Die Fläche ist so abgegrenzt wie bei den meisten Quartieren des Jahres.',
    'Werte gegenüber dem Ziel: Das Ziel gilt für die Sektoren der Hauptabgrenzung.',
    'Energie je m² und Wärme: Jeder Sektor liegt als Energie vor, nicht nur als gemeldete Emissionen.',
    'Die Bezugsgröße des Jahres ist bekannt.',
  ],
  supplementary:
    'Zwei Kennzahlen sind Ergänzungen und überall so gekennzeichnet. Die Emissionen der Haushalte je Kopf prüfen Jahr ' +
    'und Sektor nur für die Haushalte. Die witterungskorrigierten Emissionen je Kopf brauchen dazu Wetterdaten des ' +
    'Jahres und mindestens einen Heizanteil; sie sind nicht BISKO-konform.',
  order:
    'Ein lokaler Emissionsfaktor schließt nicht aus, wird aber genannt. Die Reihenfolge ist alphabetisch; eine Rangfolge ' +
    'wählt, wer vergleicht. Prozentwerte werden nie gemittelt. Summen nennen, wie viele Quartiere sie umfassen.',
  similar: {
    heading: 'Welche Quartiere sich ähnlich sind',
    points: [
      'Vier Merkmale zählen: Gebäudetyp, Einwohnerzahl, Einwohner je Hektar und die Anteile der Energieträger an der Endenergie im letzten bewertbaren Jahr.',
      'Jedes Merkmal ergibt einen Abstand von 0 (gleich) bis 1 (ganz anders). Gebäudetyp: gleich 0, verschieden 1. Einwohnerzahl und Dichte: doppelt oder halb so viel 0,5, viermal oder ein Viertel so viel 1. Energieträger: die halbe Summe der Unterschiede ihrer Anteile.',
      'Verglichen wird nach den Merkmalen, die das Quartier selbst und mindestens die Hälfte der anderen haben. Es müssen wenigstens zwei sein, und alle werden nach denselben verglichen. Wem eines davon fehlt, wird genannt und nicht verglichen.',
      'Der Abstand zweier Quartiere ist das Mittel über diese Merkmale. Über 0,5 gilt kein Quartier mehr als sehr ähnlich.',
      'Gezeigt werden die drei nächsten, und wer genauso weit entfernt ist wie das dritte, zusammen höchstens fünf; gleich weit entfernte in alphabetischer Reihenfolge.',
      'Vertrauliche Energieträger zählen zusammen als einer. Machen sie mehr als 10\u00a0% der Endenergie aus, gelten die Anteile als nicht bekannt.',
    ],
  },
};
