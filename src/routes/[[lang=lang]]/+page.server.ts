import { berlinDay } from '#lib/domain/numbers/format.ts';
import { pageOffset } from '#lib/domain/paging.ts';
import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadComparableProgramme } from '#lib/server/queries/comparable-programme.ts';
import { loadComingMilestones } from '#lib/server/queries/open-items.ts';
import { loadProgrammeYears } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import {
  loadFoundCount,
  hasQuartierIn,
  loadLevelCounts,
  loadQuartier,
  loadQuartierIds,
} from '#lib/server/queries/quartiers.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { pageChart } from '../page-chart.ts';

const pageSize = 50;
/** So many are seen at once, on the map too. */
const maxUnsearched = 9;

async function loadListed(database: Database, id: string) {
  const quartier = (await loadQuartier(database, id))!;
  const progress = (await loadProgress(database, id))!;
  return { ...quartier, progress, series: progress.series };
}

export const load = pageLoad('/', async ({ open, lang, parameters }) => {
  const { database, edition } = open;
  const levels = await loadLevelCounts(database);
  const all = Object.values(levels).reduce((sum, n) => sum + n, 0);
  const search = parameters.value('search');
  const total = search === undefined ? all : await loadFoundCount(database, search);
  const paging = parameters.paging({ size: pageSize, total }, 'page');
  const part = { offset: pageOffset(paging), limit: pageSize };
  const ids = await loadQuartierIds(database, part, search);
  return {
    paging,
    search,
    hasSearch: all > maxUnsearched,
    quartiers: await Promise.all(ids.map((id) => loadListed(database, id))),
    levels,
    comparable: await loadComparableProgramme(database),
    years: await loadProgrammeYears(database),
    // To come is what was so at the edition: the page must read the same years later.
    milestones: await loadComingMilestones(database, berlinDay(edition.published_at)),
    chart: await pageChart(open, 'programme', {}, lang),
    map: (await hasQuartierIn(database, ruhrTiles))
      ? await pageChart(open, 'map', { edition: parameters.text('edition') ?? null }, lang)
      : undefined,
  };
});
