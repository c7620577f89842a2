/** A chart in the frame of another site, and what stands beside links that are shared. */
export const embedDe = {
  page: 'Mehr dazu im Quartiersmonitor',
  home: 'Zum Quartiersmonitor',
  newWindow: 'öffnet in neuem Fenster',
  older: (id: string, date: string, current: string) =>
    `Zahlen der Ausgabe ${id} vom ${date}. Aktuell ist die Ausgabe ${current}.`,
  current: 'Aktuelle Zahlen',
  /** Names the picture of a link to a page without a chart of its own. */
  programmePicture: 'Diagramm: Emissionen der Quartiere des Programms über die Jahre',
  quartierPicture: (name: string) => `Diagramm: Emissionen und Zielpfad, ${name}`,
};
