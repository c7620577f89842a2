import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { pointSeriesId, type Chart } from '#lib/charts/chart.ts';
import type { Layout } from '#lib/charts/layout.ts';
import { coordinate, escapeMarkup } from '#lib/charts/drawing/markup.ts';
import { resolveOption, type ChartOption } from '#lib/charts/drawing/option.ts';
import { fontFamily } from '#lib/charts/drawing/theme.ts';
import { drawKnownOption } from './option/draw-option.ts';
import { middleOfLine } from './option/shapes.ts';

echarts.use([LineChart, BarChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer]);

/** Draws an option; the answer is what stands inside the root element, ids starting with `prefix`. */
function drawOption(option: ChartOption, layout: Layout, prefix: string): string {
  const series = option.series.filter(({ id }) => id !== pointSeriesId);
  return (
    drawKnownOption({ ...option, series }, prefix) ?? drawWithECharts({ ...option, series }, layout, prefix)
  );
}

/** What the writer of our own does not know. Slow: some 20 ms for a picture. */
function drawWithECharts(option: ChartOption, layout: Layout, prefix: string): string {
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: layout.width,
    height: layout.height,
  });
  try {
    // Hover styles would become a style element, which the pages' content security policy forbids.
    const series = option.series.map((item) => ({ ...item, silent: true, emphasis: { disabled: true } }));
    chart.setOption(resolveOption({ ...option, series }) as echarts.EChartsCoreOption);
    return tidy(chart.renderToSVGString(), prefix);
  } finally {
    // An instance that is not disposed keeps timers and with them a command line process alive.
    chart.dispose();
  }
}

/** Takes out of ECharts' SVG what only its own client needs, and makes the rest the same at every run. */
function tidy(svg: string, prefix: string): string {
  const ids = new Map<string, string>();
  const inner = svg
    .replace(/^<svg[^>]*>\s*/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/^<rect [^>]*fill="none"[^>]*><\/rect>\s*/, '')
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, '')
    // Nothing is drawn outside the plot, and nothing behind texts.
    .replace(/<clipPath[^>]*>[\s\S]*?<\/clipPath>\s*/g, '')
    .replace(/<g clip-path="[^"]*">\s*([\s\S]*?)<\/g>\s*/g, '$1')
    .replace(/<path (?:d|transform)="[^"]*"(?: (?:d|transform)="[^"]*")? fill="none"><\/path>\s*/g, '')
    .replace(/<defs\s*>\s*<\/defs>\s*/, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space|stroke-miterlimit)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontAttributes(style))
    .replace(/<text\b[^>]* dominant-baseline="central"[^>]*>/g, onBaseline);
  return inner.replace(/\bzr\d+-[a-z]+\d+/g, (id) => {
    if (!ids.has(id)) ids.set(id, `${prefix}-${ids.size + 1}`);
    return ids.get(id)!;
  });
}

/** ECharts writes the font of a text as a style attribute; the family stands at the root. */
function fontAttributes(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .map(([name, value = '']) =>
      name === 'font-size'
        ? ` font-size="${value.replace('px', '')}"`
        : name === 'font-weight' && value !== '400'
          ? ` font-weight="${value}"`
          : '',
    )
    .join('');
}

/** ECharts places texts by their middle, which not every program understands. */
function onBaseline(tag: string): string {
  const number = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? 0);
  const y = coordinate(number('y') + middleOfLine * number('font-size'));
  return tag.replace(/ (?:dominant-baseline|y)="[^"]*"/g, '').replace('<text', `<text y="${y}"`);
}

/** The drawing of a chart without root element. `prefix` makes its ids unique in the document. */
export function drawChart(
  { drawing }: Chart,
  layout: Layout,
  { prefix, hasLinks = false }: { prefix: string; hasLinks?: boolean },
): string {
  return drawing.kind === 'option'
    ? drawOption(drawing.option(layout), layout, prefix)
    : drawing.markup(layout, { hasLinks });
}

export interface RootAttributes {
  prefix: string;
  title: string;
  description: string;
  /** The pixels it is shown in. */
  size: { width: number; height: number };
  /** The coordinates it is drawn in. */
  sheet: { width: number; height: number };
  /** Pictures with links inside must let assistive technology in. */
  hasLinks?: boolean;
}

/**
 * A complete SVG document around a drawing, with its name and text alternative. Figures are not tabular, whatever the
 * page around it sets: the places of labels are computed from proportional ones.
 */
export function wrapSvg(
  drawing: string,
  { prefix, title, description, size, sheet, hasLinks }: RootAttributes,
): string {
  const id = escapeMarkup(prefix);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"` +
    ` viewBox="0 0 ${sheet.width} ${sheet.height}" role="${hasLinks ? 'group' : 'img'}"` +
    ` aria-labelledby="${id}-title ${id}-desc" font-family="${fontFamily}" font-variant="normal">\n` +
    `<title id="${id}-title">${escapeMarkup(title)}</title>\n` +
    `<desc id="${id}-desc">${escapeMarkup(description)}</desc>\n` +
    `${drawing}\n</svg>\n`
  );
}
