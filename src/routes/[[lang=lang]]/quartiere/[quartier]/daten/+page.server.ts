import { loadSectors, loadUsedFactors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';

export const load = pageLoad('/quartiere/{quartier}/daten', async ({ open, event }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const { record, progress, scope, missing } = await loadQuartierPage(open, id);
  const { quartier, targets, reference, sources, warnings } = record;
  return together({
    quartier,
    progress,
    scope,
    sectors: loadSectors(database, id),
    factors: loadUsedFactors(database, id),
    missing,
    targets,
    reference,
    sources,
    warnings,
  });
});
