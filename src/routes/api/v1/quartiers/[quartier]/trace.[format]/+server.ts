import { fileName } from '#lib/domain/file-name.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { scopeNames } from '#lib/sentences/scope-names.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { traceTexts } from '#lib/texts/index.ts';
import { writeTraceWorkbook } from '#lib/server/files/workbook/workbook.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { requireQuartier } from '#lib/server/http/api/require-quartier.ts';
import { requireTrace } from '#lib/server/http/api/require-trace.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

const { mediaType } = endpoints.traceWorkbook.answer.xlsx;

export const GET = apiRoute(endpoints.traceWorkbook, async ({ event, open, lang, parameters }) => {
  const { quartier: id = '', format = '' } = event.params;
  const { database, manifest } = open;
  const quartier = await requireQuartier(database, id);
  if (format !== 'xlsx') {
    const text = problemTexts.unknownFormat(shorten(format), ['xlsx']);
    throw new HttpProblem(404, 'unknown-format', text, { available: ['xlsx'] });
  }
  const trace = await requireTrace(open, id, parameters);
  const body = await writeTraceWorkbook(
    trace,
    open,
    {
      quartier: quartier.name,
      municipality: quartier.municipality,
      scope: scopeNames(trace.sectors, await loadSectors(database, id), lang),
    },
    lang,
  );
  const words = fileNameTexts[lang];
  const saved = fileName(
    [
      manifest.kind === 'demo' && words.demo,
      id,
      traceTexts[lang].sign,
      trace.title[lang],
      `${words.edition} ${manifest.id}`,
    ].filter((part) => part !== false),
    'xlsx',
  );
  return new Response(body as BodyInit, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${saved}"` },
  });
});
