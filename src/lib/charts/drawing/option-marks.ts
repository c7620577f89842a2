import { axisMarks, scaleOf } from './axis-marks.ts';
import { elementMarks } from './element-marks.ts';
import type { LayeredMark, Mark } from './marks.ts';
import type { ChartOption } from './option.ts';
import { seriesMarks } from './series-marks.ts';

/** Lays out an option as ECharts does, at a fiftieth of its cost. */
export function optionMarks(option: ChartOption): Mark[] {
  return [...plotMarks(option), ...elementMarks(option.graphic.elements)]
    .toSorted((a, b) => a.z - b.z || a.rank - b.rank)
    .map(({ mark }) => mark);
}

function plotMarks(option: ChartOption): LayeredMark[] {
  if (!option.grid) return [];
  const { grid, xAxis, yAxis, series } = option;
  const x = scaleOf(xAxis, true, grid);
  const y = scaleOf(yAxis, false, grid);
  return [...axisMarks(x, y), ...axisMarks(y, x), ...seriesMarks(series, x, y)];
}
