import type { Store } from '#lib/server/edition/store.ts';
import { openDatabase } from '#lib/server/edition/store/opening.ts';
import type { KnownNames } from '#lib/server/intake/recognise/read-table.ts';

/** Names of quartiers, sectors and carriers of the current edition; none if there is no edition. */
export async function editionNames(store: Store): Promise<KnownNames> {
  const id = store.currentId();
  if (id === null) return { quartiers: [], sectors: [], carriers: [] };
  const database = await openDatabase(store.databasePath(id), []);
  try {
    return {
      quartiers: await database.rows('select quartier_id, name, municipality from input.quartiers'),
      sectors: await database.rows('select sector, label_de, label_en from input.sectors'),
      carriers: await database.rows('select carrier, label_de, label_en from input.carriers'),
    };
  } finally {
    database.close();
  }
}
