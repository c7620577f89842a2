import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadSimilar } from '#lib/server/queries/similar.ts';

export const GET = apiRoute('similar', async ({ open: { database }, quartier }) => {
  const { quartier_id } = await quartier();
  const similar = await loadSimilar(database, quartier_id);
  return { quartier_id, ...similar! };
});
