import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { indicatorDefinitions, isSupplementary } from '#lib/domain/indicators.ts';
import { apiRoute } from '#lib/server/http/api/api-route.ts';
import { requirePart } from '#lib/server/http/api/list-part.ts';
import { loadComparableYears, loadComparisonPart } from '#lib/server/queries/comparison.ts';

export const GET = apiRoute('comparison', async ({ open: { database }, parameters }) => {
  const { indicator = defaultIndicator } = parameters;
  const years = await loadComparableYears(database, indicator);
  const year = parameters.year ?? defaultComparisonYear(years) ?? null;
  const part =
    year === null
      ? { rows: [], total: 0, next: null }
      : await requirePart(parameters, (asked) => loadComparisonPart(database, { indicator, year }, asked));
  return {
    indicator,
    supplementary: isSupplementary(indicator),
    year,
    unit: indicatorDefinitions[indicator].unit,
    coverage: { n: years.find((row) => row.year === year)?.n ?? 0, of: part.total },
    years,
    ...part,
  };
});
