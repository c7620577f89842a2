import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';

export const load = pageLoad('/quartiere/{quartier}/massnahmen', async ({ open, event }) => {
  const id = event.params.quartier ?? '';
  const quartier = await loadQuartier(open.database, id);
  if (!quartier) return failUnknownQuartier(open, id);
  return { quartier, measures: await loadMeasures(open, id) };
});
