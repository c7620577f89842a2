import { redirect } from '@sveltejs/kit';
import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadScenario } from '#lib/server/queries/scenario.ts';
import { loadCarriers } from '#lib/server/queries/vocabulary.ts';
import { chosenScenario } from '#lib/server/http/pages/chosen-scenario.ts';
import { openEdition } from '#lib/server/http/pages/open-edition.ts';
import { pageChart } from '../../../../page-chart.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const asked = url.searchParams.getAll('measures');
  // A form names every box of its own; one address holds them all, so that it stays short and can be passed on.
  if (asked.length > 1) {
    const search = new URLSearchParams(url.searchParams);
    search.delete('measures');
    search.set('measures', asked.join(','));
    redirect(303, `${url.pathname}?${search}`);
  }
  const open = await openEdition(locals, url);
  const { database } = open;
  const id = params.quartier;
  const quartier = await loadQuartier(database, id);
  const progress = await loadProgress(database, id);
  if (!quartier || !progress) return failUnknownQuartier(open, id);

  const scenario = url.searchParams.get('scenario') ?? '';
  const choice = await chosenScenario(open, id, { measures: asked[0] ?? '', scenario });
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
      locals.lang,
    ),
  };
};
