import type { Ink } from '#lib/charts/drawing/grey.ts';
import { pointsPerInch, printedWidth, type FileFormat } from '#lib/charts/layout.ts';
import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { BuiltChart } from '../../chart-data/build-chart.ts';
import { sheetFor, type PictureSize } from '../svg/print-sheet.ts';
import { renderChartFile } from '../svg/render-svg-file.ts';
import { compilePdf, typstText } from './typst.ts';

/** Of style sheets and SVG: pixels per inch where nothing else is said. */
const screenDpi = 96;

/** A chart as a page of its size: its letters are text, its lines are lines, its text alternative is inside. */
export async function chartPdf(
  { chart, context }: BuiltChart,
  format: FileFormat,
  { width_mm, width, ink }: PictureSize & { ink?: Ink | undefined },
): Promise<Buffer> {
  const { sheet } = sheetFor(format, { width_mm, width });
  const svg = renderChartFile(chart, format, context, { sheet, ink });
  const [, across, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  const points = width === undefined ? printedWidth(sheet) : (width / screenDpi) * pointsPerInch;
  const height = (points * Number(high)) / Number(across);
  const [year, month, day] = berlinDay(context.edition.published_at).split('-').map(Number);
  const source = `
#set document(
  title: ${typstText(chart.title)},
  author: ${typstText(context.source ?? '')},
  description: ${typstText(chart.alt)},
  date: datetime(year: ${year}, month: ${month}, day: ${day}),
)
#set text(lang: "${context.lang}", font: "Fira Sans")
#set page(width: ${rounded(points)}pt, height: ${rounded(height)}pt, margin: 0pt)
#image("chart.svg", width: 100%, alt: ${typstText(chart.alt)})
`;
  return compilePdf(source, [{ path: 'chart.svg', content: svg }]);
}

const rounded = (points: number) => Math.round(points * 100) / 100;
