import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadQuartierLevels } from '#lib/server/queries/quartiers.ts';
import { pressKit } from '#lib/server/report/press-kit.ts';
import { fail, fromHere, print, type Run } from './command.ts';
import { isKept, readerName } from './known-edition.ts';
import { showProgress } from './progress.ts';
import { siteOrigin } from './site-origin.ts';

/**
 * Writes the press kits of an edition, by default of the current one, into a folder: programme and every quartier. Their
 * texts name full addresses if `--address` says where the site is.
 */
export const run: Run = async (context, [folder], { edition, address }) => {
  const origin = siteOrigin(address);
  if (origin === null) return 2;
  const target = fromHere(folder!);
  const store = new Store(context.store);
  const id = edition ?? store.currentId();
  if (id === null) return fail('Noch keine Ausgabe veröffentlicht.', 'No edition published yet.');
  if (!isKept(store, id)) return 1;
  const lent = await new EditionReader(store).lend(readerName(store, id));
  if (!lent) return fail(`Die Ausgabe ${id} ist nicht lesbar.`, `Edition ${id} cannot be read.`);
  mkdirSync(target, { recursive: true });
  const progress = showProgress();
  try {
    const quartiers = await loadQuartierLevels(lent.open.database);
    const about = [undefined, ...quartiers.map(({ quartier_id }) => quartier_id)];
    for (const [at, quartier] of about.entries()) {
      const kit = (await pressKit(lent.open, { quartier, lang: 'de', origin }))!;
      const start = performance.now();
      const place = `[${at + 1}/${about.length}] ${kit.name}`;
      let made = 0;
      const stream = kit.stream({
        onFile: () => progress.onProgress('draw', `${place} ${++made}/${kit.count}`),
      });
      await pipeline(Readable.fromWeb(stream as never), createWriteStream(join(target, kit.name)));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      progress.note(`${place} · ${made} Dateien / files · ${seconds} s`);
    }
    print(`${about.length} Pressemappen / press kits: ${target}\n`);
    return 0;
  } finally {
    progress.stop();
    lent.giveBack();
  }
};
