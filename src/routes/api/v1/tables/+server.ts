import { cutList } from '#lib/domain/list-part.ts';
import { listFilledTables } from '#lib/server/files/tables.ts';
import { maxWorkbookRows } from '#lib/server/files/workbook/table-workbook.ts';
import { tableFormats } from '#lib/server/files/table-file.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';

export const GET = apiRoute('tables', async ({ open, parameters }) => {
  const tables = await listFilledTables(open.database);
  const rows = tables.map(({ name, origin, description, rows: row_count }) => ({
    table: name,
    origin,
    description,
    row_count,
    files: [...tableFormats, ...(row_count <= maxWorkbookRows ? ['xlsx'] : [])].map(
      (format) => `tables/${name}.${format}?edition=${open.manifest.id}`,
    ),
  }));
  return requirePart(parameters, (asked) => cutList(rows, asked, ({ table }) => table));
});
