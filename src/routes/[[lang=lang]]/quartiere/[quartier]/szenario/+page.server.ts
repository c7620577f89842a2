import { redirect } from '@sveltejs/kit';
import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadScenario } from '#lib/server/queries/scenario.ts';
import { loadCarriers } from '#lib/server/queries/vocabulary.ts';
import { requireScenario } from '#lib/server/http/require-scenario.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../../../../page-chart.ts';

export const load = pageLoad('/quartiere/{quartier}/szenario', async ({ open, event, lang, parameters }) => {
  const { url } = event;
  const asked = parameters.texts('measures');
  // A form names every box of its own; one address holds them all, so that it stays short and can be passed on.
  if (asked.length > 1) {
    const search = new URLSearchParams(url.searchParams);
    search.delete('measures');
    search.set('measures', asked.join(','));
    redirect(303, `${url.pathname}?${search}`);
  }
  const { database } = open;
  const id = event.params.quartier ?? '';
  const quartier = await loadQuartier(database, id);
  const progress = await loadProgress(database, id);
  if (!quartier || !progress) return failUnknownQuartier(open, id);

  const { unknown: _, ...choice } = await requireScenario(open, id, {
    measures: asked[0] ?? '',
    scenario: parameters.text('scenario') ?? '',
  });
  const measures = choice.chosen.map(({ measure_id }) => measure_id);
  const factors = choice.chosenFactors?.scenario;
  return {
    quartier,
    progress,
    choice,
    carriers: await loadCarriers(database),
    rows: await loadScenario(database, id, { measures, scenario: factors ?? null }),
    chart: await pageChart(
      open,
      'scenario',
      { quartier: id, measures: measures.join(',') || undefined, scenario: factors },
      lang,
    ),
  };
});
