import { ConnectionPool } from './database/connection-pool.ts';
import { Database } from './database/database.ts';
import { statements } from './build.ts';
import editionSide from './changes/01-edition-side.sql?raw';
import changeSplit from './changes/02-change-split.sql?raw';
import quartierChange from './changes/03-quartier-change.sql?raw';
import cellChange from './changes/04-cell-change.sql?raw';

/** Exact sums and the tolerance are those of the editions themselves. */
const arithmetic = statements.find(({ name }) => name === '02-arithmetic')!.sql;

/**
 * Opens two editions together, by the paths of their databases: a database in memory over both. Editions are files of
 * their own that read nothing else, so that neither could compare itself. `isForward`: the old one was published before
 * the new one. Throws what DuckDB says.
 */
export const openChanges = (
  oldPath: string,
  newPath: string,
  { isForward }: { isForward: boolean },
): Promise<Database> =>
  Database.openOver(
    { old: oldPath, new: newPath },
    [arithmetic, `create macro is_forward() as ${isForward};`, editionSide].join('\n'),
  );

/** One comparison of each kind at a time: several large ones would take the memory and the processors of all. */
const quartierTurn = new ConnectionPool(['quartiers']);
const cellTurn = new ConnectionPool(['cells']);

/** Compares the quartiers, once: then `quartier_change` is there. Throws {@link QueryError}. */
export const compareQuartiers = (changes: Database): Promise<void> =>
  changes.make('quartier_change', () =>
    quartierTurn.use(() => changes.run([changeSplit, quartierChange].join('\n'))),
  );

/**
 * Compares the delivered values, once, which takes longest where there are many: then `cell_change` is there. Throws
 * {@link QueryError}.
 */
export const compareCells = (changes: Database): Promise<void> =>
  changes.make('cell_change', () => cellTurn.use(() => changes.run(cellChange)));
