import { joinList } from '#lib/domain/numbers/number-text.ts';
import type { Text } from '#lib/domain/vocabulary.ts';

/** A refusal in words: what it is, and what to do about this one. */
export interface ProblemText {
  title: Text;
  detail: Text;
}

const listed = (names: readonly string[]) => ({ de: joinList(names, 'de'), en: joinList(names, 'en') });

const problemOf =
  (title: Text) =>
  (de: string, en: string): ProblemText => ({ title, detail: { de, en } });
const notFound = problemOf({ de: 'Nicht gefunden', en: 'Not found' });
const badParameter = problemOf({ de: 'Unzulässige Angabe', en: 'Invalid parameter' });

/** Why the API refuses an address. `asked` is what stood in the address, already shortened. */
export const problemTexts = {
  unknownQuartier: (asked: string) =>
    notFound(
      `In dieser Ausgabe gibt es kein Quartier „${asked}“. Alle Quartiere: /api/v1/quartiers`,
      `There is no quartier "${asked}" in this edition. All quartiers: /api/v1/quartiers`,
    ),
  unknownEdition: (asked: string, known: readonly string[]) =>
    notFound(
      `Es gibt keine Ausgabe „${asked}“. Vorhanden: ${listed(known).de}`,
      `There is no edition "${asked}". Available: ${listed(known).en}`,
    ),
  unknownChart: (asked: string, known: readonly string[]) =>
    notFound(
      `Es gibt kein Diagramm „${asked}“. Vorhanden: ${listed(known).de}`,
      `There is no chart "${asked}". Available: ${listed(known).en}`,
    ),
  unknownTable: (asked: string, known: readonly string[]) =>
    notFound(
      `Es gibt keine Tabelle „${asked}“. Vorhanden: ${listed(known).de}`,
      `There is no table "${asked}". Available: ${listed(known).en}`,
    ),
  unknownFormat: (asked: string, known: readonly string[]) =>
    notFound(
      `Das Dateiformat „${asked}“ gibt es hier nicht. Vorhanden: ${listed(known).de}`,
      `The file format "${asked}" is not available here. Available: ${listed(known).en}`,
    ),
  unknownAddress: (asked: string) =>
    notFound(
      `Unter „${asked}“ ist nichts zu finden. Alle Adressen: /api/v1/openapi.json`,
      `There is nothing at "${asked}". All addresses: /api/v1/openapi.json`,
    ),
  invalidParameter: (parameter: string, asked: string, expected: Text) =>
    badParameter(
      `Für „${parameter}“ ist „${asked}“ keine mögliche Angabe; erwartet wird ${expected.de}.`,
      `"${asked}" is not possible for "${parameter}"; expected is ${expected.en}.`,
    ),
  missingParameter: (parameter: string, expected: Text) =>
    badParameter(
      `Die Angabe „${parameter}“ fehlt; erwartet wird ${expected.de}.`,
      `The parameter "${parameter}" is missing; expected is ${expected.en}.`,
    ),
  unknownParameter: (asked: string, nearest: string | undefined, known: readonly string[]) =>
    badParameter(
      `Die Angabe „${asked}“ gibt es hier nicht${nearest === undefined ? '' : `; gemeint ist vielleicht „${nearest}“`}. Möglich: ${listed(known).de || 'keine'}`,
      `There is no parameter "${asked}" here${nearest === undefined ? '' : `; perhaps "${nearest}" is meant`}. Possible: ${listed(known).en || 'none'}`,
    ),
  repeatedParameter: (parameter: string) =>
    badParameter(
      `Die Angabe „${parameter}“ steht mehrmals in der Adresse.`,
      `The parameter "${parameter}" is given more than once.`,
    ),
  longAddress: (limit: number): ProblemText => ({
    title: { de: 'Adresse zu lang', en: 'Address too long' },
    detail: {
      de: `Adressen haben hier höchstens ${limit} Zeichen.`,
      en: `Addresses have at most ${limit} characters here.`,
    },
  }),
  longHost: (limit: number): ProblemText => ({
    title: { de: 'Servername zu lang', en: 'Host name too long' },
    detail: {
      de: `Der Servername in der Anfrage (Host) hat höchstens ${limit} Zeichen.`,
      en: `The name of the server in the request (Host) has at most ${limit} characters.`,
    },
  }),
  busy: (seconds: number): ProblemText => ({
    title: { de: 'Gerade zu viele Anfragen', en: 'Too many requests at the moment' },
    detail: {
      de: `Es wird gerade zu viel auf einmal verlangt. Bitte in ${seconds} Sekunden noch einmal versuchen.`,
      en: `Too much is asked for at the moment. Please try again in ${seconds} seconds.`,
    },
  }),
  withdrawnEdition: (id: string, date: Text, reason: string): ProblemText => ({
    title: { de: 'Ausgabe zurückgezogen', en: 'Edition withdrawn' },
    detail: {
      de: `Die Ausgabe ${id} wurde am ${date.de} zurückgezogen. Begründung: ${reason}`,
      en: `Edition ${id} was withdrawn on ${date.en}. Reason given: ${reason}`,
    },
  }),
  unreadableStore: (): ProblemText => ({
    title: { de: 'Speicher nicht lesbar', en: 'Store not readable' },
    detail: {
      de: 'Welche Ausgaben es gibt, lässt sich nicht lesen; das Protokoll des Servers nennt den Grund.',
      en: "Which editions there are cannot be read; the server's log names the reason.",
    },
  }),
  emptyStore: (): ProblemText => ({
    title: { de: 'Noch keine Daten', en: 'No data yet' },
    detail: {
      de: 'Es ist noch keine Ausgabe veröffentlicht. Mit „npm run monitor -- publish ORDNER“ entsteht die erste.',
      en: 'No edition has been published yet. "npm run monitor -- publish FOLDER" makes the first one.',
    },
  }),
  otherFormat: (edition: string, format: number, read: number): ProblemText => ({
    title: { de: 'Ausgabe einer anderen Programmfassung', en: 'Edition of another version of the program' },
    detail: {
      de: `Die Ausgabe ${edition} hat Format ${format}, dieses Programm liest Format ${read}. Mit „npm run monitor -- upgrade ${edition}“ wird daraus eine neue Ausgabe, vertrauliche Werte eingeschlossen.`,
      en: `Edition ${edition} has format ${format}, this program reads format ${read}. "npm run monitor -- upgrade ${edition}" makes a new edition of it, confidential values included.`,
    },
  }),
  unreadableEdition: (): ProblemText => ({
    title: { de: 'Ausgabe nicht lesbar', en: 'Edition not readable' },
    detail: {
      de: 'Die aktuelle Ausgabe lässt sich nicht öffnen; das Protokoll des Servers nennt den Grund.',
      en: "The current edition cannot be opened; the server's log names the reason.",
    },
  }),
  methodNotAllowed: (method: string): ProblemText => ({
    title: { de: 'Methode nicht erlaubt', en: 'Method not allowed' },
    detail: {
      de: `Diese Schnittstelle wird nur gelesen: GET und HEAD, nicht ${method}.`,
      en: `This interface is read-only: GET and HEAD, not ${method}.`,
    },
  }),
  badRequest: (): ProblemText => ({
    title: { de: 'Ungültige Anfrage', en: 'Bad request' },
    detail: {
      de: 'Die Adresse ist nicht richtig kodiert oder die Anfrage unvollständig.',
      en: 'The address is not encoded correctly or the request is incomplete.',
    },
  }),
  internal: (id: string): ProblemText => ({
    title: { de: 'Interner Fehler', en: 'Internal error' },
    detail: {
      de: `Die Antwort konnte nicht erstellt werden. Fehlernummer für Rückfragen: ${id}`,
      en: `The answer could not be made. Number of this error for inquiries: ${id}`,
    },
  }),
};

