import { describe, expect, it } from 'vitest';
import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { overlaps, type Box } from '#lib/charts/labels/geometry.ts';
import { allFormats, pageLayoutNames, pageLayouts, type Layout } from '#lib/charts/layout.ts';
import { pageLayout } from '#lib/charts/live/description.ts';
import { charts, type ChartData, type ChartId } from '#lib/charts/registry.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { renderPageChart } from '#lib/server/files/svg/render-svg.ts';
import { DrawnOption } from './drawn-option.ts';
import { allFixtures, comparisonFixtures, germanContext } from './fixtures.ts';
import { slopeFixtures } from './multiples-fixtures.ts';
import { collisions, drawnTexts, sheetSize } from './svg-texts.ts';

/** Names that intake lets through: long, in one word, with pictures, in other scripts, with stacked accents. */
const names = [
  'Straßenbahnbetriebshofgeländekonversionsflächenquartiersentwicklungsgebiet',
  'Energetische Stadtsanierungsgebietskulisse Bergmannssiedlungserweiterung Nordwestmeiderich-Hüttenheimer Straße und angrenzende Werkssiedlungshöfe',
  'Grün🌳quartier 👨‍👩‍👧‍👦🇩🇪👍🏽 am 🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭',
  '東京都千代田区丸の内一丁目のとても長い名前の町東京都千代田区',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  'ЖЖЖЩЩЩШШШ-Ж\u0301\u0323Ж\u0301\u0323Ж\u0301\u0323 חלבשגם العربيةالعربية',
  '=HYPERLINK("http://example.invalid/a/very/long/path/without/any/space","Horst")',
  'I',
];

const isNamed = new Set(['name', 'municipality', 'title', 'quartier']);

/** The same data with other names; `count` goes on over all of them. */
function withHostileNames(value: unknown, count = { value: 0 }): unknown {
  if (Array.isArray(value)) return value.map((item) => withHostileNames(item, count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isNamed.has(key) && typeof item === 'string'
        ? names[count.value++ % names.length]
        : withHostileNames(item, count),
    ]),
  );
}

const nameOf = (index: number) => ({ de: names[index % names.length]!, en: names[index % names.length]! });
const context: ChartContext = {
  ...germanContext,
  carriers: germanContext.carriers.map((carrier, index) => ({ ...carrier, label: nameOf(index) })),
  sectors: germanContext.sectors.map((sector, index) => ({ ...sector, label: nameOf(index + 3) })),
};

function build<Id extends ChartId>(id: Id, data: ChartData[Id]): Chart {
  return charts[id].build(withHostileNames(data) as ChartData[Id], context);
}

/** Nothing lies on another text or outside of the picture. */
function complaintsOf(svg: string, { width, height }: { width: number; height: number }): string[] {
  const texts = drawnTexts(svg);
  const outside = texts.filter(
    ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
  );
  return [
    ...collisions(texts).map(([one, other]) => `${one} lies on ${other}`),
    ...outside.map(({ text }) => `${text} leaves the picture`),
  ];
}

/** Marks that no text may cover: symbols, bars and discs, but not the swatches beside names. */
function marksOf(drawn: DrawnOption): Box[] {
  const around = ([x, y]: readonly [number, number], radius: number) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  });
  return [
    ...drawn.marks.map(({ place }) => around(place, 4)),
    ...drawn.discs.map(({ place }) => around(place, 4)),
    ...drawn.rects,
    ...drawn.columnBoxes,
  ];
}

function covered(chart: Chart, layout: Layout): string[] {
  if (chart.drawing.kind !== 'option') return [];
  const drawn = new DrawnOption(chart.drawing.option(layout));
  const marks = marksOf(drawn);
  return drawn.texts
    .filter(({ left, right, y }) =>
      marks.some((mark) => overlaps(mark, { left, right, top: y - 4, bottom: y + 4 }, -1)),
    )
    .map(({ text }) => `${text} covers a mark`);
}

describe('hostile names', () => {
  it.each(allFixtures)('stay in their boxes in $id $name', ({ id, data }) => {
    const chart = build(id, data);
    for (const name of pageLayoutNames) {
      const layout = pageLayout(chart, name);
      const svg = renderPageChart(chart, { prefix: 'c', layout: name });
      expect([name, ...complaintsOf(svg, layout), ...covered(chart, layout)]).toEqual([name]);
    }
    for (const format of allFormats) {
      const svg = renderChartFile(chart, format, context);
      expect([format, ...complaintsOf(svg, sheetSize(svg))]).toEqual([format]);
    }
  });

  it('would be found where they lie on each other', () => {
    const text = (x: number) => `<text x="${x}" y="20" font-size="13">${names[0]}</text>`;
    expect(complaintsOf(`<svg>${text(10)}${text(100)}</svg>`, { width: 400, height: 40 })).toHaveLength(3);
  });

  it('are kept as rows where shorter ones leave them room', () => {
    const rows = comparisonFixtures.forty!.rows.slice(0, 12);
    const { drawing } = build('comparison', { ...comparisonFixtures.forty!, rows });
    if (drawing.kind !== 'option') throw new Error('no option');
    const drawn = new DrawnOption(
      drawing.option({ ...pageLayouts.narrow, name: '1x1', width: 492, height: 360 }),
    );
    expect(drawn.marks.length).toBeGreaterThan(8);
  });

  it('are told apart by their municipality where they are the same', () => {
    const [first, second, ...others] = slopeFixtures.typical!.rows;
    const rows = [{ ...first!, name: 'Altstadt' }, { ...second!, name: 'Altstadt' }, ...others];
    const { drawing } = charts.slope.build({ ...slopeFixtures.typical!, rows }, germanContext);
    if (drawing.kind !== 'option') throw new Error('no option');
    const texts = new DrawnOption(drawing.option(pageLayouts.wide)).texts.map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Altstadt')).sort()).toEqual(
      [first!, second!].map(({ municipality }) => `Altstadt, ${municipality}`).sort(),
    );
    expect(texts).toContain(others[0]!.name);
  });
});
