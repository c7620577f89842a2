import { ConfidentialMissingError } from '#lib/server/edition/export.ts';
import {
  LockLostError,
  StoreBusyError,
  StoreFolderError,
  UnreadableRegisterError,
} from '#lib/server/edition/store.ts';
import { DamagedEditionError } from '#lib/server/edition/store/opening.ts';
import { scarcityText } from './scarcity.ts';
import { fail } from './command.ts';

/** What the system and DuckDB say when a file or folder cannot be read or written. */
const isOfTheDisk =
  /\b(EFBIG|EIO|EACCES|EROFS|EPERM|EEXIST|EISDIR|ENOTDIR|ELOOP|EMFILE|ENFILE|ENAMETOOLONG)\b|Could not write|Permission denied/i;

const unchanged = ['Die bisherige Ausgabe gilt weiter.', 'The edition before stays in force.'] as const;

/** Words a failure of the store or the disk, and returns the exit code; other errors are thrown on. */
export function explainFailure(error: unknown): number {
  if (error instanceof StoreBusyError) {
    const { command, pid, host } = error.owner;
    const isPublication = command === 'publish';
    return fail(
      `Es läuft bereits ${isPublication ? 'eine Veröffentlichung' : `„${command}“`} (Prozess ${pid} auf ${host}). Bitte warten und wiederholen. ${unchanged[0]}`,
      `${isPublication ? 'Another publication' : `"${command}"`} is running (process ${pid} on ${host}). Please wait and try again. ${unchanged[1]}`,
    );
  }
  if (error instanceof LockLostError) {
    return fail(
      `Dieser Vorgang hat sich zu lange nicht gemeldet, ein anderer hat inzwischen übernommen. Er hat nichts geändert; bitte wiederholen. ${unchanged[0]}`,
      `This command did not report for too long, and another one has taken over meanwhile. It changed nothing; please try again. ${unchanged[1]}`,
    );
  }
  if (error instanceof StoreFolderError) {
    return fail(
      `Der Pfad des Speichers darf kein Fragezeichen enthalten: ${error.folder}. Abhilfe: MONITOR_STORE auf einen anderen Ordner setzen.`,
      `The path of the store must not contain a question mark: ${error.folder}. Remedy: set MONITOR_STORE to another folder.`,
    );
  }
  if (error instanceof UnreadableRegisterError) {
    return fail(
      `Das Verzeichnis der Ausgaben ist nicht lesbar: ${error.message}. Es wurde nichts geändert. Abhilfe: Datei oder Rechte wiederherstellen, oder „npm run monitor -- verify --rebuild“ (baut es aus den Ausgaben neu auf).`,
      `The register of editions cannot be read: ${error.message}. Nothing was changed. Remedy: restore the file or its permissions, or "npm run monitor -- verify --rebuild" (builds it anew from the editions).`,
    );
  }
  if (error instanceof ConfidentialMissingError) {
    return fail(
      `Die Ausgabe ${error.id} hält Werte zurück, aber die Datei mit diesen Werten fehlt: ${error.path}. Ohne sie wären die Zahlen unvollständig. Abhilfe: Datei aus einer Sicherung zurückholen.`,
      `Edition ${error.id} withholds values, but the file with these values is missing: ${error.path}. Without it figures would be incomplete. Remedy: restore the file from a backup.`,
    );
  }
  if (error instanceof DamagedEditionError) {
    return fail(
      `Die Ausgabe ${error.id} ist nicht lesbar: ${error.message}. Abhilfe: „npm run monitor -- verify ${error.id}“ nennt, was fehlt; aus einer Sicherung zurückholen.`,
      `Edition ${error.id} cannot be read: ${error.message}. Remedy: "npm run monitor -- verify ${error.id}" names what is missing; restore it from a backup.`,
    );
  }
  const scarcity = scarcityText(error);
  if (scarcity) return fail(`${scarcity.de} ${unchanged[0]}`, `${scarcity.en} ${unchanged[1]}`);
  const message = error instanceof Error ? error.message : String(error);
  if (!isOfTheDisk.test(message)) throw error;
  return fail(
    `Die Ausgabe konnte nicht geschrieben werden: ${message}. Speicherplatz und Schreibrechte prüfen. ${unchanged[0]}`,
    `The edition could not be written: ${message}. Check disk space and permissions. ${unchanged[1]}`,
  );
}
