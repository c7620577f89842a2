import { pageOffset } from '#lib/domain/paging.ts';
import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadCompleteYears, loadDeliveries } from '#lib/server/queries/deliveries.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import {
  hasQuartierIn,
  loadLevelCounts,
  loadQuartier,
  loadQuartierIds,
} from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../page-chart.ts';

const pageSize = 50;
/** The page "Daten" has them all. */
const maxWarnings = 20;

async function loadListed(database: Database, id: string) {
  const quartier = (await loadQuartier(database, id))!;
  const progress = (await loadProgress(database, id))!;
  return { ...quartier, progress, series: progress.series };
}

export const load = pageLoad('/', async ({ open, lang, parameters }) => {
  const { database } = open;
  const levels = await loadLevelCounts(database);
  const total = Object.values(levels).reduce((sum, n) => sum + n, 0);
  const paging = parameters.paging({ size: pageSize, total }, 'page');
  const ids = await loadQuartierIds(database, { offset: pageOffset(paging), limit: pageSize });
  return {
    paging,
    quartiers: await Promise.all(ids.map((id) => loadListed(database, id))),
    levels,
    years: await loadProgrammeYears(database),
    deliveries: await loadDeliveries(database, ids),
    completeYears: await loadCompleteYears(database),
    warnings: await loadWarnings(database, maxWarnings),
    chart: await pageChart(open, 'programme', {}, lang),
    map: (await hasQuartierIn(database, ruhrTiles))
      ? await pageChart(open, 'map', { edition: parameters.text('edition') ?? null }, lang)
      : undefined,
  };
});
