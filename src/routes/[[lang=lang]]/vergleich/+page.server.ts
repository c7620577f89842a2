import { multiplesPageSize, type ComparisonRow } from '#lib/domain/records/comparison.ts';
import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { byName } from '#lib/domain/name-order.ts';
import { pageOf } from '#lib/domain/paging.ts';
import { isPerArea, isPerUnit, type Indicator } from '#lib/domain/indicators.ts';
import type { ProgrammeYear } from '#lib/domain/records/programme.ts';
import { loadAreaDefinition, loadComparisonBasis } from '#lib/server/queries/comparison-basis.ts';
import { loadComparableYears, loadComparison, loadPerUnitValues } from '#lib/server/queries/comparison.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../../page-chart.ts';
import { compareOrders } from './order-change.ts';

const sortings = ['alphabetical', 'value'] as const;
type Sorting = (typeof sortings)[number];

async function loadOrders(
  { database }: OpenEdition,
  indicator: Indicator,
  year: number,
  buildingType: string | null,
) {
  if (!isPerUnit(indicator)) return undefined;
  return compareOrders(indicator, await loadPerUnitValues(database, year, buildingType));
}

/** Alphabetical; by value only if the reader asked for it. */
function inOrder(rows: readonly ComparisonRow[], sorting: Sorting): ComparisonRow[] {
  return rows.toSorted((a, b) => (sorting === 'value' ? (a.value ?? 0) - (b.value ?? 0) : 0) || byName(a, b));
}

/** The programme's total of the year, with how many quartiers it covers. */
function totalOf(years: readonly ProgrammeYear[], year: number) {
  const found = years.find((row) => row.year === year);
  return found && found.t !== null ? { t: found.t, step_t: found.step_t, coverage: found.coverage } : null;
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
  const quartiers = await loadQuartiers(database);
  const buildingTypes = [...new Set(quartiers.flatMap((row) => row.building_type ?? []))].sort();
  const buildingType = parameters.oneOf('building_type', buildingTypes) ?? null;
  const sorting = parameters.oneOf('sort', sortings) ?? 'alphabetical';
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

  const typeOf = new Map(quartiers.map((row) => [row.quartier_id, row.building_type]));
  const { rows } = await loadComparison(database, indicator, year);
  const inChoice = rows.filter(
    (row) => buildingType === null || typeOf.get(row.quartier_id) === buildingType,
  );
  const comparable = inOrder(
    inChoice.filter((row) => row.comparable),
    sorting,
  );
  const excluded = inOrder(
    inChoice.filter((row) => !row.comparable),
    'alphabetical',
  );
  const paging = parameters.paging({ size: multiplesPageSize, total: comparable.length }, 'page');
  const inputs = new Map((await loadComparisonBasis(database, year)).map((row) => [row.quartier_id, row]));
  const asked = { indicator, year, ...(buildingType === null ? {} : { building_type: buildingType }) };
  const edition = parameters.text('edition') ?? null;
  const page = paging.page === 1 ? {} : { page: paging.page };
  return {
    choice,
    comparison: {
      year,
      paging,
      of: inChoice.length,
      rows: pageOf(comparable, paging).map((row) => ({
        ...row,
        building_type: typeOf.get(row.quartier_id) ?? null,
        inputs: inputs.get(row.quartier_id)!,
      })),
      excluded,
      chart: await pageChart(open, 'comparison', asked, lang),
      multiples: await pageChart(open, 'multiples', { ...asked, edition, ...page }, lang),
      slope: await pageChart(open, 'slope', { ...asked, indicator: undefined, ...page }, lang),
      // the programme's total says nothing about quartiers of one type
      total: buildingType === null ? totalOf(await loadProgrammeYears(database), year) : null,
      areaDefinition: isPerArea(indicator) ? await loadAreaDefinition(database, year) : undefined,
      orders: await loadOrders(open, indicator, year, buildingType),
      sectors: await loadSectors(database),
    },
  };
});
