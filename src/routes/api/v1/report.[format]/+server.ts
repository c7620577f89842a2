import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { reportAnswer } from '#lib/server/http/api/report-answer.ts';
import { requireQuartiers } from '#lib/server/http/require-quartiers.ts';
import { interimReport } from '#lib/server/report/interim-report.ts';

export const GET = apiRoute('report', async ({ event, open, lang, parameters }) => {
  const ids = await requireQuartiers(open, parameters.quartiers);
  return reportAnswer(await interimReport(open, ids, lang, { hasSheets: true }), event.params.format);
});
