import { biskoDeviationsOf } from '#lib/domain/bisko-view.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { failUnknownQuartier } from './page-errors.ts';
import { together } from './together.ts';

/**
 * The record of a quartier, and the boundary that its pages name beside their figures. Fails with a page that says so
 * if the edition has no such quartier.
 */
export async function loadQuartierPage(open: OpenEdition, id: string) {
  const { database } = open;
  const { record, progress, programme, carriers, sectors } = await together({
    record: loadQuartierRecord(database, id),
    progress: loadProgress(database, id),
    programme: loadProgramme(database),
    carriers: loadCarriers(database),
    sectors: loadSectors(database, id),
  });
  if (!record || !progress) return failUnknownQuartier(open, id);
  /** Sectors that all figures of these pages cover. */
  const scope = progress.target?.sectors ?? programme.headline_sectors;
  const { own_factors: factors, has_reported: hasReported, has_energy: hasEnergy } = record;
  return {
    record,
    boundary: {
      progress,
      scope,
      missing: record.missing_cells.filter(({ sector }) => scope.includes(sector)),
      carriers,
      sectors,
      factors,
      deviations: biskoDeviationsOf(factors, carriers, { hasReported, hasEnergy }),
    },
  };
}
