import type { OptionValue } from '#lib/charts/drawing/option.ts';

type Test = (value: unknown) => boolean;

const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Test = (value) => typeof value === 'string';
const flag: Test = (value) => typeof value === 'boolean';
const anything: Test = () => true;
const one =
  (...values: OptionValue[]): Test =>
  (value) =>
    values.includes(value as OptionValue);
const either =
  (...tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const pair: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(number);

/** An object with no other keys than these, all of `required` among them. */
function shape(tests: Record<string, Test>, required: readonly string[] = []): Test {
  const known = new Map(Object.entries(tests));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    for (const key in given) {
      if (given[key] !== undefined && !known.get(key)?.(given[key])) return false;
    }
    return required.every((key) => given[key] !== undefined);
  };
}

const labels = shape({ $labels: anything }, ['$labels']);
const cap = one('butt', 'round', 'square');
const lineStyle = shape({
  color: text,
  width: number,
  type: either(one('solid'), list(number)),
  cap,
  opacity: number,
});
const decal = shape(
  {
    symbol: one('rect'),
    dashArrayX: (value) => pair(value) && (value as number[])[1] === 0,
    dashArrayY: pair,
    rotation: number,
    color: text,
  },
  ['symbol', 'dashArrayX', 'dashArrayY', 'color'],
);
const itemStyle = shape({ color: text, borderColor: text, borderWidth: number, opacity: number, decal });

const axis = shape(
  {
    type: one('value', 'category'),
    gridIndex: number,
    min: number,
    max: number,
    z: number,
    position: one('top', 'bottom', 'left', 'right'),
    inverse: flag,
    show: flag,
    data: list(text),
    axisLine: shape({ show: flag, onZero: flag, lineStyle }),
    axisTick: shape({ show: flag, customValues: list(number), length: number, lineStyle }),
    axisLabel: shape({
      show: flag,
      customValues: list(number),
      formatter: labels,
      color: text,
      fontSize: number,
      fontFamily: text,
      lineHeight: number,
      margin: number,
      interval: one(0),
      hideOverlap: one(false),
    }),
    splitLine: shape({ show: flag, lineStyle }),
    splitNumber: number,
    interval: number,
  },
  ['type'],
);

const ofSeries = {
  id: text,
  xAxisIndex: number,
  yAxisIndex: number,
  z: number,
  silent: flag,
  cursor: text,
  clip: flag,
};
const seriesTests: Record<string, Test> = {
  line: shape(
    {
      ...ofSeries,
      type: text,
      data: list(pair),
      symbol: one('none'),
      stack: text,
      lineStyle,
      areaStyle: shape({ color: text, opacity: number }),
    },
    ['data', 'symbol', 'lineStyle'],
  ),
  scatter: shape(
    {
      ...ofSeries,
      type: text,
      data: list(pair),
      symbol: one('circle', 'diamond', 'triangle', 'rect'),
      symbolSize: either(number, pair),
      itemStyle: shape({ color: text, borderColor: text, borderWidth: number, opacity: number }, [
        'color',
        'opacity',
      ]),
    },
    ['data', 'symbol', 'symbolSize', 'itemStyle'],
  ),
  bar: shape(
    {
      ...ofSeries,
      type: text,
      data: list(
        either(number, one(null), shape({ value: either(number, one(null)), itemStyle }, ['value'])),
      ),
      stack: text,
      barWidth: number,
      itemStyle,
    },
    ['data', 'barWidth'],
  ),
};

const shapeStyle = shape({
  fill: text,
  stroke: text,
  lineWidth: number,
  lineDash: list(number),
  lineCap: cap,
  opacity: number,
});
const ofElement = { type: text, id: text, z: number, silent: flag };
const numbers = (...names: string[]) => shape(Object.fromEntries(names.map((name) => [name, number])), names);
const drawn = (form: Test) => shape({ ...ofElement, shape: form, style: shapeStyle }, ['shape', 'style']);
const points = shape({ points: list(pair) }, ['points']);
const elementTests: Record<string, Test> = {
  text: shape(
    {
      ...ofElement,
      x: number,
      y: number,
      style: shape(
        {
          text,
          fill: text,
          fontSize: number,
          fontFamily: text,
          fontWeight: one(400, 600),
          align: one('left', 'center', 'right'),
          verticalAlign: one('middle'),
          stroke: text,
          lineWidth: number,
          lineJoin: one('round'),
          opacity: number,
        },
        ['text', 'fontSize', 'verticalAlign'],
      ),
    },
    ['x', 'y', 'style'],
  ),
  polyline: drawn(points),
  polygon: drawn(points),
  rect: drawn(numbers('x', 'y', 'width', 'height')),
  line: drawn(numbers('x1', 'y1', 'x2', 'y2')),
  circle: drawn(numbers('cx', 'cy', 'r')),
};

const ofType =
  (tests: Record<string, Test>): Test =>
  (value) =>
    tests[String((value as { type?: unknown } | null)?.type)]?.(value) === true;
const single = (test: Test) => either(test, list(test));

/**
 * Whether an option has no other keys and values than those of KnownOption: its types, as they are checked at run time.
 */
export const hasKnownShape = shape(
  {
    animation: one(false),
    grid: single(
      shape(
        {
          left: number,
          top: number,
          width: number,
          height: number,
          containLabel: one(false),
          outerBoundsMode: one('none'),
        },
        ['left', 'top', 'width', 'height'],
      ),
    ),
    xAxis: single(axis),
    yAxis: single(axis),
    series: list(ofType(seriesTests)),
    graphic: shape({ elements: list(ofType(elementTests)) }),
  },
  ['series'],
);
