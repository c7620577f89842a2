import { datapackage } from '#lib/server/contract/datapackage.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { listTables } from '#lib/server/exports/tables.ts';
import { apiRoute } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute(endpoints.datapackage, async ({ open: { database, manifest }, lang }) => {
  const { id, title, kind } = await loadProgramme(database);
  const filled = new Set((await listTables(database)).filter(({ rows }) => rows > 0).map(({ name }) => name));
  const description = datapackage(
    id,
    title[lang],
    tables.filter(({ name }) => filled.has(name)),
    ({ name }) => `tables/${name}.csv?edition=${manifest.id}`,
  );
  return Response.json({ ...description, edition: manifest.id, kind });
});
