/** The page /daten/pruefen. Numbers, names and places arrive as text. */
export const checkFileDe = {
  title: 'Datei prüfen',
  lead: 'Excel-Arbeitsmappe, LibreOffice-Tabelle oder CSV hier ablegen. In wenigen Sekunden steht da, ob alles stimmt und was sich ändern würde. Wenn nicht, kommt die Datei mit markierten Fehlern zurück.',
  privacy:
    'Die Datei wird nur für diese Antwort gelesen, danach gelöscht und nirgends aufbewahrt. Veröffentlicht wird hier nichts.',
  form: {
    title: 'Datei wählen',
    again: 'Noch eine Datei prüfen',
    file: 'Datei hierher ziehen oder auswählen',
    formats: (megabytes: string) =>
      `XLSX, ODS, CSV, TSV, ZIP, Parquet, Arrow; auch mehrere auf einmal, zusammen bis ${megabytes} MB.`,
    given: {
      title: 'Angaben, die in der Datei fehlen',
      text: 'Gilt für alle Zeilen der Tabellen, denen die Spalte fehlt. Steht es schon in der Datei, bleibt das Feld leer.',
      blank: 'steht in der Datei',
      quartier: 'Quartier',
      quartierId: 'Quartier (Kürzel)',
      year: 'Jahr',
      sector: 'Sektor',
      carrier: 'Energieträger',
      status: 'Stand der Werte',
      source: 'Quelle der Werte',
      decimal: 'Eine Zahl wie 12.500 heißt',
      decimals: { ',': 'zwölftausendfünfhundert', '.': 'zwölfeinhalb' },
      gas: 'Gasmengen sind angegeben nach',
      gases: { hs: 'Brennwert (Hs), wie meist auf Abrechnungen', hi: 'Heizwert (Hi)' },
      odd: {
        year: (said: string) =>
          `„${said}“ ist kein Jahr von 1950 bis heute mit vier Ziffern. Die Angabe wurde nicht verwendet.`,
        quartier: (said: string) =>
          `„${said}“ ist kein Quartier dieser Website. Die Angabe wurde nicht verwendet.`,
        other: (said: string) => `„${said}“ steht nicht zur Wahl. Die Angabe wurde nicht verwendet.`,
      },
      value: 'Ein Indikator aus KomMonitor zählt',
      values: {
        population: 'Einwohnerinnen und Einwohner',
        dwellings: 'Wohnungen',
        buildings: 'Gebäude',
        heated_floor_area_m2: 'beheizte Fläche in m²',
      },
    },
    submit: 'Prüfen',
    sending: 'Wird hochgeladen: {percent} %',
    checking: 'Wird gelesen und geprüft: {seconds} s (meist unter 10 s)',
    failed: 'Die Verbindung brach ab. Bitte noch einmal versuchen.',
  },
  template: 'Noch keine Datei? Eine vorausgefüllte Excel-Vorlage je Quartier steht auf der Seite',
  refusal: {
    busy: 'Gerade werden mehrere Dateien geprüft. Bitte in einer halben Minute noch einmal versuchen.',
    often: 'Von dieser Adresse kamen viele Dateien in kurzer Zeit. Bitte in zehn Minuten weitermachen.',
    large: (megabytes: string) =>
      `Die Dateien sind zusammen größer als ${megabytes} MB. Bitte einzeln prüfen. Eine einzelne Datei, die größer ist, prüft die Programmleitung.`,
    slow: 'Die Datei kam nicht innerhalb von zwei Minuten an. Bitte mit einer schnelleren Verbindung wiederholen.',
    heavy:
      'Die Datei wird beim Lesen zu groß für diese Seite. Bitte nur die Blätter mit den Tabellen hochladen. Ist das nicht möglich, prüft die Programmleitung die Datei.',
    long: 'Die Prüfung dauerte länger als eine Minute und wurde beendet. Bitte die Datei teilen. Ist das nicht möglich, prüft die Programmleitung die Datei.',
    none: 'Bitte zuerst eine Datei wählen.',
    failed: 'Die Prüfung wurde nicht fertig. Der Fehler ist vermerkt; bitte noch einmal versuchen.',
  },
  result: {
    sound: 'In Ordnung',
    soundNothing: (edition: string) => `In Ordnung: Ausgabe ${edition} enthält das alles schon`,
    soundPublic: (edition: string) =>
      `In Ordnung: An den öffentlichen Werten der Ausgabe ${edition} ändert sich nichts`,
    soundChanges: (changes: string) => `In Ordnung: ${changes}`,
    wrong: (errors: string, isOne: boolean) => (isOne ? '1 Fehler gefunden' : `${errors} Fehler gefunden`),
    and: ' und ',
    changedRows: (n: string, isOne: boolean) => (isOne ? '1 Zeile ändert sich' : `${n} Zeilen ändern sich`),
    changedWords: (n: string, isOne: boolean) =>
      isOne ? '1 Zeile ändert sich (keine Zahl)' : `${n} Zeilen ändern sich (keine Zahl)`,
    rows: (n: string, isOne: boolean) => (isOne ? '1 Zeile ist neu' : `${n} Zeilen sind neu`),
    warnings: (n: string, isOne: boolean) =>
      isOne
        ? 'Ein Hinweis: bitte ansehen; er hindert nichts.'
        : `${n} Hinweise: bitte ansehen; sie hindern nichts.`,
    odd: (isOne: boolean): string =>
      isOne
        ? 'Eine Angabe im Formular wurde nicht verwendet.'
        : 'Mehrere Angaben im Formular wurden nicht verwendet.',
    asked: 'Fehlende Angaben für alle Zeilen nennen',
    wrongText: 'Solange Fehler da sind, wird nichts übernommen. Was zu tun ist, steht bei jeder Stelle.',
    soundText: (contact: string) => `So kann die Datei geliefert werden${contact}.`,
    along: (given: string) => `Bitte mitschicken, was im Formular angegeben ist: ${given}.`,
    to: (contact: string) => `, an ${contact}`,
    file: (names: string) => `Geprüft: ${names}.`,
    more: (n: string) => `… und ${n} weitere.`,
  },
  returned: {
    book: 'Arbeitsmappe, wie sie war; falsche Zellen sind gefärbt und haben einen Kommentar, und ein Blatt „Hinweise“ nennt alle Stellen.',
    csv: 'Die falschen Zeilen, mit dem Grund in den ersten Spalten.',
    download: (name: string) => `${name} herunterladen`,
  },
  sheet: {
    title: 'Wo es steht',
    place: (file: string, sheet: string) => (sheet ? `${file}, Blatt „${sheet}“` : file),
    caption: (place: string) => `Ausschnitt aus ${place}`,
    row: 'Zeile',
    skipped: 'Zeilen, die nicht gezeigt sind',
    hidden: (n: string) => `Weitere ${n} Zeilen mit Fehlern oder Hinweisen sind hier nicht gezeigt.`,
    signs: { error: 'Fehler', warning: 'Hinweis' },
  },
  problems: {
    odd: 'Hinweise',
    title: 'Was zu tun ist',
    error: 'Fehler',
    warning: 'Hinweis',
    row: (n: string) => `Zeile ${n}`,
    edition: (id: string) => `Ausgabe ${id}`,
  },
  readings: {
    title: 'So wurde die Datei gelesen',
    text: 'Bitte kurz ansehen: Stimmt das nicht, dann hilft eine eindeutige Überschrift in der Kopfzeile.',
    table: (place: string, table: string, rows: string, isOne: boolean) =>
      `${place}: ${isOne ? '1 Zeile' : `${rows} Zeilen`} der Tabelle „${table}“`,
    plain: 'Als CSV des Datenvertrags, ohne Umdeutung.',
  },
  differences: {
    title: 'Was sich ändern würde',
    text: (edition: string) =>
      `Verglichen mit den öffentlichen Werten der Ausgabe ${edition}. Vertrauliche Zellen sind „geschützt“: Sie gelten weder als gleich noch als geändert.`,
    none: 'Es gibt noch keine Ausgabe, mit der sich etwas vergleichen ließe.',
    counts: (list: string) => `Zeilen: ${list}.`,
    same: (n: string) => `${n} gleich`,
    changed: (n: string) => `${n} geändert`,
    added: (n: string) => `${n} neu`,
    absent: (n: string) => `${n} nicht in der Datei, bleiben wie sie sind`,
    protected: (n: string) => `${n} geschützt`,
    row: 'Zeile',
    column: 'Spalte',
    before: 'Bisher',
    after: 'Neu',
    jump: 'Änderung',
    blank: 'leer',
    wordsTitle: (n: string) => `Geänderte Wörter (${n})`,
    changedTitle: 'Geänderte Zellen',
    rowsFrom: (n: string, first: string) => `${n} Zeilen, zuerst ${first}`,
    withoutNumber: 'ohne Zahl',
    addedTitle: (n: string) => `Neue Zeilen (${n})`,
    absentTitle: (n: string) => `Nicht in der Datei (${n})`,
    protectedTitle: (n: string) => `Geschützt (${n})`,
    more: (n: string) => `und ${n} weitere`,
  },
  next: {
    title: 'Wie es weitergeht',
    items: [
      'Fehler in der zurückgegebenen Datei oder in der eigenen verbessern und noch einmal prüfen.',
      'Ist alles in Ordnung, die Datei an die Programmleitung senden. Erst sie veröffentlicht, als neue Ausgabe; ältere Ausgaben bleiben lesbar.',
      'Leere Zelle, 0 und Kürzel (NO, NE, IE, C) bedeuten Verschiedenes. Was fehlt, wird nie geschätzt.',
    ],
  },
};
