import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { loadSectors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { together } from '#lib/server/http/pages/together.ts';
import { pageChart } from '../../../../page-chart.ts';

export const load = pageLoad('/quartiere/{quartier}/ursachen', async ({ open, event, lang, parameters }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const record = await loadQuartierRecord(database, id);
  if (!record) return failUnknownQuartier(open, id);
  const { quartier, progress, series, reference } = record;
  /** Any years of the series may be asked for. */
  const years = series.map(({ year }) => year);
  const from = parameters.oneOf('change_from', years);
  const to = parameters.oneOf('change_to', years);
  return together({
    quartier,
    series,
    /** To which tonnes are shown. */
    step: progress.step_t,
    reference,
    sectors: loadSectors(database, id),
    decomposition: loadDecomposition(database, id, { from, to }).then((found) => found!),
    heldFactors: loadHeldFactors(database, id),
    chart: pageChart(open, 'decomposition', { quartier: id, from, to }, lang),
  });
});
