import type { Database } from './database/database.ts';
import statement from './changes/unexplained-change.sql?raw';

/** A total that differs by more than 1 % from that of the edition before, in the form of the intake's checks. */
export interface UnexplainedChange {
  table: string;
  source_row: null;
  column: string;
  value: null;
  rule: 'change_without_reason' | 'withheld_change_without_reason';
  /** JSON object of the words in the sentence. */
  parameters: string;
  /** How many there are of the rule, listed or not. */
  total: number;
}

/**
 * Totals of the edition in the making, all tables in place, that differ from those of an attached edition by more than
 * 1 % and for which changes.csv gives no reason: of each rule the first `limit`. Throws {@link QueryError}.
 */
export async function findUnexplainedChanges(
  database: Database,
  before: { name: string },
  limit: number,
): Promise<UnexplainedChange[]> {
  await database.run(`create or replace temp view series_before as from ${before.name}.main.series`);
  return database.rows<UnexplainedChange>(statement, { limit });
}
