/** The page "Programm". */
export const programmeDe = {
  eyebrowYears: (years: string) => `Bilanzjahre ${years}`,

  /** For those who have never heard of it. */
  intro: {
    text: 'Ein Quartier ist ein Stück Stadt, in dem Häuser, Heizungen und Stromverbrauch gemeinsam klimafreundlicher werden sollen. Hier steht, wie viel Treibhausgas dort Jahr für Jahr entsteht, ob es weniger wird und was bis zum Ziel noch fehlt.',
    summary: 'Was die Wörter bedeuten',
    terms: [
      {
        term: 't\u00a0CO₂e',
        text: 'Tonnen Kohlendioxid-Äquivalente: alle Treibhausgase zusammen, umgerechnet in die Menge Kohlendioxid (CO₂), die das Klima genauso stark erwärmt.',
      },
      {
        term: 'Ausgangsbilanz',
        text: 'Wie viel am Anfang ausgestoßen wurde. Daran wird gemessen, ob es weniger wird.',
      },
      {
        term: 'Zielpfad',
        text: 'Die gerade Linie vom Anfang zum Ziel. Wer darüber liegt, stößt in diesem Jahr mehr aus, als auf dem Weg zum Ziel vorgesehen ist.',
      },
      {
        term: 'Abgrenzung',
        text: 'Was mitgezählt wird, zum Beispiel die Haushalte und Betriebe im Quartier. Zahlen mit verschiedener Abgrenzung lassen sich nicht vergleichen.',
      },
      {
        term: 'Nicht bewertbar',
        text: 'Es fehlen Angaben. Dann steht hier kein geschätztes Urteil, sondern was fehlt.',
      },
    ],
  },

  list: {
    title: 'Die Quartiere',
    subtitle:
      'Letztes vollständiges Jahr je Quartier; alphabetisch nach Namen, keine Rangfolge. Prozente verschiedener Quartiere lassen sich nur bei gleicher Abgrenzung vergleichen.',
    pages: 'Seiten der Quartiere',
    caption: 'Quartiere mit Emissionen, Fortschritt, vier Urteilen und Datenlage',
    progress: 'Fortschritt',
    progressUnit: 'und Zeitanteil',
    gap: 'Abstand zum Pfad',
    gapUnit: 't',
    data: 'Datenlage',
    dataUnit: 'ganze Jahre, Güte',
    series: 'Verlauf',
    atElapsed: (percent: string) => `bei ${percent}`,
    yearAndStatus: (year: string, status: string) => `${year}, ${status}`,
    noYear: 'kein vollständiges Jahr',
    quality: (value: string) => `Güte ${value}`,
    otherScope: 'mit Verkehr',
    anyOtherScope: 'andere Abgrenzung',
    verdictNote:
      'Fortschritt: erreichter Anteil der Minderung, darunter der verstrichene Anteil der Zeit. Abstand: + heißt über dem Zielpfad. Die vier Urteile prüfen Verschiedenes und können sich widersprechen: ob das letzte Jahr auf dem Zielpfad liegt, ob seit dem Basisjahr insgesamt zu viel ausgestoßen wurde, wohin der Trend führt und ob die gesicherten Maßnahmen reichen.',
    empty: 'In dieser Ausgabe gibt es noch kein Quartier. Quartiere stehen in der Tabelle quartiers.csv.',
  },

  grid: {
    title: 'Wer hat was geliefert?',
    subtitle: 'Stand der Bilanz je Quartier und Jahr, in der Abgrenzung seines Ziels',
    caption: 'Vollständigkeit der Bilanz je Quartier und Jahr',
    none: 'nichts geliefert',
    incomplete: (lacking: string, required: string) =>
      `unvollständig: ${lacking} von ${required} Angaben fehlen`,
    incompleteShort: 'unvollständig, mit Zahl der fehlenden Angaben',
    lacks: {
      not_estimated: (n: string) => `${n} nicht ermittelt`,
      confidential: (n: string) => `${n} vertraulich`,
      missing: (n: string) => `${n} ohne Angabe`,
    },
    legend: 'Zeichen',
    total: 'vollständige Quartiere',
    totalOf: (of: string) => `vollständige Quartiere von allen ${of}`,
    pages: 'Seiten der Lieferungen',
  },

  warnings: {
    subtitle: 'Auffälligkeiten, die eine Veröffentlichung nicht verhindern, aber bekannt sein sollten',
    none: 'Die Prüfung hat nichts Auffälliges gefunden.',
    more: (n: string, of: string) => `Gezeigt sind ${n} von ${of} Hinweisen; mehr stehen unter Daten.`,
    place: (file: string, row: string) => `${file}, Zeile ${row}`,
  },

  downloads: {
    title: 'Daten dieser Seite',
    text: 'Alle Zahlen dieser Ausgabe, auch als Tabellenkalkulation und für Programme.',
    programme: 'Programmsumme je Jahr (CSV)',
    api: 'Programm (JSON)',
    quartiersApi: 'Quartiere (JSON)',
    all: 'Alle Tabellen und Ausgaben',
  },
};
