import { readdirSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { isCompanion } from './delivered-files.ts';
import { maxListedPerRule, problemOf, type Problem } from './problem.ts';
import { isTableName, isUnreadTableName } from './table-names.ts';

/** Folders within a programme folder that hold what it was made from, or what was made of it. */
const keptFolders = /^(raw|sources|printed|computed|node_modules|__MACOSX|\..*)$/i;

const maxDepth = 6;
const maxEntries = 20_000;
const maxListed = Math.min(20, maxListedPerRule);

/**
 * Names tables in the folders of a folder: these are not read, and nobody should think they were. Links are not followed;
 * what is `given` by itself is read.
 */
export function unreadTables(folder: string, given: ReadonlySet<string>): Problem[] {
  const found: string[] = [];
  let entries = 0;
  const look = (path: string, depth: number) => {
    const children = childrenOf(join(folder, path));
    const names = children.map(({ name }) => name);
    for (const child of children) {
      if (++entries > maxEntries) return;
      const { name } = child;
      const below = path === '' ? name : `${path}/${name}`;
      if (given.has(join(folder, below))) continue;
      if (child.isDirectory()) {
        if (depth < maxDepth && !keptFolders.test(name)) look(below, depth + 1);
      } else if (path !== '' && (isTableName(name) || isUnreadTableName(name)) && !isCompanion(name, names))
        found.push(below);
    }
  };
  look('', 0);
  const shown = found.slice(0, maxListed).map((file) => problemOf({ file, rule: 'subfolder_unread' }));
  if (found.length > maxListed) {
    const parameters = { count: found.length - maxListed, rule: 'subfolder_unread' };
    shown.push(problemOf({ file: basename(folder), rule: 'more_of_these', parameters }));
  }
  return shown;
}

function childrenOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // what may not be looked into is nobody's delivery
    return [];
  }
}
