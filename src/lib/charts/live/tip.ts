import type { ChartPoint } from '../chart.ts';
import type { Pair } from '../drawing/marks.ts';
import { fontFamily, lightColours } from '../drawing/theme.ts';
import type { LiveChart } from './description.ts';

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

/** So narrow a picture has no room beside the pointer. */
const minBeside = 440;

/** Beside the pointer, on the side that has room for it, or below a narrow picture: never over what it explains. */
function tipPlace([x, y]: Pair, [width, height]: Pair, [viewWidth, viewHeight]: Pair): [number, number] {
  const away = 14;
  if (viewWidth < minBeside) return [Math.max(0, Math.min(x - width / 2, viewWidth - width)), viewHeight + 4];
  return [
    Math.max(0, x + away + width <= viewWidth ? x + away : x - away - width),
    Math.max(0, y + away + height <= viewHeight ? y + away : y - away - height),
  ];
}

interface TipItem {
  seriesId: string;
  dataIndex: number;
}

export const pointSeriesId = 'points';

/** The tip at a point: what is pointed at is the nearest point along an axis, or what `pointer` was found to mean. */
export function tipOption(
  { points, pointAxis }: LiveChart,
  colour: (hex: string) => string,
  hasTargets: boolean,
  pointer: () => Pair | undefined,
) {
  const { ink, paper, axis } = lightColours;
  const hasMotion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    trigger: hasTargets ? 'item' : 'axis',
    triggerOn: hasTargets ? 'none' : 'mousemove|click',
    position: (
      place: Pair,
      _items: unknown,
      _tip: unknown,
      _mark: unknown,
      { contentSize, viewSize }: { contentSize: Pair; viewSize: Pair },
    ) => tipPlace(pointer() ?? place, contentSize, viewSize),
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
  };
}
