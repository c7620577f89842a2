/** What a delivered file says when it comes back with what is wrong in it. */
export const returnedCopyDe = {
  /** Names of the sheet, and its first cell: by both it is known again. */
  sheet: 'Hinweise',
  title: 'Quartiersmonitor: Hinweise aus der Prüfung',
  lead: (errors: string, warnings: string) =>
    `${errors}, ${warnings}. Fehler müssen berichtigt werden; Hinweise bitte prüfen.`,
  signs:
    'In den Blättern: Fehler dunkel und fett, Hinweise hell; jede markierte Zelle hat einen Kommentar. Berichtigen, speichern und die Datei so wieder einreichen: Dieses Blatt, Farben und Kommentare werden nicht gelesen.',
  counts: {
    errors: (n: number) => `${n} Fehler`,
    warnings: (n: number) => (n === 1 ? '1 Hinweis' : `${n} Hinweise`),
  },
  severity: { error: 'Fehler', warning: 'Hinweis' },
  heads: {
    severity: 'Art',
    sheet: 'Blatt',
    place: 'Stelle',
    value: 'Wert',
    text: 'Was ist falsch',
    hint: 'Was tun',
    row: 'Zeile',
  },
  wholeFile: 'Datei',
  row: (row: number) => `Zeile ${row}`,
  more: (n: number) => `Weitere Angaben zu dieser Zelle: ${n}, siehe das Blatt „Hinweise“.`,
  wrongRows: 'falsche-zeilen',
};
