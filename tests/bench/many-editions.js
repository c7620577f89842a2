// A store with many editions, from one that was published.
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Registers the one edition of the store again and again, with its database linked. @param {string} store @param {number} count */
export function multiply(store, count) {
  const path = join(store, 'register.json');
  const register = JSON.parse(readFileSync(path, 'utf8'));
  const first = register.editions[0];
  const folder = join(store, 'editions', first);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (let number = 1001; number <= 1000 + count; number++) {
    const id = `${first.slice(0, 4)}-${number}`;
    const copy = join(store, 'editions', id);
    mkdirSync(copy);
    linkSync(join(folder, 'edition.duckdb'), join(copy, 'edition.duckdb'));
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, id }));
    register.editions.push(id);
  }
  writeFileSync(path, JSON.stringify(register));
}
