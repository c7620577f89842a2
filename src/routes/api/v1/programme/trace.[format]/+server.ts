import { formatYear } from '#lib/domain/numbers/date-text.ts';
import { scopeNames } from '#lib/sentences/scope-names.ts';
import { programmeTraceTexts, traceTexts } from '#lib/texts/index.ts';
import { editionFileName } from '#lib/server/files/file-name.ts';
import { writeProgrammeWorkbook } from '#lib/server/files/workbook/programme-workbook.ts';
import { workbookType } from '#lib/server/files/workbook/workbook-type.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { fileAnswer, requireFormat } from '#lib/server/http/api/file-answer.ts';
import { requireProgrammeTrace } from '#lib/server/http/require-trace.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

export const GET = apiRoute(endpoints.programmeTraceWorkbook, async ({ event, open, lang, parameters }) => {
  const type = requireFormat(event.params.format, ['xlsx']);
  const { database, edition, manifest } = open;
  const trace = await requireProgrammeTrace(open, parameters.year);
  const programme = await loadProgramme(database);
  const scope = scopeNames(programme.headline_sectors, await loadSectors(database), lang);
  const about = { programme: programme.title[lang], scope };
  const body = await writeProgrammeWorkbook(trace, open, about, lang);
  const title = programmeTraceTexts[lang].title(formatYear(trace.total.year));
  const name = editionFileName(
    { lang, edition, isDemo: manifest.kind === 'demo' },
    { about: [traceTexts[lang].sign, title], type },
  );
  return fileAnswer(body, { name, contentType: workbookType });
});
