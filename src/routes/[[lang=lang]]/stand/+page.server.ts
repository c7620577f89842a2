import { berlinDay } from '#lib/domain/numbers/format.ts';
import { pageOffset } from '#lib/domain/paging.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { loadCompleteYears, loadDeliveries } from '#lib/server/queries/deliveries.ts';
import {
  loadMilestones,
  loadOpenCounts,
  loadOpenItems,
  loadWarningCounts,
} from '#lib/server/queries/open-items.ts';
import { loadQuartier, loadQuartierCoverage, loadQuartierIds } from '#lib/server/queries/quartiers.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { loadWarnings } from '#lib/server/queries/warnings.ts';

const pageSize = 25;
/** The page of warnings has them all. */
const maxWarnings = 20;

export const load = pageLoad('/stand', async ({ open, parameters }) => {
  const { database, edition } = open;
  const { of: total } = await loadQuartierCoverage(database);
  const paging = parameters.paging({ size: pageSize, total }, 'page');
  const ids = await loadQuartierIds(database, { offset: pageOffset(paging), limit: pageSize });
  // Late is what was due before the edition: the page must read the same years later.
  const day = berlinDay(edition.published_at);
  return {
    day,
    paging,
    quartiers: await Promise.all(ids.map(async (id) => (await loadQuartier(database, id))!)),
    deliveries: await loadDeliveries(database, ids),
    completeYears: await loadCompleteYears(database),
    items: await loadOpenItems(database, ids),
    counts: await loadOpenCounts(database, day),
    warningCounts: await loadWarningCounts(database, ids),
    warnings: await loadWarnings(database, { offset: 0, limit: maxWarnings }),
    milestones: await loadMilestones(database),
    carriers: await loadCarriers(database),
    sectors: await loadSectors(database),
  };
});
