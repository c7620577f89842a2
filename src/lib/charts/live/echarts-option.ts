import type { BarSeries, ChartOption, LineSeries, ScatterSeries } from '../drawing/option.ts';
import type { CategoryAxis } from '../drawing/columns.ts';
import type { GraphicElement } from '../drawing/elements.ts';
import type { HiddenAxis, ValueAxis } from '../drawing/axes.ts';
import { fontFamily } from '../drawing/theme.ts';

/** An option with all that ECharts would choose itself, so that it draws what the server drew; colours by `colour`. */
export function echartsOption(option: ChartOption, colour: (hex: string) => string = (hex) => hex) {
  const plot = option.grid && {
    grid: { ...option.grid, containLabel: false, outerBoundsMode: 'none' },
    xAxis: echartsAxis(option.xAxis),
    yAxis: echartsAxis(option.yAxis),
  };
  const whole = {
    animation: false,
    ...plot,
    series: option.series.map(echartsSeries),
    graphic: { elements: option.graphic.elements.map(echartsElement) },
  };
  return recoloured(whole, colour) as typeof whole;
}

function recoloured(value: unknown, colour: (hex: string) => string): unknown {
  if (typeof value === 'string') return /^#[0-9a-f]{6}$/.test(value) ? colour(value) : value;
  if (Array.isArray(value)) return value.map((item) => recoloured(item, colour));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, recoloured(item, colour)]));
}

function echartsAxis(axis: ValueAxis | HiddenAxis | CategoryAxis) {
  if ('show' in axis) return axis;
  const { lineStyle } = axis.axisLine;
  const axisLine = { onZero: true, ...axis.axisLine, lineStyle: { cap: 'butt', ...lineStyle } };
  const letters = { fontFamily, hideOverlap: false };
  if (axis.type === 'category')
    return { ...axis, axisLine, axisLabel: { ...axis.axisLabel, ...letters, interval: 0 } };
  const { texts, ...axisLabel } = axis.axisLabel;
  const [first = axis.min, second = axis.max] = axisLabel.customValues;
  const formatter = (value: number) => texts[axisLabel.customValues.indexOf(value)] ?? '';
  return {
    ...axis,
    axisLine,
    axisLabel: { ...axisLabel, ...letters, formatter },
    splitNumber: Math.max(1, texts.length - 1),
    interval: second - first,
  };
}

function echartsSeries(series: LineSeries | ScatterSeries | BarSeries) {
  // What is pointed at are the points alone. Nothing is drawn outside the plot.
  const quiet = { silent: true, clip: false, emphasis: { disabled: true }, tooltip: { show: false } };
  switch (series.type) {
    case 'line': {
      const { areaStyle } = series;
      return {
        ...series,
        ...quiet,
        symbol: 'none',
        ...(areaStyle && { areaStyle: { opacity: 1, ...areaStyle } }),
      };
    }
    case 'scatter':
      return { ...series, ...quiet, itemStyle: { opacity: 1, ...series.itemStyle } };
    case 'bar':
      return { ...series, ...quiet };
  }
}

function echartsElement(element: GraphicElement) {
  if (element.type !== 'text') return { ...element, silent: true };
  const style = { ...element.style, fontFamily, verticalAlign: 'middle', lineJoin: 'round' };
  return { ...element, style, silent: true };
}
