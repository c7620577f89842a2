import { failUnknownQuartier } from '#lib/server/http/pages/page-errors.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { loadSectors, loadUsedFactors } from '#lib/server/queries/vocabulary.ts';
import { pageLoad } from '#lib/server/http/pages/page-load.ts';
import { together } from '#lib/server/http/pages/together.ts';

export const load = pageLoad('/quartiere/{quartier}/daten', async ({ open, event }) => {
  const { database } = open;
  const id = event.params.quartier ?? '';
  const record = await loadQuartierRecord(database, id);
  const progress = await loadProgress(database, id);
  if (!record || !progress) return failUnknownQuartier(open, id);
  const { quartier, targets, reference, sources, warnings, missing_cells } = record;
  const programme = await loadProgramme(database);
  /** Sectors that all figures of this page cover. */
  const scope = progress.target?.sectors ?? programme.headline_sectors;
  return together({
    quartier,
    progress,
    scope,
    sectors: loadSectors(database, id),
    factors: loadUsedFactors(database, id),
    missing: missing_cells.filter(({ sector }) => scope.includes(sector)),
    targets,
    reference,
    sources,
    warnings,
  });
});
