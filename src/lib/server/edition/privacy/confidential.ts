import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database.ts';

/** Lie beside the edition, which itself holds no withheld number: nothing that is served can reach them. */
export const confidentialFile = 'confidential.parquet';
export const confidentialTotalsFile = 'confidential-totals.parquet';

/**
 * Keeps what was delivered of withheld cells and totals, and of how many connections stand behind a cell, for internal
 * exports. Only the owner of the store can read it.
 */
export async function keepConfidential(database: Database, folder: string): Promise<void> {
  const files = { confidential: confidentialFile, confidential_total: confidentialTotalsFile };
  for (const [table, file] of Object.entries(files)) {
    const [found] = await database.rows<{ n: number }>(
      `select count(*)::integer as n from staging.main.${table}`,
    );
    if (found!.n === 0) continue;
    const path = join(folder, file);
    await database.copy(`from staging.main.${table}`, path, 'format parquet');
    chmodSync(path, 0o600);
  }
}
