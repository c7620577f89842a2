import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

type Made<Value> = { value: Value } | { error: string };

/** What the first test file that needs it makes, and all files of a run share. The value travels as JSON. */
export async function oncePerRun<Value>(
  name: string,
  make: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = join(inject('shared'), name);
  const file = `${folder}.json`;
  if (claim(folder)) {
    const made: Made<Value> = await make(folder).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    writeFileSync(`${file}.new`, JSON.stringify(made));
    renameSync(`${file}.new`, file);
  }
  while (!existsSync(file)) await sleep(50);
  const made = JSON.parse(readFileSync(file, 'utf8')) as Made<Value>;
  if ('error' in made) throw new Error(made.error);
  return made.value;
}

/** Whether this is the first one: of two processes only one can make a folder. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
