import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { openSince } from '#lib/server/http/changes-since.ts';
import { reportAnswer } from '#lib/server/http/api/report-answer.ts';
import { requireQuartiers } from '#lib/server/http/require-quartiers.ts';
import { interimReport } from '#lib/server/report/interim-report.ts';

export const GET = apiRoute('report', async ({ event, open, lang, parameters }) => {
  const ids = await requireQuartiers(open, parameters.quartiers);
  const since = await openSince(event.locals, open);
  const report = await interimReport(open, ids, lang, { hasSheets: true, since });
  return reportAnswer(report, event.params.format);
});
