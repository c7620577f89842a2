import { describe, expect, it } from 'vitest';
import type { BarSeries, ChartOption, LineSeries } from '#lib/charts/drawing/option.ts';
import type { CategoryAxis } from '#lib/charts/drawing/columns.ts';
import type { Decal } from '#lib/charts/drawing/marks.ts';
import type { ValueAxis } from '#lib/charts/drawing/axes.ts';
import { optionMarks } from '#lib/charts/drawing/option-marks.ts';
import { writeMarks } from '#lib/charts/drawing/svg.ts';

const hidden = { type: 'value', min: 0, max: 10, show: false } as const;
const letters = { color: '#51577a', fontSize: 10, lineHeight: 12 };

/** A plot from (10, 20) to (110, 120): ten pixels are a unit, y goes up. */
const plain = {
  grid: { left: 10, top: 20, width: 100, height: 100 },
  xAxis: hidden,
  yAxis: hidden,
  series: [],
  graphic: { elements: [] },
} satisfies ChartOption;

function slots(...data: string[]): CategoryAxis {
  const axisLine = { show: false, lineStyle: { color: '#6e7597', width: 1 } };
  return { type: 'category', z: 20, data, axisLine, axisTick: { show: false }, axisLabel: letters };
}

function draw(option: ChartOption): string[] {
  return writeMarks(optionMarks(option)).split('\n');
}

