import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

const wording = ['sentences', 'trace', 'texts', 'domain'];
const server = [
  'server/contract',
  'server/intake',
  'server/edition',
  'server/queries',
  'server/trace',
  'server/chart-data',
  'server/files',
  'server/report',
  'server/http',
];

/** Who may import whom: data flows one way, files -> intake -> edition -> queries -> charts, pages, files. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  texts: ['domain'],
  sentences: ['texts', 'domain'],
  trace: ['texts', 'domain'],
  charts: wording,
  components: ['charts', ...wording],
  'server/contract': ['domain'],
  'server/intake': ['server/contract', 'texts', 'domain'],
  'server/edition': ['server/contract', 'texts', 'domain'],
  'server/queries': ['server/edition', 'server/contract', ...wording],
  'server/trace': ['server/queries', 'server/edition', 'charts', ...wording],
  'server/chart-data': ['server/queries', 'server/edition', 'charts', ...wording],
  'server/files': [
    'server/chart-data',
    'server/trace',
    'server/queries',
    'server/edition',
    'server/intake',
    'server/contract',
    'charts',
    ...wording,
  ],
  'server/report': [
    'server/files',
    'server/chart-data',
    'server/trace',
    'server/queries',
    'server/edition',
    'server/contract',
    'charts',
    ...wording,
  ],
  'server/http': [
    'server/report',
    'server/files',
    'server/chart-data',
    'server/trace',
    'server/queries',
    'server/edition',
    'server/contract',
    'charts',
    ...wording,
  ],
  routes: ['components', ...server, 'charts', ...wording],
  cli: [
    'server/intake',
    'server/edition',
    'server/queries',
    'server/files',
    'server/report',
    'server/http',
    'domain',
  ],
  // what the framework finds by name: thin, they delegate
  hooks: ['server/http', 'texts', 'domain'],
  params: ['domain'],
  app: [...server, 'domain'],
};

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

/** Room of a path under src: a folder of lib, of lib/server, or of src. */
function roomOf(path: string): string {
  const parts = relative(src, path).split('/');
  if (parts[0] !== 'lib') return parts[0]!.replace(/\..*$/, '');
  return parts[1] === 'server' ? `server/${parts[2]}` : parts[1]!;
}

interface Import {
  file: string;
  room: string;
  /** As written. */
  target: string;
  /** Path under src, without it a package. */
  path: string | undefined;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const scripts = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;
  return ts.preProcessFile(scripts, true, true).importedFiles.map(({ fileName: target }) => ({
    file: relative(src, path),
    room: roomOf(path),
    target,
    path: target.startsWith('#lib/')
      ? join(src, 'lib', target.slice(5))
      : target.startsWith('.')
        ? resolve(dirname(path), target)
        : undefined,
  }));
}

const files = walk(src);
const imports = files.filter((path) => /\.(ts|js|svelte)$/.test(path)).flatMap(importsOf);
const said = ({ file, target }: Import) => `${file} imports ${target}`;
/** Files that import a package or a module of it. */
const usersOf = (name: string) => [
  ...new Set(
    imports.filter(({ target }) => target === name || target.startsWith(`${name}/`)).map(({ file }) => file),
  ),
];

