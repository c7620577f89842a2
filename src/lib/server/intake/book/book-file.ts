import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { openGrid } from '../grid/open-grid.ts';
import { problemOf, type Finding, type Problem } from '../problem.ts';
import { cellText } from '../recognise/cell-text.ts';
import { AliasBook, bookHeader, subjectsOf, type BookEntry, type BookKind } from './alias-book.ts';
import { faultOf } from './entry-rules.ts';

/**
 * Reads an alias book, however a spreadsheet saves it. With a faulty row there is no book: every fault is a problem that
 * names its row. Throws where the file cannot be read.
 */
export async function readBook(path: string): Promise<{ book?: AliasBook; problems: Problem[] }> {
  const bytes = readFileSync(path);
  const file = basename(path);
  const grid = await openGrid(bytes, file);
  const problems: Problem[] = [];
  const report = (finding: Omit<Finding, 'file'>) => problems.push(problemOf({ file, ...finding }));
  grid.findings.forEach(report);
  const [head, ...rows] = grid.sheets[0]?.rows ?? [];
  if (!head) return { problems };
  const names = head.cells.map((cell) => cellText(cell) ?? '');
  const position = (name: (typeof bookHeader)[number]) => names.indexOf(name);
  if (bookHeader.some((name) => position(name) < 0)) {
    report({ rule: 'book_header', row: head.row, parameters: { header: bookHeader.join(', ') } });
    return { problems };
  }
  const entries: BookEntry[] = [];
  const said = new Map<string, BookEntry>();
  let organisation = '';
  for (const { row, cells } of rows) {
    const at = (name: (typeof bookHeader)[number]) => cellText(cells[position(name)] ?? null) ?? '';
    const owner = at('organisation');
    organisation ||= owner;
    if (owner !== organisation) {
      const place = { column: 'organisation', position: position('organisation'), value: owner || '–' };
      report({ rule: 'book_organisation', row, ...place, parameters: { organisation } });
    }
    const entry: BookEntry = {
      kind: at('kind') as BookKind,
      table: at('table'),
      column: at('column'),
      given: at('given'),
      means: at('means'),
      confirmed_on: at('confirmed_on'),
      by: at('by'),
    };
    const fault = faultOf(entry);
    if (fault) report({ ...fault, row, position: names.indexOf(fault.column ?? '') });
    const subjects = subjectsOf(entry);
    const rival = subjects
      .map((subject) => said.get(subject))
      .find((other) => other && other.means !== entry.means);
    if (rival) {
      const parameters = { given: entry.given || '–', known: rival.means };
      report({
        rule: 'book_twice',
        row,
        column: 'means',
        position: position('means'),
        value: entry.means,
        parameters,
      });
    }
    for (const subject of subjects) said.set(subject, entry);
    entries.push(entry);
  }
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    book: new AliasBook(organisation, entries, { name: file, sha256, bytes: bytes.length }),
    problems,
  };
}

const quoted = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes a book in one step, as UTF-8 that Excel recognises. */
export function writeBook(path: string, organisation: string, entries: readonly BookEntry[]): void {
  const rows = entries.map((entry) =>
    bookHeader.map((name) => quoted(name === 'organisation' ? organisation : entry[name])).join(','),
  );
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `\uFEFF${[bookHeader.join(','), ...rows].join('\r\n')}\r\n`);
  renameSync(draft, path);
}
