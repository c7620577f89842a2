import { Database } from './database/database.ts';
import { statements } from './build.ts';
import editionSide from './changes/01-edition-side.sql?raw';
import changeSplit from './changes/02-change-split.sql?raw';
import quartierChange from './changes/03-quartier-change.sql?raw';
import cellChange from './changes/04-cell-change.sql?raw';

/** Exact sums and the tolerance are those of the editions themselves. */
const arithmetic = statements.find(({ name }) => name === '02-arithmetic')!.sql;

/**
 * Opens what differs between two editions, by the paths of their databases: a database in memory over both. Editions
 * are files of their own that read nothing else, so that neither could compare itself. `isForward`: the old one was
 * published before the new one. Throws what DuckDB says.
 */
export const openChanges = (
  oldPath: string,
  newPath: string,
  { isForward }: { isForward: boolean },
): Promise<Database> =>
  Database.openOver(
    { old: oldPath, new: newPath },
    {
      first: [arithmetic, `create macro is_forward() as ${isForward};`, editionSide].join('\n'),
      // What is asked of quartiers needs nothing of their cells.
      together: [[changeSplit, quartierChange].join('\n'), cellChange],
    },
  );
