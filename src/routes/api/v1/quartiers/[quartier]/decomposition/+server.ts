import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';

export const GET = apiRoute('decomposition', async ({ open: { database }, parameters, quartier }) => {
  const { quartier_id } = await quartier();
  const decomposition = await loadDecomposition(database, quartier_id, parameters);
  return { quartier_id, ...decomposition!, held_factors: await loadHeldFactors(database, quartier_id) };
});
