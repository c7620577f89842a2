import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadSimilar } from '#lib/server/queries/similar.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';

export const load = pageLoad('/quartiere/{quartier}/aehnliche', async ({ open, event }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const similar = (await loadSimilar(database, id))!;
  return together({
    quartier: record.quartier,
    carriers: boundary.carriers,
    similar,
    measures: loadMeasures(open, id),
    examples: Promise.all(
      similar.rows.map((row) => {
        const other = row.quartier_id;
        return together({
          row,
          quartier: loadQuartier(database, other).then((found) => found!),
          progress: loadProgress(database, other).then((found) => found!),
          measures: loadMeasures(open, other),
        });
      }),
    ),
  });
});
