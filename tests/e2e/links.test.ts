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

/**
 * What is made alike, by what differs: an address is followed if it has something of one of these that no other had.
 *
 * Files of all quartiers are made alike. Sheets of a chart differ from its SVG in size, letters or pixels, whatever it is
 * about: each chart is asked for in each type, and each size in each type, not each chart in each size
 * (charts/print-sheet.test.ts draws them all). Documents and kits take seconds: one of a quartier is asked for.
 */
function fileKeys({ pathname, searchParams }: URL): string[] {
  const named = (without: readonly string[]) =>
    [...searchParams.keys()]
      .filter((name) => !without.includes(name))
      .sort()
      .map((name) => `${name}=${searchParams.get(name)}`)
      .join('&');
  const subject = ['quartier', 'edition', 'measures', 'a', 'b'];
  if (pathname.endsWith('.zip'))
    return [pathname.replace(/^(?:\/en)?\/presse\/.+\//, 'kit of a quartier ').replace(/^(?:\/en)?\//, '')];
  const sheet = /charts\/\w+\.(png|pdf|svg)$/.exec(pathname);
  if (sheet && (sheet[1] === 'png' || ['format', 'text', 'dpi'].some((name) => searchParams.has(name)))) {
    const choices = ['category', 'certainty', 'indicator', 'year', 'order'];
    return [pathname, `${sheet[1]} ${named([...subject, ...choices, 'lang'])}`];
  }
  return [`${pathname.replace(/\/quartiers\/[^/]+(?=\/fact-sheet)/, '')}?${named(subject)}`];
}

/**
 * Pages, likewise: all of all quartiers and pairs in German in the current edition, one of each kind in English and of an
 * edition that is named. Calculations of a figure are alike for all quartiers and years, pages of chosen measures for all
 * quartiers, and lists of measures whatever they are narrowed to.
 */
function pageKey({ pathname, searchParams }: URL): string {
  const edition = searchParams.get('edition') ?? '';
  const names = [...new Set(searchParams.keys())].sort().join('&');
  const isEnglish = /^\/en(\/|$)/.test(pathname);
  const last = pathname.split('/').at(-1);
  if (last === 'rechnung' && searchParams.has('groesse'))
    return `${isEnglish ? 'en ' : ''}rechnung ${searchParams.get('groesse')} ${edition}`;
  if (last === 'szenario' && searchParams.has('measures'))
    return `${isEnglish ? 'en ' : ''}szenario ${edition}`;
  if (last === 'zwei' && isEnglish) return `en zwei?${names} ${edition}`;
  if (last === 'massnahmen' && names) return `${pathname}?${names} ${edition}`;
  const path = isEnglish || edition ? pathname.replace(/\/quartiere\/[^/]+/, '/quartiere/one') : pathname;
  return `${path}?${searchParams}`;
}

async function firstBytes({ body }: Response): Promise<Uint8Array> {
  const reader = body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}

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
  let files = 0;
  const asked = new Set<string>();
  const fragments: { from: string; to: string; fragment: string }[] = [];
  const waiting: { from: string; url: URL }[] = ['/', '/en'].map((path) => ({
    from: 'start',
    url: new URL(path, served.url),
  }));

  async function follow({ from, url }: { from: string; url: URL }): Promise<void> {
    const isData = url.pathname.startsWith('/api/') || url.pathname.endsWith('.zip');
    const keys = isData ? fileKeys(url) : [pageKey(url)];
    const key = url.pathname + url.search;
    // Categories of measures are listed and drawn alike: one of them is followed.
    const category = url.searchParams.get('category');
    if (category !== null && category !== 'heat_pump') return;
    if (keys.every((each) => asked.has(each))) return;
    keys.forEach((each) => asked.add(each));
    const answer = await fetch(url);
    // A quartier that only an older edition has: its link to the current one ends at a page that says so.
    if (answer.status === 404 && /\/quartiere\/muenster(\/\w+)?$/.test(url.pathname) && url.search === '')
      return;
    if (answer.status !== 200) problems.push(`${answer.status} ${url.pathname}${url.search} on ${from}`);
    else if (isData) {
      files++;
      const type = /\.(\w+)$/.exec(url.pathname)?.[1] ?? 'json';
      // All of the kit of a programme takes as long as those of all its quartiers: its beginning is enough.
      const bytes = url.pathname.endsWith('/presse/pressemappe.zip')
        ? await firstBytes(answer)
        : new Uint8Array(await answer.arrayBuffer());
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
  expect(pages.size).toBeGreaterThan(300);
  expect(files).toBeGreaterThan(300);
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