describe('drawing of an option without ECharts', () => {
  it('places a line by the axes', () => {
    const line = {
      id: 'l',
      type: 'line',
      z: 3,
      data: [
        [0, 0],
        [5, 10],
      ],
      lineStyle: { color: '#131525', width: 2, type: [6, 4] },
    } as const;
    expect(draw({ ...plain, series: [line] })).toEqual([
      '<path d="M10 120L60 20" fill="none" stroke="#131525" stroke-width="2" stroke-dasharray="6,4" stroke-linejoin="bevel"/>',
    ]);
  });

  it('draws points above lines, whatever their order in the option', () => {
    const points = {
      id: 's',
      type: 'scatter',
      symbol: 'circle',
      symbolSize: 8,
      z: 3,
      data: [[1, 1]],
      itemStyle: { color: '#ffffff', borderColor: '#131525', borderWidth: 2 },
    } as const;
    const line = {
      id: 'l',
      type: 'line',
      z: 3,
      data: [
        [0, 0],
        [1, 1],
      ],
      lineStyle: { color: '#131525', width: 2 },
    } as const;
    const [first, second] = draw({ ...plain, series: [points, line] });
    expect(first).toContain('<path d="M10 120L20 110"');
    expect(second).toBe('<circle cx="20" cy="110" r="4" fill="#ffffff" stroke="#131525" stroke-width="2"/>');
  });

  it('stacks columns on each other, negative ones downwards, outlines inside', () => {
    const bar = (
      id: string,
      data: BarSeries['data'],
      itemStyle: { borderWidth?: number } = {},
    ): BarSeries => ({
      id,
      type: 'bar',
      stack: 'total',
      barWidth: 20,
      data,
      itemStyle: { color: '#c67600', borderColor: '#ffffff', ...itemStyle },
    });
    const nothing = { value: null };
    const option = {
      ...plain,
      xAxis: slots('', ''),
      yAxis: { ...hidden, min: -5, max: 5 },
      series: [bar('one', [2, -1]), bar('two', [1, -2], { borderWidth: 1 }), bar('none', [nothing, nothing])],
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
      type: 'bar',
      stack: 'total',
      barWidth: 20,
      itemStyle: { color: '#c67600' },
      data: values,
    } as const;
    expect(draw({ ...plain, xAxis: slots('', '', '', ''), series: [bars] })).toEqual([
      '<path d="M12.5 120h20v-10h-20zM87.5 120h20v-30h-20z" fill="#c67600"/>',
      '<path d="M37.5 120h20v-20h-20z" fill="#131525"/>',
    ]);
  });

  it('hatches with one pattern for all columns that look alike', () => {
    const decal: Decal = {
      symbol: 'rect',
      dashArrayX: [1, 0],
      dashArrayY: [2, 5],
      rotation: -0.785,
      color: '#ffffff',
    };
    const hatched = (value: number) => ({ value, itemStyle: { color: '#c67600', decal } });
    const bars = {
      id: 'b',
      type: 'bar',
      stack: 'total',
      barWidth: 20,
      data: [hatched(1), hatched(2)],
    } as const;
    const drawn = draw({ ...plain, xAxis: slots('', ''), series: [bars] });
    expect(drawn.filter((markup) => markup.includes('url(#p-1)'))).toHaveLength(1);
    expect(drawn.at(-1)).toBe(
      '<defs><pattern id="p-1" width="1" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-44.98)">' +
        '<rect width="1" height="2" fill="#ffffff"/></pattern></defs>',
    );
  });

  it('fills the band between a line and the one stacked on it', () => {
    const side = (id: string, values: number[], areaStyle?: { color: string }): LineSeries => ({
      id,
      type: 'line',
      z: 1,
      stack: 'band',
      data: values.map((value, at) => [at, value] as const),
      lineStyle: { color: '#e5ebf7', width: 0 },
      areaStyle,
    });
    const option = {
      ...plain,
      series: [side('low', [1, 2]), side('difference', [2, 3], { color: '#e5ebf7' })],
    };
    expect(draw(option)).toEqual(['<path d="M10 90L20 70L20 100L10 110Z" fill="#e5ebf7"/>']);
  });

  it('draws the axis line at zero of the other axis, and its labels at the edge', () => {
    const lineStyle = { color: '#6e7597', width: 1 };
    const xAxis: ValueAxis = {
      type: 'value',
      min: 0,
      max: 10,
      axisLine: { show: true, lineStyle },
      axisTick: { show: false, customValues: [5], lineStyle },
      axisLabel: { ...letters, customValues: [5], texts: ['<five>'] },
      splitLine: { show: false, lineStyle },
    };
    const option = { ...plain, xAxis, yAxis: { ...hidden, min: -5, max: 5 } };
    expect(draw(option)).toEqual([
      '<path d="M10 70.5L110 70.5" fill="none" stroke="#6e7597"/>',
      '<text x="60" y="137.35" text-anchor="middle" font-size="10" fill="#51577a">&lt;five&gt;</text>',
    ]);
  });

  it('takes nothing that it does not draw: what is wrong here must not compile', () => {
    const line = {
      id: 'l',
      type: 'line',
      z: 3,
      data: [
        [0, 0],
        [1, 1],
      ],
      lineStyle: { color: '#131525', width: 1 },
    } as const;
    const itemStyle = { color: '#131525' };
    const dot = { id: 'd', type: 'scatter', z: 3, data: [], symbol: 'circle', itemStyle } as const;
    const options: ChartOption[] = [
      { ...plain, series: [line] },
      // @ts-expect-error: no curves
      { ...plain, series: [{ ...line, smooth: true }] },
      // @ts-expect-error: no gaps
      { ...plain, series: [{ ...line, data: [[0, null]] }] },
      // @ts-expect-error: ECharts would choose where the axis begins
      { ...plain, xAxis: { type: 'value', max: 10, show: false } },
      // @ts-expect-error: no legend
      { ...plain, legend: {} },
      // @ts-expect-error: columns stand in the slots of categories
      { ...plain, series: [{ id: 'b', type: 'bar', stack: 'total', barWidth: 20, data: [1] }] },
      // @ts-expect-error: circles are round
      { ...plain, series: [{ ...dot, symbolSize: [1, 2] }] },
    ];
    expect(draw(options[0]!)).toEqual([
      '<path d="M10 120L20 110" fill="none" stroke="#131525" stroke-linejoin="bevel"/>',
    ]);
  });
});
