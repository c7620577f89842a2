import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { reportAnswer } from '#lib/server/http/api/report-answer.ts';
import { factSheet } from '#lib/server/report/fact-sheet.ts';

export const GET = apiRoute('factSheet', async ({ event, open, lang, quartier }) => {
  const { quartier_id: id } = await quartier();
  return reportAnswer((await factSheet(open, id, lang))!, event.params.format, id);
});
