import { tmpdir } from 'node:os';
import { scarcityText } from './scarcity.ts';
import { complain } from './terminal.ts';

/** What the system and DuckDB say when there is no place for temporary files. */
const isOfTheScratch =
  /\b(EFBIG|EIO|EACCES|EROFS|EPERM|ENOENT|ENOTDIR|ENAMETOOLONG)\b|Could not write|Permission denied|Failed to create directory/i;

/**
 * Words why a check could not end, which writes nothing but temporary files, and returns the exit code. Anything else
 * is a broken promise and passes on.
 */
export function explainUnfinishedCheck(error: unknown): number {
  const scarcity = scarcityText(error);
  if (scarcity) {
    complain(
      `Die Prüfung wurde nicht fertig. ${scarcity.de} Zwischenergebnisse liegen in „${tmpdir()}“; TMPDIR nennt einen anderen Ordner.`,
      `The check could not be finished. ${scarcity.en} Intermediate results lie in "${tmpdir()}"; TMPDIR names another folder.`,
    );
    return 1;
  }
  // DuckDB goes on with advice about its settings
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (!isOfTheScratch.test(reason!)) throw error;
  complain(
    `Die Prüfung wurde nicht fertig: ${reason}. Platz und Schreibrechte in „${tmpdir()}“ prüfen oder mit der Variablen TMPDIR einen anderen Ordner nennen.`,
    `The check could not be finished: ${reason}. Check space and write permission in "${tmpdir()}", or name another folder with the variable TMPDIR.`,
  );
  return 1;
}
