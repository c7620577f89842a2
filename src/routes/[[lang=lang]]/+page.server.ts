import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import { loadDeliveries } from '#lib/server/queries/deliveries.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadAllProgress, loadAllSeries } from '#lib/server/queries/progress.ts';
import { loadWarnings } from '#lib/server/queries/quartier-details.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { openEdition } from '../open-edition.ts';
import { pageChart } from '../page-chart.ts';
import type { PageServerLoad } from './$types';

/** Names are German in either language. */
const byName = new Intl.Collator('de');

export const load: PageServerLoad = async ({ locals, url }) => {
  const open = await openEdition(locals, url);
  const { lang } = locals;
  const quartiers = (await loadQuartiers(open.database)).toSorted((a, b) => byName.compare(a.name, b.name));
  const progress = await loadAllProgress(open.database);
  const series = await loadAllSeries(open.database);
  const isOnMap = quartiers.some(({ ags }) => ruhrTiles.some((tile) => tile.ags === ags));
  return {
    quartiers: quartiers.map((quartier) => ({
      ...quartier,
      progress: progress.get(quartier.quartier_id)!,
      series: series.get(quartier.quartier_id) ?? [],
    })),
    years: await loadProgrammeYears(open.database),
    deliveries: await loadDeliveries(open.database),
    warnings: await loadWarnings(open.database),
    chart: await pageChart(open, 'programme', {}, lang),
    map: isOnMap
      ? await pageChart(open, 'map', { edition: url.searchParams.get('edition') }, lang)
      : undefined,
  };
};
