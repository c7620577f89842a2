import {
  loadMeasureComparisons,
  loadMeasureComparisonSum,
  loadMeasureMoney,
} from '#lib/server/queries/measure-money.ts';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';

const maxComparisons = 25;

export const load = pageLoad('/quartiere/{quartier}/massnahmen', async ({ open, event }) => {
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const { database } = open;
  const { quartier, effects } = record;
  const choice = { quartier_id: id };
  return {
    quartier,
    ...boundary,
    effects,
    ...(await together({
      measures: loadMeasures(open, id),
      money: loadMeasureMoney(database, choice, 'all'),
      byCertainty: loadMeasureMoney(database, choice, 'certainty'),
      byCategory: loadMeasureMoney(database, choice, 'category'),
      comparisons: loadMeasureComparisons(database, choice, maxComparisons),
      comparisonSum: loadMeasureComparisonSum(database, choice),
    })),
  };
});
