import { expect, test } from 'vitest';
import { everyPage, isMissing } from '../e2e/pages.ts';
import { serve } from '../served.ts';

const served = serve('muenster-1990-2015', 'demo');

/** What a page says of itself, by name or property. */
function metaOf(html: string): Record<string, string> {
  const found = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, name, content]) => [name, content!.replaceAll('&amp;', '&')]));
}

const pages = everyPage.filter(
  ([path]) => !isMissing(path.replace(/^\/en/, '')) && !path.startsWith('/embed/'),
);
const pictures = new Set<string>();

test.each(pages)('%s says what stands beside a link to it', async (path, lang) => {
  const html = await (await fetch(served.url + path)).text();
  const meta = metaOf(html);
  expect(meta['og:title']).toBe(/<title>(.*) – Quartiersmonitor<\/title>/.exec(html)![1]);
  expect(meta['og:description']).toMatch(/\w{3,}.*\./);
  expect(meta['og:url']).toBe(new URL(meta['og:url']!).href);
  expect(new URL(meta['og:url']!).pathname).toBe(new URL(served.url + path).pathname);
  expect(meta['og:locale']).toBe(lang === 'de' ? 'de_DE' : 'en_GB');
  expect(meta['og:image:alt']).toMatch(/\w{3,}/);
  expect(meta['twitter:card']).toBe('summary_large_image');
  const picture = meta['og:image']!;
  expect(picture).toMatch(new RegExp(`^${served.url}/api/v1/charts/.*lang=${lang}`));
  pictures.add(picture);
});

test('every one of these pictures is a PNG of 1200 x 630 pixels', async () => {
  expect(pictures.size).toBeGreaterThan(8);
  for (const picture of pictures) {
    const answer = await fetch(picture);
    expect(answer.status, picture).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual([1200, 630]);
  }
});

test('a page of an older edition names its picture, a page that is missing none', async () => {
  const [real] = served.editions;
  const older = metaOf(await (await fetch(`${served.url}/?edition=${real}`)).text());
  expect(older['og:image']).toContain(`edition=${real}`);
  expect(metaOf(await (await fetch(`${served.url}/gibt-es-nicht`)).text())).not.toHaveProperty('og:image');
});
