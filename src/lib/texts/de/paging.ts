/** Leafing through long lists. Numbers arrive as text. */
export const pagingDe = {
  label: 'Seiten der Liste',
  page: (page: string, last: string) => `Seite ${page} von ${last}`,
  range: (from: string, to: string, of: string) => `${from} bis ${to} von ${of}`,
  previous: 'vorherige',
  next: 'nächste',
  goTo: (page: string) => `Seite ${page}`,
  rows: (n: string, of: string) => `Die ersten ${n} von ${of} Zeilen; die CSV-Datei enthält alle.`,
};
