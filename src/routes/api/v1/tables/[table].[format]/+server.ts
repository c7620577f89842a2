import { createHash } from 'node:crypto';
import { shorten } from '#lib/domain/page-problem.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { texts } from '#lib/texts/index.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { tableMetadata } from '#lib/server/edition/table-metadata.ts';
import { tableFormats, writeTable } from '#lib/server/files/table-file.ts';
import { editionFileName } from '#lib/server/files/file-name.ts';
import { listTables } from '#lib/server/files/tables.ts';
import { maxWorkbookRows, writeTableWorkbook } from '#lib/server/files/workbook/table-workbook.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { fileAnswer, requireFormat, workbookAnswer } from '#lib/server/http/api/file-answer.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute('table', async ({ event, open, lang, parameters: { dialect = 'standard' } }) => {
  const { table: asked = '' } = event.params;
  const { edition, manifest, contentKey } = open;
  const tables = await listTables(open.database);
  const table = tables.find(({ name }) => name === asked);
  if (!table) {
    const available = tables.map(({ name }) => name);
    const text = problemTexts.unknownTable(shorten(asked), available);
    throw new HttpProblem(404, 'unknown-table', text, { available });
  }
  const asWorkbook = table.rows <= maxWorkbookRows;
  const format = requireFormat(event.params.format, asWorkbook ? [...tableFormats, 'xlsx'] : tableFormats);
  if (format === 'xlsx') {
    const body = await writeTableWorkbook(open, table, lang);
    return workbookAnswer(body, { open, lang, about: [manifest.programme_id, asked] });
  }
  const isDemo = manifest.kind === 'demo';
  const mark = isDemo ? texts[lang].site.demo : null;
  const programme = await loadProgramme(open.database);
  const about = tableMetadata({ programme, edition, isDemo, embargo: edition.preview?.until }, asked, lang);
  const { bytes, body } = await writeTable(open, table, { format, dialect, mark, about });
  const isExcel = format === 'csv' && dialect === 'excel-de';
  const name = editionFileName(
    { lang, edition, isDemo },
    {
      about: [manifest.programme_id, asked],
      kind: isExcel ? fileNameTexts[lang].excel : null,
      type: format,
    },
  );
  // For files too large to be read before they are sent.
  const tag = createHash('sha256').update(`${contentKey} ${name} ${lang}`).digest('base64url').slice(0, 27);
  return fileAnswer(body, { name, type: format }, { 'content-length': String(bytes), etag: `"${tag}"` });
});
