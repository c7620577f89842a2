import { apiRoute, jsonAnswer, unknownQuartier } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';

export const GET = apiRoute(endpoints.progress, async ({ event, open, parameters }) => {
  const id = event.params.quartier ?? '';
  const progress = await loadProgress(open.database, id, parameters.from);
  if (!progress) throw unknownQuartier(id);
  return jsonAnswer('Progress', open, { quartier_id: id, ...progress });
});
