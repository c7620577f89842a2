import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { allFormats, pageLayoutNames, pageLayouts } from '#lib/charts/layout.ts';
import { describeLive, figureAttributes, pageLayout } from '#lib/charts/live/description.ts';
import { chartIds, charts, isChartId, type ChartData, type ChartId } from '#lib/charts/registry.ts';
import { formatTable } from '#lib/charts/table.ts';
import { chartThemeCss } from '#lib/charts/drawing/theme.ts';
import { chartCsv } from '#lib/server/files/csv/chart-csv.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { renderPageChart } from '#lib/server/files/svg/render-svg.ts';
import { allFixtures, carrierFixtures, englishContext, germanContext } from './fixtures.ts';
import { DrawnOption } from './drawn-option.ts';
import { collisions, drawnTexts, sheetSize } from './svg-texts.ts';

function build<Id extends ChartId>(id: Id, data: ChartData[Id], context: ChartContext): Chart {
  return charts[id].build(data, context);
}

const nonsense = /NaN|undefined|\[object|Infinity|null/;

function expectSound(svg: string) {
  expect(svg).not.toMatch(nonsense);
  expect(svg).not.toMatch(/<style|<script| style=| class=|ecmeta|zr\d+-/);
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  // Throws where it is not well-formed.
  expect(
    () => new Resvg(svg.replace(/var\(--[\w-]+, (#\w+)\)/g, '$1'), { font: { loadSystemFonts: false } }),
  ).not.toThrow();
}

function expectLegible(svg: string, sheet: { width: number; height: number }) {
  const texts = drawnTexts(svg);
  expect(collisions(texts)).toEqual([]);
  for (const text of texts) {
    const isInside = text.left >= -1 && text.right <= sheet.width + 1 && text.bottom <= sheet.height + 1;
    expect(isInside ? '' : `${text.text} leaves the picture`).toBe('');
  }
  return texts;
}

it.each(chartIds)('%s says what it needs', (id) => {
  const { scope, parameters } = charts[id];
  expect(new Set(parameters).size).toBe(parameters.length);
  if (scope === 'quartier') expect(parameters).toContain('quartier');
});

const themeCss = chartThemeCss();

describe.each(allFixtures)('$id: $name', ({ id, data }) => {
  it('is the same at every run', () => {
    const [once, again] = [0, 1].map(() => build(id, data, germanContext));
    const files = [once!, again!].map((chart) => renderChartFile(chart, '16x9', germanContext));
    const pages = [once!, again!].map((chart) => renderPageChart(chart, { prefix: 'c', layout: 'wide' }));
    expect(files[0]).toBe(files[1]);
    expect(pages[0]).toBe(pages[1]);
  });

  describe.each([germanContext, englishContext])('in $lang', (context) => {
    const chart = build(id, data, context);

    it('has words for everything', () => {
      for (const text of [chart.title, chart.subtitle, chart.alt, ...chart.notes]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(nonsense);
      }
      expect(chart.title.length).toBeLessThan(120);
    });

    it.each(pageLayoutNames)('draws the %s page layout', (layout) => {
      const svg = renderPageChart(chart, { prefix: 'c', layout });
      expectSound(svg);
      const texts = expectLegible(svg, pageLayout(chart, layout));
      if (layout === 'narrow') for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(13);
      // What has no rule would keep its light value in the dark.
      for (const [, attribute, hex] of svg.matchAll(/(fill|stroke)="(#[^"]*)"/g))
        expect(themeCss).toContain(`[${attribute}='${hex}']`);
    });

    // Texts differ between languages, proportions do not: one format shows whether English fits.
    it.each(context.lang === 'de' ? allFormats : allFormats.slice(0, 1))('draws the %s file', (format) => {
      const svg = renderChartFile(chart, format, context);
      expectSound(svg);
      expectLegible(svg, sheetSize(svg));
      expect(svg).not.toContain('var(');
    });

    it.each(pageLayoutNames)('draws no line of its own through its words on a %s page', (name) => {
      // In stacks pale lines from columns to names pass behind a total, which has an outline.
      if (chart.drawing.kind !== 'option' || id === 'carriers' || id === 'sectors') return;
      const drawn = new DrawnOption(
        chart.drawing.option({ ...pageLayouts[name], ...pageLayout(chart, name) }),
      );
      expect(drawn.struckTexts).toEqual([]);
    });

    it('has a table twin that the CSV repeats row by row', () => {
      const { columns, rows } = chart.table;
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
      for (const row of rows) for (const { key } of columns) expect(row).toHaveProperty([key]);
      expect(formatTable(chart.table, context.lang).flat().join()).not.toMatch(nonsense);
      expect(chartCsv(chart, context).trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
    });

    it('has a live description that survives JSON and fits its points', () => {
      const live = describeLive(chart);
      expect(figureAttributes(chart, '/x', context.lang)).toEqual(
        live
          ? expect.objectContaining({ 'data-chart': id, 'data-src': '/x' })
          : chart.drawing.kind === 'marks'
            ? { 'data-tips': '' }
            : {},
      );
      if (!live) return;
      expect(JSON.parse(JSON.stringify(live))).toEqual(JSON.parse(JSON.stringify(describeLive(chart))));
      expect(JSON.stringify(live)).not.toMatch(/NaN|undefined|Infinity/);
      for (const point of live.points) expect(point.lines.length).toBeGreaterThan(0);
    });
  });
});

describe('page drawings', () => {
  const chart = build('carriers', carrierFixtures.incomplete!, germanContext);

  it('keep their ids apart on one page', () => {
    const idsOf = (prefix: string) =>
      [...renderPageChart(chart, { prefix, layout: 'wide' }).matchAll(/ id="([^"]*)"/g)].map(
        (match) => match[1]!,
      );
    expect(idsOf('one').length).toBeGreaterThan(2);
    expect(idsOf('one').filter((name) => idsOf('two').includes(name))).toEqual([]);
  });

  it('name and describe themselves', () => {
    const svg = renderPageChart(chart, { prefix: 'p', layout: 'wide' });
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="p-title p-desc"/);
    expect(svg).toContain(`<title id="p-title">${chart.title}</title>`);
    expect(svg).toContain('<desc id="p-desc">');
  });

  it('escape what stands in the data', () => {
    const evil = '<script>alert("1")</script>&\u0000\ud800';
    const data = {
      quartier: { quartier_id: 'x', name: evil, municipality: evil },
      rows: [],
      sums: [],
      series: [],
    };
    const svg = renderChartFile(build('carriers', data, germanContext), '16x9', {
      ...germanContext,
      source: evil,
    });
    expect(svg).not.toContain('<script');
    expectSound(svg);
  });
});

describe('registry', () => {
  it('knows its charts and nothing else', () => {
    expect(isChartId('path')).toBe(true);
    expect(isChartId('toString')).toBe(false);
  });
});
