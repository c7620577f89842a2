import { datapackage } from '#lib/server/contract/datapackage.ts';
import { addressName } from '#lib/domain/records/edition.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { packageTables } from '#lib/server/files/package-tables.ts';
import type { TableFormat } from '#lib/server/files/table-file.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute('datapackage', async ({ open: { database, edition: shown, manifest }, lang }) => {
  const { id: edition, published_at: created } = manifest;
  const { id: name, title, kind, owner, licence, source } = await loadProgramme(database);
  const about = { name, title: title[lang], edition, created, owner, licence, source };
  const path = (table: string, format: TableFormat) =>
    `tables/${table}.${format}?edition=${addressName(shown)}`;
  const files = await packageTables(database, path, { isDemo: kind === 'demo' });
  return Response.json({ ...datapackage(about, files, tables), edition, kind });
});
