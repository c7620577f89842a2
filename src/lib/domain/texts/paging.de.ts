/** Leafing through long lists. Numbers arrive as text. */
export const pagingDe = {
  label: 'Seiten der Liste',
  page: (page: string, last: string) => `Seite ${page} von ${last}`,
  range: (from: string, to: string, of: string) => `${from} bis ${to} von ${of}`,
  previous: 'vorherige',
  next: 'nächste',
  goTo: (page: string) => `Seite ${page}`,
  allowed: (last: string) => `1 bis ${last}`,
};
