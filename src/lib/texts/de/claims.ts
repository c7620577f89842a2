/** The page /aussagen and the command `claims`. Numbers, names and years arrive as text. */
export const claimsDe = {
  title: 'Aussagen prüfen',
  lead: 'Stimmen die Zahlen in einem Text mit dieser Ausgabe überein? Text einfügen oder Datei wählen; jede Zahl mit Einheit wird geprüft.',
  privacy: 'Text und Datei werden nur für diese Antwort gelesen und nicht gespeichert.',
  form: {
    label: 'Text, der geprüft werden soll',
    text: 'Text',
    file: 'oder Datei (Word .docx, Markdown .md, Text .txt)',
    submit: 'Prüfen',
    again: 'Noch einen Text prüfen',
    limits: (letters: string, megabytes: string) =>
      `Höchstens ${letters} Zeichen; Dateien bis ${megabytes} MB.`,
  },
  problem: {
    empty: 'Bitte einen Text einfügen oder eine Datei wählen.',
    tooLong: (length: string, limit: string) =>
      `Der Text hat ${length} Zeichen; geprüft werden höchstens ${limit}. Bitte in Teilen prüfen.`,
    tooLarge: (megabytes: string) =>
      `Die Datei ist zu groß, oder sie wird beim Entpacken zu groß (Dateien bis ${megabytes} MB). Bitte den Text selbst einfügen.`,
    broken:
      'Die Datei lässt sich nicht lesen. Möglich sind Word (.docx), Markdown (.md) und Text (.txt); ältere Word-Dateien bitte als .docx speichern.',
  },

  kind: {
    same: 'enthalten',
    older: 'ältere Ausgabe',
    rounded: 'nur gerundet',
    ambiguous: 'mehrdeutig',
    none: 'nicht gefunden',
  },
  meaning: {
    same: 'Die Ausgabe enthält die Zahl, gerundet auf so viele Stellen, wie dastehen. Was sie dort bedeutet, steht unten.',
    older: 'So stand es in einer früheren Ausgabe.',
    rounded: 'Die Zahl ist gröber gerundet, oder die letzte Stelle weicht um eins ab.',
    ambiguous: 'Mehrere Zahlen der Ausgabe können gemeint sein.',
    none: 'Die Ausgabe enthält keine solche Zahl für dieses Quartier, diese Einheit und dieses Jahr.',
  },
  verdictKind: { yes: 'wie die Ausgabe', no: 'anders als die Ausgabe', open: 'nicht prüfbar' },

  result: {
    title: (numbers: string, isOne: boolean) => (isOne ? 'Eine Zahl geprüft' : `${numbers} Zahlen geprüft`),
    none: 'Keine Zahl mit Einheit gefunden',
    noneMeaning: 'Geprüft werden Zahlen mit Einheit: t, kg, kt, %, MWh, kWh, Euro und t je Kopf.',
    counts: (list: string) => `Davon: ${list}.`,
    against: (edition: string) => `Verglichen mit Ausgabe ${edition}.`,
    unchecked: (n: string) => `Geprüft sind die ersten ${n} Zahlen. Bitte den Rest für sich prüfen.`,
    text: 'Der Text mit Markierungen',
    signs: 'Markierungen',
    numbers: 'Zahlen im Einzelnen',
    agreeing: (n: string) => `Was enthalten ist (${n})`,
    verdicts: 'Urteile im Text',
    verdictsMeaning:
      'Urteile nur so, wie die Ausgabe sie trifft; über das Programm als Ganzes gibt es keines.',
  },
  column: {
    said: 'Im Text',
    state: 'Ergebnis',
    place: 'Quartier',
    figure: 'Zahl der Ausgabe',
    allowed: 'Zulässig ist',
  },
  programme: 'Programm',
  but: {
    year: 'aber für ein anderes Jahr:',
    direction: 'aber in der anderen Richtung:',
    coverage: (n: string, of: string) => `aber für ${n} von ${of} Quartieren:`,
  },
  ofEdition: (edition: string) => `Ausgabe ${edition}`,
  or: 'oder',
  howToRead: {
    title: 'Wie verglichen wird',
    items: [
      'Eine Zahl gehört zu dem Quartier, das ihr Satz nennt, sonst zum zuletzt genannten; vorher zum Programm.',
      'Einheit und Jahr müssen passen. Nennt der Satz kein Jahr, gilt jedes. In Tabellen gelten Einheit und Jahr des Spaltenkopfs, sonst der Zeile.',
      'Verglichen wird auf so viele Nachkommastellen, wie im Text stehen.',
      'Zahlen ohne Einheit werden nicht geprüft: Jahre, Daten, Seiten, Telefonnummern.',
      'Was nicht gefunden wird, kann trotzdem stimmen: Es steht dann nicht in dieser Ausgabe.',
    ],
  },
};
