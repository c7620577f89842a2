import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { loadQuartierCoverage, loadQuartierPart } from '#lib/server/queries/quartiers.ts';

export const GET = apiRoute('quartiers', async ({ open: { database }, parameters }) => {
  const part = await requirePart(parameters, (asked) => loadQuartierPart(database, asked));
  return { coverage: await loadQuartierCoverage(database), ...part };
});
