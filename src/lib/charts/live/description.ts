import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Chart, ChartPoint } from '../chart.ts';
import { pageLayoutNames, pageLayouts, type Layout, type PageLayoutName } from '../layout.ts';
import type { ChartOption } from '../drawing/option.ts';

/** What makes a drawn chart live, as JSON: its options with all numbers worded, and the points to move through. */
export interface LiveChart {
  id: string;
  layouts: Record<PageLayoutName, { width: number; height: number; option: ChartOption }>;
  pointAxis: 'x' | 'y';
  points: ChartPoint[];
}

/** The layout in which a chart stands on a page; some need more height for more data. */
export function pageLayout(chart: Chart, name: PageLayoutName): Layout {
  const layout = pageLayouts[name];
  return chart.pageHeight ? { ...layout, height: chart.pageHeight(layout) } : layout;
}

/** Undefined for charts that have nothing to move through: they stay as the server drew them. */
export function describeLive(chart: Chart): LiveChart | undefined {
  const { drawing, points } = chart;
  if (drawing.kind !== 'option' || points.length === 0) return undefined;
  const layouts = Object.fromEntries(
    pageLayoutNames.map((name) => {
      const layout = pageLayout(chart, name);
      return [name, { width: layout.width, height: layout.height, option: drawing.option(layout) }];
    }),
  ) as LiveChart['layouts'];
  return { id: chart.id, layouts, pointAxis: drawing.pointAxis ?? 'x', points };
}

/** Attributes of the figure by which live.ts finds a chart; none for charts with nothing to point at. */
export function figureAttributes(chart: Chart, src: string, lang: Language): Record<string, string> {
  if (chart.drawing.kind === 'marks') return { 'data-tips': '' };
  if (chart.points.length === 0) return {};
  const { live } = chartTexts[lang];
  return {
    'data-chart': chart.id,
    'data-src': src,
    'data-label': live.label(chart.title),
    'data-role': live.role,
  };
}
