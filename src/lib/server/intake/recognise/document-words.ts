/** What follows in a title is about the document, or a rule by which it was made: "Stand: März 2023", "nach BISKO". */
export const ofDocument =
  /(?:^|[^\p{L}])(?:\p{L}*stand|Datum|erstellt|abgerufen|exportiert|Export|gedruckt|Quellen?|vom|am|as of|dated|BISKO|GEG|DIN|EN|ISO|VDI|Gesetz|Verordnung|Richtlinie|Version|Fassung)(?:[^\p{L}]|$)/iu;

const year = /(?<![\d.,])(?:19[5-9]\d|20\d\d)(?![\d,])/g;

/** Years that a title names for its figures, each once; those of documents are none. */
export function yearsOfTitle(title: string): readonly string[] {
  const text = title.slice(0, 200);
  const end = ofDocument.exec(text)?.index ?? text.length;
  return [...new Set(text.slice(0, end).match(year))];
}
