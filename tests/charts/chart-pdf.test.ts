import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import { fileFormats } from '#lib/charts/layout.ts';
import { chartPdf } from '#lib/server/files/pdf/chart-pdf.ts';
import { germanContext, pathFixtures } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'chart-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const chart = charts.path.build(pathFixtures.behind!, germanContext);
const built = { chart, context: germanContext };

function readWith(tool: 'pdfinfo' | 'pdffonts' | 'pdftotext', pdf: Buffer): string {
  const path = join(folder, 'chart.pdf');
  writeFileSync(path, pdf);
  return execFileSync(tool, tool === 'pdftotext' ? [path, '-'] : [path], { encoding: 'utf8' });
}

describe('a chart as PDF', () => {
  it('is accessible and says what it is, and when it was published', async () => {
    const info = readWith('pdfinfo', await chartPdf(built, 'page', {}));
    expect(info).toContain(`Title:           ${chart.title}`);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toMatch(/CreationDate: .*Nov 22 .*2026/);
  });

  // 90 mm are 255.12 points, 170 mm 481.89; the sheet of 16:9 has 864 units of 0.7 points.
  it.each([
    ['column', {}, 255.12],
    ['page', {}, 481.89],
    ['16x9', {}, 604.8],
    ['16x9', { width_mm: 90 }, 255.12],
    ['1x1', { width: 400 }, 300],
  ] as const)('%s %o is so many points wide', async (format, size, points) => {
    const info = readWith('pdfinfo', await chartPdf(built, format, size));
    expect(Number(/Page size: +([\d.]+) x/.exec(info)![1])).toBeCloseTo(points, 1);
  });

  it('has its letters inside, as text', async () => {
    const pdf = await chartPdf(built, 'column', {});
    const fonts = readWith('pdffonts', pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/FiraSans.* yes yes yes /);
    expect(readWith('pdftotext', pdf)).toContain('Umweltbundesamt');
  });

  it.each(fileFormats)('%s has the same bytes every time', async (format) => {
    expect(await chartPdf(built, format, {})).toEqual(await chartPdf(built, format, {}));
  });

  it('is made of names with signs that mean something to its compiler', async () => {
    const odd = { ...chart, title: '#set \\ "Horst" $x$ `a`', alt: 'C:\\temp "x"\nzweite Zeile' };
    expect(readWith('pdfinfo', await chartPdf({ ...built, chart: odd }, '1x1', {}))).toContain(odd.title);
  });
});
