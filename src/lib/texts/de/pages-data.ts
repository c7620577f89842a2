/** The pages below /daten. Numbers, years and dates arrive as text; names come from data. */
export const dataDe = {
  lead: (tables: string, edition: string, date: string) =>
    `Sie lesen die Ausgabe ${edition} vom ${date}. Alle ihre Zahlen gibt es als Datei: ${tables} Tabellen, ohne Anmeldung.`,

  /** Where the parts of the page lead. */
  ways: {
    files: (tables: string) =>
      `${tables} Tabellen als CSV, für Excel, als Parquet und Arrow; dazu die Schnittstelle.`,
    check:
      'Eigene Excel-, LibreOffice- oder CSV-Datei ablegen: Sie kommt mit markierten Fehlern zurück, oder es steht da, was sich ändern würde.',
    own: 'Ein Ordner mit CSV-Dateien genügt; eine Vorlage liegt bei. Geprüft wird, bevor etwas erscheint.',
    contract: 'Was in jeder Tabelle stehen darf, Spalte für Spalte, mit Beispielen.',
    warnings: (count: string, isOne: boolean) =>
      isOne ? 'Ein Hinweis zu den gelieferten Dateien.' : `${count} Hinweise zu den gelieferten Dateien.`,
  },

  downloads: {
    heading: 'Dateien herunterladen',
    lead: (tables: string, edition: string, date: string) =>
      `${tables} Tabellen der Ausgabe ${edition} vom ${date}, mit allen Stellen.`,
    text:
      'CSV ist in UTF-8 geschrieben, mit Komma und Dezimalpunkt. „CSV für Excel“ öffnet sich im deutschen Excel richtig: mit ' +
      'Semikolon und Dezimalkomma. Parquet und Arrow (IPC, Dateiformat) sind für Auswertungen mit Programmen gedacht; sie ' +
      'nennen Ausgabe, Lizenz und Quelle auch in der Datei.',
    delivered: 'Geliefert',
    deliveredText:
      'So, wie sie eingegangen sind; ihre Spalten beschreibt die Seite „Die Tabellen und ihre Spalten“.',
    computed: 'Berechnet',
    computedText: 'Was daraus gerechnet wurde, nach den Formeln der Methodik.',
    table: 'Tabelle',
    content: 'Inhalt',
    files: 'Dateien',
    file: (name: string, type: string) => `${name} als ${type}`,
    narrow: (name: string, rows: string) => `${name}, ${rows} ${rows === '1' ? 'Zeile' : 'Zeilen'}`,
  },

  edition: {
    heading: 'Diese Ausgabe',
    text:
      'Eine Ausgabe ist ein eingefrorener Stand. Dieselben Eingangsdateien und dasselbe Programm ergeben wieder dieselbe ' +
      'Prüfsumme; so lässt sich jede Zahl auch später nachvollziehen.',
    published: 'Veröffentlicht',
    embargo: 'Gesperrt bis',
    contentHash: 'Prüfsumme des Inhalts (SHA-256)',
    software: 'Programmversion',
    licence: 'Lizenz der Daten',
    noLicence: 'Die Daten nennen keine Lizenz.',
    inputs: 'Eingangsdateien',
    inputsText: 'Woraus die Ausgabe gemacht ist. An der Prüfsumme lässt sich jede Datei wiedererkennen.',
    bytes: 'Bytes',
    sha256: 'SHA-256',
  },

  cite: {
    heading: 'So zitieren',
    line: (title: string, owner: string, edition: string, date: string, address: string) =>
      `${title}. ${owner}Ausgabe ${edition} vom ${date}. ${address}`,
    by: (owner: string) => `Herausgabe: ${owner}. `,
    note: 'Der Verweis führt immer zu genau dieser Ausgabe, auch wenn es neuere gibt.',
    notYet: (until: string) =>
      `Diese Ausgabe ist gesperrt bis ${until} und darf bis dahin nicht zitiert werden. Wenn sie erscheint, erhält sie ihre Nummer; dann steht hier, wie sie zu zitieren ist.`,
  },

  warnings: {
    heading: 'Hinweise der Prüfung',
    none: 'Die Prüfung der Eingangsdateien hatte nichts zu bemerken.',
    text: (count: string, isOne: boolean) =>
      isOne
        ? 'Vor der Veröffentlichung werden alle Dateien geprüft. Fehler verhindern sie; dieser Hinweis verhindert sie nicht, gehört aber zu den Zahlen.'
        : `Vor der Veröffentlichung werden alle Dateien geprüft. Fehler verhindern sie; diese ${count} Hinweise verhindern sie nicht, gehören aber zu den Zahlen.`,
    pages: 'Seiten der Hinweise',
  },

  editions: {
    heading: 'Alle Ausgaben',
    text: 'Frühere Ausgaben bleiben unverändert abrufbar, mit allen Seiten, Bildern und Dateien. Zurückgezogene werden mit Datum und Begründung genannt.',
    current: 'aktuell',
    shown: 'hier gezeigt',
  },

  api: {
    heading: 'Schnittstelle',
    text:
      'Alle Seiten beruhen auf denselben Antworten, die auch Programme abrufen können: JSON, ohne Anmeldung, mit der Ausgabe in ' +
      'jeder Antwort.',
    address: 'Adresse',
    answer: 'Antwort',
    list: {
      '/programme': 'Programm und Programmsummen',
      '/quartiers': 'Quartiere mit Stammdaten und letztem bewertbaren Jahr',
      '/comparison': 'Eine Kennzahl für alle Quartiere',
      '/measures': 'Alle Maßnahmen',
      '/editions': 'Alle Ausgaben',
      '/tables': 'Alle Tabellen, die es als Datei gibt',
      '/datapackage.json': 'Beschreibung aller Tabellen für Programme (Data Package 2.0)',
      '/openapi.json': 'Beschreibung aller Adressen und Antworten (OpenAPI)',
    },
  },

  own: {
    heading: 'Eigene Daten laden',
    text:
      'Ein Programm ist ein Ordner: eine Datei programme.json und je Tabelle eine CSV-Datei. Excel, LibreOffice und deutsche CSV ' +
      'werden ebenso gelesen, ob mit Titelzeilen, Jahren als Spalten oder kWh. Eine ausgefüllte Vorlage mit ' +
      'Anleitung liegt dem Quartiersmonitor bei, im Ordner data/template.',
    folder: 'mein-ordner',
    steps: {
      copy: 'Vorlage kopieren',
      check:
        'Prüfen, so oft Sie wollen. Alle Probleme werden auf einmal genannt, mit Datei, Zeile, Spalte und Abhilfe.',
      publish:
        'Veröffentlichen. Erst wenn alles stimmt, entsteht eine neue Ausgabe; bis dahin und bei jedem Fehler bleibt die bisherige ' +
        'bestehen. Der laufende Server zeigt die neue ohne Neustart.',
      editions: 'Ausgaben auflisten und eine frühere wieder zur aktuellen machen.',
      export:
        'Alles mitnehmen: alle Tabellen als CSV und Parquet, mit Beschreibung; der Ordner lässt sich wieder veröffentlichen.',
    },
    label: 'Zwischenbilanz 2026',
    exportFolder: 'export-ordner',
    rulesHeading: 'So schreibt der Datenvertrag CSV-Dateien',
    rules: [
      'Textdatei in UTF-8, Trennzeichen Komma, erste Zeile mit den Spaltennamen.',
      'Zahlen mit Dezimalpunkt und ohne Tausendertrennzeichen: 18450.5. Eine Angabe wie 12.500 wird zurückgewiesen, denn sie kann ' +
        '12,5 oder 12 500 heißen.',
      'Datum als 2026-03-31, Ja und Nein als true und false.',
      'Energie ist Endenergie in MWh je Jahr, bezogen auf den Heizwert (Hi).',
      'Ein leeres Feld heißt „keine Angabe“ und nie null.',
    ],
  },

  contract: {
    heading: 'Die Tabellen und ihre Spalten',
    text: 'Nötig sind programme.json, die Tabelle „quartiers“ und mindestens eine der Tabellen „energy“ und „reported_emissions“; mit „energy“ auch „emission_factors“.',
    required: 'nötig',
    columns: (count: string) => `${count} Spalten`,
    column: 'Spalte',
    needed: 'Pflicht',
    example: 'Beispiel',
    key: 'Schlüssel',
    no: '',
    values: (list: string) => `Möglich: ${list}.`,
    references: (table: string) => `Wie in der Tabelle ${table}.`,
    keyText: (columns: string) => `Jede Zeile ist eindeutig durch ${columns}.`,
    header: 'Kopfzeile',
    types: {
      varchar: 'Text',
      double: 'Zahl',
      integer: 'ganze Zahl',
      smallint: 'ganze Zahl',
      year: 'Jahr',
      boolean: 'true oder false',
      date: 'Datum',
    },
  },

  programmeFile: {
    heading: 'programme.json',
    text: 'Was für alle Quartiere gilt.',
    fields: {
      id: 'Kürzel des Programms',
      title: 'Titel, deutsch und englisch: { "de": …, "en": … }',
      kind: '„real“ oder „demo“; demo kennzeichnet jede Seite und jedes Bild als Demonstrationsdaten',
      headline_sectors: 'Liste der Sektoren der Hauptabgrenzung',
      factor_set: 'Name des Faktorensatzes; nötig mit energy.csv',
      target_year: 'Zieljahr des Programms',
      interaction_factor: 'Wechselwirkung zwischen Maßnahmen, über 0 bis 1; ohne Angabe 1',
      discount_rate: 'Zinssatz, 0.03 heißt 3\u00a0%; ohne Angabe 0.03',
      quality_threshold: 'Mindestdatengüte für Urteile, 0 bis 1; ohne Angabe 0',
      owner: 'Herausgeber',
      from: 'Beginn des Programms, JJJJ-MM',
      to: 'Ende des Programms, JJJJ-MM',
      licence: 'Lizenz der Daten',
      contact: 'Ansprechstelle',
      press_contact: 'Ansprechstelle für die Presse',
      embargo_until:
        'Sperrfrist: JJJJ-MM-TT (bis 00:00 Uhr) oder JJJJ-MM-TTThh:mm, Berliner Zeit; bis dahin sieht die Ausgabe nur, wer ihren Link hat',
      source: 'Quelle, wie sie unter jedem Bild stehen soll',
    } as Record<string, string>,
  },
};
