import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainWords } from '#lib/domain/file-name.ts';
import type { AliasBook } from '#lib/server/intake/book/alias-book.ts';
import { readBook } from '#lib/server/intake/book/book-file.ts';
import { systemMessage } from '#lib/server/intake/delivered-files.ts';
import { complain, fail, fromHere, type Options } from './command.ts';
import { reportText } from './report-text.ts';

const folderIn = (store: string) => join(store, 'aliases');

/** Where the book that options name is, or will be: `--book FILE`, or that of the organisation in the store. */
export function bookPath({ as, book }: Pick<Options, 'as' | 'book'>, store: string): string {
  return book === undefined ? join(folderIn(store), `${plainWords(as ?? '', '-')}.csv`) : fromHere(book);
}

/** Names of the books of a store, as `--as` takes them. */
export function booksIn(store: string): string[] {
  if (!existsSync(folderIn(store))) return [];
  return readdirSync(folderIn(store))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.replace(/\.csv$/, ''))
    .sort();
}

/** Opens the book that options name; an exit code if there is none or it is faulty, which is said. */
export async function openBook(
  options: Pick<Options, 'as' | 'book'>,
  store: string,
): Promise<AliasBook | number> {
  const path = bookPath(options, store);
  if (!existsSync(path)) {
    const known = booksIn(store).join(', ') || '–';
    return fail(
      `Das Aliasbuch ${path} gibt es nicht. Vorhanden: ${known}. „monitor map DATEI --as ORGANISATION“ nennt, was einzutragen ist.`,
      `There is no alias book ${path}. Present: ${known}. "monitor map FILE --as ORGANISATION" says what to enter.`,
    );
  }
  try {
    const { book, problems } = await readBook(path);
    if (book) return book;
    process.stderr.write(reportText(problems));
    return fail(
      `Das Aliasbuch ${path} ist fehlerhaft; es wurde nichts gelesen.`,
      `The alias book ${path} is faulty; nothing was read.`,
    );
  } catch (cause) {
    const reason = systemMessage(cause);
    complain(
      `Das Aliasbuch ${path} ist nicht lesbar: ${reason}.`,
      `The alias book ${path} cannot be read: ${reason}.`,
    );
    return 1;
  }
}
