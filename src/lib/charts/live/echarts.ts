import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { PageLayoutName } from '../layout.ts';
import type { LiveChart } from './description.ts';
import { echartsOption } from './echarts-option.ts';
import { pointSeriesId, tipOption } from './tip.ts';
import type { Pair } from '../drawing/marks.ts';
import type { Points } from '../drawing/option.ts';
import { nearestPoint } from '../drawing/point-target.ts';
import { colourProperty, lightColours } from '../drawing/theme.ts';

echarts.use([
  LineChart,
  BarChart,
  ScatterChart,
  GridComponent,
  GraphicComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A live chart over the drawing of the server. */
export interface LiveDrawing {
  show(index: number): void;
  /** Shows what is at this place of the window. */
  showAt(clientX: number, clientY: number): void;
  hide(): void;
}

/** The colour that a theme colour has here and now, in the colour scheme of the page. */
function colourIn(element: HTMLElement): (hex: string) => string {
  const style = getComputedStyle(element);
  return (hex) => {
    const property = colourProperty(hex);
    return (property && style.getPropertyValue(property).trim()) || hex;
  };
}

/** The points as a series of their own, seen only where a person points. */
function pointSeries({ positions, targets }: Points, colour: (hex: string) => string) {
  const ink = colour(lightColours.ink);
  return {
    id: pointSeriesId,
    // With parts of the picture of their own, points are marks that may share a place on the axis.
    type: targets ? 'scatter' : 'line',
    data: positions,
    z: 30,
    clip: false,
    symbol: 'circle',
    symbolSize: 14,
    showSymbol: false,
    lineStyle: { opacity: 0 },
    itemStyle: { color: 'transparent', borderColor: targets ? 'transparent' : ink, borderWidth: 1.5 },
    emphasis: { scale: false, itemStyle: { borderColor: ink } },
    // What is pointed at is found by targets, not by the marks themselves.
    silent: targets !== undefined,
  };
}

/** Lays a live chart over a drawing of the server, which stays below, invisible, and keeps the height. */
export function drawLive(drawing: HTMLElement, description: LiveChart): LiveDrawing {
  const { width, height, option } = description.layouts[drawing.dataset.layout as PageLayoutName];
  const container = document.createElement('div');
  container.className = 'chart-live';
  container.setAttribute('aria-hidden', 'true');
  drawing.append(container);

  const chart = echarts.init(container, null, { renderer: 'svg', width, height });
  const { points = { positions: [] }, series } = option;
  const { targets } = points;
  const seriesIndex = series.length;
  let pointer: Pair | undefined;
  const draw = () => {
    const colour = colourIn(drawing);
    const drawn = echartsOption(option, colour);
    const live = {
      ...drawn,
      series: [...drawn.series, pointSeries(points, colour)],
      tooltip: tipOption(description, colour, targets !== undefined, () => pointer),
    };
    chart.setOption(live, { notMerge: true });
  };
  const fit = () => {
    container.style.transform = `scale(${drawing.clientWidth / width})`;
  };
  draw();
  fit();
  drawing.classList.add('is-live');
  new ResizeObserver(fit).observe(drawing);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);

  const hide = () => {
    chart.dispatchAction({ type: 'hideTip' });
    chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
    if (targets) chart.dispatchAction({ type: 'downplay', seriesIndex });
  };
  const show = (index: number) => {
    if (index >= points.positions.length) return hide();
    if (targets) {
      chart.dispatchAction({ type: 'downplay', seriesIndex });
      chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex: index });
    }
    chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex: index });
  };
  const showAt = (clientX: number, clientY: number) => {
    const box = drawing.getBoundingClientRect();
    const scale = box.width / width;
    const [x, y] = [(clientX - box.left) / scale, (clientY - box.top) / scale];
    if (!targets) return chart.dispatchAction({ type: 'showTip', x, y });
    const index = nearestPoint(targets, x, y);
    if (index === undefined) return hide();
    pointer = [x, y];
    show(index);
  };
  if (targets) {
    for (const name of ['pointermove', 'pointerdown'] as const)
      container.addEventListener(name, ({ clientX, clientY }) => showAt(clientX, clientY));
    container.addEventListener('pointerleave', hide);
  }
  return {
    show: (index) => {
      pointer = undefined;
      show(index);
    },
    showAt,
    hide,
  };
}
