import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLanguage } from '#lib/domain/vocabulary.ts';
import { buildEdition } from '#lib/server/edition/build.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { findOddResults } from '#lib/server/edition/findings.ts';
import { Store } from '#lib/server/edition/store.ts';
import { checkDelivery, type CheckOptions, type CheckReport } from '#lib/server/intake/check.ts';
import type { Paths } from '#lib/server/intake/open-delivery.ts';
import { pastEmbargo } from '#lib/server/intake/programme-file.ts';
import { withBase } from './base-edition.ts';
import { fail, fromHere, print, printJson, type Run } from './command.ts';
import { isKept } from './known-edition.ts';
import { showProgress, type OnProgress } from './progress.ts';
import { readingChoice } from './reading-choice.ts';
import { returnCopies, returnedText, returnPlace } from './return-copies.ts';
import { readingText, reportSummary, reportText } from './report-text.ts';
import { withSideDatabase } from './side-database.ts';
import { scarcityText } from './scarcity.ts';

/** Reads and checks a delivery without publishing anything. */
export async function check(
  paths: Paths,
  onProgress: OnProgress = () => {},
  given: Omit<CheckOptions, 'publishedAt' | 'onProgress'> = {},
): Promise<CheckReport> {
  // DuckDB creates it when it is needed: a small folder can be checked without any place for temporary files
  const spill = join(tmpdir(), `quartiersmonitor-${randomUUID()}`);
  const database = await Database.openForBuilding(':memory:', spill);
  try {
    const publishedAt = new Date();
    const report = await checkDelivery(database, paths, {
      publishedAt,
      onProgress,
      withDatabase: withSideDatabase,
      ...given,
    });
    if (report.programme) report.problems.push(...pastEmbargo(report.programme, publishedAt));
    if (report.isSound) {
      await buildEdition(database, { keepsRows: false, onProgress: (step) => onProgress('compute', step) });
      report.problems.push(...(await findOddResults(database)).map(report.problemAt));
    }
    return report;
  } finally {
    database.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

export const run: Run = async ({ json, store: folder }, paths, options) => {
  const { base: id, return: target, lang = 'de' } = options;
  if (!isLanguage(lang)) return fail('--lang ist de oder en.', '--lang is de or en.', 2);
  const choice = await readingChoice(options, folder);
  if (typeof choice === 'number') return choice;
  const store = new Store(folder);
  if (id !== undefined && !isKept(store, id)) return 1;
  const given = paths.map(fromHere);
  const place = target === undefined ? undefined : returnPlace(given, target, fromHere(target));
  if (typeof place === 'number') return place;
  const progress = showProgress();
  let report: CheckReport;
  try {
    report = await withBase(store, id, (base) => check(given, progress.onProgress, { choice, base })).finally(
      progress.stop,
    );
  } catch (error) {
    return explainUnfinishedCheck(error);
  }
  const { isSound, problems, inputs, readings } = report;
  if (!json)
    print(
      `${readingText(readings)}${reportText(problems)}${problems.length > 0 ? '\n' : ''}${reportSummary(problems)}`,
    );
  const returned = place && (await returnCopies(given, report, place, lang));
  if (json) printJson({ sound: isSound, problems, inputs, readings, ...(returned && { returned }) });
  else if (returned) print(returnedText(returned));
  return isSound ? 0 : 1;
};

/** What the system and DuckDB say when there is no place for temporary files. */
const isOfTheScratch =
  /\b(EFBIG|EIO|EACCES|EROFS|EPERM|ENOENT|ENOTDIR|ENAMETOOLONG)\b|Could not write|Permission denied|Failed to create directory/i;

/** Words why a check could not end, and returns the exit code; other errors are thrown on. */
function explainUnfinishedCheck(error: unknown): number {
  const scarcity = scarcityText(error);
  if (scarcity) {
    return fail(
      `Die Prüfung wurde nicht fertig. ${scarcity.de} Zwischenergebnisse liegen in „${tmpdir()}“; TMPDIR nennt einen anderen Ordner.`,
      `The check could not be finished. ${scarcity.en} Intermediate results lie in "${tmpdir()}"; TMPDIR names another folder.`,
    );
  }
  // DuckDB goes on with advice about its settings
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (!isOfTheScratch.test(reason!)) throw error;
  return fail(
    `Die Prüfung wurde nicht fertig: ${reason}. Platz und Schreibrechte in „${tmpdir()}“ prüfen oder mit der Variablen TMPDIR einen anderen Ordner nennen.`,
    `The check could not be finished: ${reason}. Check space and write permission in "${tmpdir()}", or name another folder with the variable TMPDIR.`,
  );
}
