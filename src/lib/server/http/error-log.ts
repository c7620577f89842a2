import { randomUUID } from 'node:crypto';
import { QueryError } from '../edition/database/database.ts';

/** Logs an unexpected error as a line of JSON on standard error. Returns its id, which is what people see. */
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
