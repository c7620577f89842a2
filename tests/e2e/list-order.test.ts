import { afterAll, beforeAll, expect, test } from 'vitest';
import { certainties, languages, measureStatuses, type Language } from '#lib/domain/vocabulary.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { loadCarriers, loadSectors } from '#lib/server/queries/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';
import { openData } from '../fixtures/opened.ts';
import { serve } from '../served.ts';
import { everyPage, inLanguage } from './pages.ts';

const served = serve('demo');
let open: OpenEdition;
beforeAll(async () => {
  open = await openData('demo');
});
afterAll(() => open.database.close());

/** Words of a list: in the order of their vocabulary, or else alphabetical. */
interface Kind {
  name: string;
  words: readonly string[];
  isAlphabetical: boolean;
}

async function kindsIn(lang: Language): Promise<Kind[]> {
  const { certainty, measureStatus, measureCategory, buildingType } = texts[lang];
  const quartiers = await loadQuartiers(open.database);
  const titles = await open.database.rows<{ title: string }>('select distinct title from measure');
  const own = (name: string, words: readonly string[]): Kind => ({ name, words, isAlphabetical: false });
  const alphabetical = (name: string, words: readonly string[]): Kind => ({
    ...own(name, words),
    isAlphabetical: true,
  });
  return [
    own(
      'carriers',
      (await loadCarriers(open.database)).map(({ label }) => label[lang]),
    ),
    own(
      'sectors',
      (await loadSectors(open.database)).map(({ label }) => label[lang]),
    ),
    own(
      'certainties',
      certainties.map((id) => certainty[id]),
    ),
    own(
      'statuses',
      measureStatuses.map((id) => measureStatus[id]),
    ),
    alphabetical('categories', Object.values(measureCategory)),
    alphabetical('building types', Object.values(buildingType)),
    alphabetical(
      'municipalities',
      quartiers.map(({ municipality }) => municipality),
    ),
    alphabetical(
      'quartiers',
      quartiers.map(({ name }) => name),
    ),
    alphabetical(
      'quartiers of municipalities',
      quartiers.map(({ name, municipality }) => `${municipality}, ${name}`),
    ),
    alphabetical(
      'measures',
      titles.map(({ title }) => title),
    ),
  ];
}

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What a reader sees first of an item: the name, before what is said of it. */
const firstText = (html: string): string =>
  decode(
    html
      .split(/<[^>]*>/)
      .map((part) => part.trim())
      .find((part) => part !== '') ?? '',
  );

/** Items of every list of a page: options, rows, points, boxes to tick. A table sorted by numbers says so itself. */
function listsOf(html: string): string[][] {
  // Notes of the check follow their file.
  const isOfFile = (list: string) => /class="place\b/.test(list);
  const inside = (tag: string) => [
    ...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g')),
  ];
  const itemsOf = (lists: RegExpMatchArray[], item: RegExp) =>
    lists.map(([, list]) => [...list!.matchAll(item)].map(([, text]) => firstText(text!)));
  return [
    ...itemsOf(inside('select'), /<option\b[^>]*>([\s\S]*?)<\/option>/g),
    ...itemsOf(
      inside('ul').filter(([list]) => !isOfFile(list)),
      /<li\b[^>]*>([\s\S]*?)(?=<\/li>|<li\b)/g,
    ),
    ...itemsOf(inside('dl'), /<dt\b[^>]*>([\s\S]*?)<\/dt>/g),
    ...itemsOf(inside('dl'), /<dd\b[^>]*>([\s\S]*?)<\/dd>/g),
    ...itemsOf(inside('fieldset'), /<label\b[^>]*>([\s\S]*?)<\/label>/g),
    ...itemsOf(inside('tbody'), /<th\b[^>]*scope="row"[^>]*>([\s\S]*?)<\/th>/g),
    ...itemsOf(inside('thead'), /<th\b[^>]*>([\s\S]*?)<\/th>/g),
  ];
}

/** Words of one kind that a sentence lists: "Erdgas, Heizöl und Fernwärme". */
function sentencesOf(html: string, { words }: Kind): string[][] {
  const known = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const word = `(?<![\\p{L}-])(?:${known.join('|')})(?![\\p{L}-])`;
  const run = new RegExp(`${word}(?:(?:, |; |,? und |,? and )${word})+`, 'gu');
  return [...decode(html.replace(/<[^>]*>/g, '\n')).matchAll(run)].map(([found]) =>
    [...found.matchAll(new RegExp(word, 'gu'))].map(([text]) => text),
  );
}

function isInOrder(items: readonly string[], { words, isAlphabetical }: Kind, lang: Language): boolean {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const place = (word: string) => words.indexOf(word);
  return items.every((item, at) => {
    if (at === 0) return true;
    const before = items[at - 1]!;
    return isAlphabetical ? compare(before, item) <= 0 : place(before) <= place(item);
  });
}

