import { listTables } from '#lib/server/exports/tables.ts';
import { tableFormats } from '#lib/server/exports/table-file.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';

export const GET = apiRoute(endpoints.tables, async ({ open }) => {
  const tables = await listTables(open.database);
  const rows = tables.map(({ name, origin, description, rows }) => ({
    table: name,
    origin,
    description,
    row_count: rows,
    files: tableFormats.map((format) => `tables/${name}.${format}?edition=${open.manifest.id}`),
  }));
  return jsonAnswer('Tables', open, { rows });
});
