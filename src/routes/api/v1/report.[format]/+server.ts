import { maxReportQuartiers } from '#lib/domain/records/report.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { openSince } from '#lib/server/http/changes-since.ts';
import { requireFormat } from '#lib/server/http/api/file-answer.ts';
import { longReportAnswer, reportAnswer, reportFormats } from '#lib/server/http/api/report-answer.ts';
import { requireFileQuartiers } from '#lib/server/http/require-quartiers.ts';
import { interimReport, longInterimReport } from '#lib/server/report/interim-report.ts';

export const GET = apiRoute('report', async ({ event, open, lang, parameters }) => {
  const format = requireFormat(event.params.format, reportFormats);
  const ids = await requireFileQuartiers(open, parameters.quartiers, format);
  const since = await openSince(event.locals, open);
  return ids.length > maxReportQuartiers.whole
    ? longReportAnswer(await longInterimReport(open, ids, lang, since))
    : reportAnswer(await interimReport(open, ids, lang, { hasSheets: true, since }), format);
});
