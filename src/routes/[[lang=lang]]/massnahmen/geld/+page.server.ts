import {
  loadMeasureComparisons,
  loadMeasureComparisonSum,
  loadMeasureMoney,
} from '#lib/server/queries/measure-money.ts';
import { loadMeasureCounts, loadMeasureFacets } from '#lib/server/queries/measures.ts';
import { loadQuartierNames } from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { chosenMeasures } from '../measure-choice.ts';

/** More quartiers than this are typed in, not picked from a list. */
const maxOptions = 1000;
/** More quartiers than this are not listed. */
const maxSums = 25;
const maxComparisons = 25;

export const load = pageLoad('/massnahmen/geld', async ({ open, parameters }) => {
  const { database } = open;
  const facets = await loadMeasureFacets(database);
  const choice = await chosenMeasures(parameters, database, facets);
  const counts = await loadMeasureCounts(database, choice);
  const quartiers = await loadQuartierNames(database, maxOptions);
  // Sums by quartier need their names.
  const byQuartier = quartiers !== undefined && counts.quartiers <= maxSums;
  const money = (group: Parameters<typeof loadMeasureMoney>[2]) => loadMeasureMoney(database, choice, group);
  return {
    counts,
    choice,
    money: {
      all: (await money('all'))[0],
      category: await money('category'),
      certainty: await money('certainty'),
      quartier: byQuartier ? await money('quartier') : [],
    },
    comparisons: await loadMeasureComparisons(database, choice, maxComparisons),
    comparisonSum: await loadMeasureComparisonSum(database, choice),
  };
});
