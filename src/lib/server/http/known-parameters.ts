import { endpoints, type Endpoint } from './api/endpoints.ts';
import { pages } from './pages/pages.ts';

/** A form names every chosen measure by itself; of anything else a page reads the first. */
const repeatable: ReadonlySet<string> = new Set(['measures']);

const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);

const known = (path: string, names: readonly string[]) => ({ pattern: patternOf(path), names });
const ofPages = Object.entries(pages).map(([path, names]) => known(path, [...names, 'edition']));
const ofData = [
  ...Object.values<Endpoint>(endpoints).map(({ path, parameters, tolerated = [] }) =>
    known(`/api/v1${path}`, [...parameters, ...tolerated, 'edition', 'lang']),
  ),
  known('/api/v1/openapi.json', []),
];
/** Files of pages, and how far the making of one is. */
const ofFiles = [
  known('/presse/pressemappe.zip', ['edition', 'progress']),
  known('/presse/{quartier}/pressemappe.zip', ['edition', 'progress']),
  known('/presse/fortschritt', ['progress']),
];
const dataPrefix = '/api/';

/** Every data address may carry them, also the one that no edition changes. */
const everywhere: readonly string[] = ['edition', 'lang'];

/** What an API address asks in vain: an unknown name or a repeated one. Pages leave out what they do not know. */
export function questionInVain(
  pathname: string,
  search: string,
): { name: string; isRepeated: boolean; known: readonly string[] } | undefined {
  if (search.length < 2 || !pathname.startsWith(dataPrefix)) return undefined;
  const names = ofData.find(({ pattern }) => pattern.test(pathname))?.names;
  if (!names) return undefined;
  const possible = [...new Set([...names, ...everywhere])];
  const given = [...new URLSearchParams(search).keys()];
  const unknown = given.find((name) => !possible.includes(name));
  if (unknown !== undefined) return { name: unknown, isRepeated: false, known: possible };
  const repeated = given.find((name, at) => given.indexOf(name) !== at);
  return repeated === undefined ? undefined : { name: repeated, isRepeated: true, known: possible };
}

/**
 * The query of an address as far as it asks something, known parameters in their order: "" or with its question mark.
 * Same query, same answer, unless it is refused (see {@link questionInVain}).
 */
export function canonicalSearch(pathname: string, search: string): string {
  if (search.length < 2) return '';
  const isData = pathname.startsWith(dataPrefix);
  const path = isData ? pathname : pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  const names = (isData ? ofData : [...ofPages, ...ofFiles]).find(({ pattern }) => pattern.test(path))?.names;
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of names ?? ['edition']) {
    const values = given.getAll(name);
    for (const value of isData || repeatable.has(name) ? values : values.slice(0, 1))
      kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept}`;
}
