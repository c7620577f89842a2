import type { KnownWords } from './known-words.ts';
import type { ReadingNotes } from './reading-notes.ts';

/** Words with those of the alias book, which never go before what the contract or the programme call by that name. */
export function confirmedWords(words: KnownWords, notes: ReadingNotes): KnownWords {
  const { book } = notes;
  if (!book) return words;
  return {
    ...words,
    meaningOf(table, column, word) {
      const meaning = words.meaningOf(table, column, word);
      const entry = book.word(table, column, word);
      if (!entry) return meaning;
      const { means } = entry;
      if ('value' in meaning) {
        const { value } = meaning;
        const isUnknown = value === word && words.isKey(table, column, word) === false;
        if (!isUnknown && value !== means) return { means, known: value };
        if (!isUnknown) return meaning;
      }
      if ('meanings' in meaning && !meaning.meanings.includes(means))
        return { means, known: meaning.meanings.join(', ') };
      notes.confirm(entry);
      return { value: means };
    },
  };
}
