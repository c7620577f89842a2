import type { ChartOption } from '#lib/charts/drawing/option.ts';
import { axisShapes, scaleOf } from './axes.ts';
import { graphicShapes } from './graphics.ts';
import { gridsOf, isKnownOption, xAxesOf, yAxesOf, type KnownOption } from './known-option.ts';
import { Patterns, seriesShapes } from './series.ts';

/**
 * Draws an option of ECharts as ECharts does, at a fiftieth of its cost: a page must not wait for a chart library
 * that is made for living charts. It knows the part of the option that the charts of this program use; undefined
 * for anything else, which ECharts itself then draws. Ids start with `prefix`.
 */
export function drawKnownOption(option: ChartOption, prefix: string): string | undefined {
  return isKnownOption(option) ? draw(option, prefix) : undefined;
}

function draw(option: KnownOption, prefix: string): string {
  const grids = gridsOf(option);
  const xScales = xAxesOf(option).map((axis) => scaleOf(axis, true, grids[axis.gridIndex ?? 0]!));
  const yScales = yAxesOf(option).map((axis) => scaleOf(axis, false, grids[axis.gridIndex ?? 0]!));
  const across = (scale: { grid: unknown }, others: typeof xScales) =>
    others.find(({ grid }) => grid === scale.grid);
  const patterns = new Patterns(prefix);
  const shapes = [
    ...xScales.flatMap((scale) => axisShapes(scale, across(scale, yScales))),
    ...yScales.flatMap((scale) => axisShapes(scale, across(scale, xScales))),
    ...seriesShapes(
      option.series,
      ({ xAxisIndex = 0, yAxisIndex = 0 }) => ({ x: xScales[xAxisIndex]!, y: yScales[yAxisIndex]! }),
      patterns,
    ),
    ...graphicShapes(option.graphic?.elements ?? []),
  ];
  return [
    ...shapes.toSorted((a, b) => a.z - b.z || a.rank - b.rank).map(({ markup }) => markup),
    patterns.markup(),
  ]
    .filter((markup) => markup !== '')
    .join('\n');
}
