import { listTables } from '#lib/server/files/tables.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { contractTables, programmeFields } from './contract-view.ts';

/** More than anybody reads on a page; quartier pages have their own. */
const maxWarnings = 200;

export const load = pageLoad('/daten', async ({ open, event }) => {
  const { database, edition, manifest } = open;
  return {
    edition,
    programme: await loadProgramme(database),
    inputs: manifest.inputs,
    editions: event.locals.reader.list(),
    tables: (await listTables(database)).map(({ name, origin, description, rows }) => ({
      name,
      origin,
      description,
      rows,
    })),
    warnings: await loadWarnings(database, maxWarnings),
    contractTables,
    programmeFields,
  };
});
