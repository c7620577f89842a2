import { listFilledTables } from '#lib/server/files/tables.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';

export const load = pageLoad('/daten/dateien', async ({ open: { database, edition } }) => ({
  edition,
  tables: (await listFilledTables(database)).map(({ name, origin, description, rows }) => ({
    name,
    origin,
    description,
    rows,
  })),
}));
