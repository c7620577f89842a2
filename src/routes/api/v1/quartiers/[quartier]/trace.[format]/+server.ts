import { scopeNames } from '#lib/sentences/scope-names.ts';
import { traceTexts } from '#lib/texts/index.ts';
import { editionFileName } from '#lib/server/files/file-name.ts';
import { workbookType } from '#lib/server/files/workbook/workbook-type.ts';
import { writeTraceWorkbook } from '#lib/server/files/workbook/workbook.ts';
import { apiRoute, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { fileAnswer, requireFormat } from '#lib/server/http/api/file-answer.ts';
import { requireQuartier } from '#lib/server/http/api/require-quartier.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';
import { requireTrace } from '#lib/server/http/require-trace.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';

export const GET = apiRoute(
  endpoints.traceWorkbook,
  async ({ event, open, lang, parameters: { figure, ...parameters } }) => {
    const { database, edition, manifest } = open;
    const { quartier_id: id, name, municipality } = await requireQuartier(database, event.params.quartier);
    const type = requireFormat(event.params.format, ['xlsx']);
    if (figure === undefined) throw missingParameter('figure');
    const trace = await requireTrace(open, id, { figure, ...parameters });
    if (!trace) throw unknownQuartier(id);
    const scope = scopeNames(trace.sectors, await loadSectors(database, id), lang);
    const body = await writeTraceWorkbook(trace, open, { quartier: name, municipality, scope }, lang);
    const saved = editionFileName(
      { lang, edition, isDemo: manifest.kind === 'demo' },
      { about: [id, traceTexts[lang].sign, trace.title[lang]], type },
    );
    return fileAnswer(body, { name: saved, contentType: workbookType });
  },
);
