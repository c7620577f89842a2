import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';

export const GET = apiRoute('balance', async ({ open: { database }, parameters, quartier }) => {
  const { quartier_id } = await quartier();
  return { quartier_id, rows: await loadBalance(database, quartier_id, parameters) };
});
