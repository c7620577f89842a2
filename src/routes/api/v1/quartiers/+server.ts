import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { askedPart, requirePart } from '#lib/server/http/api/list-part.ts';
import { loadQuartierCoverage, loadQuartierPart } from '#lib/server/queries/quartiers.ts';

export const GET = apiRoute(endpoints.quartiers, async ({ open, parameters }) => {
  const asked = askedPart(parameters);
  const part = requirePart(await loadQuartierPart(open.database, asked), asked);
  return jsonAnswer('Quartiers', open, {
    coverage: await loadQuartierCoverage(open.database),
    ...part,
  });
});
