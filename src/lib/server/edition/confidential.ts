import { join } from 'node:path';
import type { Database } from './database.ts';

/** Lies beside the edition, which itself holds no withheld number: nothing that is served can reach it. */
export const confidentialFile = 'confidential.parquet';

/** Keeps what was delivered of withheld cells, and of how many connections stand behind them, for internal exports. */
export async function keepConfidential(database: Database, folder: string): Promise<void> {
  const [found] = await database.rows<{ n: number }>(
    'select count(*)::integer as n from staging.main.confidential',
  );
  if (found!.n === 0) return;
  await database.copy('from staging.main.confidential', join(folder, confidentialFile), 'format parquet');
}

/** Rows of energy.csv whose quartier, sector and carrier have a withheld cell in any year. */
export async function rowsOfWithheldHistories(database: Database): Promise<Set<number>> {
  const rows = await database.rows<{ source_row: number }>(
    `select b.source_row from balance_cell b
     semi join withheld_cell w
       on w.quartier_id = b.quartier_id and w.sector = b.sector::varchar and w.carrier = b.carrier::varchar`,
  );
  return new Set(rows.map(({ source_row }) => source_row));
}