/** Lists that have another order and say it. */
const otherOrders: { path: RegExp; kind: string }[] = [
  // most tonnes first
  { path: /^(\/en)?\/massnahmen\/kosten/, kind: 'categories' },
  { path: /\/quartiere\/[^/]+\/massnahmen$/, kind: 'measures' },
  // the most similar first, and what saves most there
  { path: /\/aehnliche$/, kind: 'quartiers' },
  { path: /\/aehnliche$/, kind: 'measures' },
  // what saves most first
  { path: /\/steckbrief$/, kind: 'measures' },
  // as they lie in the picture
  { path: /\/presse/, kind: 'carriers' },
  // the largest difference first
  { path: /\/vergleich\/zwei/, kind: 'carriers' },
  // those with another verdict first, then the largest change
  { path: /\/ausgaben\//, kind: 'quartiers' },
  // by quartier and certainty
  { path: /^(\/en)?\/massnahmen(\?|$)/, kind: 'measures' },
  // the next ones first
  { path: /\/quartiere\/[^/]+$/, kind: 'measures' },
  // planned against measured: the largest deviation first; cost: the cheapest first
  { path: /^(\/en)?\/massnahmen\/(geld|kosten)/, kind: 'measures' },
  // examples in prose
  { path: /\/methodik\/begriffe/, kind: 'carriers' },
  { path: /[?&]sort=/, kind: 'measures' },
  { path: /[?&]sort=/, kind: 'quartiers' },
];

/** Lists of words of the kind on a page. Of "Bottrop: 3 Angaben fehlen" the word counts. */
function listsOfKind(html: string, kind: Kind, lang: Language): string[][] {
  const wordIn = (item: string) => (kind.name === 'municipalities' ? item.replace(/: .*$/, '') : item);
  const lists = listsOf(html).map((items) =>
    items.filter((item) => item !== texts[lang].form.all).map(wordIn),
  );
  const whole = lists.filter((items) => items.length > 1 && items.every((item) => kind.words.includes(item)));
  return [...whole, ...sentencesOf(html, kind)];
}

test('every list of a page is alphabetical, or in the order of its vocabulary', async () => {
  const problems = new Set<string>();
  const looked = new Map<string, number>();
  const kinds = { de: await kindsIn('de'), en: await kindsIn('en') };
  const more = languages.flatMap((lang) =>
    ['oberhausen-tackenberg', 'bottrop-kirchhellen', 'duisburg-neuenkamp', 'hagen-wehringhausen'].flatMap(
      (id) =>
        ['', '/bilanz', '/ursachen', '/massnahmen', '/daten', '/szenario', '/rechnung?groesse=emissions'].map(
          (page) => [inLanguage(`/quartiere/${id}${page}`, lang), lang] as const,
        ),
    ),
  );
  for (const [path, lang] of [...everyPage, ...more]) {
    const answer = await (await fetch(new URL(path, served.url))).text();
    const html = (/<main\b[\s\S]*<\/main>/.exec(answer)?.[0] ?? '').replace(
      /<!--[\s\S]*?-->|<svg[\s\S]*?<\/svg>/g,
      '',
    );
    for (const kind of kinds[lang]) {
      if (otherOrders.some((other) => other.kind === kind.name && other.path.test(path))) continue;
      for (const items of listsOfKind(html, kind, lang)) {
        looked.set(kind.name, (looked.get(kind.name) ?? 0) + 1);
        if (!isInOrder(items, kind, lang)) problems.add(`${path} ${kind.name}: ${items.join(' | ')}`);
      }
    }
  }
  expect([...problems]).toEqual([]);
  for (const { name } of kinds.de) expect(looked.get(name) ?? 0, name).toBeGreaterThan(0);
}, 120_000);

test.each([
  // by their ids: adaptation, advice, envelope
  [
    'categories',
    `<select><option>${texts.de.form.all}</option><option>Klimaanpassung</option><option>Beratung</option></select>`,
  ],
  [
    'categories',
    '<tbody><tr><th scope="row"><a>Wärmepumpe</a></th></tr><tr><th scope="row">Beratung</th></tr></tbody>',
  ],
  ['sectors', '<ul><li>Industrie <small>1</small></li><li>Haushalte</li></ul>'],
  ['carriers', '<p>Es fehlen Fernwärme, Heizstrom und Erdgas.</p>'],
  ['certainties', '<dl><dt>beschlossen</dt><dd>1</dd><dt>umgesetzt</dt></dl>'],
  ['municipalities', '<ul><li>Hagen: eine Angabe</li><li>Bottrop: 2 Angaben</li></ul>'],
])('finds %s out of order in %s', async (name, html) => {
  const kind = (await kindsIn('de')).find((candidate) => candidate.name === name)!;
  const lists = listsOfKind(html, kind, 'de');
  expect(lists).toHaveLength(1);
  expect(isInOrder(lists[0]!, kind, 'de')).toBe(false);
});
