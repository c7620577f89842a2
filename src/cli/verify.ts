import { formatMoment } from '#lib/domain/numbers/format.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Store } from '#lib/server/edition/store.ts';
import { rebuildRegister, type LeftOut } from '#lib/server/edition/store/rebuild.ts';
import { verifyStore } from '#lib/server/edition/store/verify.ts';
import { isKept } from './known-edition.ts';
import { complain, print, printJson, type Context, type Run } from './command.ts';
import { findingText, findingWords } from './verify-text.ts';

/** Says what is wrong in the store, or with one edition. Exit code 1 if something is. */
async function verify({ store: folder, json }: Context, id: string | undefined): Promise<number> {
  const store = new Store(folder, { onFault: () => {} });
  if (id !== undefined && !isKept(store, id)) return 1;
  const { editions, findings } = await verifyStore(store, id);
  if (json) {
    printJson({ sound: findings.length === 0, editions, findings: findings.map(findingWords) });
  } else {
    for (const finding of findings) print(findingText(finding));
    for (const { id: edition, format, is_sealed, is_whole } of editions) {
      const notes = [
        is_whole ? 'in Ordnung / in order' : 'beschädigt / damaged',
        is_sealed ? '' : 'ohne Siegel / not sealed',
        format === null || format === editionFormat
          ? ''
          : `Format ${format}: „npm run monitor -- upgrade ${edition}“`,
      ];
      print(`${edition}  ${notes.filter((note) => note !== '').join('; ')}\n`);
    }
  }
  return findings.length === 0 ? 0 : 1;
}

const reasons: Record<LeftOut, [de: string, en: string]> = {
  never_registered: ['Rest einer abgebrochenen Veröffentlichung', 'left by a killed publication'],
  withdrawn: ['zurückgezogen', 'withdrawn'],
  pruned: ['gelöscht mit prune', 'removed with prune'],
  damaged: ['beschädigt', 'damaged'],
  missing: ['Ordner fehlt', 'folder is missing'],
};

async function rebuild({ store: folder, json }: Context): Promise<number> {
  const store = new Store(folder, { onFault: () => {} });
  const rebuilt = await rebuildRegister(store);
  if (json) {
    printJson(rebuilt);
    return 0;
  }
  for (const { id, why, detail } of rebuilt.left_out) {
    const [de, en] = reasons[why];
    complain(`${id} bleibt draußen (${de}): ${detail}`, `${id} is left out (${en}): ${detail}`);
  }
  const served = rebuilt.editions.join(', ') || '–';
  const current = rebuilt.current ?? '–';
  for (const { name, current_from: until } of rebuilt.scheduled) {
    complain(
      `${name} bleibt gesperrt bis ${formatMoment(until, 'de')}.`,
      `${name} stays under embargo until ${formatMoment(until, 'en')}.`,
    );
  }
  complain(
    `Das Verzeichnis ist neu aufgebaut: ${served}. Aktuell ist ${current}; eine andere mit „npm run monitor -- use AUSGABE“.`,
    `The register is built anew: ${served}. Current is ${current}; another one with "npm run monitor -- use EDITION".`,
  );
  return 0;
}

export const run: Run = (context, [edition], options) =>
  options.rebuild ? rebuild(context) : verify(context, edition);
