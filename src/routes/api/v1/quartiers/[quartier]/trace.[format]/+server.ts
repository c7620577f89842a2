import { scopeNames } from '#lib/sentences/scope-names.ts';
import { traceTexts } from '#lib/texts/index.ts';
import { writeTraceWorkbook } from '#lib/server/files/workbook/workbook.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requireFormat, workbookAnswer } from '#lib/server/http/api/file-answer.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';
import { requireTrace } from '#lib/server/http/require-trace.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

export const GET = apiRoute('traceWorkbook', async ({ event, open, lang, parameters, quartier }) => {
  const { quartier_id: id, name, municipality } = await quartier();
  requireFormat(event.params.format, ['xlsx']);
  const { figure, ...more } = parameters;
  if (figure === undefined) throw missingParameter('figure');
  const trace = (await requireTrace(open, id, { figure, ...more }))!;
  const scope = scopeNames(trace.sectors, await loadSectors(open.database, id), lang);
  const body = await writeTraceWorkbook(trace, open, { quartier: name, municipality, scope }, lang);
  return workbookAnswer(body, { open, lang, about: [id, traceTexts[lang].sign, trace.title[lang]] });
});
