/** Zwischenbilanz und Steckbrief, als Seite, PDF und Word-Datei. */
export const reportDe = {
  title: 'Zwischenbilanz',
  contents: 'Inhalt',
  lead: 'Der Bericht zur Ausgabe: wo das Programm und jedes Quartier stehen, was fehlt und was die Maßnahmen bringen. Als PDF zum Verteilen und als Word-Datei zum Bearbeiten.',
  downloads: 'Herunterladen',
  pdf: 'PDF',
  docx: 'Word',
  whole: 'Zwischenbilanz mit allen Steckbriefen',
  subtitleOf: (programme: string, date: string) => `${programme}. Ausgabe vom ${date}`,
  picture: 'Abbildung',
  table: 'Tabelle',
  part: (n: string, of: string) =>
    `Der Bericht fasst ${n} von ${of} Quartieren; andere nennt die Adresse: ?quartiers=kürzel,kürzel`,

  summary: 'Zusammenfassung',
  verdicts: {
    caption: 'Wo die Quartiere stehen',
    quartier: 'Quartier',
    year: 'Jahr',
    emissions: 'Emissionen, t CO₂e',
    change: 'seit Basis',
    target: 'Ziel',
    level: 'Stand',
    trend: 'Trend',
    measures: 'Maßnahmen',
    note: 'Emissionen im jüngsten vollständigen Jahr, in der Abgrenzung des jeweiligen Ziels. Ziel: Minderung bis zum Zieljahr gegenüber der Ausgangsbilanz. „–“: kann nicht angegeben werden.',
  },

  changes: {
    title: 'Was sich seit der letzten Ausgabe ändert und warum',
    compared: (id: string, date: string) => `Verglichen wird mit der Ausgabe ${id} vom ${date}.`,
    verdicts: 'Andere Urteile',
    all: (address: string) => `Alle geänderten Angaben mit Datei und Zeile: ${address}`,
  },

  stand: {
    title: 'Lieferstand',
    complete: (n: string, of: string, year: string) =>
      `Für ${year} ${n === '1' ? 'ist' : 'sind'} ${n} von ${of} Quartieren vollständig.`,
    items: (items: string, quartiers: string) =>
      `Es ${items === '1' ? 'fehlt eine Angabe' : `fehlen ${items} Angaben`} aus ${quartiers === '1' ? 'einem Quartier' : `${quartiers} Quartieren`}.`,
    none: 'In den Bilanzen fehlt keine Angabe.',
    caption: 'Vollständige Jahre und fehlende Angaben',
    quartier: 'Quartier',
    latest: 'jüngstes vollständiges Jahr',
    open: 'fehlende Angaben',
    warnings: 'Hinweise der Prüfung',
  },

  sheets: 'Steckbriefe',
  sheet: {
    title: (name: string) => `Steckbrief ${name}`,
    short: 'Steckbrief',
    verdicts: 'Vier Urteile',
    verdict: 'Urteil',
    name: 'Prüfung',
    basis: 'Worauf es beruht',
    measures: 'Maßnahmen',
    largest: 'Die größten Einsparungen zuerst',
    measure: 'Maßnahme',
    state: 'Stand',
    saving: 'Einsparung, t/a',
    completion: 'fertig',
    invest: 'Investition, €',
    funding: 'Förderung, €',
    more: (n: string) =>
      `${n === '1' ? 'Eine weitere Maßnahme steht' : `Weitere ${n} Maßnahmen stehen`} in den Daten der Ausgabe.`,
    missing: 'Was fehlt',
    nothingMissing: 'In den Bilanzen fehlt keine Angabe.',
    notes: 'Hinweise der Prüfung',
    moreNotes: (n: string) =>
      `${n === '1' ? 'Ein weiterer steht' : `Weitere ${n} stehen`} in den Daten der Ausgabe.`,
    basisTitle: 'Grundlage der Zahlen',
  },

  comparison: { title: 'Vergleich' },
  money: {
    title: 'Maßnahmen im Programm',
    caption: 'Investition und Förderung nach Verbindlichkeit',
    certainty: 'Verbindlichkeit',
    measures: 'Maßnahmen',
    invest: 'Investition, €',
    investOf: 'bekannt für',
    funding: 'Förderung, €',
    fundingOf: 'bekannt für',
  },

  method: {
    title: 'Methode in Kürze',
    lines: [
      'Bilanziert wird die Endenergie im Quartier, in Anlehnung an BISKO: mit Vorketten, mit dem Bundesstrommix und ohne Witterungskorrektur. Wo ein Quartier davon abweicht, steht es bei seinen Zahlen.',
      'Ein Jahr zählt nur, wenn alle Angaben der Abgrenzung vorliegen; sonst gilt das jüngste vollständige. Fehlt auch das, oder ein Ziel, heißt das Urteil „nicht bewertbar“. Fehlende Angaben werden nicht ergänzt, nur das Budget mittelt ein fehlendes Jahr zwischen seinen Nachbarn und sagt es. Als „geschätzt“ gelieferte Werte heißen auch hier so.',
      'Der Zielpfad ist die gerade Linie von der Ausgangsbilanz zum Ziel. Ein besserer Strommix senkt die Emissionen auch ohne Arbeit im Quartier; deshalb trennt die Ursachenrechnung beides.',
      'Gesichert ist eine Maßnahme, die in Umsetzung ist und deren Finanzierung steht. Der gesicherte Pfad zählt sie und die umgesetzten, Beschlossenes und Ideen nicht.',
    ],
    factors: (set: string) => `Emissionsfaktoren: ${set}.`,
    reproduce: (id: string) =>
      `Alle Zahlen stammen aus der Ausgabe ${id}. Sie ändert sich nicht mehr; solange sie nicht zurückgezogen ist, führt dort „So gerechnet“ von den Zahlen zu den gelieferten Zellen.`,
  },
  sources: { title: 'Quellen', source: 'Daten', licence: 'Lizenz', none: 'nicht angegeben' },
  glossary: 'Begriffe',
};