/** What a parameter of an address may be, to follow "expected is". */
export const expectations = {
  edition: { de: 'das Kürzel einer Ausgabe wie 2026-1', en: 'the id of an edition such as 2026-1' },
  lang: { de: '„de“ oder „en“', en: '"de" or "en"' },
  year: { de: 'eine Jahreszahl von 1950 bis 2150', en: 'a year from 1950 to 2150' },
  from: (low: number, high: number) => ({
    de: `eine ganze Zahl von ${low} bis ${high}`,
    en: `a whole number from ${low} to ${high}`,
  }),
  widthAlone: {
    de: 'entweder width oder width_mm mit dpi, nicht beides',
    en: 'either width or width_mm with dpi, not both',
  },
  dpiWithWidth: { de: 'dpi nur zusammen mit width_mm', en: 'dpi only together with width_mm' },
  fewerPixels: (millions: number) => ({
    de: `ein Bild mit höchstens ${millions} Millionen Bildpunkten, also weniger Breite oder dpi`,
    en: `a picture of at most ${millions} million pixels, hence less width or dpi`,
  }),
  by: { de: '„sector“, „carrier“ oder „sector,carrier“', en: '"sector", "carrier" or "sector,carrier"' },
  buildingType: {
    de: 'ein Gebäudetyp aus der Liste der Quartiere',
    en: 'a building type from the list of quartiers',
  },
  page: { de: 'eine Seitenzahl ab 1', en: 'a page number from 1' },
  sort: { de: 'eine Reihenfolge dieser Liste', en: 'an order of this list' },
  limit: { de: 'eine Anzahl von 1 bis 1000', en: 'a number from 1 to 1000' },
  after: {
    de: 'das Kürzel einer Zeile dieser Liste, wie „next“ es nennt',
    en: 'the id of a row of this list, as "next" names it',
  },
  category: { de: 'eine Kategorie von Maßnahmen', en: 'a category of measures' },
  sector: { de: 'ein Sektor, den das Quartier hier hat', en: 'a sector that the quartier has here' },
  carrier: { de: 'ein Energieträger, den das Quartier hier hat', en: 'a carrier that the quartier has here' },
  measure: {
    de: 'eine Maßnahme des Quartiers mit Einsparung',
    en: 'a measure of the quartier with a saving',
  },
  measures: {
    de: 'Kürzel von Maßnahmen dieses Quartiers, durch Kommas getrennt',
    en: 'ids of measures of this quartier, separated by commas',
  },
  scenario: { de: 'ein Faktorszenario dieser Ausgabe', en: 'a factor scenario of this edition' },
  quartier: { de: 'das Kürzel eines Quartiers', en: 'the id of a quartier' },
  oneOf: (names: readonly string[]): Text => ({
    de: `eines von ${names.join(', ')}`,
    en: `one of ${names.join(', ')}`,
  }),
};
