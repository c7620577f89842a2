import type { Database } from './database/database.ts';

/** Something odd about the computed figures, in the form of the intake's checks. */
export interface ResultFinding {
  table: string;
  source_row: number;
  column: string;
  value: string | null;
  rule:
    | 'decided_tonnes_differ'
    | 'published_total_differs'
    | 'published_total_withheld'
    | 'savings_exceed_balance'
    | 'target_above_baseline'
    | 'target_thousandth'
    | 'tonnes_per_head_out_of_band'
    | 'zero_baseline';
  /** JSON object of the words in the sentence. */
  parameters: string;
}

const statements = import.meta.glob<string>('./findings/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Warnings that need computed figures; to be asked while staging is still there. */
export async function findOddResults(database: Database): Promise<ResultFinding[]> {
  const findings: ResultFinding[] = [];
  for (const statement of Object.values(statements))
    findings.push(...(await database.rows<ResultFinding>(statement)));
  return findings;
}
