import { endpoints } from './endpoints.ts';

/** What each page reads from its address, besides `edition`. A name that is not here is no question to the page. */
const pages: Record<string, readonly string[]> = {
  '/': ['page'],
  '/vergleich': ['indicator', 'year', 'building_type', 'sort', 'page'],
  '/massnahmen': ['quartier', 'category', 'status', 'certainty', 'building_type', 'sort', 'page'],
  '/daten': [],
  '/methodik': [],
  '/rechnung': ['year', 'page'],
  '/quartiere/{quartier}': ['from', 'change_from', 'change_to'],
  '/quartiere/{quartier}/rechnung': [
    'groesse',
    'certainty',
    'year',
    'from',
    'sector',
    'carrier',
    'measure',
    'measures',
    'scenario',
  ],
  '/quartiere/{quartier}/szenario': ['measures', 'scenario'],
};

/** A form names every chosen measure by itself; of anything else a page reads the first. */
const repeatable: ReadonlySet<string> = new Set(['measures']);

interface Known {
  pattern: RegExp;
  names: readonly string[];
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);

const ofPages: readonly Known[] = Object.entries(pages).map(([path, names]) => ({
  pattern: patternOf(path),
  names: [...names, 'edition'],
}));
const ofData: readonly Known[] = [
  ...Object.values(endpoints).map(({ path, parameters }) => ({
    pattern: patternOf(`/api/v1${path}`),
    names: [...parameters, 'edition', 'lang'],
  })),
  { pattern: patternOf('/api/v1/openapi.json'), names: [] },
];
const dataPrefix = '/api/';

/**
 * The query of an address as far as it asks something: known parameters in their order, "" or with its question mark.
 * Addresses with the same one have the same answer. Data addresses keep what is given twice, which is an error there.
 */
export function canonicalSearch(pathname: string, search: string): string {
  if (search.length < 2) return '';
  const isData = pathname.startsWith(dataPrefix);
  const path = isData ? pathname : pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  const known = (isData ? ofData : ofPages).find(({ pattern }) => pattern.test(path));
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of known?.names ?? ['edition']) {
    const values = given.getAll(name);
    for (const value of isData || repeatable.has(name) ? values : values.slice(0, 1))
      kept.append(name, value);
  }
  return kept.size === 0 ? '' : `?${kept}`;
}
