import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute('quartierMeasures', async ({ open, quartier }) => {
  const { quartier_id } = await quartier();
  const { interaction_factor } = await loadProgramme(open.database);
  const rows = await loadMeasures(open, quartier_id);
  return { interaction_factor, total: rows.length, next: null, rows };
});
