import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';
import { pageChart } from '../../../../page-chart.ts';

export const load = pageLoad('/quartiere/{quartier}/ursachen', async ({ open, event, lang, parameters }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const { quartier, series, reference } = record;
  /** Any years of the series may be asked for. */
  const years = series.map(({ year }) => year);
  const from = parameters.oneOf('change_from', years);
  const to = parameters.oneOf('change_to', years);
  return together({
    quartier,
    ...boundary,
    series,
    reference,
    decomposition: loadDecomposition(database, id, { from, to }).then((found) => found!),
    heldFactors: loadHeldFactors(database, id),
    chart: pageChart(open, 'decomposition', { quartier: id, from, to }, lang),
  });
});
