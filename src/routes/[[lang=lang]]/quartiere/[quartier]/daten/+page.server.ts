import { loadUsedFactors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';

export const load = pageLoad('/quartiere/{quartier}/daten', async ({ open, event }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const { quartier, targets, reference, sources, warnings } = record;
  return together({
    quartier,
    ...boundary,
    factors: loadUsedFactors(database, id),
    targets,
    reference,
    sources,
    warnings,
  });
});
