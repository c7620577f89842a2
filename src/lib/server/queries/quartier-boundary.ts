import { biskoDeviationsOf } from '#lib/domain/bisko-view.ts';
import type { Database } from '../edition/database/database.ts';
import { loadProgramme } from './programme.ts';
import { loadProgress } from './progress.ts';
import { loadQuartierRecord } from './quartier-record.ts';
import { loadCarriers, loadSectors } from './vocabulary.ts';

/** The record of a quartier, and the boundary that is named beside its figures; undefined: no such quartier. */
export async function loadQuartierBoundary(database: Database, id: string) {
  const [record, progress, programme, carriers, sectors] = await Promise.all([
    loadQuartierRecord(database, id),
    loadProgress(database, id),
    loadProgramme(database),
    loadCarriers(database),
    loadSectors(database, id),
  ]);
  if (!record || !progress) return undefined;
  /** Sectors that all figures cover. */
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

export type QuartierBoundary = NonNullable<Awaited<ReturnType<typeof loadQuartierBoundary>>>;