describe('architecture', () => {
  it('is read at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.some(({ room, path }) => room === 'components' && path && roomOf(path) === 'domain')).toBe(
      true,
    );
  });

  it('every room is known', () => {
    const rooms = new Set(files.filter((path) => !/\.(css|html)$/.test(path)).map(roomOf));
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('rooms import only from rooms below them', () => {
    const forbidden = imports.filter(({ room, path }) => {
      if (path === undefined || path.endsWith('.css')) return false;
      const to = roomOf(path);
      return to !== room && !mayImport[room]?.includes(to);
    });
    expect(forbidden.map(said)).toEqual([]);
  });

  it('a chart’s folder imports no other chart’s: what charts share has a folder of its own', () => {
    const shared = ['drawing', 'labels', 'text', 'live', 'year-lines'];
    const folderOf = (path: string) => /^lib\/charts\/([^/]+)\//.exec(path)?.[1];
    const across = imports.filter(({ file, path }) => {
      const from = folderOf(file);
      const to = path && folderOf(relative(src, path));
      return from && to && to !== from && !shared.includes(to);
    });
    expect(across.map(said)).toEqual([]);
  });

  it('no file imports itself through others', () => {
    const importedBy = new Map<string, string[]>();
    for (const { file, path } of imports) {
      const importer = join(src, file);
      // a component may stand within itself
      if (path === undefined || path === importer) continue;
      importedBy.set(importer, [...(importedBy.get(importer) ?? []), path]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      const at = way.indexOf(file);
      if (at >= 0) cycles.push([...way.slice(at), file].map((path) => relative(src, path)).join(' -> '));
      if (at >= 0 || done.has(file)) return;
      for (const path of importedBy.get(file) ?? []) visit(path, [...way, file]);
      done.add(file);
    };
    for (const file of importedBy.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('relative imports stay in their room; between rooms it is #lib/…, with the file’s ending', () => {
    const top = (path: string) => roomOf(path).split('/')[0];
    const leaving = imports.filter(
      ({ file, target, path }) =>
        path !== undefined &&
        target.startsWith('.') &&
        !path.endsWith('.css') &&
        top(path) !== top(join(src, file)),
    );
    expect(leaving.map(said)).toEqual([]);
    const endless = imports.filter(
      ({ target, path }) => path !== undefined && !/\.\w+(\?raw)?$|\/\$types$/.test(target),
    );
    expect(endless.map(said)).toEqual([]);
  });

  it('the database is reached through one door', () => {
    const doors = /^lib\/server\/(edition\/database\/[\w-]+|queries\/edition-reader|files\/[\w/-]+)\.ts$/;
    expect(usersOf('@duckdb/node-api').filter((file) => !doors.test(file))).toEqual([]);
    expect(usersOf('@duckdb/node-api')).toContain('lib/server/edition/database/instance.ts');
  });

  it('checks that are asked once read nothing from which privacy withholds', () => {
    const checks = files.filter((path) => /\/intake\/checks\/.*\.sql$/.test(path));
    const balance = checks.filter((path) => path.includes('/balance/'));
    expect(balance.length).toBeGreaterThan(10);
    const readsBalance = checks.filter((path) =>
      /\b(energy|cell_history|reported_emissions|published_totals)\b/.test(
        readFileSync(path, 'utf8').replaceAll(/--.*|'[^']*'/g, ''),
      ),
    );
    expect(readsBalance.filter((path) => !balance.includes(path))).toEqual([]);
  });

  it('archives that others have made are looked into at one place', () => {
    expect(usersOf('yauzl')).toEqual(['lib/server/intake/grid/archive/archive.ts']);
  });

  it('ECharts is the browser’s alone, in one file', () => {
    expect(usersOf('echarts')).toEqual(['lib/charts/live/echarts.ts']);
  });

  it('domain is pure, charts know no framework, and neither does what happens before the routes', () => {
    const outside = imports.filter(({ path }) => path === undefined);
    const inRoom = (...rooms: string[]) => outside.filter(({ room }) => rooms.includes(room));
    // records describe themselves, for queries and the API alike
    expect(
      inRoom('domain')
        .map(said)
        .filter((use) => !/^lib\/domain\/records\/.* imports zod$/.test(use)),
    ).toEqual([]);
    expect(
      inRoom('charts')
        .filter(({ target }) => !target.startsWith('echarts'))
        .map(said),
    ).toEqual([]);
    const framework = /^(@sveltejs\/|\$app\/|\$env\/|svelte)/;
    expect(
      inRoom(
        'server/contract',
        'server/intake',
        'server/edition',
        'server/queries',
        'server/trace',
        'server/files',
        'cli',
      )
        .filter(({ target }) => framework.test(target))
        .map(said),
    ).toEqual([]);
  });

  it('nothing imports what a later Kit takes away', () => {
    expect(imports.filter(({ target }) => /^\$lib(\/|$)|^\$app\/stores$/.test(target)).map(said)).toEqual([]);
  });

  it('names say what a thing is: kebab-case files, Pascal-case components, no drawers for odds and ends', () => {
    const names = files.map((path) => relative(src, path));
    const drawers = /(^|\/)(utils?|helpers?|commons?|misc|shared)(\.|\/)/i;
    expect(names.filter((name) => drawers.test(name))).toEqual([]);
    const components = names.filter((name) => name.startsWith('lib/components/') && name.endsWith('.svelte'));
    expect(components.filter((name) => !/\/[A-Z][A-Za-z0-9]*\.svelte$/.test(name))).toEqual([]);
    const modules = names.filter((name) => /^(lib|cli)\/.*\.(ts|js|sql)$/.test(name));
    expect(
      modules.filter((name) => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.(de|en|svelte|d))?\.(ts|js|sql)$/.test(name)),
    ).toEqual([]);
  });

  it('no console, no ignored checks, no unfinished business in the sources', () => {
    const forbidden =
      /\bconsole\.log\(|@ts-ignore|@ts-expect-error|@ts-nocheck|\bTODO\b|\bFIXME\b|:\s*any\b|<any>|\bas any\b/;
    const found = files
      .filter((path) => /\.(ts|js|svelte|sql)$/.test(path))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, at) =>
            forbidden.test(line) ? [`${relative(src, path)}:${at + 1} ${line.trim()}`] : [],
          ),
      );
    expect(found).toEqual([]);
  });
});
