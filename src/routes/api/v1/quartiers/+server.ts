import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { loadQuartierCoverage, loadQuartierPart } from '#lib/server/queries/quartiers.ts';

export const GET = apiRoute(endpoints.quartiers, async ({ open, parameters }) => {
  const part = await requirePart(parameters, (asked) => loadQuartierPart(open.database, asked));
  return jsonAnswer('Quartiers', open, {
    coverage: await loadQuartierCoverage(open.database),
    ...part,
  });
});
