import type { Indicator } from '#lib/domain/vocabulary.ts';
import { loadAreaDefinition, loadComparisonBasis } from '#lib/server/queries/comparison-basis.ts';
import { loadComparableYears, loadComparison } from '#lib/server/queries/comparison.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { chosen } from '../../chosen.ts';
import { openEdition } from '../../open-edition.ts';
import { pageChart } from '../../page-chart.ts';
import type { PageServerLoad } from './$types';
import { compareOrders, isPerUnit } from './order-change.ts';
import { chosenIndicator, chosenYear, sortings } from './parameters.ts';

const needsArea = (indicator: Indicator) => indicator === 't_per_m2' || indicator === 'kwh_per_m2';

async function loadOrders({ database }: OpenEdition, indicator: Indicator, year: number) {
  if (!isPerUnit(indicator)) return undefined;
  const rows = async (name: Indicator) => (await loadComparison(database, name, year)).rows;
  return compareOrders(indicator, {
    t_per_head: await rows('t_per_head'),
    t_per_m2: await rows('t_per_m2'),
    t_per_dwelling: await rows('t_per_dwelling'),
  });
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const open = await openEdition(locals, url);
  const { database } = open;
  const indicator = chosenIndicator(url);
  const years = await loadComparableYears(database, indicator);
  const year = chosenYear(url, years);
  const quartiers = await loadQuartiers(database);
  const buildingTypes = [...new Set(quartiers.flatMap((row) => row.building_type ?? []))].sort();
  const buildingType = chosen(url, 'building_type', buildingTypes) ?? null;
  const sorting = chosen(url, 'sort', sortings) ?? 'alphabetical';
  const choice = { indicator, year: year ?? null, buildingType, sorting, years, buildingTypes };
  // An edition without a single balance has no year to compare.
  if (year === undefined) return { choice, comparison: null };

  const typeOf = new Map(quartiers.map((row) => [row.quartier_id, row.building_type]));
  const inputs = new Map((await loadComparisonBasis(database, year)).map((row) => [row.quartier_id, row]));
  const { rows } = await loadComparison(database, indicator, year);
  const shown = rows
    .filter((row) => buildingType === null || typeOf.get(row.quartier_id) === buildingType)
    .map((row) => ({
      ...row,
      building_type: typeOf.get(row.quartier_id) ?? null,
      inputs: inputs.get(row.quartier_id)!,
    }));
  return {
    choice,
    comparison: {
      year,
      rows: shown,
      chart: await pageChart(
        open,
        'comparison',
        { indicator, year, building_type: buildingType ?? undefined },
        locals.lang,
      ),
      areaDefinition: needsArea(indicator) ? await loadAreaDefinition(database, year) : undefined,
      orders: await loadOrders(open, indicator, year),
      sectors: await loadSectors(database),
    },
  };
};
