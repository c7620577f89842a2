import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { indicatorDefinitions } from '#lib/domain/indicators.ts';
import { apiRoute, jsonAnswer } from '#lib/server/http/api/api-route.ts';
import { endpoints } from '#lib/server/http/api/endpoints.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { loadComparableYears, loadComparisonPart } from '#lib/server/queries/comparison.ts';

export const GET = apiRoute(endpoints.comparison, async ({ open, parameters }) => {
  const { indicator = defaultIndicator } = parameters;
  const years = await loadComparableYears(open.database, indicator);
  const year = parameters.year ?? defaultComparisonYear(years) ?? null;
  const part =
    year === null
      ? { rows: [], total: 0, next: null }
      : await requirePart(parameters, (asked) =>
          loadComparisonPart(open.database, { indicator, year }, asked),
        );
  return jsonAnswer('Comparison', open, {
    indicator,
    year,
    unit: indicatorDefinitions[indicator].unit,
    coverage: { n: years.find((row) => row.year === year)?.n ?? 0, of: part.total },
    years,
    ...part,
  });
});
