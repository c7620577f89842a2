import type { Database } from '../edition/database/database.ts';

/** Settings of the programme that enter formulas and verdicts. */
export interface ProgrammeRules {
  /** Multiplies sums over the measures of one quartier. */
  interaction_factor: number;
  /** Interest rate of the annuity, 0..1. */
  discount_rate: number;
  /** Data quality below which no verdict is given, 0..1; 0 means none. */
  quality_threshold: number;
}

export async function loadProgrammeRules(database: Database): Promise<ProgrammeRules> {
  const [row] = await database.rows<ProgrammeRules>(
    'select interaction_factor, discount_rate, quality_threshold from programme',
  );
  return row!;
}
