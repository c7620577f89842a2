import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { legendMarks } from '#lib/charts/drawing/legend.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { pageLayout } from '#lib/charts/live/description.ts';
import { drawChart, renderSvg } from './render-svg.ts';

/** A chart for the text of a report. What it shows is said around it: title, measure and notes. */
export interface ReportChart {
  chart: Chart;
  context: ChartContext;
}

export interface ReportDrawing {
  svg: string;
  /** In pixels of the drawing. */
  width: number;
  height: number;
}

const legendSize = 13;
/** Of drawings whose height is free: two of them and the words about them share a sheet. */
const height = 320;

/** Drawn as on a wide page, with the signs below that it has. */
export function drawReportChart({ chart }: ReportChart): ReportDrawing {
  const page = pageLayout(chart, 'wide');
  const layout = chart.pageHeight ? page : { ...page, height };
  const legend = legendMarks(chart.legend ?? [], {
    left: 0,
    room: layout.width,
    size: legendSize,
    colour: lightColours.muted,
  });
  const size = { width: layout.width, height: Math.ceil(layout.height + 8 + legend.height) };
  const svg = renderSvg(
    [...drawChart(chart, layout), { kind: 'group', shift: [0, layout.height + 8], marks: legend.marks }],
    {
      prefix: 'chart',
      title: chart.title,
      description: chart.alt,
      size,
      sheet: size,
      hasSeparateHalos: true,
    },
  );
  return { svg, ...size };
}
