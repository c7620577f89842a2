import type { Chart } from '#lib/charts/chart.ts';
import { inGrey, type Ink } from '#lib/charts/drawing/grey.ts';
import { escapeMarkup } from '#lib/charts/drawing/markup.ts';
import type { Mark } from '#lib/charts/drawing/marks.ts';
import { optionMarks } from '#lib/charts/drawing/option-marks.ts';
import { writeMarks } from '#lib/charts/drawing/svg.ts';
import { fontFamily } from '#lib/charts/drawing/theme.ts';
import type { Layout, PageLayoutName } from '#lib/charts/layout.ts';
import { pageLayout } from '#lib/charts/live/description.ts';

export function drawChart({ drawing }: Chart, layout: Layout, { hasLinks = false } = {}): Mark[] {
  return drawing.kind === 'option'
    ? optionMarks(drawing.option(layout))
    : drawing.marks(layout, { hasLinks });
}

interface RootAttributes {
  /** Ids start with it, so that they are unique in a page. */
  prefix: string;
  title: string;
  description: string;
  /** In pixels, or with their unit. */
  size: { width: number | string; height: number | string };
  sheet: { width: number; height: number };
  /** Pictures with links inside must let assistive technology in. */
  hasLinks?: boolean;
  hasSeparateHalos?: boolean;
  isThemed?: boolean;
  ink?: Ink | undefined;
}

/** An SVG document with name and text alternative. Figures are proportional, as the places of labels assume. */
export function renderSvg(
  marks: readonly Mark[],
  { prefix, title, description, size, sheet, hasLinks, hasSeparateHalos, isThemed, ink }: RootAttributes,
): string {
  const id = escapeMarkup(prefix);
  const inked = ink === 'grey' ? inGrey(marks) : marks;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"` +
    ` viewBox="0 0 ${sheet.width} ${sheet.height}" role="${hasLinks ? 'group' : 'img'}"` +
    ` aria-labelledby="${id}-title ${id}-desc" font-family="${fontFamily}" font-variant="normal">\n` +
    `<title id="${id}-title">${escapeMarkup(title)}</title>\n` +
    `<desc id="${id}-desc">${escapeMarkup(description)}</desc>\n` +
    `${writeMarks(inked, { prefix, hasSeparateHalos, isThemed })}\n</svg>\n`
  );
}

/**
 * The SVG of a chart for a page, whose style sheet sets its colours; title and text alternative are inside for
 * assistive technology. `prefix` must be unique on the page, also between the two layouts of a chart.
 */
export function renderPageChart(
  chart: Chart,
  {
    prefix,
    layout: name,
    hasLinks: mayLink = true,
  }: { prefix: string; layout: PageLayoutName; hasLinks?: boolean },
): string {
  const layout = pageLayout(chart, name);
  const hasLinks = mayLink && chart.drawing.kind === 'marks';
  return renderSvg(drawChart(chart, layout, { hasLinks }), {
    prefix,
    title: chart.title,
    description: chart.alt,
    size: layout,
    sheet: layout,
    hasLinks,
    isThemed: true,
  });
}
