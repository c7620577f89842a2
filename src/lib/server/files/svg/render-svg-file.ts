import type { Chart, ChartContext } from '#lib/charts/chart.ts';
import { fileSheets, type FileFormat, type FileSheet, type Layout } from '#lib/charts/layout.ts';
import type { Ink } from '#lib/charts/drawing/grey.ts';
import { legendMarks } from '#lib/charts/drawing/legend.ts';
import { textMark, type Mark, type TextMark } from '#lib/charts/drawing/marks.ts';
import { wrapBalanced, wrapText } from '#lib/charts/text/width.ts';
import { lightColours } from '#lib/charts/drawing/theme.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { methodLine, originParts } from './chart-origin.ts';
import { drawChart, renderSvg } from './render-svg.ts';

const margin = 24;
/** Title of a sheet; narrower ones have a smaller one. */
const titleSize = ({ width }: FileSheet) => (width < 450 ? 17 : 21);
const subtitleSize = 13;
const stripHeight = 28;
/** Other fonts, where Fira Sans is not at hand, are wider. Narrow sheets have less room to spare. */
const roomForOtherFonts = (width: number) => width * (width > 700 ? 0.86 : 0.96);

interface Block<Part = Mark> {
  marks: Part[];
  bottom: number;
}

function paragraph(
  text: string,
  {
    top,
    width,
    size,
    colour,
    isStrong = false,
  }: { top: number; width: number; size: number; colour: string; isStrong?: boolean },
): Block<TextMark> {
  const lineHeight = size * 1.25;
  const room = roomForOtherFonts(width);
  const lines = isStrong ? wrapBalanced(text, room, size, true) : wrapText(text, room, size);
  return {
    marks: lines.map((line, index) =>
      textMark(line, { x: margin, y: top + index * lineHeight + size * 0.95, size, colour, isStrong }),
    ),
    bottom: top + lines.length * lineHeight,
  };
}

function header(chart: Chart, context: ChartContext, sheet: FileSheet): Block {
  const { ink, muted, notice } = lightColours;
  const width = sheet.width - 2 * margin;
  const marks = figureMarks(context, context.lang);
  const lines = marks.flatMap((mark) => wrapText(mark, roomForOtherFonts(width), 14, true));
  const height = lines.length === 0 ? 0 : stripHeight + (lines.length - 1) * 20;
  const strip: Mark[] =
    height === 0
      ? []
      : [
          { kind: 'rect', x: 0, y: 0, width: sheet.width, height, paint: { fill: notice } },
          ...lines.map((line, at) =>
            textMark(line, { x: margin, y: 19 + at * 20, size: 14, colour: ink, isStrong: true }),
          ),
        ];
  const top = height + 16;
  const title = paragraph(chart.title, { top, width, size: titleSize(sheet), colour: ink, isStrong: true });
  const below = { top: title.bottom + 3, width, size: subtitleSize, colour: muted };
  const subtitle = paragraph(chart.subtitle, below);
  return { marks: [...strip, ...title.marks, ...subtitle.marks], bottom: subtitle.bottom };
}

/** Signs, notes, method and origin at the foot of the sheet; `bottom` is where it begins. */
function footer(chart: Chart, context: ChartContext, sheet: FileSheet): Block {
  const { muted, grid } = lightColours;
  const width = sheet.width - 2 * margin;
  const size = sheet.footerSize;
  const legend = legendMarks(chart.legend ?? [], {
    left: margin,
    room: roomForOtherFonts(width),
    size,
    colour: muted,
  });
  const texts = [chart.notes.join(' '), `${methodLine(context)}.`, originParts(context).join(' · ')];
  let { height } = legend;
  const lines = texts
    .filter((text) => text !== '')
    .flatMap((text) => {
      const block = paragraph(text, { top: height, width, size, colour: muted });
      height = block.bottom + 2;
      return block.marks;
    });
  const top = sheet.height - 12 - height;
  const bottom = top - 7;
  const rule = [
    [margin, bottom],
    [sheet.width - margin, bottom],
  ] as const;
  return {
    marks: [
      { kind: 'path', points: rule, paint: { stroke: grid } },
      ...(legend.marks.length > 0 ? [{ kind: 'group', shift: [0, top], marks: legend.marks } as const] : []),
      ...lines.map((line) => ({ ...line, y: top + line.y })),
    ],
    bottom,
  };
}

