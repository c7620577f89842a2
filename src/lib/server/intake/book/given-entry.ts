import { problemOf, type Problem } from '../problem.ts';
import type { KnownNames } from '../recognise/read-table.ts';
import { subjectsOf, type AliasBook, type BookEntry, type BookKind } from './alias-book.ts';
import { faultOf } from './entry-rules.ts';
import { columnsWithKey } from './word-keys.ts';

/** What a person confirms: "Arbeit=energy_mwh", "HH=sector:households", "Art=weather.kind". */
export interface GivenEntry {
  kind: BookKind;
  text: string;
}

/** Reads what is confirmed and holds it against contract and book; with a problem it is no entry. */
export function entryOf(
  { kind, text }: GivenEntry,
  book: AliasBook,
  known: KnownNames,
  stamp: Pick<BookEntry, 'confirmed_on' | 'by'>,
): BookEntry | Problem {
  const refused = (finding: Omit<Parameters<typeof problemOf>[0], 'file'>) =>
    problemOf({ file: book.organisation, ...finding });
  const at = kind === 'decimal' ? -1 : text.lastIndexOf('=');
  const given = kind === 'decimal' ? '' : text.slice(0, Math.max(at, 0)).trim();
  const entry: BookEntry = { kind, table: '', column: '', given, means: text.slice(at + 1).trim(), ...stamp };
  const colon = entry.means.indexOf(':');
  if (kind === 'word' && colon > 0) {
    const [place, key] = [entry.means.slice(0, colon), entry.means.slice(colon + 1)];
    const dot = place.indexOf('.');
    [entry.table, entry.column, entry.means] = [place.slice(0, Math.max(dot, 0)), place.slice(dot + 1), key];
  } else if (kind === 'column' && entry.means.includes('.')) {
    const dot = entry.means.indexOf('.');
    [entry.table, entry.means] = [entry.means.slice(0, dot), entry.means.slice(dot + 1)];
  }
  if (kind === 'word' && entry.column === '') {
    const columns = [...new Set(columnsWithKey(entry.means, known).map(({ column }) => column.name))];
    if (columns.length > 1) {
      const parameters = { given, columns: columns.join(', '), example: `${columns[0]}:${entry.means}` };
      return refused({ rule: 'book_means_unclear', column: 'means', value: entry.means, parameters });
    }
    entry.column = columns[0] ?? 'sector';
  }
  const fault = faultOf(entry, known);
  if (fault) return refused(fault);
  const subjects = subjectsOf(entry);
  const rival = book.entries.find(
    (other) => other.means !== entry.means && subjectsOf(other).some((subject) => subjects.includes(subject)),
  );
  if (!rival) return entry;
  const parameters = { given: given === '' ? kind : given, known: rival.means };
  return refused({ rule: 'book_twice', column: 'means', value: entry.means, parameters });
}
