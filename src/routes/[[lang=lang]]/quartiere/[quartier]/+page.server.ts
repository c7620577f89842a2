import { redirect } from '@sveltejs/kit';
import { loadMeasures } from '#lib/server/queries/measures.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadQuartierPage } from '#lib/server/http/pages/quartier-page.ts';
import { together } from '#lib/server/http/pages/together.ts';
import { pageChart } from '../../../page-chart.ts';
import { trendWindow } from './trend-window.ts';

export const load = pageLoad('/quartiere/{quartier}', async ({ open, event, lang, parameters }) => {
  leadToCauses(event.url);
  const { database } = open;
  const id = event.params.quartier ?? '';
  const { record, boundary } = await loadQuartierPage(open, id);
  const { quartier, targets, effects } = record;
  const { progress } = boundary;

  const from = parameters.value('from');
  return together({
    quartier,
    ...boundary,
    measures: loadMeasures(open, id),
    trend:
      from === undefined ? progress.trend : loadProgress(database, id, from).then((asked) => asked!.trend),
    trendWindow: trendWindow(progress, targets, from),
    effects,
    gap: pageChart(open, 'gap', { quartier: id }, lang),
    path: pageChart(open, 'path', { quartier: id, from }, lang),
  });
});

/** Addresses that choose the years of a decomposition were those of this page. */
function leadToCauses({ pathname, searchParams }: URL): void {
  const search = new URLSearchParams(searchParams);
  search.delete('from');
  if (['change_from', 'change_to'].some((name) => search.get(name))) {
    redirect(308, `${pathname}/ursachen?${search}`);
  }
}
