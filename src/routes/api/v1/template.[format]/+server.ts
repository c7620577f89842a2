import { fileNameTexts } from '#lib/texts/file-names.ts';
import { loadTemplate } from '#lib/server/files/template/template-content.ts';
import { templateWorkbook } from '#lib/server/files/template/template-workbook.ts';
import { apiRoute, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { requireFormat, workbookAnswer } from '#lib/server/http/api/file-answer.ts';
import { missingParameter } from '#lib/server/http/read-parameters.ts';

export const GET = apiRoute('template', async ({ event, open, lang, parameters: { quartier } }) => {
  requireFormat(event.params.format, ['xlsx']);
  if (quartier === undefined) throw missingParameter('quartier');
  const content = await loadTemplate(open, quartier);
  if (!content) throw unknownQuartier(quartier);
  const { published_at: madeAt } = open.manifest;
  const body = await templateWorkbook(content, { lang, site: event.url.origin, madeAt });
  return workbookAnswer(body, { open, lang, about: [quartier, fileNameTexts[lang].template] });
});
