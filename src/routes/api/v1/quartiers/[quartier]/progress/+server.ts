import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';

export const GET = apiRoute('progress', async ({ open: { database }, parameters, quartier }) => {
  const { quartier_id } = await quartier();
  const progress = await loadProgress(database, quartier_id, parameters.from);
  return { quartier_id, ...progress! };
});
