import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { Store } from '#lib/server/edition/store.ts';
import { complain, fail, type Run } from './command.ts';
import { namesNoHost, readListenAddress } from './listen-address.ts';
import { run as publishDemo } from './publish.ts';
import { startServer } from './server.ts';
import { warmUp } from './warm-up.ts';

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

/** Starts the server; an empty store gets the demonstration first. */
export const run: Run = async (context) => {
  const place = readListenAddress(process.env);
  if ('de' in place) return fail(place.de, place.en);
  const { host, port } = place;
  const store = new Store(context.store);
  const fault = store.fault();
  if (fault !== undefined) {
    complain(
      'Das Verzeichnis der Ausgaben ist nicht lesbar; gezeigt wird, was seine Kopie nennt. Abhilfe: „npm run monitor -- verify --rebuild“.',
      'The register of editions cannot be read; shown is what its copy says. Remedy: "npm run monitor -- verify --rebuild".',
    );
  } else if (store.currentId() === null && store.scheduled().length === 0) {
    const demo = join(context.root, 'data/demo');
    if (existsSync(demo)) {
      complain(
        'Der Speicher ist leer: Die Demonstrationsdaten (keine Messwerte) werden veröffentlicht.',
        'The store is empty: publishing the demonstration data (no measured values).',
      );
      const code = await publishDemo({ ...context, json: false }, [demo], {});
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
    return fail(
      `Der Server kann ${host}:${port} nicht belegen (${code}). Mit PORT und HOST lässt sich eine andere Adresse wählen.`,
      `The server cannot listen on ${host}:${port} (${code}). PORT and HOST choose another address.`,
    );
  }
};
