import { exportEdition } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { explainFailure } from './failure.ts';
import { isServed } from './known-edition.ts';
import { complain, print, type Context } from './terminal.ts';

/** Writes all tables of an edition, by default of the current one, into a folder. */
export async function runExport(
  context: Context,
  folder: string,
  edition: string | undefined,
  withConfidential: boolean,
): Promise<number> {
  const store = new Store(context.store);
  const id = edition ?? store.currentId();
  if (id === null) {
    complain('Noch keine Ausgabe veröffentlicht.', 'No edition published yet.');
    return 1;
  }
  if (!isServed(store, id)) return 1;
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
