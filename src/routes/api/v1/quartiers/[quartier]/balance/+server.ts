import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requireQuartier } from '#lib/server/http/api/require-quartier.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';

export const GET = apiRoute(endpoints.balance, async ({ event, open, parameters }) => {
  const { quartier_id } = await requireQuartier(open.database, event.params.quartier);
  const rows = await loadBalance(open.database, quartier_id, parameters);
  return jsonAnswer('Balance', open, { quartier_id, rows });
});
