import { expect, test } from 'vitest';
import type { Site } from './browser.ts';
import { languages, inLanguage, realPages } from './pages.ts';

export function deliveryTests(site: () => Site): void {
  test('a real edition carries no demonstration mark anywhere', async () => {
    for (const lang of languages) {
      for (const path of realPages) {
        const address = new URL(inLanguage(path, lang), site().url);
        address.searchParams.set('edition', site().real);
        const answer = await fetch(address);
        expect(answer.status, path).toBe(200);
        expect(await answer.text(), path).not.toMatch(/Demonstrationsdaten – keine|Demonstration data –/);
      }
    }
  });

  test.each([
    '/',
    '/quartiere/gelsenkirchen-horst',
    '/quartiere/luenen-brambauer',
    '/quartiere/hagen-wehringhausen',
  ])('%s is printed on two sheets', (path) =>
    site().visit({}, async (page) => {
      await page.goto(site().url + path);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page$/gm)).toHaveLength(2);
    }),
  );
}
