/** Error pages: what happened, why, and what to do next. */
export const errorsDe = {
  status: (code: string) => `Fehler ${code}`,
  home: 'Zur Programmübersicht',
  quartiers: 'Alle Quartiere',
  back: 'Ohne diese Angabe aufrufen',

  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Unter dieser Adresse ist nichts zu finden. Vielleicht hat sich beim Abtippen ein Fehler eingeschlichen.',
    pages: 'Diese Seiten gibt es:',
  },
  unknown_quartier: {
    title: 'Dieses Quartier gibt es nicht',
    text: (asked: string) => `In dieser Ausgabe gibt es kein Quartier „${asked}“.`,
    near: 'Meinten Sie:',
    other: 'Quartiere werden mit ihrem Kürzel aufgerufen. Die Liste nennt alle:',
    place: (municipality: string, name: string) => `${municipality}, ${name}`,
  },
  unknown_edition: {
    title: 'Diese Ausgabe gibt es nicht',
    text: (asked: string) => `Es gibt keine Ausgabe „${asked}“.`,
    list: 'Veröffentlicht sind:',
    current: 'aktuell',
  },
  withdrawn_edition: {
    title: 'Diese Ausgabe wurde zurückgezogen',
    text: (id: string, date: string, reason: string) =>
      `Die Ausgabe ${id} wurde am ${date} zurückgezogen. Begründung: ${reason}`,
    mark: (date: string, reason: string) => `zurückgezogen am ${date}: ${reason}`,
    current: 'Zur aktuellen Ausgabe',
  },
  busy: {
    title: 'Gerade zu viele Anfragen',
    text: (seconds: string) =>
      `Es wird gerade zu viel auf einmal verlangt. Bitte in ${seconds} Sekunden noch einmal versuchen.`,
  },
  other_format: {
    title: 'Diese Ausgabe hat eine andere Programmfassung veröffentlicht',
    text: (edition: string, format: number, read: number) =>
      `Die Ausgabe ${edition} hat Format ${format}, dieses Programm liest Format ${read}. Ihre Daten sind erhalten. Wer das Programm betreibt, macht mit diesem Befehl eine neue Ausgabe daraus, gerechnet nach der heutigen Methode:`,
    upgrade: 'Ausgabe neu veröffentlichen:',
  },
  bad_parameter: {
    title: 'Mit dieser Adresse stimmt etwas nicht',
    text: (parameter: string, asked: string) => `Für „${parameter}“ ist „${asked}“ keine mögliche Angabe.`,
    allowed: (isOne: boolean): string => (isOne ? 'Möglich ist:' : 'Möglich sind:'),
  },
  badRequest: {
    title: 'Mit dieser Adresse stimmt etwas nicht',
    text: 'Die Angaben in der Adresse passen nicht zusammen oder sind nicht erlaubt.',
  },
  empty_store: {
    title: 'Es ist noch nichts veröffentlicht',
    text: 'Das Programm läuft, aber es gibt noch keine Ausgabe mit Daten. Wer es betreibt, veröffentlicht eine mit diesem Befehl:',
    demo: 'Zum Ausprobieren mit den beiliegenden Demonstrationsdaten:',
    own: 'Mit eigenen Daten:',
    folder: 'mein-ordner',
    after: 'Danach diese Seite neu laden; ein Neustart ist nicht nötig.',
  },
  unavailable: {
    title: 'Gerade nicht verfügbar',
    text: 'Die Anwendung kann die Anfrage im Moment nicht beantworten. Bitte in ein paar Minuten noch einmal versuchen.',
  },
  internal: {
    title: 'Da ist etwas schiefgegangen',
    text: 'Die Seite konnte nicht erstellt werden. Der Fehler liegt nicht bei Ihnen und ist festgehalten.',
    id: (id: string) => `Fehlernummer ${id}`,
    report: 'Wenn der Fehler bleibt, nennen Sie diese Nummer dem Betreiber.',
  },
};
