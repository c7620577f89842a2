import { apiRoute, jsonAnswer } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';

export const GET = apiRoute(endpoints.measures, async ({ open }) => {
  const { interaction_factor } = await loadProgramme(open.database);
  return jsonAnswer('Measures', open, { interaction_factor, rows: await loadMeasures(open.database) });
});
