import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '#lib/server/edition/database/database.ts';
import type { WithDatabase } from '#lib/server/intake/sql-session.ts';

/** Beside a database that is being built: enough for the files that are read there. */
const memory = '512MB';

/** Does a task with a small database in memory that ends with it. */
export const withSideDatabase: WithDatabase = async (task) => {
  const spill = join(tmpdir(), `quartiersmonitor-${randomUUID()}`);
  const database = await Database.openForBuilding(':memory:', spill);
  try {
    await database.run(`set memory_limit = '${memory}'`);
    return await task(database);
  } finally {
    await database.close();
    rmSync(spill, { recursive: true, force: true });
  }
};
