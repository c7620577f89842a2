import { maxReportQuartiers } from '#lib/domain/records/report.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { openSince } from '#lib/server/http/changes-since.ts';
import { requireQuartiers } from '#lib/server/http/require-quartiers.ts';
import { interimReport } from '#lib/server/report/interim-report.ts';
import { loadFoundCount, loadQuartier } from '#lib/server/queries/quartiers.ts';
import { reportView } from '../../report-view.ts';

export const load = pageLoad('/zwischenbilanz', async ({ open, event, lang, parameters }) => {
  const asked = parameters.text('quartiers');
  const ids = await requireQuartiers(open, asked);
  const since = await openSince(event.locals, open);
  const count = await loadFoundCount(open.database, '');
  // Where a file cannot have all, it is about those of the page.
  const askedOf = (limit: number) => asked ?? (count > limit ? ids.join(',') : null);
  return {
    asked: { pdf: askedOf(maxReportQuartiers.pdf), docx: askedOf(maxReportQuartiers.whole) },
    sheets: await Promise.all(ids.map(async (id) => (await loadQuartier(open.database, id))!)),
    report: reportView(open, await interimReport(open, ids, lang, { hasSheets: false, since })),
  };
});
