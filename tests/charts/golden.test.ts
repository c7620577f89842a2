import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { lightColours, type ColourName } from '#lib/charts/drawing/theme.ts';
import { charts, type ChartData, type ChartId } from '#lib/charts/registry.ts';
import { sparkline } from '#lib/charts/sparkline.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { renderPageChart } from '#lib/server/files/svg/render-svg.ts';
import { decompositionFixtures } from './decomposition-fixtures.ts';
import { abatementFixtures } from './abatement-fixtures.ts';
import { multiplesFixtures, slopeFixtures } from './multiples-fixtures.ts';
import {
  carrierFixtures,
  comparisonFixtures,
  englishContext,
  germanContext,
  mapFixtures,
  pathFixtures,
  programmeFixtures,
  sectorFixtures,
} from './fixtures.ts';
import { gapFixtures } from './gap-fixtures.ts';
import { pairFixtures } from './pair-fixtures.ts';
import { scenarioFixtures } from './scenario-fixtures.ts';

/**
 * Pictures that somebody has looked at. When one changes on purpose, renew it with
 *
 *     UPDATE_GOLDEN=1 npx vitest run tests/charts/golden.test.ts
 *
 * and look at it again before it is committed.
 */
function build<Id extends ChartId>(id: Id, data: ChartData[Id] | undefined, context: ChartContext): Chart {
  return charts[id].build(data!, context);
}

const pictures: Record<string, () => string> = {
  'path-behind-wide': () => page(build('path', pathFixtures.behind, germanContext), 'wide'),
  'path-incomplete-narrow': () => page(build('path', pathFixtures.incomplete, germanContext), 'narrow'),
  'path-trend-16x9': () => file(build('path', pathFixtures.trend, germanContext), '16x9', germanContext),
  'path-secured-wide': () => page(build('path', pathFixtures.secured, germanContext), 'wide'),
  'gap-typical-wide': () => page(build('gap', gapFixtures().typical, germanContext), 'wide'),
  'gap-typical-narrow': () => page(build('gap', gapFixtures().typical, englishContext), 'narrow'),
  'gap-more-16x9': () => file(build('gap', gapFixtures().more, germanContext), '16x9', germanContext),
  'pair-typical-wide': () => page(build('pair', pairFixtures().typical, germanContext), 'wide'),
  'pair-against-narrow': () => page(build('pair', pairFixtures().against, englishContext), 'narrow'),
  'pair-typical-1x1': () => file(build('pair', pairFixtures().typical, germanContext), '1x1', germanContext),
  'pair-together-16x9': () =>
    file(build('pair', pairFixtures().together, germanContext), '16x9', germanContext),
  'scenario-above-wide': () => page(build('scenario', scenarioFixtures().above, germanContext), 'wide'),
  'scenario-below-1x1': () =>
    file(build('scenario', scenarioFixtures().below, germanContext), '1x1', germanContext),
  'carriers-incomplete-wide': () =>
    page(build('carriers', carrierFixtures.incomplete, germanContext), 'wide'),
  'sectors-typical-narrow': () => page(build('sectors', sectorFixtures.typical, englishContext), 'narrow'),
  'decomposition-typical-wide': () =>
    page(build('decomposition', decompositionFixtures.typical, germanContext), 'wide'),
  'decomposition-against-narrow': () =>
    page(build('decomposition', decompositionFixtures.against, englishContext), 'narrow'),
  'decomposition-short-1x1': () =>
    file(build('decomposition', decompositionFixtures.short, germanContext), '1x1', germanContext),
  'programme-withoutPath-wide': () =>
    page(build('programme', programmeFixtures.withoutPath, germanContext), 'wide'),
  'programme-typical-1x1-en': () =>
    file(build('programme', programmeFixtures.typical, englishContext), '1x1', englishContext),
  'comparison-typical-wide': () =>
    page(build('comparison', comparisonFixtures.typical, germanContext), 'wide'),
  'comparison-change-4x5': () =>
    file(build('comparison', comparisonFixtures.change, germanContext), '4x5', germanContext),
  'abatement-typical-wide': () => page(build('abatement', abatementFixtures.typical, germanContext), 'wide'),
  'abatement-negative-4x5': () =>
    file(build('abatement', abatementFixtures.negative, germanContext), '4x5', germanContext),
  'multiples-typical-wide': () => page(build('multiples', multiplesFixtures.typical, germanContext), 'wide'),
  'multiples-page-16x9': () =>
    file(build('multiples', multiplesFixtures.page, englishContext), '16x9', englishContext),
  'slope-typical-wide': () => page(build('slope', slopeFixtures.typical, germanContext), 'wide'),
  'slope-typical-narrow': () => page(build('slope', slopeFixtures.typical, germanContext), 'narrow'),
  'carriers-typical-page-grey': () =>
    renderChartFile(build('carriers', carrierFixtures.typical, germanContext), 'page', germanContext, {
      ink: 'grey',
    }),
  'gap-typical-column-grey': () =>
    renderChartFile(build('gap', gapFixtures().typical, germanContext), 'column', germanContext, {
      ink: 'grey',
    }),
  'map-typical-narrow': () => page(build('map', mapFixtures.typical, germanContext), 'narrow'),
  sparkline: () => `${inColour(sparkline(pathFixtures.behind!.progress))}\n`,
};

/** So that a picture of a page can be looked at without its style sheet. */
const inColour = (svg: string) =>
  svg.replace(/var\(--chart-([\w-]+)\)/g, (_, name: string) => lightColours[name as ColourName]);

function page(chart: Chart, layout: 'wide' | 'narrow'): string {
  return inColour(renderPageChart(chart, { prefix: 'c', layout }));
}

function file(chart: Chart, format: '16x9' | '1x1' | '4x5', context: ChartContext): string {
  return renderChartFile(chart, format, context);
}

describe('golden pictures', () => {
  it.each(Object.entries(pictures))('%s', (name, draw) => {
    const path = new URL(`golden/${name}.svg`, import.meta.url);
    const svg = draw();
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, svg);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(svg);
  });
});
