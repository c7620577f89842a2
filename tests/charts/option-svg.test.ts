import { describe, expect, it } from 'vitest';
import { pointSeriesId } from '#lib/charts/chart.ts';
import { pageLayoutNames } from '#lib/charts/layout.ts';
import { pageLayout } from '#lib/charts/live/description.ts';
import type { ChartOption } from '#lib/charts/drawing/option.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import { drawKnownOption } from '#lib/server/files/svg/option/draw-option.ts';
import {
  carrierFixtures,
  comparisonFixtures,
  germanContext,
  pathFixtures,
  programmeFixtures,
  sectorFixtures,
} from './fixtures.ts';

/** A plot from (10, 20) to (110, 120): ten pixels are a unit, y goes up. */
const plain: ChartOption = {
  animation: false,
  grid: { left: 10, top: 20, width: 100, height: 100 },
  xAxis: { type: 'value', min: 0, max: 10, axisLabel: { show: false } },
  yAxis: { type: 'value', min: 0, max: 10, axisLabel: { show: false } },
  series: [],
};
const columns: ChartOption = {
  ...plain,
  xAxis: { type: 'category', data: ['a', 'b'], axisLabel: { show: false } },
};

function draw(option: ChartOption): string[] {
  return drawKnownOption(option, 'p')!.split('\n');
}

