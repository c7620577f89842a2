/** The gallery for the press, and the files that its kit holds. */
export const pressDe = {
  title: 'Presse',
  titleOf: (quartier: string) => `Presse: ${quartier}`,
  lead: (edition: string, date: string) =>
    `Diagramme zum Abdrucken aus der Ausgabe ${edition} vom ${date}: mit Befund, Quelle, Datum und Lizenz im Bild, dazu Bildunterschrift und Sätze zum Zitieren.`,
  form: {
    label: 'Programm oder Quartier wählen',
    quartier: 'Worüber',
    programme: 'Programm',
    hint: 'Name',
    ink: 'Druck',
    inks: { colour: 'in Farbe', grey: 'in Graustufen, mit Mustern' },
  },
  kit: 'Alles als ZIP-Datei',
  kitText: 'Pressemappe mit allen Bildern in Farbe und in Graustufen, mit Zahlen und Texten',
  /** What the page says once its script runs. */
  live: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Ausgewählt, bitte mit Strg+C kopieren',
    waiting: 'Die Pressemappe wird gleich erstellt.',
    making: 'Die Pressemappe wird erstellt: {made} von {count} Dateien.',
    done: 'Die Pressemappe ist vollständig übertragen.',
    failed: 'Die Pressemappe wurde nicht fertig. Bitte noch einmal herunterladen.',
  },
  notOffered: 'Nicht angeboten, weil es nichts zu zeigen gibt:',
  none: 'Für diese Auswahl gibt es noch keine Zahlen, die sich abbilden ließen.',

  filesOf: (chart: string, format: string) => `${chart}, ${format}`,
  data: 'Zahlen',
  printed: (format: string, mm: string, pixels: string) =>
    mm === '' ? `${format} (${pixels} px)` : `${format}, ${mm} mm (${pixels} px)`,
  onScreen: (format: string, width: string, height: string) => `${format}, ${width} × ${height} px`,
  screens: 'Weitere Größen, Bildschirm, Zahlen',
  moreCharts: (titles: string) => `Weitere Diagramme: ${titles}`,
  svgText: 'SVG',
  svgOutline: 'SVG mit Umrissen',
  note: 'In der Vorschau ist Kleingedrucktes größer als im Druck. PNG für den Druck hat 300 dpi; px ist seine Breite. In „SVG mit Umrissen“ ist die Schrift gezeichnet; es sieht in jedem Programm gleich aus.',

  quoteScope: (scope: string) => `Gemeint sind ${scope}.`,
  texts: 'Texte zum Kopieren',
  select: 'Ein Klick wählt einen ganzen Text aus.',
  copyOf: (name: string) => `${name} kopieren`,
  text: {
    quote: 'Sätze zum Zitieren',
    caption: 'Bildunterschrift',
    alt: 'Alternativtext',
    citation: 'Quellenangabe',
    page: 'Seite des Diagramms in dieser Ausgabe',
    picture: 'Dauerhafte Adresse des Bildes',
    embed: 'Zum Einbetten in eine Website',
  },

  use: {
    heading: 'Nutzung und Kontakt',
    licence: 'Lizenz',
    licenceText: (licence: string) =>
      `${licence}. Bei Abdruck bitte die Quellenangabe des Bildes übernehmen.`,
    contact: 'Pressekontakt',
    embargo: 'Sperrfrist',
    embargoText: (until: string) => `bis ${until}; vorher bitte nicht veröffentlichen`,
    owner: 'Herausgabe',
    edition: 'Ausgabe',
    demo: 'Demonstration',
    demoText:
      'Alle Zahlen sind erfunden. Bilder und Texte tragen deshalb einen Vermerk; bitte nicht entfernen.',
    withdrawn: 'Zurückgezogen',
    unknown: 'nicht angegeben',
  },

  pack: {
    page: 'Seite dieser Pressemappe',
    below: (path: string) => `unter der Adresse der Website: ${path}`,
    readme: 'LIESMICH.txt',
    captions: 'texte',
    folders: { pictures: 'bilder', grey: 'bilder-graustufen', screens: 'bilder-bildschirm', data: 'daten' },
    checksums: 'Prüfsummen (SHA-256): pruefsummen.sha256; prüfen mit „sha256sum -c pruefsummen.sha256“',
    checksumFile: 'pruefsummen.sha256',
    name: 'pressemappe',
    content:
      'Je Diagramm: Zeitungsspalte (90 mm) und Seitenbreite (170 mm) als PNG mit 300 dpi, als PDF und als SVG mit Umrissen, in Farbe und in Graustufen mit Mustern; 16:9 (213 mm breit), quadratisch und 4:5 (133 mm breit) als PNG mit 300 dpi, als PDF und als PNG für Bildschirme; Zahlen als CSV, CSV für Excel und XLSX; Texte in der Datei texte.txt.',
  },
};
