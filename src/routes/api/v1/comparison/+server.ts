import { indicatorUnits } from '#lib/domain/vocabulary.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api-route.ts';
import { endpoints } from '#lib/server/http/endpoints.ts';
import { loadComparableYears, loadComparison } from '#lib/server/queries/comparison.ts';

export const GET = apiRoute(endpoints.comparison, async ({ open, parameters }) => {
  const { indicator = 't_per_head' } = parameters;
  const years = await loadComparableYears(open.database, indicator);
  const year = parameters.year ?? years.find(({ n }) => n > 0)?.year ?? years[0]?.year ?? null;
  const { rows, coverage } =
    year === null
      ? { rows: [], coverage: { n: 0, of: 0 } }
      : await loadComparison(open.database, indicator, year);
  return jsonAnswer('Comparison', open, {
    indicator,
    year,
    unit: indicatorUnits[indicator],
    coverage,
    years,
    rows,
  });
});
