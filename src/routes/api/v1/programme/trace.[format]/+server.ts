import { fileName } from '#lib/domain/file-name.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import { shorten } from '#lib/domain/page-problem.ts';
import { scopeNames } from '#lib/sentences/scope-names.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { problemTexts } from '#lib/texts/problems.ts';
import { programmeTraceTexts, traceTexts } from '#lib/texts/index.ts';
import { writeProgrammeWorkbook } from '#lib/server/files/workbook/programme-workbook.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { HttpProblem } from '#lib/server/http/api/problem.ts';
import { requireProgrammeTrace } from '#lib/server/http/api/require-programme-trace.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

const { mediaType } = endpoints.programmeTraceWorkbook.answer.xlsx;

export const GET = apiRoute(endpoints.programmeTraceWorkbook, async ({ event, open, lang, parameters }) => {
  const { format = '' } = event.params;
  if (format !== 'xlsx') {
    const text = problemTexts.unknownFormat(shorten(format), ['xlsx']);
    throw new HttpProblem(404, 'unknown-format', text, { available: ['xlsx'] });
  }
  const { database, manifest } = open;
  const trace = await requireProgrammeTrace(open, parameters.year);
  const programme = await loadProgramme(database);
  const scope = scopeNames(programme.headline_sectors, await loadSectors(database), lang);
  const about = { programme: programme.title[lang], scope };
  const body = await writeProgrammeWorkbook(trace, open, about, lang);
  const words = fileNameTexts[lang];
  const saved = fileName(
    [
      manifest.kind === 'demo' && words.demo,
      traceTexts[lang].sign,
      programmeTraceTexts[lang].title(formatYear(trace.total.year)),
      `${words.edition} ${manifest.id}`,
    ].filter((part) => part !== false),
    'xlsx',
  );
  return new Response(body as BodyInit, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${saved}"` },
  });
});
