import { listFilledTables } from '#lib/server/files/tables.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';

/** With more quartiers than this each page of a quartier has its template, and this page no list of them. */
const maxOptions = 1000;

export const load = pageLoad('/daten', async ({ open, event }) => {
  const { database, edition, manifest } = open;
  return {
    edition,
    programme: await loadProgramme(database),
    inputs: manifest.inputs,
    editions: event.locals.reader.list(),
    fileCount: (await listFilledTables(database)).length,
    warningCount: (await loadWarnings(database, { offset: 0, limit: 0 })).total,
    quartiers: await loadQuartierNames(database, maxOptions),
    contractTables: tables.map(({ name }) => name),
  };
});
