import { apiRoute, jsonAnswer } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';

export const GET = apiRoute(endpoints.quartiers, async ({ open }) => {
  const rows = await loadQuartiers(open.database);
  const n = rows.filter((row) => row.latest_assessable_year !== null).length;
  return jsonAnswer('Quartiers', open, { coverage: { n, of: rows.length }, rows });
});
