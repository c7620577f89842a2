import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportEdition } from '#lib/server/edition/export.ts';
import type { Store } from '#lib/server/edition/store.ts';
import type { Base } from '#lib/server/intake/base-tables.ts';

/**
 * Does `task` with what an edition was made from, withheld values included unless it `isPublic`, in a folder that only
 * its owner can read and that is removed afterwards. Without an edition there is no base.
 */
export async function withBase<Result>(
  store: Store,
  id: string | null | undefined,
  task: (base: Base | undefined) => Promise<Result>,
  { isPublic = false }: { isPublic?: boolean } = {},
): Promise<Result> {
  if (id == null) return task(undefined);
  const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-base-'));
  try {
    await exportEdition(store, id, folder, { withConfidential: !isPublic, deliveredOnly: true });
    return await task({ id, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
