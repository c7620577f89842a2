import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { Store } from '#lib/server/edition/store.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import { explainFailure } from './failure.ts';
import { check, publish } from './publish.ts';
import { showProgress } from './progress.ts';
import { namesNoHost, readListenAddress } from './listen-address.ts';
import { startServer } from './serve.ts';
import { reportSummary, reportText } from './report-text.ts';
import { complain, print, type Context } from './terminal.ts';
import { explainUnfinishedCheck } from './unfinished-check.ts';
import { warmUp } from './warm-up.ts';

export { runEditions } from './editions.ts';
export { runExport } from './export.ts';
export { runPrune } from './prune.ts';
export { runUpgrade } from './upgrade.ts';
export { runUse } from './use.ts';
export { runRebuild, runVerify } from './verify.ts';
export { runWithdraw } from './withdraw.ts';

export async function runCheck({ json }: Context, path: string): Promise<number> {
  const progress = showProgress();
  let report: CheckReport;
  try {
    report = await check(path, progress.onProgress).finally(progress.stop);
  } catch (error) {
    return explainUnfinishedCheck(error);
  }
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

export async function runPublish(
  context: Context,
  path: string,
  options: { label: string | null; withholdsMore: boolean; replacesProgramme: boolean },
): Promise<number> {
  const store = new Store(context.store);
  const progress = showProgress();
  try {
    const { report, manifest } = await publish(store, path, {
      ...options,
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

/** The server starts all the same: its pages say what to do, and an edition published meanwhile is shown. */
function warnOfOtherFormat(reader: EditionReader): void {
  const id = reader.currentId();
  const format = id === null ? undefined : reader.otherFormat(id);
  if (id === null || format === undefined) return;
  complain(
    `Die aktuelle Ausgabe ${id} stammt von einer anderen Programmfassung (Format ${format}, gelesen wird ${editionFormat}) und wird nicht gezeigt. Abhilfe: „npm run monitor -- upgrade ${id}“.`,
    `The current edition ${id} is of another version of the program (format ${format}, read is ${editionFormat}) and is not shown. Remedy: "npm run monitor -- upgrade ${id}".`,
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
  const fault = store.fault();
  if (fault !== undefined) {
    complain(
      'Das Verzeichnis der Ausgaben ist nicht lesbar; gezeigt wird, was seine Kopie nennt. Abhilfe: „npm run monitor -- verify --rebuild“.',
      'The register of editions cannot be read; shown is what its copy says. Remedy: "npm run monitor -- verify --rebuild".',
    );
  } else if (store.currentId() === null) {
    const demo = join(context.root, 'data/demo');
    if (existsSync(demo)) {
      complain(
        'Der Speicher ist leer: Die Demonstrationsdaten (keine Messwerte) werden veröffentlicht.',
        'The store is empty: publishing the demonstration data (no measured values).',
      );
      const code = await runPublish({ ...context, json: false }, demo, {
        label: null,
        withholdsMore: false,
        replacesProgramme: false,
      });
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
    if (namesNoHost(host) && !process.env.ORIGIN && !process.env.HOST_HEADER) {
      complain(
        'HOST nennt alle Adressen dieses Rechners: Dauerhafte Links nennen die, unter der jemand ankam. Sind Proxy oder Container davor, mit ORIGIN die öffentliche Adresse setzen.',
        'HOST names all addresses of this machine: permanent links name the one at which somebody arrived. Behind a proxy or in a container set the public address with ORIGIN.',
      );
    }
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
