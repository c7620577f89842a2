import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { openSince } from '#lib/server/http/changes-since.ts';
import { requireQuartiers } from '#lib/server/http/require-quartiers.ts';
import { interimReport } from '#lib/server/report/interim-report.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { reportView } from '../../report-view.ts';

export const load = pageLoad('/zwischenbilanz', async ({ open, event, lang, parameters }) => {
  const asked = parameters.text('quartiers');
  const ids = await requireQuartiers(open, asked);
  const since = await openSince(event.locals, open);
  return {
    asked: asked ?? null,
    sheets: await Promise.all(ids.map(async (id) => (await loadQuartier(open.database, id))!)),
    report: reportView(open, await interimReport(open, ids, lang, { hasSheets: false, since })),
  };
});
