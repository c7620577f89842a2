import { randomUUID } from 'node:crypto';
import { QueryError } from '../edition/database/database.ts';

/**
 * Writes an unexpected error to the log, one JSON object per line on standard error, and returns the id under
 * which it is found there. What a person sees of the error is this id.
 */
export function logError(error: unknown, request: { method?: string; path?: string } = {}): string {
  const id = randomUUID().slice(0, 8);
  const line = {
    time: new Date().toISOString(),
    level: 'error',
    id,
    ...request,
    message: error instanceof Error ? error.message : String(error),
    ...(error instanceof QueryError && { sql: error.sql }),
    ...(error instanceof Error && { stack: error.stack }),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  return id;
}
