import { existsSync } from 'node:fs';
import { berlinDay } from '#lib/domain/numbers/format.ts';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { Store } from '#lib/server/edition/store.ts';
import { AliasBook, subjectsOf, type BookEntry } from '#lib/server/intake/book/alias-book.ts';
import { writeBook } from '#lib/server/intake/book/book-file.ts';
import { entryText } from '#lib/server/intake/book/entry-text.ts';
import { entryOf, type GivenEntry } from '#lib/server/intake/book/given-entry.ts';
import { unknownIn, type FoundIn, type UnknownPlace } from '#lib/server/intake/book/unknown.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { bookPath, booksIn, openBook } from './alias-book.ts';
import { fail, fromHere, print, printJson, type Options, type Run } from './command.ts';
import { editionNames } from './edition-names.ts';
import { readingChoice } from './reading-choice.ts';
import { reportText } from './report-text.ts';

/** Confirms what an organisation writes, and says what nobody has confirmed yet. Nothing is ever assumed. */
export const run: Run = async ({ json, store: folder }, paths, options) => {
  if (options.as === undefined && options.book === undefined) return listBooks(folder, json);
  const path = bookPath(options, folder);
  const opened = existsSync(path) ? await openBook(options, folder) : new AliasBook(options.as ?? '', []);
  if (typeof opened === 'number') return opened;
  if (opened.organisation === '') {
    return fail(
      'Für ein neues Buch mit --book nennt --as die Organisation.',
      'For a new book with --book, --as names the organisation.',
      2,
    );
  }
  const names = await editionNames(new Store(folder));
  const stamp = { confirmed_on: berlinDay(new Date().toISOString()), by: options.by ?? '' };
  let book = opened;
  const problems: Problem[] = [];
  const added: BookEntry[] = [];
  for (const given of givenEntries(options)) {
    const entry = entryOf(given, book, names, stamp);
    if ('rule' in entry) {
      problems.push(entry);
      continue;
    }
    const subjects = subjectsOf(entry);
    const isThere = book.entries.some((other) => subjectsOf(other).some((one) => subjects.includes(one)));
    if (isThere) continue;
    added.push(entry);
    book = new AliasBook(book.organisation, [...book.entries, entry], book.file);
  }
  if (problems.length > 0) {
    if (json) printJson({ organisation: book.organisation, added: [], problems });
    else print(reportText(problems));
    return fail('Es wurde nichts eingetragen.', 'Nothing was entered.');
  }
  if (added.length > 0) writeBook(path, book.organisation, book.entries);
  const choice = await readingChoice({ ...options, as: undefined, book: undefined }, folder);
  if (typeof choice === 'number') return choice;
  const found =
    paths.length > 0 ? await unknownIn(paths.map(fromHere), { ...choice, book, names }) : undefined;
  if (json) {
    printJson({
      organisation: book.organisation,
      book: path,
      entries: book.entries,
      added,
      unknown: found?.unknown,
      unread: found?.unread,
    });
    return 0;
  }
  if (found) print(foundText(found, options.book === undefined ? book.organisation : path, options));
  else print(entriesText(book, path));
  const isOpen = found?.unknown.length || found?.unread.some(({ severity }) => severity === 'error');
  return isOpen ? 1 : 0;
};

const givenEntries = ({ column = [], word = [], unit = [], table = [], decimal }: Options): GivenEntry[] => [
  ...column.map((text) => ({ kind: 'column' as const, text })),
  ...word.map((text) => ({ kind: 'word' as const, text })),
  ...unit.map((text) => ({ kind: 'unit' as const, text })),
  ...table.map((text) => ({ kind: 'table' as const, text })),
  ...(decimal === undefined ? [] : [{ kind: 'decimal' as const, text: decimal }]),
];

function listBooks(store: string, json: boolean): number {
  const books = booksIn(store);
  if (json) printJson({ books });
  else if (books.length > 0) print(`${books.join('\n')}\n`);
  else print('Noch kein Aliasbuch / no alias book yet\n');
  return 0;
}

function entriesText({ organisation, entries }: AliasBook, path: string): string {
  const lines = entries.map((entry) => {
    const { de, en } = entryText(entry);
    return `  ${de} / ${en}${entry.confirmed_on === '' ? '' : `  (${[entry.confirmed_on, entry.by].filter(Boolean).join(', ')})`}\n`;
  });
  return `${organisation}: ${path}\n${lines.join('')}`;
}

/** Between double quotation marks, as shells take it. */
const quoted = (text: string) => `"${text.replace(/["\\$`]/g, '\\$&')}"`;

/** What was not read goes first: nothing is understood of it. */
function foundText({ unknown, unread }: FoundIn, book: string, options: Options): string {
  if (unknown.length > 0) return [reportText(unread), unknownText(unknown, book, options)].join('\n');
  if (unread.some(({ severity }) => severity === 'error')) return reportText(unread);
  if (unread.length === 0)
    return 'Alle Köpfe, Einheiten und Wörter sind verstanden. / All heads, units and words are understood.\n';
  const read =
    'In den gelesenen Tabellen sind alle Köpfe, Einheiten und Wörter verstanden. / All heads, units and words of the tables that were read are understood.\n';
  return `${reportText(unread)}\n${read}`;
}

function unknownText(unknown: readonly UnknownPlace[], book: string, { book: file }: Options): string {
  const name = `${file === undefined ? '--as' : '--book'} ${quoted(book)}`;
  return unknown
    .map(({ file: at, sheet, row, position, kind, given, table, column, proposals, likely }) => {
      const place = [at, sheet, `${columnLetters(position)}${row}`].filter((part) => part !== '').join(', ');
      const of = [table, column].filter(Boolean).join('.');
      const what = {
        column: { de: `Spalte „${given}“`, en: `column "${given}"` },
        word: { de: `Wort „${given}“`, en: `word "${given}"` },
        unit: { de: `Einheit von „${given}“`, en: `unit of "${given}"` },
      }[kind];
      const list = proposals.join(', ');
      const [de, en] = likely
        ? [`Meinten Sie ${proposals[0]}?`, `Did you mean ${proposals[0]}?`]
        : [`Möglich sind: ${list}`, `Possible are: ${list}`];
      const means = likely ? proposals[0]! : { column: 'SPALTE', word: 'SCHLÜSSEL', unit: 'EINHEIT' }[kind];
      const value = kind === 'word' ? `${column}:${means}` : means;
      return (
        `UNKLAR   ${place}${of === '' ? '' : `  (${of})`}\n         ${what.de}. ${de}\n         ${what.en}. ${en}\n` +
        `         → npm run monitor -- map ${name} --${kind} ${quoted(`${given}=${value}`)}\n`
      );
    })
    .join('');
}
