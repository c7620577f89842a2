/** The workbook that a municipality fills in. */
export const templateDe = {
  title: (place: string | undefined) => (place ? `Datenvorlage ${place}` : 'Datenvorlage'),
  origin: (edition: string, date: string) =>
    `Vorausgefüllt mit der öffentlichen Ausgabe ${edition} vom ${date}`,

  /** Names of the sheets: each is read as its table. */
  sheets: {
    energy: 'Endenergie',
    reported_emissions: 'Berichtete Emissionen',
    reference: 'Bezugsgrößen',
    measures: 'Maßnahmen',
    measure_savings: 'Einsparungen',
    targets: 'Ziele',
    quartiers: 'Stammdaten',
    changes: 'Begründungen',
    milestones: 'Meilensteine',
    weather: 'Witterung',
    emission_factors: 'Emissionsfaktoren',
    published_totals: 'Veröffentlichte Summen',
    sectors: 'Sektoren',
    carriers: 'Energieträger',
    heating_shares: 'Heizanteile',
    factor_scenarios: 'Faktorszenarien',
  } as Record<string, string>,
  programmeSheet: 'Programm',
  programmeText: 'Was für alle Quartiere gilt. Die Schlüssel in der ersten Spalte nicht ändern.',

  how: {
    title: 'So füllen Sie die Vorlage aus',
    yellow: (years: string) =>
      years === ''
        ? 'Tragen Sie Ihre Zahlen in die gelben Zellen ein.'
        : `Tragen Sie Ihre Zahlen in die gelben Zellen ein. Auf den Blättern mit gelbem Reiter stehen oben die Zeilen für ${years} bereit, darunter, was schon veröffentlicht ist. Ganz unten auf jedem Blatt sind gelbe Zeilen für alles Weitere.`,
    white:
      'Weiße Zeilen sind schon veröffentlicht. Ändern Sie darin nur, was falsch oder nicht mehr aktuell ist. Eine gelöschte Zeile bleibt veröffentlicht.',
    unused:
      'Ein Jahr, das Sie nicht liefern, lassen Sie gelb und leer: Zeilen ohne Angaben zählen nicht. Von einem Jahr, das Sie liefern, füllen Sie alle Zeilen aus; wo es nichts gibt, mit 0 oder NO.',
    withheld: (word: string) =>
      `In grauen Zellen steht „${word}“: Der Wert ist vertraulich und bleibt, wie er ist. Lassen Sie das Wort stehen; nur wenn sich der Wert ändert, überschreiben Sie es.`,
    keep: 'Köpfe und Blattnamen nicht ändern. Köpfe mit * sind Pflicht. Wo es eine Liste gibt, wählen Sie daraus; was in eine Spalte gehört, erscheint beim Anklicken einer Zelle.',
  },

  check: {
    title: 'So prüfen Sie und geben ab',
    page: (address: string) =>
      `Speichern und auf der Seite ${address} prüfen. Dort steht in Sekunden, was nicht stimmt und wo. Gespeichert wird dort nichts.`,
    command: (edition: string) =>
      `Oder, wer das Programm hat: npm run monitor -- check DATEI --base ${edition}`,
    send: (contact: string | null) =>
      contact
        ? `Die Datei und alle Fragen bitte an: ${contact}`
        : 'Die Datei und alle Fragen bitte an die Stelle, von der Sie diese Vorlage haben.',
  },

  tables: 'Die Blätter',
  counted: (vacant: number, rows: number) =>
    [
      vacant > 0 ? `${vacant} ${vacant === 1 ? 'Zeile' : 'Zeilen'} auszufüllen` : '',
      rows > 0 ? `${rows} schon veröffentlicht` : 'noch nichts veröffentlicht',
    ]
      .filter(Boolean)
      .join(', '),

  meanings: {
    title: 'Was die Wörter bedeuten',
    terms: [
      ['MWh', 'Megawattstunden Endenergie im Kalenderjahr, als Heizwert (Hi). 1 MWh = 1.000 kWh.'],
      ['t CO₂e', 'Tonnen Treibhausgase, in CO₂ umgerechnet. 1 t = 1.000 kg.'],
      ['0 oder leer', '0 heißt: nichts verbraucht. Leer heißt: nicht bekannt. Das ist nicht dasselbe.'],
      ['NO', 'Statt einer Zahl: kommt im Quartier nicht vor.'],
      ['NE', 'Statt einer Zahl: kommt vor, wurde aber nicht erhoben.'],
      ['IE', 'Statt einer Zahl: ist in einer anderen Zeile enthalten.'],
      ['C', 'Statt einer Zahl: vertraulich.'],
      ['endgültig', 'Der Wert ist abgerechnet oder gemessen und ändert sich nicht mehr.'],
      ['vorläufig', 'Der Wert kann sich noch ändern.'],
      ['geschätzt', 'Der Wert ist eine Schätzung.'],
      ['gemessen', 'Abgelesen oder gezählt. Daneben: abgerechnet (aus Rechnungen), modelliert (berechnet).'],
      ['A bis D', 'Güte nach BISKO: A gemessen vor Ort, D aus bundesweiten Kennwerten. Leer zählt wie D.'],
      ['Zahl der Anschlüsse', 'Bei weniger als fünf wird der Wert nicht veröffentlicht.'],
    ] as [term: string, text: string][],
    withheld:
      'Der Wert liegt vor, wird aber nicht veröffentlicht, weil er Einzelne erkennen ließe. Er bleibt unverändert.',
  },

  prompt: {
    required: 'Pflicht.',
    example: (text: string) => `Zum Beispiel: ${text}`,
  },
  errors: {
    title: 'Das passt hier nicht',
    list: 'Bitte einen Eintrag aus der Liste wählen.',
    year: (from: string, to: string) => `Bitte ein Jahr von ${from} bis ${to} eintragen.`,
    day: 'Bitte einen Tag eintragen, zum Beispiel 31.10.2026.',
    whole: 'Bitte eine ganze Zahl ab 0 eintragen.',
    fromZero: 'Bitte eine Zahl ab 0 eintragen, ohne Einheit. Ist der Wert nicht bekannt, leer lassen.',
    above: 'Bitte eine Zahl über 0 eintragen, ohne Einheit.',
    number: 'Bitte eine Zahl eintragen, ohne Einheit.',
    between: (from: string, to: string) => `Bitte eine Zahl von ${from} bis ${to} eintragen.`,
  },

  /** Where it is offered. */
  download: {
    heading: 'Vorlage zum Ausfüllen',
    text: 'Eine Excel-Arbeitsmappe für ein Quartier, vorausgefüllt mit dieser Ausgabe: Im nächsten Jahr kommen nur die neuen Zeilen dazu. Was einzugeben ist, steht auf dem ersten Blatt.',
    way: 'Für jedes Quartier eine Excel-Arbeitsmappe, vorausgefüllt mit dem, was schon vorliegt.',
    onPages: 'Jedes Quartier hat seine Vorlage auf seiner Seite „Daten“.',
    form: 'Vorlage wählen',
    submit: 'Vorlage herunterladen',
    link: 'Vorlage zum Ausfüllen (XLSX)',
  },
};
