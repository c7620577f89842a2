import { listTables } from '#lib/server/files/tables.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { contractTables, programmeFields } from './contract-view.ts';

/** More than anybody reads on a page; quartier pages have their own. */
const shownWarnings = 200;

export const load = pageLoad('/daten', async ({ open, event }) => {
  const { database, edition, manifest } = open;
  const warnings = await loadWarnings(database);
  const shown = warnings.slice(0, shownWarnings);
  const concerned = new Set(shown.map(({ quartier_id }) => quartier_id));
  const quartiers = (await loadQuartiers(database)).filter(({ quartier_id }) => concerned.has(quartier_id));
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
    warnings: shown,
    warningCount: warnings.length,
    quartiers: quartiers.map(({ quartier_id, name }) => ({ quartier_id, name })),
    contractTables,
    programmeFields,
  };
});
