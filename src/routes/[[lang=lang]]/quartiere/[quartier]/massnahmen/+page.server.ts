import { loadMeasures } from '#lib/server/queries/measures.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';

export const load = pageLoad('/quartiere/{quartier}/massnahmen', async ({ open, event }) => {
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const { quartier, effects } = record;
  return { quartier, ...boundary, effects, measures: await loadMeasures(open, id) };
});
