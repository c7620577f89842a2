import type { Database } from '../edition/database/database.ts';
import {
  loadQuartierRecord,
  type ReferenceRow,
  type SourceRow,
  type TargetRow,
  type WarningRow,
} from './quartier-record.ts';

export async function loadReference(database: Database, quartierId: string): Promise<ReferenceRow[]> {
  return (await loadQuartierRecord(database, quartierId))?.reference ?? [];
}

/** All targets of a quartier: final, interim, and those after the programme's target year. */
export async function loadTargets(database: Database, quartierId: string): Promise<TargetRow[]> {
  return (await loadQuartierRecord(database, quartierId))?.targets ?? [];
}

/** Warnings about one quartier, or about the whole delivery. */
export async function loadWarnings(database: Database, quartierId?: string): Promise<WarningRow[]> {
  if (quartierId !== undefined) return (await loadQuartierRecord(database, quartierId))?.warnings ?? [];
  return database.rows<WarningRow>(
    'select quartier_id, file, "row", "column", rule, text, hint from warning order by file, "row"',
  );
}

/** Where the balance of a quartier comes from. */
export async function loadSources(database: Database, quartierId: string): Promise<SourceRow[]> {
  return (await loadQuartierRecord(database, quartierId))?.sources ?? [];
}
