import { Database } from './database/database.ts';
import { statements } from './build.ts';

const files = import.meta.glob<string>('./changes/*.sql', { query: '?raw', import: 'default', eager: true });

/** The statements that compare two editions, in the order of their file numbers. */
const comparing = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, sql]) => sql);

/** Exact sums and the tolerance are those of the editions themselves. */
const arithmetic = statements.find(({ name }) => name === '02-arithmetic')!.sql;

/**
 * Opens what differs between two editions, by the paths of their databases: a database in memory over both. Editions
 * are files of their own that read nothing else, so that neither could compare itself. Throws what DuckDB says.
 */
export const openChanges = (oldPath: string, newPath: string): Promise<Database> =>
  Database.openOver({ old: oldPath, new: newPath }, [arithmetic, ...comparing]);
