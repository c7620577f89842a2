import { formatYear } from '#lib/domain/numbers/format.ts';
import { scopeNames } from '#lib/sentences/scope-names.ts';
import { programmeTraceTexts, traceTexts } from '#lib/texts/index.ts';
import { writeProgrammeWorkbook } from '#lib/server/files/workbook/programme-workbook.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requireFormat, workbookAnswer } from '#lib/server/http/api/file-answer.ts';
import { requireProgrammeTrace } from '#lib/server/http/require-trace.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

export const GET = apiRoute('programmeTraceWorkbook', async ({ event, open, lang, parameters }) => {
  requireFormat(event.params.format, ['xlsx']);
  const trace = await requireProgrammeTrace(open, parameters);
  const { title, headline_sectors } = await loadProgramme(open.database);
  const scope = scopeNames(headline_sectors, await loadSectors(open.database), lang);
  const body = await writeProgrammeWorkbook(trace, open, { programme: title[lang], scope }, lang);
  const about = programmeTraceTexts[lang].title(formatYear(trace.total.year));
  return workbookAnswer(body, { open, lang, about: [traceTexts[lang].sign, about] });
});
