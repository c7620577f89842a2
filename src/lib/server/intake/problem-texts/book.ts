import { error } from './wording.ts';

/** What is said of an alias book, or of an entry that somebody wants to confirm. */
export const bookTexts = {
  book_header: error(
    'Das ist kein Aliasbuch: Die Kopfzeile muss lauten {header}.',
    'This is no alias book: its header must be {header}.',
    'Kopfzeile so schreiben; „monitor map … --as ORGANISATION“ legt ein Buch an.',
    'Write the header that way; "monitor map … --as ORGANISATION" makes a book.',
  ),
  book_organisation: error(
    'Die Zeile gehört zu „{value}“, das Buch zu „{organisation}“.',
    'The row belongs to "{value}", the book to "{organisation}".',
    'Je Organisation ein eigenes Buch führen.',
    'Keep one book for each organisation.',
  ),
  book_kind: error(
    '„{value}“ ist keine Art von Eintrag.',
    '"{value}" is no kind of entry.',
    'Erlaubt sind: {allowed}.',
    'Allowed are: {allowed}.',
  ),
  book_blank: error(
    'Dem Eintrag fehlt „{field}“.',
    'The entry lacks "{field}".',
    'Ergänzen oder die Zeile löschen.',
    'Add it or delete the row.',
  ),
  book_means_unknown: error(
    '„{given}“ kann nicht „{value}“ heißen: Das gibt es hier nicht.',
    '"{given}" cannot mean "{value}": there is no such thing here.',
    'Erlaubt sind: {allowed}.',
    'Allowed are: {allowed}.',
  ),
  book_means_unclear: error(
    '„{value}“ gibt es in mehreren Spalten: {columns}.',
    '"{value}" occurs in several columns: {columns}.',
    'Die Spalte dazuschreiben, zum Beispiel „{given}={example}“; in der Datei steht sie unter column.',
    'Add the column, for example "{given}={example}"; in the file it stands under column.',
  ),
  book_contradicts: error(
    '„{given}“ heißt im Datenvertrag schon {known} und kann nicht {value} heißen.',
    'In the data contract "{given}" already means {known} and cannot mean {value}.',
    'Den Eintrag löschen. Meint die Datei etwas anderes, muss sie es anders nennen.',
    'Delete the entry. If the file means something else, it must call it something else.',
  ),
  book_contradicts_name: error(
    '„{value}“ in „{column}“ heißt hier schon {known}, das Aliasbuch sagt {means}.',
    '"{value}" in "{column}" already means {known} here, the alias book says {means}.',
    'Den Eintrag im Aliasbuch löschen oder in der Datei das Kürzel schreiben.',
    'Delete the entry of the alias book, or write the key in the file.',
  ),
  book_twice: error(
    '„{given}“ steht mit zwei Bedeutungen im Aliasbuch: {known} und {value}.',
    '"{given}" stands in the alias book with two meanings: {known} and {value}.',
    'Einen der beiden Einträge löschen.',
    'Delete one of the two entries.',
  ),
};
