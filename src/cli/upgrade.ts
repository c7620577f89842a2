import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import { isScheduledName } from '#lib/server/edition/store/register.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { DamagedEditionError } from '#lib/server/edition/store/opening.ts';
import { verifyStore } from '#lib/server/edition/store/verify.ts';
import { isKept } from './known-edition.ts';
import { showProgress, type Progress } from './progress.ts';
import { printPublication, publish, type PublishResult } from './publish.ts';
import { complain, fail, print, type Run } from './command.ts';
import { findingText } from './verify-text.ts';

/** Publishes an edition of an earlier format again, withheld values included, under its label and reason; current if it was. */
export const run: Run = async (context, [edition]) => {
  const id = edition!;
  const store = new Store(context.store);
  // What is not readable is said here, not half-way.
  store.register.readForWriting();
  if (!isKept(store, id)) return 1;
  const manifest = store.manifest(id);
  if (!manifest) throw new DamagedEditionError(id, store.readManifest(id).fault!);
  if (manifest.format === editionFormat) {
    complain(
      `Die Ausgabe ${id} hat bereits Format ${editionFormat}; es ist nichts zu tun.`,
      `Edition ${id} has format ${editionFormat} already; there is nothing to do.`,
    );
    print(`${id}\n`);
    return 0;
  }
  if (manifest.format > editionFormat) {
    return fail(
      `Die Ausgabe ${id} hat Format ${manifest.format}, dieses Programm schreibt Format ${editionFormat}. Abhilfe: die neuere Programmfassung verwenden.`,
      `Edition ${id} has format ${manifest.format}, this program writes format ${editionFormat}. Remedy: use the newer version of the program.`,
    );
  }
  const { findings } = await verifyStore(store, id);
  const damage = findings.filter(({ edition, rule }) => edition === id && rule !== 'open_to_others');
  if (damage.length > 0) {
    process.stderr.write(damage.map(findingText).join(''));
    return 1;
  }
  const progress = showProgress();
  const result = await republish(store, id, manifest, context.version, progress).finally(progress.stop);
  if (printPublication(context, result)) return 0;
  return fail(
    `Aus der Ausgabe ${id} wurde keine neue; sie bleibt, wie sie ist.`,
    `No new edition was made of edition ${id}; it stays as it is.`,
  );
};

/** All under one lock, so that what a killed run leaves is known to be left. */
async function republish(
  store: Store,
  id: string,
  { label, reason, previous = null }: Manifest,
  softwareVersion: string,
  { onProgress }: Progress,
): Promise<PublishResult> {
  const keepsCurrent = store.currentId() !== id;
  const isScheduled = isScheduledName(id);
  return store.exclusively(
    'upgrade',
    async () => {
      const folder = store.folders.beginWork('upgrade');
      try {
        await exportEdition(store, id, folder, { withConfidential: true, deliveredOnly: true });
        const made = await publish(store, folder, {
          label,
          reason,
          previous,
          isExport: true,
          softwareVersion,
          // It has been in this store before, and becomes current only if it is.
          replacesProgramme: true,
          ignoresEmbargo: !isScheduled,
          onProgress,
        });
        // Of two with one embargo both would become current.
        if (isScheduled && made.manifest) await withdrawEdition(store, id, '');
        return made;
      } finally {
        store.folders.endWork('upgrade');
      }
    },
    { keepsCurrent },
  );
}
