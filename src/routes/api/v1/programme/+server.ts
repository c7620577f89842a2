import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { loadProgramme, loadProgrammeYears } from '#lib/server/queries/programme.ts';

export const GET = apiRoute(endpoints.programme, async ({ open }) => {
  const programme = await loadProgramme(open.database);
  const rows = await loadProgrammeYears(open.database);
  const latest = rows.findLast(({ coverage }) => coverage.n > 0);
  return jsonAnswer('Programme', open, {
    ...programme,
    latest_assessable_year: latest?.year ?? null,
    coverage: latest?.coverage ?? { n: 0, of: programme.quartier_count },
    rows,
  });
});
