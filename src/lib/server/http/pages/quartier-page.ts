import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { failUnknownQuartier } from './page-errors.ts';
import { together } from './together.ts';

/** What several pages of a quartier show. Fails with a page that says so if the edition has no such quartier. */
export async function loadQuartierPage(open: OpenEdition, id: string) {
  const { record, progress, programme } = await together({
    record: loadQuartierRecord(open.database, id),
    progress: loadProgress(open.database, id),
    programme: loadProgramme(open.database),
  });
  if (!record || !progress) return failUnknownQuartier(open, id);
  /** Sectors that all figures of these pages cover. */
  const scope = progress.target?.sectors ?? programme.headline_sectors;
  const missing = record.missing_cells.filter(({ sector }) => scope.includes(sector));
  return { record, progress, scope, missing };
}
