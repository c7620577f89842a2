import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { freshPath } from '../fixtures/folder.ts';
import { describeWithLibreOffice, recalculate } from '../libreoffice.ts';
import { describeInBrowser } from './browser.ts';

const heads = ['Quartier', 'Jahr', 'Sektor', 'Energieträger', 'Endenergie [MWh]', 'Status', 'Quelle'];
const rows = [
  ['Energiebilanz Horst 2024'],
  heads,
  ['Horst', 2024, 'Private Haushalte', 'Strom', 12_900, 'entgültig', 'Stadtwerke'],
  ['Horst', 2024, 'Private Haushalte', 'Erdgas', 26_391.4, 'vorläufig', 'Stadtwerke'],
];

async function workbook(): Promise<string> {
  const path = freshPath('Bilanz.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Energie', rows }] }));
  return path;
}

/** As somebody who reads the comment would: the word is another one. */
function corrected(copy: string): string {
  const parts = unzipSync(readFileSync(copy));
  const strings = 'xl/sharedStrings.xml';
  parts[strings] = strToU8(strFromU8(parts[strings]!).replace('>entgültig<', '>endgültig<'));
  const path = freshPath('Bilanz-neu.xlsx');
  writeFileSync(path, zipSync(parts));
  return path;
}

const axe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
const violationsIn = (page: Page) =>
  page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return (await tool.run()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });

describeWithLibreOffice('a wrong workbook', () => {
  describeInBrowser('on the page that checks files', (site) => {
    it.each([
      { script: true, width: 1280 },
      { script: false, width: 360 },
    ])(
      'comes back marked, is corrected and is in order ($width px, script: $script)',
      async ({ script, width }) => {
        const { url, visit } = site();
        const options = {
          viewport: { width, height: 800 },
          javaScriptEnabled: script,
          acceptDownloads: true,
        };
        await visit(options, async (page) => {
          const check = async (file: string) => {
            await page.setInputFiles('#check-file', file);
            await page.click('form[data-check] button[type=submit]');
            await page.waitForSelector('#verdict-title');
            return page.innerText('#verdict-title');
          };
          if (script) await page.addInitScript({ path: axe });
          await page.goto(`${url}/daten/pruefen`);
          expect(await check(await workbook())).toContain('1 Fehler gefunden');
          expect(await page.innerText('.sheet td.is-wrong')).toContain('entgültig');
          expect(await page.innerText('#problem-1')).toContain('Blatt „Energie“, F3');
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          if (script) expect(await violationsIn(page)).toEqual([]);

          const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
          expect(download.suggestedFilename()).toBe('Bilanz_geprüft.xlsx');
          const copy = freshPath('Bilanz_geprüft.xlsx');
          await download.saveAs(copy);
          // The copy is the same one with and without a script.
          if (script) {
            const shown = (await recalculate(new Map([['copy', readFileSync(copy)]]))).get('copy')!;
            expect(shown.flat().join(' ')).toContain('entgültig');
          }

          await page.goto(`${url}/daten/pruefen`);
          expect(await check(corrected(copy))).toContain('In Ordnung: 2 Zeilen ändern sich');
          const text = (await page.innerText('#differences-title >> xpath=../..')).replaceAll(/\s+/g, ' ');
          // 100 x (12,900 - 12,815.6) / 12,815.6
          expect(text).toMatch(/12\.815,6 (Neu )?12\.900 (Änderung )?\+0,7 %/);
        });
      },
    );
  });
});
