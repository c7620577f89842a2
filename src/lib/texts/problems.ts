import { formatDate, joinList } from '#lib/domain/numbers/format.ts';
import type { Text } from '#lib/domain/vocabulary.ts';

/** A refusal in words: what it is, and what to do about this one. */
export interface ProblemText {
  title: Text;
  detail: Text;
}

/** A refusal by its German and English title, then by its details. */
const problem =
  (titleDe: string, titleEn: string) =>
  (de: string, en: string): ProblemText => ({ title: { de: titleDe, en: titleEn }, detail: { de, en } });
const notFound = problem('Nicht gefunden', 'Not found');
const badParameter = problem('Unzulässige Angabe', 'Invalid parameter');

const unknown = (de: string, en: string) => (asked: string, known: readonly string[]) =>
  notFound(
    `${de} „${asked}“. Vorhanden: ${joinList(known, 'de')}`,
    `${en} "${asked}". Available: ${joinList(known, 'en')}`,
  );

/** Why the API refuses an address. `asked` is what stood in the address, already shortened. */
export const problemTexts = {
  unknownQuartier: (asked: string) =>
    notFound(
      `In dieser Ausgabe gibt es kein Quartier „${asked}“. Alle Quartiere: /api/v1/quartiers`,
      `There is no quartier "${asked}" in this edition. All quartiers: /api/v1/quartiers`,
    ),
  unknownEdition: unknown('Es gibt keine Ausgabe', 'There is no edition'),
  unknownChart: unknown('Es gibt kein Diagramm', 'There is no chart'),
  unknownTable: unknown('Es gibt keine Tabelle', 'There is no table'),
  unknownFormat: (asked: string, known: readonly string[]) =>
    notFound(
      `Das Dateiformat „${asked}“ gibt es hier nicht. Vorhanden: ${joinList(known, 'de')}`,
      `The file format "${asked}" is not available here. Available: ${joinList(known, 'en')}`,
    ),
  notEmbeddable: (asked: string) =>
    notFound(
      `Zu „${asked}“ gibt es kein Diagramm zum Einbetten. Möglich sind Adressen dieser Website: /, /vergleich, /quartiere/…, /embed/…`,
      `There is no chart to embed for "${asked}". Possible are addresses of this site: /, /vergleich, /quartiere/…, /embed/…`,
    ),
  isGallery: (asked: string) =>
    notFound(
      `„${asked}“ zeigt mehrere Diagramme zum Aussuchen, keines steht für die Seite. Dort hat jedes seinen Code „Zum Einbetten in eine Website“; oEmbed nimmt dessen Adresse: /embed/…`,
      `"${asked}" shows several charts to choose from; none stands for the page. There each has its code "To embed in a website"; oEmbed takes its address: /embed/…`,
    ),
  onlyJson: () =>
    problem('Format nicht vorhanden', 'Format not implemented')(
      'oEmbed gibt es hier nur als JSON.',
      'oEmbed is available as JSON only.',
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
      `Die Angabe „${asked}“ gibt es hier nicht${nearest === undefined ? '' : `; gemeint ist vielleicht „${nearest}“`}. Möglich: ${joinList(known, 'de') || 'keine'}`,
      `There is no parameter "${asked}" here${nearest === undefined ? '' : `; perhaps "${nearest}" is meant`}. Possible: ${joinList(known, 'en') || 'none'}`,
    ),
  tooManyQuartiers: (count: number, limits: { pdf: number; docx: number }, type: 'pdf' | 'docx') => {
    const asPdf = type === 'docx' && count <= limits.pdf;
    return badParameter(
      `Der Bericht${type === 'pdf' ? '' : ' als Word-Datei'} fasst höchstens ${limits[type]} Quartiere, hier wären es ${count}. ` +
        `${asPdf ? 'Als PDF (report.pdf) passen sie hinein; oder wählen' : 'Wählen'} Sie Quartiere: ?quartiers=kürzel,kürzel. Alle Kürzel: /api/v1/quartiers`,
      `The report${type === 'pdf' ? '' : ' for Word'} takes at most ${limits[type]} quartiers; here there would be ${count}. ` +
        `${asPdf ? 'They fit as PDF (report.pdf); or choose' : 'Choose'} quartiers: ?quartiers=id,id. All ids: /api/v1/quartiers`,
    );
  },
  sameQuartierTwice: (asked: string) =>
    badParameter(
      `Für „a“ und „b“ ist zweimal „${asked}“ angegeben; erwartet werden zwei verschiedene Quartiere. Alle Quartiere: /api/v1/quartiers`,
      `"${asked}" is given for both "a" and "b"; expected are two different quartiers. All quartiers: /api/v1/quartiers`,
    ),
  sameEditionTwice: (asked: string) =>
    badParameter(
      `Zweimal dieselbe Ausgabe „${asked}“ angegeben; erwartet werden zwei verschiedene. Alle Ausgaben: /api/v1/editions`,
      `The same edition "${asked}" is given twice; expected are two different ones. All editions: /api/v1/editions`,
    ),
  repeatedParameter: (parameter: string) =>
    badParameter(
      `Die Angabe „${parameter}“ steht mehrmals in der Adresse.`,
      `The parameter "${parameter}" is given more than once.`,
    ),
  longAddress: (limit: number) =>
    problem('Adresse zu lang', 'Address too long')(
      `Adressen haben hier höchstens ${limit} Zeichen.`,
      `Addresses have at most ${limit} characters here.`,
    ),
  longHost: (limit: number) =>
    problem('Servername zu lang', 'Host name too long')(
      `Der Servername in der Anfrage (Host) hat höchstens ${limit} Zeichen.`,
      `The name of the server in the request (Host) has at most ${limit} characters.`,
    ),
  busy: (seconds: number) =>
    problem('Gerade zu viele Anfragen', 'Too many requests at the moment')(
      `Es wird gerade zu viel auf einmal verlangt. Bitte in ${seconds} Sekunden noch einmal versuchen.`,
      `Too much is asked for at the moment. Please try again in ${seconds} seconds.`,
    ),
  /** `at`: ISO 8601 in UTC. */
  withdrawnEdition: (id: string, at: string, reason: string) =>
    problem('Ausgabe zurückgezogen', 'Edition withdrawn')(
      `Die Ausgabe ${id} wurde am ${formatDate(at, 'de')} zurückgezogen. Begründung: ${reason}`,
      `Edition ${id} was withdrawn on ${formatDate(at, 'en')}. Reason given: ${reason}`,
    ),
  unreadableStore: () =>
    problem('Speicher nicht lesbar', 'Store not readable')(
      'Welche Ausgaben es gibt, lässt sich nicht lesen; das Protokoll des Servers nennt den Grund.',
      "Which editions there are cannot be read; the server's log names the reason.",
    ),
  emptyStore: () =>
    problem('Noch keine Daten', 'No data yet')(
      'Es ist noch keine Ausgabe veröffentlicht. Mit „npm run monitor -- publish ORDNER“ entsteht die erste.',
      'No edition has been published yet. "npm run monitor -- publish FOLDER" makes the first one.',
    ),
  otherFormat: (edition: string, format: number, read: number) =>
    problem('Ausgabe einer anderen Programmfassung', 'Edition of another version of the program')(
      `Die Ausgabe ${edition} hat Format ${format}, dieses Programm liest Format ${read}. Mit „npm run monitor -- upgrade ${edition}“ wird daraus eine neue Ausgabe, vertrauliche Werte eingeschlossen.`,
      `Edition ${edition} has format ${format}, this program reads format ${read}. "npm run monitor -- upgrade ${edition}" makes a new edition of it, confidential values included.`,
    ),
  unreadableEdition: () =>
    problem('Ausgabe nicht lesbar', 'Edition not readable')(
      'Die aktuelle Ausgabe lässt sich nicht öffnen; das Protokoll des Servers nennt den Grund.',
      "The current edition cannot be opened; the server's log names the reason.",
    ),
  methodNotAllowed: (method: string) =>
    problem('Methode nicht erlaubt', 'Method not allowed')(
      `Diese Adresse kann man nur lesen: mit GET und HEAD, nicht ${method}.`,
      `This address can only be read: with GET and HEAD, not ${method}.`,
    ),
  badRequest: () =>
    problem('Ungültige Anfrage', 'Bad request')(
      'Die Adresse ist nicht richtig kodiert oder die Anfrage unvollständig.',
      'The address is not encoded correctly or the request is incomplete.',
    ),
  internal: (id: string) =>
    problem('Interner Fehler', 'Internal error')(
      `Die Antwort konnte nicht erstellt werden. Fehlernummer für Rückfragen: ${id}`,
      `The answer could not be made. Number of this error for inquiries: ${id}`,
    ),
};

/** What a parameter of an address may be, to follow "expected is". */
export const expectations = {
  edition: { de: 'das Kürzel einer Ausgabe wie 2026-1', en: 'the id of an edition such as 2026-1' },
  ownAddress: {
    de: 'die vollständige Adresse einer Seite dieser Website',
    en: 'the whole address of a page of this site',
  },
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
  quartiers: (limits: { whole: number; pdf: number }) => ({
    de: `Kürzel von Quartieren der Ausgabe, durch Kommas getrennt (höchstens ${limits.whole}, als PDF ${limits.pdf})`,
    en: `ids of quartiers of the edition, apart by commas (at most ${limits.whole}, as PDF ${limits.pdf})`,
  }),
  search: { de: 'höchstens 80 Zeichen', en: 'at most 80 characters' },
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
