import { exportEdition } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { isKept } from './known-edition.ts';
import { complain, fail, fromHere, print, type Run } from './command.ts';

/** Writes all tables of an edition, by default of the current one, into a folder. */
export const run: Run = async (context, [folder], { edition, internal = false }) => {
  const path = fromHere(folder!);
  const store = new Store(context.store);
  const id = edition ?? store.currentId();
  if (id === null) return fail('Noch keine Ausgabe veröffentlicht.', 'No edition published yet.');
  if (!isKept(store, id)) return 1;
  const files = await exportEdition(store, id, path, { withConfidential: internal });
  if (internal) {
    complain(
      'Interner Export: enthält Werte zu weniger als fünf Anschlüssen. Nicht veröffentlichen (siehe INTERN.txt).',
      'Internal export: holds values of fewer than five connections. Do not publish (see INTERN.txt).',
    );
  }
  print(`${files.length} Dateien / files: ${path}\n`);
  return 0;
};
