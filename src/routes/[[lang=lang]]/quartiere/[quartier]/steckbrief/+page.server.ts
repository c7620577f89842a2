import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { factSheet } from '#lib/server/report/fact-sheet.ts';
import { reportView } from '../../../../report-view.ts';

export const load = pageLoad('/quartiere/{quartier}/steckbrief', async ({ open, event, lang }) => {
  const id = event.params.quartier ?? '';
  const quartier = await loadQuartier(open.database, id);
  const report = await factSheet(open, id, lang);
  if (!quartier || !report) return failUnknownQuartier(open, id);
  return { quartier, report: reportView(open, report) };
});
