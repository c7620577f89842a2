import { pageOf } from '#lib/domain/paging.ts';
import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadCompleteYears, loadDeliveries } from '#lib/server/queries/deliveries.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';
import { loadQuartier, loadQuartierLevels } from '#lib/server/queries/quartiers.ts';
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
  const all = await loadQuartierLevels(open.database);
  const paging = parameters.paging({ size: pageSize, total: all.length }, 'page');
  const ids = pageOf(all, paging).map(({ quartier_id }) => quartier_id);
  const warnings = await loadWarnings(open.database);
  const named = new Set(warnings.slice(0, maxWarnings).map(({ quartier_id }) => quartier_id));
  const isOnMap = all.some(({ ags }) => ruhrTiles.some((tile) => tile.ags === ags));
  return {
    paging,
    quartiers: await Promise.all(ids.map((id) => loadListed(open.database, id))),
    levels: all.map(({ level }) => level),
    years: await loadProgrammeYears(open.database),
    deliveries: await loadDeliveries(open.database, ids),
    completeYears: await loadCompleteYears(open.database),
    warnings: {
      shown: warnings.slice(0, maxWarnings),
      total: warnings.length,
      quartiers: all
        .filter(({ quartier_id }) => named.has(quartier_id))
        .map(({ quartier_id, name }) => ({ quartier_id, name })),
    },
    chart: await pageChart(open, 'programme', {}, lang),
    map: isOnMap
      ? await pageChart(open, 'map', { edition: parameters.text('edition') ?? null }, lang)
      : undefined,
  };
});
