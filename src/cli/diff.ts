import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { formatDelivered, formatDeliveredPair, formatJump } from '#lib/domain/numbers/delivered.ts';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import { keyedInputsFile } from '#lib/server/edition/privacy/confidential.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { CheckedInput } from '#lib/server/intake/check.ts';
import type { CellDifference, WordDifference } from '#lib/server/intake/changed-cells.ts';
import type { RowDifference, TableDifferences } from '#lib/server/intake/differences.ts';
import type { Place } from '#lib/server/intake/delivery.ts';
import { withBase } from './base-edition.ts';
import { check } from './check.ts';
import { fail, fromHere, print, printJson, type Run } from './command.ts';
import { isKept } from './known-edition.ts';
import { showProgress } from './progress.ts';
import { readingChoice } from './reading-choice.ts';
import { readingText, reportSummary, reportText } from './report-text.ts';

/** Says, cell by cell, how files differ from an edition: the current one unless `--base` names another. */
export const run: Run = async ({ json, store: folder }, paths, options) => {
  const choice = await readingChoice(options, folder);
  if (typeof choice === 'number') return choice;
  const store = new Store(folder);
  const { base: named } = options;
  if (named !== undefined && !isKept(store, named)) return 1;
  const id = named ?? store.currentId();
  if (id === null) {
    return fail(
      'Es gibt noch keine Ausgabe, mit der sich etwas vergleichen ließe.',
      'There is no edition yet to compare anything with.',
    );
  }
  const progress = showProgress();
  const report = await withBase(store, id, (base) =>
    check(paths.map(fromHere), progress.onProgress, { choice, base, compares: true }),
  ).finally(progress.stop);
  const { isSound, problems, readings, inputs } = report;
  const contained = inputs.filter(isContained(store, id)).map(({ file }) => file);
  const differences = report.differences ?? null;
  if (json) {
    printJson({ edition: id, sound: isSound, differences, contained, problems, readings });
    return isSound ? 0 : 1;
  }
  print(readingText(readings));
  if (!differences) {
    print(`${reportText(problems)}\n${reportSummary(problems)}`);
    return fail(
      'Verglichen wird, sobald die Datei ohne Fehler ist.',
      'The comparison is made as soon as the file has no errors.',
    );
  }
  for (const file of contained) {
    print(
      `${file}: genau diese Datei ist in ${id} schon enthalten / exactly this file is in ${id} already\n`,
    );
  }
  for (const table of differences) print(tableText(table, id));
  // what is said of the edition's own rows is no matter of the files
  const own = problems.filter(({ file }) => file !== id && !file.startsWith(`${id}/`));
  if (own.length > 0) print(`\n${reportText(own)}\n${reportSummary(own)}`);
  return 0;
};

/** Whether an edition was made of exactly this file. Hashes of files with withheld values are kept with a key. */
function isContained(store: Store, id: string): (input: CheckedInput) => boolean {
  const known = new Set(store.manifest(id)?.inputs.map(({ sha256 }) => sha256));
  const path = join(store.editionFolder(id), keyedInputsFile);
  const secret = existsSync(path) ? store.knownSecret() : undefined;
  const keyed = secret
    ? new Set(Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>))
    : undefined;
  return ({ file, sha256 }) =>
    !file.startsWith(`${id}/`) &&
    (known.has(sha256) ||
      (secret !== undefined && keyed!.has(createHmac('sha256', secret).update(sha256).digest('hex'))));
}

/** "Bilanz.xlsx, Energie, D12" */
const placeText = ({ file, sheet, row, position }: Place) =>
  [file, sheet, row === null ? undefined : `${position === undefined ? '' : columnLetters(position)}${row}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** What differs in one table, for a terminal. */
function tableText(
  { table, counts, cells, changed, words, added, absent, protected: hidden }: TableDifferences,
  id: string,
) {
  const heading = `${table}: ${counts.same} gleich / same, ${counts.changed} geändert / changed, ${counts.added} neu / new, ${counts.absent} nur in / only in ${id}, ${counts.protected} geschützt / protected\n`;
  const keyText = (key: CellDifference['key']) => key.map(({ de }) => de).join(', ');
  const rowLine = (mark: string, { key, place, numbers }: RowDifference) =>
    `  ${mark} ${keyText(key)}${numbers.map(({ column, value }) => `  ${column}: ${shown(value)}`).join('')}${place ? `  [${placeText(place)}]` : ''}\n`;
  const cellLine = ({ key, column, before, after, jump, place }: CellDifference) =>
    `  ~ ${keyText(key)}  ${column}: ${pairOf(before, after)}${jump === null ? '' : ` (${formatJump(jump, 'de')})`}  [${placeText(place)}]\n`;
  const wordLine = ({ key, column, before, after, count, place }: WordDifference) =>
    `  ~ ${count === 1 ? keyText(key) : `${formatNumber(count, 'de')} Zeilen / rows, ${keyText(key)} …`}  ${column}: ${shown(before)} → ${shown(after)}  [${placeText(place)}]\n`;
  const shown = (value: Text | number | null) =>
    typeof value === 'number' ? formatDelivered(value, 'de') : (value?.de ?? '–');
  const pairOf = (before: Text | number | null, after: Text | number | null) =>
    (typeof before === 'number' && typeof after === 'number'
      ? formatDeliveredPair(before, after, 'de')
      : [shown(before), shown(after)]
    ).join(' → ');
  const more = (listed: number, all: number) =>
    all > listed ? `  … ${formatNumber(all - listed, 'de')} weitere / more\n` : '';
  return (
    heading +
    changed.map(cellLine).join('') +
    more(changed.length, cells.numbers) +
    words.map(wordLine).join('') +
    more(
      words.reduce((sum, { count }) => sum + count, 0),
      cells.words,
    ) +
    added.map((row) => rowLine('+', row)).join('') +
    more(added.length, counts.added) +
    absent.map((row) => rowLine('−', row)).join('') +
    more(absent.length, counts.absent) +
    hidden.map((row) => rowLine('?', row)).join('') +
    more(hidden.length, counts.protected)
  );
}
