import { isSinceBase, type Indicator } from '#lib/domain/indicators.ts';
import type { ComparisonData } from '#lib/charts/comparison/data.ts';
import type { MultiplesData } from '#lib/charts/multiples/data.ts';
import type { SlopeData } from '#lib/charts/slope/data.ts';
import { pageAddress } from '#lib/domain/address.ts';
import { multiplesPageSize as size } from '#lib/domain/records/comparison.ts';
import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { byName } from '#lib/domain/name-order.ts';
import { lastPage, pageOf } from '#lib/domain/paging.ts';
import {
  loadBaseYears,
  loadComparisonSeries,
  loadComparisonSpan,
  loadSlopes,
} from '../queries/comparison-series.ts';
import { loadComparableYears, loadComparison } from '../queries/comparison.ts';
import { loadQuartiers } from '../queries/quartiers.ts';
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

async function chosenQuartiers({ database, parameters: { building_type: type } }: ChartRequest) {
  const quartiers = await loadQuartiers(database);
  return type === undefined ? quartiers : quartiers.filter((row) => row.building_type === type);
}

/** One indicator of one year over all quartiers, or those of a building type. */
export async function loadCompared(request: ChartRequest): Promise<ComparisonData> {
  const { database, parameters } = request;
  const { indicator = defaultIndicator, building_type } = parameters;
  const year = await comparedYear(request, indicator);
  const { rows } = await loadComparison(database, indicator, year);
  const baseYears = isSinceBase(indicator) ? await loadBaseYears(database) : new Map();
  if (building_type === undefined) return { indicator, year, rows, baseYears };
  const chosen = new Set((await chosenQuartiers(request)).map((row) => row.quartier_id));
  return { indicator, year, baseYears, rows: rows.filter((row) => chosen.has(row.quartier_id)) };
}

/** The page that is asked for; past the end the last one. */
function pageIn(total: number, asked = 1) {
  return { page: Math.min(asked, lastPage({ size, total })), size, total };
}

export async function loadMultiples(request: ChartRequest): Promise<MultiplesData> {
  const { database, parameters, lang } = request;
  const { indicator, year, rows, baseYears = new Map() } = await loadCompared(request);
  const comparable = rows.filter((row) => row.comparable).toSorted(byName);
  const paging = pageIn(comparable.length, parameters.page);
  const shown = pageOf(comparable, paging);
  const series = await loadComparisonSeries(
    database,
    indicator,
    year,
    shown.map(({ quartier_id }) => quartier_id),
  );
  const view = { lang, edition: parameters.edition ?? null };
  return {
    indicator,
    year,
    paging,
    of: rows.length,
    baseYears,
    span: await loadComparisonSpan(database, indicator, year, parameters.building_type ?? null),
    rows: shown.map(({ quartier_id, name, municipality }) => ({
      quartier_id,
      name,
      municipality,
      href: pageAddress(`/quartiere/${quartier_id}`, view),
      points: series.get(quartier_id) ?? [],
    })),
  };
}

export async function loadSlope(request: ChartRequest): Promise<SlopeData> {
  const { database, parameters } = request;
  const year = await comparedYear(request, 'change_pct');
  const rows = (await loadSlopes(database, year, parameters.building_type ?? null)).toSorted(byName);
  const paging = pageIn(rows.length, parameters.page);
  return {
    year,
    paging,
    of: (await chosenQuartiers(request)).length,
    onSchedule: rows.filter((row) => row.is_on_schedule).length,
    judged: rows.filter((row) => row.is_on_schedule !== null).length,
    rows: pageOf(rows, paging),
  };
}
