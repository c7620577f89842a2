import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { pointSeriesId, type ChartPoint } from '../chart.ts';
import type { PageLayoutName } from '../layout.ts';
import type { LiveChart } from './description.ts';
import { resolveOption, type ChartOption } from '../drawing/option.ts';
import { nearestPoint, type PointTarget } from '../drawing/point-target.ts';
import { colourProperty, fontFamily, lightColours } from '../drawing/theme.ts';

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
  /** Shows the point with this index. */
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

/** Built from text nodes: what stands in the data never becomes markup. */
function tipElement({ heading, lines }: ChartPoint, colour: (hex: string) => string): HTMLElement {
  const tip = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = heading;
  const list = document.createElement('dl');
  for (const line of lines) {
    const label = document.createElement('dt');
    label.textContent = line.label;
    if (line.colour) {
      label.style.setProperty('--chart-mark', colour(line.colour));
      label.className = line.pattern ? `has-mark is-${line.pattern}` : 'has-mark';
    }
    const value = document.createElement('dd');
    value.textContent = line.value;
    list.append(label, value);
  }
  tip.append(title, list);
  return tip;
}

interface TipItem {
  seriesId: string;
  dataIndex: number;
}

function targetsOf({ series }: ChartOption): readonly PointTarget[] {
  const points = series.find(({ id }) => id === pointSeriesId);
  return (points?.targets ?? []) as unknown as readonly PointTarget[];
}

type Spot = readonly [x: number, y: number];

/** Beside the pointer, on the side that has room for it; ECharts keeps it within the picture. */
function besidePointer([x, y]: Spot, [width, height]: Spot, [viewWidth, viewHeight]: Spot): [number, number] {
  const away = 14;
  return [
    x + away + width <= viewWidth ? x + away : x - away - width,
    y + away + height <= viewHeight ? y + away : y - away - height,
  ];
}

/** The option as drawn on the server, plus what only a live chart has: the points and their tip. */
function liveOption(
  option: ChartOption,
  { points, pointAxis }: LiveChart,
  colour: (hex: string) => string,
  pointer: () => Spot | undefined,
) {
  const { ink, paper, axis } = lightColours;
  const hasMotion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const hasTargets = targetsOf(option).length > 0;
  const series = option.series.map(({ targets: _, ...item }) =>
    item.id === pointSeriesId
      ? {
          ...item,
          // With parts of the picture of their own, points are marks that may share a place on the axis.
          type: hasTargets ? ('scatter' as const) : item.type,
          z: 30,
          clip: false,
          symbol: 'circle',
          symbolSize: 14,
          showSymbol: false,
          lineStyle: { opacity: 0 },
          itemStyle: {
            color: 'transparent',
            borderColor: hasTargets ? 'transparent' : ink,
            borderWidth: 1.5,
          },
          emphasis: { scale: false, itemStyle: { borderColor: ink } },
          // What is pointed at is found by targets, not by the marks themselves.
          silent: hasTargets,
        }
      : { ...item, silent: true, emphasis: { disabled: true }, tooltip: { show: false } },
  );
  return {
    ...(resolveOption({ ...option, series }, colour) as object),
    tooltip: {
      trigger: hasTargets ? 'item' : 'axis',
      triggerOn: hasTargets ? 'none' : 'mousemove|click',
      confine: true,
      position: (
        place: Spot,
        _items: unknown,
        _tip: unknown,
        _mark: unknown,
        { contentSize, viewSize }: { contentSize: Spot; viewSize: Spot },
      ) => besidePointer(pointer() ?? place, contentSize, viewSize),
      transitionDuration: hasMotion ? 0.15 : 0,
      axisPointer: {
        type: 'line',
        axis: pointAxis,
        snap: true,
        animation: false,
        label: { show: false },
        lineStyle: { color: colour(axis), type: 'solid', width: 1 },
      },
      className: 'chart-tip',
      backgroundColor: colour(paper),
      borderColor: colour(axis),
      borderWidth: 1,
      textStyle: { color: colour(ink), fontFamily, fontSize: 14 },
      formatter: (shown: TipItem | TipItem[]) => {
        const item = [shown].flat().find(({ seriesId }) => seriesId === pointSeriesId);
        const point = item && points[item.dataIndex];
        return point ? tipElement(point, colour) : '';
      },
    },
  };
}

/**
 * Lays a live chart over a drawing, in its layout and size: the picture does not move. The drawing of the server
 * stays below, invisible, and keeps the height.
 */
export function drawLive(drawing: HTMLElement, description: LiveChart): LiveDrawing {
  const { width, height, option } = description.layouts[drawing.dataset.layout as PageLayoutName];
  const container = document.createElement('div');
  container.className = 'chart-live';
  container.setAttribute('aria-hidden', 'true');
  drawing.append(container);

  const chart = echarts.init(container, null, { renderer: 'svg', width, height });
  let pointer: Spot | undefined;
  const draw = () => {
    const live = liveOption(option, description, colourIn(drawing), () => pointer);
    chart.setOption(live as echarts.EChartsCoreOption, { notMerge: true });
  };
  const fit = () => {
    container.style.transform = `scale(${drawing.clientWidth / width})`;
  };
  draw();
  fit();
  drawing.classList.add('is-live');
  new ResizeObserver(fit).observe(drawing);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  new MutationObserver(draw).observe(document.documentElement, {
    attributeFilter: ['data-kern-theme', 'class'],
  });

  const seriesIndex = option.series.findIndex(({ id }) => id === pointSeriesId);
  const pointCount = (option.series[seriesIndex]?.data as readonly unknown[] | undefined)?.length ?? 0;
  const targets = targetsOf(option);
  const hasTargets = targets.length > 0;
  const hide = () => {
    chart.dispatchAction({ type: 'hideTip' });
    chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
    if (hasTargets) chart.dispatchAction({ type: 'downplay', seriesIndex });
  };
  const show = (index: number) => {
    if (index >= pointCount) return hide();
    if (hasTargets) {
      chart.dispatchAction({ type: 'downplay', seriesIndex });
      chart.dispatchAction({ type: 'highlight', seriesIndex, dataIndex: index });
    }
    chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex: index });
  };
  const showAt = (clientX: number, clientY: number) => {
    const box = drawing.getBoundingClientRect();
    const scale = box.width / width;
    const [x, y] = [(clientX - box.left) / scale, (clientY - box.top) / scale];
    if (!hasTargets) return chart.dispatchAction({ type: 'showTip', x, y });
    const index = nearestPoint(targets, x, y);
    if (index === undefined) return hide();
    pointer = [x, y];
    show(index);
  };
  if (hasTargets) {
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
