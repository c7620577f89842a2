import { tmpdir } from 'node:os';

/** What the system and DuckDB say when there is no place for temporary files, or too little memory without it. */
const isOfTheScratch =
  /\b(ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EROFS|EPERM|ENOENT|ENOTDIR|ENAMETOOLONG)\b|No space left|Could not write|Permission denied|Failed to create directory|Out of Memory/i;

/**
 * Words why a check could not end, which writes nothing but temporary files, and returns the exit code. Anything else
 * is a broken promise and passes on.
 */
export function explainUnfinishedCheck(error: unknown): number {
  // DuckDB goes on with advice about its settings
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (!isOfTheScratch.test(reason!)) throw error;
  process.stderr.write(
    `Die Prüfung wurde nicht fertig: ${reason}. Platz und Schreibrechte in „${tmpdir()}“ prüfen oder mit der Variablen TMPDIR einen anderen Ordner nennen.\n` +
      `The check could not be finished: ${reason}. Check space and write permission in "${tmpdir()}", or name another folder with the variable TMPDIR.\n`,
  );
  return 1;
}
