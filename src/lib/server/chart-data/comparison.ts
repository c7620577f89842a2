import { isSinceBase, type Indicator } from '#lib/domain/indicators.ts';
import type { ComparisonData } from '#lib/charts/comparison/data.ts';
import type { MultiplesData } from '#lib/charts/multiples/data.ts';
import type { PairData } from '#lib/charts/pair/data.ts';
import type { SlopeData } from '#lib/charts/slope/data.ts';
import { pageAddress } from '#lib/domain/address.ts';
import { multiplesPageSize as size } from '#lib/domain/records/comparison.ts';
import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { lastPage, pageOffset, type Paging } from '#lib/domain/paging.ts';
import {
  loadBaseYears,
  loadComparisonSeries,
  loadComparisonSpan,
  loadSlopeCounts,
  loadSlopes,
} from '../queries/comparison-series.ts';
import { loadComparableYears, loadComparison, loadComparisonCoverage } from '../queries/comparison.ts';
import { loadPair, loadPairYear } from '../queries/pair.ts';
import type { ChartRequest } from './request.ts';

/** The asked year, else the one that a comparison begins with; without any, that of publication. */
async function comparedYear(
  { database, edition, parameters }: ChartRequest,
  indicator: Indicator,
): Promise<number> {
  if (parameters.year !== undefined) return parameters.year;
  const years = await loadComparableYears(database, indicator);
  return defaultComparisonYear(years) ?? Number(edition.published_at.slice(0, 4));
}

/** One indicator of one year over all quartiers, or those of a building type. */
export async function loadCompared(request: ChartRequest): Promise<ComparisonData> {
  const { database, parameters } = request;
  const { indicator = defaultIndicator, building_type, order: sorting = 'alphabetical' } = parameters;
  const year = await comparedYear(request, indicator);
  const rows = await loadComparison(database, { indicator, year, building_type }, { sorting });
  const baseYears = isSinceBase(indicator) ? await loadBaseYears(database) : new Map();
  return { indicator, year, rows, baseYears, sorting };
}

/** The page that is asked for; past the end the last one. */
function pageIn(total: number, asked = 1): Paging {
  return { page: Math.min(asked, lastPage({ size, total })), size, total };
}

export async function loadMultiples(request: ChartRequest): Promise<MultiplesData> {
  const { database, parameters, lang } = request;
  const { indicator = defaultIndicator, building_type = null, edition = null } = parameters;
  const year = await comparedYear(request, indicator);
  const choice = { indicator, year, building_type };
  const { n, of } = await loadComparisonCoverage(database, choice);
  const paging = pageIn(n, parameters.page);
  const part = { comparable: true, offset: pageOffset(paging), limit: size };
  const rows = await loadComparison(database, choice, part);
  const ids = rows.map(({ quartier_id }) => quartier_id);
  const series = await loadComparisonSeries(database, indicator, year, ids);
  return {
    indicator,
    year,
    paging,
    of,
    baseYears: isSinceBase(indicator) ? await loadBaseYears(database, ids) : new Map(),
    span: await loadComparisonSpan(database, choice),
    rows: rows.map(({ quartier_id, name, municipality }) => ({
      quartier_id,
      name,
      municipality,
      href: pageAddress(`/quartiere/${quartier_id}`, { lang, edition }),
      points: series.get(quartier_id) ?? [],
    })),
  };
}

export async function loadSlope(request: ChartRequest): Promise<SlopeData> {
  const { database, parameters } = request;
  const year = await comparedYear(request, 'change_pct');
  const choice = { year, building_type: parameters.building_type ?? null };
  const { total, judged, on_schedule: onSchedule } = await loadSlopeCounts(database, choice);
  const { of } = await loadComparisonCoverage(database, { ...choice, indicator: 'change_pct' });
  const paging = pageIn(total, parameters.page);
  const rows = await loadSlopes(database, choice, { offset: pageOffset(paging), limit: size });
  return { year, paging, of, onSchedule, judged, rows };
}

/** Two quartiers in the year asked for, else in the newest that both have. Undefined if the edition lacks one of them. */
export async function loadPairData({
  database,
  parameters: { a = '', b = '', year },
}: ChartRequest): Promise<PairData | undefined> {
  const asked = year ?? (await loadPairYear(database, { a, b }));
  const pair = asked === undefined ? undefined : await loadPair(database, { a, b }, asked);
  return pair && { pair };
}
