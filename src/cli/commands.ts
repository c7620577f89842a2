import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { Store, StoreBusyError } from '#lib/server/edition/store.ts';
import { check, publish } from './publish.ts';
import { showProgress } from './progress.ts';
import { readListenAddress } from './listen-address.ts';
import { startServer } from './serve.ts';
import { reportSummary, reportText } from './report-text.ts';
import { warmUp } from './warm-up.ts';

export interface Context {
  /** The program's folder. */
  root: string;
  /** The store's folder. */
  store: string;
  version: string;
  json: boolean;
}

const print = (text: string) => process.stdout.write(text);
const complain = (de: string, en: string) => process.stderr.write(`${de}\n${en}\n`);

export async function runCheck({ json }: Context, path: string): Promise<number> {
  const progress = showProgress();
  const report = await check(path, progress.onProgress).finally(progress.stop);
  if (json) {
    print(
      `${JSON.stringify({ sound: report.isSound, problems: report.problems, inputs: report.inputs }, null, 2)}\n`,
    );
  } else {
    print(reportText(report.problems));
    print(`${report.problems.length > 0 ? '\n' : ''}${reportSummary(report.problems)}`);
  }
  return report.isSound ? 0 : 1;
}

export async function runPublish(context: Context, path: string, label: string | null): Promise<number> {
  const store = new Store(context.store);
  const progress = showProgress();
  try {
    const { report, manifest } = await publish(store, path, {
      label,
      softwareVersion: context.version,
      onProgress: progress.onProgress,
    }).finally(progress.stop);
    if (context.json) {
      const edition = manifest ?? null;
      print(`${JSON.stringify({ sound: report.isSound, edition, problems: report.problems })}\n`);
    } else {
      process.stderr.write(reportText(report.problems) + reportSummary(report.problems));
    }
    if (!manifest) {
      complain(
        'Es wurde nichts veröffentlicht; die bisherige Ausgabe gilt weiter.',
        'Nothing was published; the edition before stays in force.',
      );
      return 1;
    }
    if (!context.json) print(`${manifest.id}\n`);
    return 0;
  } catch (error) {
    return explainFailure(error);
  }
}

/** What the system and DuckDB say when a file or folder cannot be written. */
const isOfTheDisk =
  /ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EROFS|EPERM|EEXIST|ENOTDIR|ENAMETOOLONG|No space left|Could not write|Permission denied/i;

/** Words a failure of the store or the disk; anything else is a broken promise and passes on. */
function explainFailure(error: unknown): number {
  const unchanged = ['Die bisherige Ausgabe gilt weiter.', 'The edition before stays in force.'] as const;
  if (error instanceof StoreBusyError) {
    complain(
      `Es läuft bereits eine Veröffentlichung (Prozess ${error.pid}). Bitte warten und wiederholen. ${unchanged[0]}`,
      `Another publication is running (process ${error.pid}). Please wait and try again. ${unchanged[1]}`,
    );
    return 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (isOfTheDisk.test(message)) {
    complain(
      `Die Ausgabe konnte nicht geschrieben werden: ${message}. Speicherplatz und Schreibrechte prüfen. ${unchanged[0]}`,
      `The edition could not be written: ${message}. Check disk space and permissions. ${unchanged[1]}`,
    );
    return 1;
  }
  throw error;
}

export function runEditions(context: Context): number {
  const store = new Store(context.store);
  const current = store.currentId();
  const editions = store.ids().map((id) => ({ ...store.manifest(id)!, is_current: id === current }));
  if (context.json) {
    print(`${JSON.stringify(editions, null, 2)}\n`);
    return 0;
  }
  if (editions.length === 0) complain('Noch keine Ausgabe veröffentlicht.', 'No edition published yet.');
  for (const edition of editions) {
    const mark = edition.is_current ? '*' : ' ';
    print(
      `${mark} ${edition.id}  ${edition.published_at}  ${edition.programme_id}  ${edition.content_hash.slice(0, 12)}  ${edition.label ?? ''}\n`,
    );
  }
  return 0;
}

export function runUse(context: Context, id: string): number {
  const store = new Store(context.store);
  if (store.use(id)) {
    print(`${id}\n`);
    return 0;
  }
  const known = store.ids().join(', ') || '–';
  complain(
    `Die Ausgabe „${id}“ gibt es nicht. Vorhanden: ${known}`,
    `There is no edition "${id}". Present: ${known}`,
  );
  return 1;
}

export async function runExport(
  context: Context,
  folder: string,
  edition: string | undefined,
  withConfidential: boolean,
): Promise<number> {
  const store = new Store(context.store);
  const id = edition ?? store.currentId();
  if (id === null || !store.ids().includes(id)) {
    complain(
      id === null ? 'Noch keine Ausgabe veröffentlicht.' : `Die Ausgabe „${id}“ gibt es nicht.`,
      id === null ? 'No edition published yet.' : `There is no edition "${id}".`,
    );
    return 1;
  }
  try {
    const files = await exportEdition(store, id, folder, { withConfidential });
    if (withConfidential) {
      complain(
        'Interner Export: enthält Werte zu weniger als fünf Anschlüssen. Nicht veröffentlichen (siehe INTERN.txt).',
        'Internal export: holds values of fewer than five connections. Do not publish (see INTERN.txt).',
      );
    }
    print(`${files.length} Dateien / files: ${folder}\n`);
    return 0;
  } catch (error) {
    return explainFailure(error);
  }
}

/** The server starts all the same: its pages say what to do, and an edition published meanwhile is shown. */
function warnOfOtherFormat(reader: EditionReader): void {
  const id = reader.currentId();
  const format = id === null ? undefined : reader.otherFormat(id);
  if (id === null || format === undefined) return;
  complain(
    `Die aktuelle Ausgabe ${id} stammt von einer anderen Programmfassung (Format ${format}, gelesen wird ${editionFormat}) und wird nicht gezeigt. Abhilfe: „npm run monitor -- export ORDNER --edition ${id}“, dann „npm run monitor -- publish ORDNER“.`,
    `The current edition ${id} is of another version of the program (format ${format}, read is ${editionFormat}) and is not shown. Remedy: "npm run monitor -- export FOLDER --edition ${id}", then "npm run monitor -- publish FOLDER".`,
  );
}

export async function runServe(context: Context): Promise<number> {
  const place = readListenAddress(process.env);
  if ('de' in place) {
    complain(place.de, place.en);
    return 1;
  }
  const { host, port } = place;
  const store = new Store(context.store);
  if (store.currentId() === null) {
    const demo = join(context.root, 'data/demo');
    if (existsSync(demo)) {
      complain(
        'Der Speicher ist leer: Die Demonstrationsdaten (keine Messwerte) werden veröffentlicht.',
        'The store is empty: publishing the demonstration data (no measured values).',
      );
      const code = await runPublish({ ...context, json: false }, demo, null);
      if (code !== 0) return code;
    }
  }
  warnOfOtherFormat(new EditionReader(store));
  process.env.MONITOR_STORE = context.store;
  try {
    const address = await startServer(context.root, store, { host, port });
    complain(
      `Quartiersmonitor läuft: ${address} (Ende mit Strg+C)`,
      `Quartiersmonitor is running: ${address} (stop with Ctrl+C)`,
    );
    void warmUp(address);
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '')) {
      throw error;
    }
    complain(
      `Der Server kann ${host}:${port} nicht belegen (${code}). Mit PORT und HOST lässt sich eine andere Adresse wählen.`,
      `The server cannot listen on ${host}:${port} (${code}). PORT and HOST choose another address.`,
    );
    return 1;
  }
}
