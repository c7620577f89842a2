import { expect, test } from 'vitest';
import { methodSectionNames } from '#lib/domain/method-sections.ts';
import { methodPlaces } from '../../src/routes/[[lang=lang]]/methodik/method-places.ts';
import { serve } from '../served.ts';

const served = serve('muenster-1990-2015', 'demo');

const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
const hrefs = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => decode(match[1]!));
const ids = (html: string) =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => decode(match[1]!)));

/** Files of all quartiers are made alike: one of a kind is asked for. */
function kind({ pathname, searchParams }: URL): string {
  const alike = ['quartier', 'edition', 'measures'];
  // Sheets of a chart differ from its SVG in size, letters or pixels, whatever it is about.
  const isSheet = pathname.endsWith('.png') || searchParams.has('format') || searchParams.has('text');
  if (isSheet) alike.push('category', 'certainty', 'indicator', 'year', 'a', 'b');
  // Made from the SVG of the same language, which is asked for in both.
  if (pathname.endsWith('.png') || searchParams.has('text')) alike.push('lang');
  const parameters = [...searchParams.keys()].filter((name) => !alike.includes(name)).sort();
  // Documents and kits take seconds: one of a quartier is asked for, and one kit in one language.
  const path = pathname
    .replace(/\/quartiers\/[^/]+(?=\/fact-sheet)/, '')
    .replace(/^(?:\/en)?\/presse\/.*(?=\.zip$)/, 'kit');
  return `${path}?${parameters.map((name) => `${name}=${searchParams.get(name)}`).join('&')}`;
}

/** Calculations of a figure are made alike for all quartiers and years. */
const calculation = ({ pathname, searchParams }: URL) =>
  `${pathname.startsWith('/en/') ? '/en' : ''}/rechnung?${searchParams.get('groesse')} ${searchParams.get('edition') ?? ''}`;

/** Chosen measures make pages alike for all quartiers. */
const choice = ({ pathname, searchParams }: URL) =>
  `${pathname.startsWith('/en/') ? '/en' : ''}/szenario?measures ${searchParams.get('edition') ?? ''}`;

/** Lists of measures are made alike whatever they are narrowed to: one of each narrowing is followed. */
const narrowing = ({ pathname, searchParams }: URL) =>
  `${pathname}?${[...new Set(searchParams.keys())].sort().join('&')} ${searchParams.get('edition') ?? ''}`;

function opens(type: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  switch (type) {
    case 'png':
      return text.slice(1, 4) === 'PNG' && new DataView(bytes.buffer, bytes.byteOffset).getUint32(16) >= 1060;
    case 'svg':
      return text.startsWith('<svg') && text.trimEnd().endsWith('</svg>');
    case 'parquet':
      return text.startsWith('PAR1') && text.endsWith('PAR1');
    case 'arrow':
      return text.startsWith('ARROW1') && text.endsWith('ARROW1');
    case 'pdf':
      return text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF');
    case 'xlsx':
    case 'docx':
    case 'zip':
      return text.startsWith('PK');
    case 'csv':
      return text.trim().split('\n').length > 1;
    default:
      return typeof JSON.parse(text) === 'object';
  }
}

test('every link leads somewhere, every place on a page exists, every file opens', async () => {
  const problems: string[] = [];
  const pages = new Map<string, Set<string>>();
  const asked = new Set<string>();
  const fragments: { from: string; to: string; fragment: string }[] = [];
  const waiting: { from: string; url: URL }[] = ['/', '/en'].map((path) => ({
    from: 'start',
    url: new URL(path, served.url),
  }));

  async function follow({ from, url }: { from: string; url: URL }): Promise<void> {
    const isData = url.pathname.startsWith('/api/') || url.pathname.endsWith('.zip');
    const isCalculation = url.pathname.endsWith('/rechnung') && url.searchParams.has('groesse');
    const isChoice = url.pathname.endsWith('/szenario') && url.searchParams.has('measures');
    const isNarrowed = url.pathname.endsWith('/massnahmen') && url.search !== '';
    const key = isData
      ? kind(url)
      : isCalculation
        ? calculation(url)
        : isChoice
          ? choice(url)
          : isNarrowed
            ? narrowing(url)
            : url.pathname + url.search;
    // Categories of measures are listed and drawn alike: one of them is followed.
    const category = url.searchParams.get('category');
    if (category !== null && category !== 'heat_pump') return;
    if (asked.has(key)) return;
    asked.add(key);
    const answer = await fetch(url);
    // A quartier that only an older edition has: its link to the current one ends at a page that says so.
    if (answer.status === 404 && /\/quartiere\/muenster(\/\w+)?$/.test(url.pathname) && url.search === '')
      return;
    if (answer.status !== 200) problems.push(`${answer.status} ${url.pathname}${url.search} on ${from}`);
    else if (isData) {
      const type = /\.(\w+)$/.exec(url.pathname)?.[1] ?? 'json';
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!opens(type, bytes)) problems.push(`does not open: ${url.pathname}${url.search} on ${from}`);
    } else {
      const html = await answer.text();
      pages.set(key, ids(html));
      for (const href of hrefs(html)) {
        if (/^(mailto|tel):/.test(href)) continue;
        const target = new URL(href, url);
        if (target.origin !== url.origin) {
          problems.push(`leads away: ${href} on ${key}`);
          continue;
        }
        if (target.hash) {
          fragments.push({
            from: key,
            to: target.pathname + target.search,
            fragment: decodeURIComponent(target.hash.slice(1)),
          });
        }
        target.hash = '';
        waiting.push({ from: key, url: target });
      }
    }
  }

  while (waiting.length > 0) await Promise.all(waiting.splice(0, 4).map(follow));

  for (const { from, to, fragment } of fragments) {
    if (pages.has(to) && !pages.get(to)!.has(fragment))
      problems.push(`no #${fragment} on ${to}, linked from ${from}`);
  }
  expect([...new Set(problems)]).toEqual([]);
  // Both languages, eight quartiers, both editions: far fewer would mean that the crawl stopped early.
  expect(pages.size).toBeGreaterThan(60);
}, 240_000);

test('every place that a search of the method leads to exists', async () => {
  const places = methodPlaces('de', { sectors: '', carriers: '' });
  const problems: string[] = [];
  for (const section of methodSectionNames) {
    const found = ids(await (await fetch(`${served.url}/methodik/${section}`)).text());
    problems.push(...places[section].flatMap(({ id }) => (found.has(id) ? [] : `${section}#${id}`)));
  }
  expect(problems).toEqual([]);
});
