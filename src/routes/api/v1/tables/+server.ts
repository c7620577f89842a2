import { cutList } from '#lib/domain/list-part.ts';
import { listTables } from '#lib/server/files/tables.ts';
import { tableFormats } from '#lib/server/files/csv/table-file.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';

export const GET = apiRoute(endpoints.tables, async ({ open, parameters }) => {
  const tables = await listTables(open.database);
  const rows = tables.map(({ name, origin, description, rows }) => ({
    table: name,
    origin,
    description,
    row_count: rows,
    files: tableFormats.map((format) => `tables/${name}.${format}?edition=${open.manifest.id}`),
  }));
  const part = await requirePart(parameters, (asked) => cutList(rows, asked, ({ table }) => table));
  return jsonAnswer('Tables', open, part);
});
