/** The page "Programm". */
export const programmeDe = {
  eyebrowYears: (years: string) => `Bilanzjahre ${years}`,

  /** For those who have never heard of it. */
  intro: {
    text: 'Ein Quartier ist ein Stück Stadt, in dem Häuser, Heizungen und Stromverbrauch gemeinsam klimafreundlicher werden sollen. Hier steht, wie viel Treibhausgas dort Jahr für Jahr entsteht, ob es weniger wird und was bis zum Ziel noch fehlt.',
    funder: (name: string) => `Wer das Programm bezahlt: ${name}.`,
    figure: 'Das Programm in einer Zahl',
    next: (milestone: string, day: string) => `Nächster Meilenstein: ${milestone} (${day}).`,
    last: (milestone: string, day: string) => `Letzter: ${milestone} (${day}).`,
    milestones: 'Alle Termine',
    easy: {
      title: 'In Einfacher Sprache',
      lines: [
        'Das Klima auf der Erde wird wärmer. Der Grund dafür sind Gase. Sie entstehen zum Beispiel, wenn wir heizen oder Strom verbrauchen.',
        'In unserem Programm machen Städte mit. Jede Stadt hat einen Stadtteil ausgesucht. So ein Stadtteil heißt hier: Quartier.',
        'In jedem Quartier sollen weniger von diesen Gasen entstehen. Dafür gibt es ein Ziel für ein bestimmtes Jahr.',
        'Jedes Jahr wird gemessen: Wie viel Gas ist entstanden? Ist es weniger geworden? Reicht das für das Ziel?',
        'Manchmal fehlen Zahlen. Dann steht hier: nicht bewertbar. Wir raten nicht.',
      ],
    },
  },

  choose: {
    title: 'Quartier suchen',
    label: 'Name des Quartiers oder der Kommune',
    submit: 'Suchen',
    found: (n: string, asked: string) =>
      n === '1' ? `Ein Quartier zu „${asked}“` : `${n} Quartiere zu „${asked}“`,
    none: (asked: string) =>
      `Kein Quartier und keine Kommune enthält „${asked}“. Ein Teil des Namens genügt, auch ohne Umlaute.`,
    all: 'Alle Quartiere zeigen',
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
    text: 'Welche Jahre vollständig sind, was fehlt und wer es liefern kann, Termine, Hinweise der Prüfung.',
    more: 'Zum Lieferstand',
    title: 'Wer hat was geliefert?',
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
  },

  warnings: {
    subtitle: 'Auffälligkeiten, die eine Veröffentlichung nicht verhindern, aber bekannt sein sollten',
    none: 'Die Prüfung hat nichts Auffälliges gefunden.',
    more: (n: string, of: string) => `Alle ${of} Hinweise; gezeigt sind ${n}.`,
    place: (file: string, row: string) => `${file}, Zeile ${row}`,
  },

  downloads: {
    title: 'Daten dieser Seite',
    text: 'Alle Zahlen dieser Ausgabe als Tabellen und für Programme, und der Weg zu eigenen Daten.',
    all: 'Alle Tabellen und Ausgaben',
  },
};
