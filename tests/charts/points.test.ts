import { describe, expect, it } from 'vitest';
import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import type { Mark, TextMark } from '#lib/charts/drawing/marks.ts';
import { pageLayouts, type Layout } from '#lib/charts/layout.ts';
import { pageLayout } from '#lib/charts/live/description.ts';
import { charts, type ChartData, type ChartId } from '#lib/charts/registry.ts';
import { ruhrTiles } from '#lib/domain/ruhr-tiles.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { DrawnOption } from './drawn-option.ts';
import { allFixtures, englishContext, germanContext } from './fixtures.ts';
import { names, type Look } from './point-claims.ts';
import { rowComplaints, slopeComplaints, stepComplaints } from './point-grammar-rows.ts';
import { columnComplaints, yearComplaints } from './point-grammar-years.ts';

const contexts = [germanContext, englishContext];

function build<Id extends ChartId>(id: Id, data: ChartData[Id], context: ChartContext): Chart {
  return charts[id].build(data, context);
}

/** What is wrong with each point of a picture, by the grammar of its kind. */
const complaintsOf: Partial<Record<ChartId, (look: Look) => string[]>> = {
  path: yearComplaints,
  scenario: yearComplaints,
  programme: yearComplaints,
  carriers: columnComplaints,
  sectors: columnComplaints,
  comparison: rowComplaints,
  decomposition: rowComplaints,
  abatement: stepComplaints,
  slope: slopeComplaints,
  pair: rowComplaints,
};

const layoutsOf = (chart: Chart): Layout[] => [
  pageLayout(chart, 'wide'),
  pageLayout(chart, 'narrow'),
  { ...pageLayouts.wide, name: '16x9', width: 816, height: 320 },
  { ...pageLayouts.narrow, name: '1x1', width: 492, height: 340 },
  { ...pageLayouts.narrow, name: '4x5', width: 492, height: 480 },
];

function complaints(chart: Chart, lang: Language): string[] {
  const { drawing, id, points } = chart;
  if (drawing.kind !== 'option' || points.length === 0) return [];
  return layoutsOf(chart).flatMap((layout) => {
    const drawn = new DrawnOption(drawing.option(layout));
    if (drawn.spots.length === 0) return [];
    return complaintsOf[id as ChartId]!({ chart, drawn, layout, lang }).map(
      (text) => `${layout.name}: ${text}`,
    );
  });
}

describe('points', () => {
  it.each(allFixtures)('of $id $name say what stands where they are', ({ id, data }) => {
    for (const context of contexts) expect(complaints(build(id, data, context), context.lang)).toEqual([]);
  });

  it.each(Object.keys(complaintsOf) as ChartId[])('of %s are found at fault when two are exchanged', (id) => {
    const { data } = allFixtures.find((fixture) => {
      const { points } = build(fixture.id, fixture.data, germanContext);
      return fixture.id === id && points.length > 2;
    })!;
    const chart = build(id, data, germanContext);
    expect(complaints({ ...chart, points: chart.points.toReversed() }, 'de').length).toBeGreaterThan(1);
  });

  it('have a grammar for each chart with points', () => {
    const live = allFixtures.filter(({ id, data }) => build(id, data, germanContext).points.length > 0);
    expect([...new Set(live.map(({ id }) => id))].sort()).toEqual(Object.keys(complaintsOf).sort());
  });
});

describe('cells with links', () => {
  /** Texts by the title of the group that they stand in, or that came last before them. */
  function cellsOf({ drawing }: Chart, layout: Layout) {
    const cells: { title: string; texts: TextMark[] }[] = [];
    const read = (marks: readonly Mark[]) => {
      for (const mark of marks) {
        if (mark.kind === 'text') cells.at(-1)?.texts.push(mark);
        if (mark.kind !== 'group') continue;
        if (mark.title !== undefined) cells.push({ title: mark.title, texts: [] });
        read(mark.marks);
      }
    };
    if (drawing.kind === 'marks') read(drawing.marks(layout, { hasLinks: true }));
    return cells;
  }

  it.each(allFixtures.filter(({ id }) => id === 'multiples' || id === 'map'))(
    'of $id $name carry the name and value of their title',
    ({ id, data }) => {
      for (const context of contexts) {
        const chart = build(id, data, context);
        for (const layout of layoutsOf(chart))
          for (const { title, texts } of cellsOf(chart, layout)) {
            if (id === 'map') {
              const tile = ruhrTiles.find(({ name }) => title.startsWith(name));
              const [code] = texts;
              // Small tiles carry a number or nothing; after the last one the key follows.
              if (tile && code && /^\p{Lu}{1,4}$/u.test(code.text)) expect(code.text).toBe(tile.short);
            } else {
              const strong = texts.filter(({ isStrong }) => isStrong).map(({ text }) => text);
              expect(names(strong.slice(0, -1).join(''), title)).toBe(true);
              expect(title).toContain(strong.at(-1));
            }
          }
      }
    },
  );
});