/** No plot becomes higher than so many times its sheet's width. */
const maxPlotRatio = (sheet: FileSheet) => (sheet.isNarrow ? 2 : 1);

/** The least that a plot may be high: on a sheet of a size of its own, what it needs on a page of that width. */
function minPlot({ pageHeight, isOtherWhenLow }: Chart, sheet: FileSheet, isOfFormat: boolean): number {
  if (isOfFormat) return sheet.isNarrow ? 200 : 120;
  const least = sheet.isNarrow ? 270 : 230;
  if (!pageHeight) return least;
  const page = pageHeight({ ...plotLayout(sheet, sheet.isNarrow ? 'narrow' : 'wide'), height: least });
  const most = maxPlotRatio(sheet) * sheet.width;
  return page > most && isOtherWhenLow ? least : Math.max(least, Math.min(page, most));
}

const plotLayout = (sheet: FileSheet, name: Layout['name']): Omit<Layout, 'height'> => ({
  name,
  width: sheet.width - 2 * margin,
  isNarrow: sheet.isNarrow,
  labelSize: sheet.labelSize,
  axisSize: sheet.labelSize - (sheet.isNarrow ? 1 : 0),
});

/** A sheet is made higher where its texts leave no room for the plot. */
function grown(sheet: FileSheet, headBottom: number, chart: Chart, context: ChartContext): FileSheet {
  const room = footer(chart, context, sheet).bottom - 8 - Math.ceil(headBottom + 10);
  const isOfFormat = sheet.width_mm === undefined && Object.values(fileSheets).includes(sheet);
  const lacking = Math.max(0, Math.ceil(minPlot(chart, sheet, isOfFormat) - room));
  if (lacking === 0) return sheet;
  const height = sheet.height + lacking;
  const { width } = sheet.pixels;
  return { ...sheet, height, pixels: { width, height: Math.round((width * height) / sheet.width) } };
}

/** In print a picture has its size in millimetres, at which programs place it. */
function sizeOf({ width_mm: mm, pixels, width, height }: FileSheet) {
  if (mm === undefined) return pixels;
  return { width: `${mm}mm`, height: `${Math.round((100 * mm * height) / width) / 100}mm` };
}

interface FileChoice {
  /** That of the format unless given. */
  sheet?: FileSheet;
  ink?: Ink | undefined;
  /** On a page it keeps ids apart. */
  prefix?: string;
}

/** A chart as a picture that stands alone, with all that must be said of it inside. Same input, same bytes. */
export function renderChartFile(
  chart: Chart,
  format: FileFormat,
  context: ChartContext,
  { sheet: given = fileSheets[format], ink, prefix = 'chart' }: FileChoice = {},
): string {
  const head = header(chart, context, given);
  const sheet = grown(given, head.bottom, chart, context);
  const top = Math.ceil(head.bottom + 10);
  const plot = (foot: Block): Layout => ({
    ...plotLayout(sheet, format),
    height: Math.floor(foot.bottom - 8 - top),
  });
  const usual = plot(footer(chart, context, sheet));
  const notes = chart.notesIn?.(usual) ?? chart.notes;
  const signs = chart.legendIn?.(usual) ?? chart.legend;
  const foot = footer({ ...chart, notes, legend: signs }, context, sheet);
  // No higher than the notes are meant for: there may be room for another drawing.
  const layout = { ...usual, height: Math.min(usual.height, plot(foot).height) };
  const { width, height } = sheet;
  return renderSvg(
    [
      { kind: 'rect', x: 0, y: 0, width, height, paint: { fill: lightColours.paper } },
      ...head.marks,
      { kind: 'group', shift: [margin, top], marks: drawChart(chart, layout) },
      ...foot.marks,
    ],
    {
      prefix,
      title: chart.title,
      description: chart.alt,
      size: sizeOf(sheet),
      sheet,
      hasSeparateHalos: true,
      ink,
    },
  );
}
