import { Store } from '#lib/server/edition/store.ts';
import { pruneEditions } from '#lib/server/edition/store/prune.ts';
import { complain, fail, print, type Run } from './command.ts';

export const run: Run = async ({ store: folder, json }, _, { keep }) => {
  if (!/^[1-9]\d{0,5}$/.test(keep ?? '')) {
    return fail(
      'Bitte mit --keep sagen, wie viele Ausgaben bleiben sollen (mindestens 1).',
      'Please say with --keep how many editions shall stay (at least 1).',
      2,
    );
  }
  const store = new Store(folder);
  const removed = await pruneEditions(store, Number(keep));
  if (json) {
    print(`${JSON.stringify({ ...removed, editions: store.ids() })}\n`);
    return 0;
  }
  for (const id of removed.withdrawn) print(`${id}  Reste einer zurückgezogenen / rest of a withdrawn one\n`);
  for (const id of removed.pruned) print(`${id}  gelöscht / removed\n`);
  const kept = store.ids().join(', ') || '–';
  complain(`Es bleiben: ${kept}`, `What stays: ${kept}`);
  return 0;
};
