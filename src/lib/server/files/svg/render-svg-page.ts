import type { Chart } from '#lib/charts/chart.ts';
import type { PageLayoutName } from '#lib/charts/layout.ts';
import { pageLayout } from '#lib/charts/live/description.ts';
import { drawChart, renderSvg } from './render-svg.ts';

/**
 * The SVG of a chart for a page, whose style sheet sets its colours; title and text alternative are inside for
 * assistive technology. `prefix` must be unique on the page, also between the two layouts of a chart.
 */
export function renderPageChart(
  chart: Chart,
  { prefix, layout: name }: { prefix: string; layout: PageLayoutName },
): string {
  const layout = pageLayout(chart, name);
  const hasLinks = chart.drawing.kind === 'marks';
  return renderSvg(drawChart(chart, layout, { hasLinks }), {
    prefix,
    title: chart.title,
    description: chart.alt,
    size: layout,
    sheet: layout,
    hasLinks,
  });
}
