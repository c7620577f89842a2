import { datapackage } from '#lib/server/contract/datapackage.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { packageTables } from '#lib/server/files/package-tables.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute(endpoints.datapackage, async ({ open: { database, manifest }, lang }) => {
  const { id, title, kind, owner, licence, source } = await loadProgramme(database);
  const about = {
    name: id,
    title: title[lang],
    edition: manifest.id,
    created: manifest.published_at,
    owner,
    licence,
    source,
  };
  const files = await packageTables(database, (name) => `tables/${name}.csv?edition=${manifest.id}`, {
    isDemo: kind === 'demo',
  });
  return Response.json({ ...datapackage(about, files, tables), edition: manifest.id, kind });
});