describe('drawing of an option without ECharts', () => {
  it('places a line by the axes', () => {
    const line = {
      id: 'l',
      type: 'line' as const,
      symbol: 'none',
      data: [
        [0, 0],
        [5, 10],
      ],
      lineStyle: { color: '#131525', width: 2, type: [6, 4] },
    };
    expect(draw({ ...plain, series: [line] })).toEqual([
      '<path d="M10 120L60 20" fill="none" stroke="#131525" stroke-width="2" stroke-dasharray="6,4" stroke-linejoin="bevel"/>',
    ]);
  });

  it('draws points above lines, whatever their order in the option', () => {
    const points = {
      id: 's',
      type: 'scatter' as const,
      symbol: 'circle',
      symbolSize: 8,
      z: 3,
      data: [[1, 1]],
      itemStyle: { color: '#ffffff', borderColor: '#131525', borderWidth: 2, opacity: 1 },
    };
    const line = {
      id: 'l',
      type: 'line' as const,
      symbol: 'none',
      data: [
        [0, 0],
        [1, 1],
      ],
      lineStyle: { color: '#131525' },
    };
    const [first, second] = draw({ ...plain, series: [points, line] });
    expect(first).toContain('<path d="M10 120L20 110"');
    expect(second).toBe('<circle cx="20" cy="110" r="4" fill="#ffffff" stroke="#131525" stroke-width="2"/>');
  });

  it('stacks columns on each other, negative ones downwards, outlines inside', () => {
    const bar = (id: string, data: (number | null)[], itemStyle: { borderWidth?: number } = {}) => ({
      id,
      type: 'bar' as const,
      stack: 'total',
      barWidth: 20,
      data,
      itemStyle: { color: '#c67600', borderColor: '#ffffff', ...itemStyle },
    });
    const option = {
      ...columns,
      yAxis: { type: 'value', min: -5, max: 5, axisLabel: { show: false } },
      series: [bar('one', [2, -1]), bar('two', [1, -2], { borderWidth: 1 }), bar('none', [null, null])],
    };
    expect(draw(option)).toEqual([
      '<path d="M25 70h20v-20h-20zM75 70h20v10h-20z" fill="#c67600"/>',
      '<path d="M25.5 49.5h19v-9h-19zM75.5 80.5h19v19h-19z" fill="#c67600" stroke="#ffffff"/>',
    ]);
  });

  it('draws columns that look alike in one path, and none without extent', () => {
    const values = [1, { value: 2, itemStyle: { color: '#131525' } }, 0, 3];
    const bars = {
      id: 'b',
      type: 'bar' as const,
      barWidth: 20,
      itemStyle: { color: '#c67600' },
      data: values,
    };
    const xAxis = { type: 'category', data: ['a', 'b', 'c', 'd'], axisLabel: { show: false } };
    expect(draw({ ...columns, xAxis, series: [bars] })).toEqual([
      '<path d="M12.5 120h20v-10h-20zM87.5 120h20v-30h-20z" fill="#c67600"/>',
      '<path d="M37.5 120h20v-20h-20z" fill="#131525"/>',
    ]);
  });

  it('hatches with one pattern for all columns that look alike', () => {
    const decal = {
      symbol: 'rect',
      dashArrayX: [1, 0],
      dashArrayY: [2, 5],
      rotation: -0.785,
      color: '#ffffff',
    };
    const hatched = (value: number) => ({ value, itemStyle: { color: '#c67600', decal } });
    const bars = { id: 'b', type: 'bar' as const, barWidth: 20, data: [hatched(1), hatched(2)] };
    const drawn = draw({ ...columns, series: [bars] });
    expect(drawn.filter((markup) => markup.includes('url(#p-1)'))).toHaveLength(1);
    expect(drawn.at(-1)).toBe(
      '<defs><pattern id="p-1" width="1" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-44.98)">' +
        '<rect width="1" height="2" fill="#ffffff"/></pattern></defs>',
    );
  });

  it('fills the band between a line and the one stacked on it', () => {
    const side = (id: string, values: number[], areaStyle?: { color: string; opacity: number }) => ({
      id,
      type: 'line' as const,
      symbol: 'none',
      stack: 'band',
      data: values.map((value, at) => [at, value]),
      lineStyle: { color: '#e5ebf7', opacity: 0 },
      areaStyle,
    });
    const option = {
      ...plain,
      series: [side('low', [1, 2]), side('difference', [2, 3], { color: '#e5ebf7', opacity: 1 })],
    };
    expect(draw(option)).toEqual(['<path d="M10 90L20 70L20 100L10 110Z" fill="#e5ebf7"/>']);
  });

  it('draws the axis line at zero of the other axis, and its labels at the edge', () => {
    const option: ChartOption = {
      ...plain,
      xAxis: {
        type: 'value',
        min: 0,
        max: 10,
        axisLine: { show: true, lineStyle: { color: '#6e7597' } },
        axisLabel: {
          customValues: [5],
          formatter: { $labels: { 5: '<five>' } },
          color: '#51577a',
          fontSize: 10,
          lineHeight: 12,
        },
      },
      yAxis: { type: 'value', min: -5, max: 5, axisLabel: { show: false } },
    };
    expect(draw(option)).toEqual([
      '<path d="M10 70.5L110 70.5" fill="none" stroke="#6e7597"/>',
      '<text x="60" y="137.35" text-anchor="middle" font-size="10" fill="#51577a">&lt;five&gt;</text>',
    ]);
  });

  it('leaves to ECharts what it does not know', () => {
    const line = { id: 'l', type: 'line' as const, symbol: 'none', data: [[0, 0]], lineStyle: {} };
    expect(drawKnownOption({ ...plain, series: [line] }, 'p')).toBeDefined();
    expect(drawKnownOption({ ...plain, series: [{ ...line, smooth: true }] }, 'p')).toBeUndefined();
    expect(drawKnownOption({ ...plain, series: [{ ...line, data: [[0, null]] }] }, 'p')).toBeUndefined();
    expect(drawKnownOption({ ...plain, xAxis: { type: 'value', max: 10 } }, 'p')).toBeUndefined();
    expect(drawKnownOption({ ...plain, legend: {} }, 'p')).toBeUndefined();
  });

  const fixtures: Partial<Record<ChartId, object>> = {
    path: pathFixtures,
    carriers: carrierFixtures,
    sectors: sectorFixtures,
    programme: programmeFixtures,
    comparison: comparisonFixtures,
  };
  it.each(Object.keys(fixtures) as ChartId[])('knows all that the chart %s uses', (id) => {
    for (const [state, data] of Object.entries(fixtures[id]!)) {
      const chart = charts[id].build(data as never, germanContext);
      if (chart.drawing.kind !== 'option') continue;
      for (const name of pageLayoutNames) {
        const option = chart.drawing.option(pageLayout(chart, name));
        const series = option.series.filter((item) => item.id !== pointSeriesId);
        expect(drawKnownOption({ ...option, series }, 'p'), `${state}, ${name}`).toBeDefined();
      }
    }
  });
});
