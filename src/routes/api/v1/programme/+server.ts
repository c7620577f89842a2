import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { loadComparableProgramme } from '#lib/server/queries/comparable-programme.ts';
import { loadProgramme, loadProgrammeYears } from '#lib/server/queries/programme.ts';

export const GET = apiRoute('programme', async ({ open: { database } }) => {
  const programme = await loadProgramme(database);
  const rows = await loadProgrammeYears(database);
  const { window, coverage, with_path, rows: comparable } = await loadComparableProgramme(database);
  const latest = rows.findLast(({ coverage }) => coverage.n > 0);
  return {
    ...programme,
    latest_assessable_year: latest?.year ?? null,
    coverage: latest?.coverage ?? { n: 0, of: programme.quartier_count },
    rows,
    comparable: { window, coverage, with_path, rows: comparable },
  };
});
