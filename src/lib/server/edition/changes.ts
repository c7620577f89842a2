import { ConnectionPool } from './database/connection-pool.ts';
import { Database } from './database/database.ts';
import { textLiteral } from './database/text-literal.ts';
import { statements } from './build.ts';
import editionSide from './changes/01-edition-side.sql?raw';
import changeSplit from './changes/02-change-split.sql?raw';
import quartierChange from './changes/03-quartier-change.sql?raw';
import cellChange from './changes/04-cell-change.sql?raw';

/** Exact sums and the tolerance are those of the editions themselves. */
const arithmetic = statements.find(({ name }) => name === '02-arithmetic')!.sql;

/**
 * Opens two editions together, by the paths of their databases: a database in memory over both. Editions are files of
 * their own that read nothing else, so that neither could compare itself. `steps` are the editions whose reasons are
 * about the way from the old one to the new one, the oldest first. Throws what DuckDB says.
 */
export const openChanges = (oldPath: string, newPath: string, steps: readonly Step[]): Promise<Database> => {
  const places = steps.map(({ path }, at) => (path === newPath ? 'new' : `step_${at}`));
  const others = places.flatMap((place, at) => (place === 'new' ? [] : [[place, steps[at]!.path] as const]));
  return Database.openOver(
    { old: oldPath, new: newPath, ...Object.fromEntries(others) },
    [
      arithmetic,
      editionSide,
      explanationTable,
      ...steps.map(({ id }, at) => explanationsOf(id, at, places[at]!)),
      ...others.map(([place]) => `detach ${place};`),
    ].join('\n'),
  );
};

/** An edition that says why its figures differ from those of the edition before. */
export interface Step {
  id: string;
  /** Of its database. */
  path: string;
}

/** Why figures differ, in the words of the editions, by their place on the way. */
const explanationTable = `create table explanation (
  step integer, edition varchar, quartier_id varchar, year integer, what varchar, reason_de varchar, reason_en varchar,
  row integer
);`;

const explanationsOf = (id: string, at: number, place: string) =>
  `insert into explanation
   select ${at}, ${textLiteral(id)}, quartier_id, year, what, reason_de, reason_en, source_row
   from ${place}.input.changes;`;

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
