import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requireQuartier } from '#lib/server/http/api/require-quartier.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute(endpoints.quartierMeasures, async ({ event, open }) => {
  const { quartier_id } = await requireQuartier(open.database, event.params.quartier);
  const { interaction_factor } = await loadProgramme(open.database);
  const rows = await loadMeasures(open, quartier_id);
  return jsonAnswer('Measures', open, { interaction_factor, total: rows.length, next: null, rows });
});
