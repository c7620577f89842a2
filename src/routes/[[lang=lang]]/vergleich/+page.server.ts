import { comparisonSortings, multiplesPageSize } from '#lib/domain/records/comparison.ts';
import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { pageOffset } from '#lib/domain/paging.ts';
import { isPerArea, isPerUnit, type Indicator } from '#lib/domain/indicators.ts';
import type { ProgrammeYear } from '#lib/domain/records/programme.ts';
import { loadAreaDefinition, loadComparisonBasis } from '#lib/server/queries/comparison-basis.ts';
import {
  loadComparableYears,
  loadComparison,
  loadComparisonCoverage,
  loadPerUnitValues,
} from '#lib/server/queries/comparison.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadBuildingTypes } from '#lib/server/queries/quartiers.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../../page-chart.ts';
import { compareOrders } from './order-change.ts';

async function loadOrders(
  { database }: OpenEdition,
  indicator: Indicator,
  year: number,
  buildingType: string | null,
) {
  if (!isPerUnit(indicator)) return undefined;
  return compareOrders(indicator, await loadPerUnitValues(database, year, buildingType));
}

/** The programme's total of the year, with how many quartiers it covers. */
function totalOf(years: readonly ProgrammeYear[], year: number) {
  const found = years.find((row) => row.year === year);
  return found && found.t !== null
    ? { t: found.t, status: found.status, step_t: found.step_t, coverage: found.coverage }
    : null;
}

export const load = pageLoad('/vergleich', async ({ open, lang, parameters }) => {
  const { database } = open;
  const indicator = parameters.value('indicator') ?? defaultIndicator;
  const years = await loadComparableYears(database, indicator);
  const year =
    parameters.oneOf(
      'year',
      years.map((row) => row.year),
    ) ?? defaultComparisonYear(years);
  const buildingTypes = await loadBuildingTypes(database);
  const buildingType = parameters.oneOf('building_type', buildingTypes) ?? null;
  const sorting = parameters.oneOf('sort', comparisonSortings) ?? 'alphabetical';
  const choice = {
    indicator,
    year: year ?? null,
    buildingType,
    sorting,
    // which year is the default does not depend on the type, how many are comparable does
    years: buildingType === null ? years : await loadComparableYears(database, indicator, buildingType),
    buildingTypes,
  };
  // An edition without a single balance has no year to compare.
  if (year === undefined) return { choice, comparison: null };

  const compared = { indicator, year, building_type: buildingType };
  const { n: total, of } = await loadComparisonCoverage(database, compared);
  const paging = parameters.paging({ size: multiplesPageSize, total }, 'page');
  const part = { comparable: true, sorting, offset: pageOffset(paging), limit: paging.size };
  const rows = await loadComparison(database, compared, part);
  const ids = rows.map(({ quartier_id }) => quartier_id);
  const programmeYears = await loadProgrammeYears(database);
  const basisOf = await loadComparisonBasis(database, year, ids);
  const asked = { indicator, year, ...(buildingType === null ? {} : { building_type: buildingType }) };
  const edition = parameters.text('edition') ?? null;
  const page = paging.page === 1 ? {} : { page: paging.page };
  return {
    choice,
    comparison: {
      year,
      paging,
      of,
      rows: rows.map((row) => {
        const { building_type, ...inputs } = basisOf.get(row.quartier_id)!;
        return { ...row, building_type, inputs };
      }),
      excluded: await loadComparison(database, compared, { comparable: false }),
      chart: await pageChart(
        open,
        'comparison',
        sorting === 'value' ? { ...asked, order: sorting } : asked,
        lang,
      ),
      multiples: await pageChart(open, 'multiples', { ...asked, edition, ...page }, lang),
      slope: await pageChart(open, 'slope', { ...asked, indicator: undefined, ...page }, lang),
      // the programme's total says nothing about quartiers of one type
      total: buildingType === null ? totalOf(programmeYears, year) : null,
      // Said where the start page speaks of another year.
      newestYear:
        parameters.text('year') === undefined
          ? (programmeYears.findLast(({ coverage }) => coverage.n > 0)?.year ?? null)
          : null,
      areaDefinition: isPerArea(indicator) ? await loadAreaDefinition(database, year) : undefined,
      orders: await loadOrders(open, indicator, year, buildingType),
      sectors: await loadSectors(database),
    },
  };
});
