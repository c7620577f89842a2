import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportEdition, type EditionPart } from '#lib/server/edition/export.ts';
import type { Store } from '#lib/server/edition/store.ts';
import type { Base } from '#lib/server/intake/base-tables.ts';

/**
 * Does `task` with what an edition was made from, withheld values included, in a folder that only its owner can read and
 * that is removed afterwards. Without an edition there is no base.
 */
export async function withBase<Result>(
  store: Store,
  id: string | null | undefined,
  task: (base: Base | undefined) => Promise<Result>,
): Promise<Result> {
  if (id == null) return task(undefined);
  return withFolder(async (folder) => {
    await exportEdition(store, id, folder, { withConfidential: true, deliveredOnly: true });
    return task({ id, folder });
  });
}

/** Does `task` with a way to get the public values of a part of an edition. */
export const withPublicPart = <Result>(
  store: Store,
  id: string,
  task: (basePart: (part: EditionPart) => Promise<Base>) => Promise<Result>,
): Promise<Result> =>
  withFolder((folder) =>
    task(async (part) => {
      await exportEdition(store, id, folder, { deliveredOnly: true, part });
      return { id, folder };
    }),
  );

async function withFolder<Result>(task: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-base-'));
  try {
    return await task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
