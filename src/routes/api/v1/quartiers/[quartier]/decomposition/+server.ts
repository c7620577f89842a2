import { apiRoute, jsonAnswer, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';

export const GET = apiRoute(endpoints.decomposition, async ({ event, open, parameters }) => {
  const id = event.params.quartier ?? '';
  const decomposition = await loadDecomposition(open.database, id, parameters);
  if (!decomposition) throw unknownQuartier(id);
  const held_factors = await loadHeldFactors(open.database, id);
  return jsonAnswer('Decomposition', open, { quartier_id: id, ...decomposition, held_factors });
});
