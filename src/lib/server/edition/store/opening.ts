import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database } from '../database.ts';

/** Why the database of an edition cannot be opened and asked; undefined if it can. */
export async function openingFault(path: string): Promise<string | undefined> {
  try {
    // Anything else, such as a pipe, might never end.
    if (!statSync(path).isFile()) return `${path}: not a file`;
    const database = await Database.openForReading(path, [dirname(path)]);
    try {
      await database.rows('select json from programme');
      return undefined;
    } finally {
      database.close();
    }
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
