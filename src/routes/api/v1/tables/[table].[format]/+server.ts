import { createHash } from 'node:crypto';
import { fileName } from '#lib/domain/file-name.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { chartTexts } from '#lib/texts/index.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { tableFormats, writeTable, type TableFormat } from '#lib/server/files/csv/table-file.ts';
import { listTables } from '#lib/server/files/tables.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';

const isTableFormat = (text: string): text is TableFormat => tableFormats.includes(text as TableFormat);

const contentTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
};

export const GET = apiRoute(
  endpoints.table,
  async ({ event, open, lang, parameters: { dialect = 'standard' } }) => {
    const { table: name = '', format = '' } = event.params;
    const { database, manifest } = open;
    const tables = await listTables(database);
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) {
      const available = tables.map((candidate) => candidate.name);
      throw new HttpProblem(404, 'unknown-table', problemTexts.unknownTable(shorten(name), available), {
        available,
      });
    }
    if (!isTableFormat(format)) {
      const text = problemTexts.unknownFormat(shorten(format), tableFormats);
      throw new HttpProblem(404, 'unknown-format', text, { available: tableFormats });
    }
    const mark = manifest.kind === 'demo' ? chartTexts[lang].file.demo : null;
    const { bytes, body } = await writeTable(database, table, {
      format,
      dialect,
      edition: manifest.id,
      contentKey: open.contentKey,
      mark,
    });
    const words = fileNameTexts[lang];
    const isExcel = format === 'csv' && dialect === 'excel-de';
    const saved = fileName(
      [
        mark && words.demo,
        manifest.programme_id,
        name,
        `${words.edition} ${manifest.id}`,
        isExcel ? words.excel : null,
      ],
      format,
    );
    return new Response(body, {
      headers: {
        'content-type': contentTypes[format],
        'content-length': String(bytes),
        'content-disposition': `attachment; filename="${saved}"`,
        // For files too large to be read before they are sent.
        etag: `"${createHash('sha256').update(`${open.contentKey} ${saved} ${lang}`).digest('base64url').slice(0, 27)}"`,
      },
    });
  },
);
