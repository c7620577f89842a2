import type { Chart, ChartContext, ChartParameter } from '#lib/charts/chart.ts';
import type { Ink } from '#lib/charts/drawing/grey.ts';
import type { FileFormat } from '#lib/charts/layout.ts';
import { describeLive } from '#lib/charts/live/description.ts';
import { charts, type ChartId } from '#lib/charts/registry.ts';
import { defaultIndicator } from '#lib/domain/default-choice.ts';
import { present } from '#lib/sentences/present.ts';
import { indicatorTexts } from '#lib/texts/index.ts';
import { fileNameTexts } from '#lib/texts/file-names.ts';
import { chartCsv } from './csv/chart-csv.ts';
import type { ChartParameters } from '../chart-data/request.ts';
import { chartWorkbook } from './workbook/chart-workbook.ts';
import type { ChartFileType } from '#lib/domain/address.ts';
import type { BuiltChart } from '../chart-data/build-chart.ts';
import { finishFile, type FileText } from './svg/file-text.ts';
import type { TableDialect } from './table-file.ts';
import { editionFileName } from './file-name.ts';
import { sheetFor, type PictureSize } from './svg/print-sheet.ts';
import { chartPdf } from './pdf/chart-pdf.ts';
import { renderPng } from './png/render-png.ts';
import { renderChartFile } from './svg/render-svg-file.ts';

interface ChartFileChoice {
  text?: FileText | undefined;
  dialect?: TableDialect | undefined;
  size?: PictureSize;
  ink?: Ink | undefined;
}

export async function makeChartFile(
  { chart, context }: BuiltChart,
  type: ChartFileType,
  format: FileFormat,
  { text = 'text', dialect, size = {}, ink }: ChartFileChoice = {},
): Promise<string | Uint8Array> {
  switch (type) {
    case 'svg':
      return finishFile(renderChartFile(chart, format, context, { ink }), text);
    case 'png':
      return chartPng({ chart, context }, format, { size, ink });
    case 'pdf':
      return chartPdf({ chart, context }, format, { ...size, ink });
    case 'csv':
      return chartCsv(chart, context, dialect);
    case 'xlsx':
      return chartWorkbook(chart, context);
    case 'json':
      return JSON.stringify(chartJson(chart, context));
  }
}

/** With its size in print, and what it shows, where it is from and under which licence, inside. */
function chartPng(
  { chart, context }: BuiltChart,
  format: FileFormat,
  { size, ink }: { size: PictureSize; ink: Ink | undefined },
): Promise<Buffer> {
  const { sheet, width, dpi } = sheetFor(format, size);
  const { source, licence, edition } = context;
  const texts = [
    ['Title', chart.title],
    ['Description', chart.alt],
    ['Source', [source, edition.id].filter((part) => part !== null).join(', ')],
    ...(licence === null ? [] : [['Copyright', licence] as const]),
  ] as const;
  return renderPng(renderChartFile(chart, format, context, { sheet, ink }), { width, dpi, texts });
}

/** The chart in words and numbers, and what the browser needs to make it live where it can be. */
function chartJson(chart: Chart, { edition, isDemo, source }: ChartContext) {
  return {
    edition: edition.id,
    kind: isDemo ? ('demo' as const) : ('real' as const),
    id: chart.id,
    title: chart.title,
    subtitle: chart.subtitle,
    alt: chart.alt,
    notes: chart.notes,
    source,
    columns: chart.table.columns.map(({ key, label, unit = null, kind }) => ({ key, label, unit, kind })),
    rows: chart.table.rows,
    ...(describeLive(chart) ?? { layouts: null, points: [] }),
  };
}

/** Parameters that tell files of one chart apart in a folder. Those that filter would make names too long. */
const namedParameters = ['a', 'b', 'indicator', 'year', 'page', 'from', 'to', 'scenario'] as const;
const isNamed = (name: ChartParameter): name is (typeof namedParameters)[number] =>
  namedParameters.some((named) => named === name);

/** What tells files of one chart and type apart. */
interface FileVariant extends Pick<ChartFileChoice, 'ink' | 'dialect' | 'size'> {
  format: FileFormat;
}

/** For example demonstrationsdaten_gelsenkirchen-horst_zielpfad_ausgabe-2026-1_16x9.png. */
export function chartFileName(
  id: ChartId,
  { lang, edition, isDemo }: ChartContext,
  parameters: ChartParameters,
  type: ChartFileType,
  { format, ink, dialect, size }: FileVariant,
): string {
  const words = fileNameTexts[lang];
  const names: Record<ChartId, string> = words.charts;
  const { indicator = defaultIndicator } = parameters;
  const choice = { ...parameters, indicator: indicatorTexts[lang][indicator].short };
  const isPicture = type === 'svg' || type === 'png' || type === 'pdf';
  const formatWord = format === 'column' || format === 'page' ? words.formats[format] : format;
  const dpiWord = type === 'png' && size?.dpi !== undefined && `${size.dpi}dpi`;
  const look = present([formatWord, dpiWord, ink === 'grey' && words.grey]).join('_');
  const isExcel = type === 'csv' && dialect === 'excel-de';
  return editionFileName(
    { lang, edition, isDemo },
    {
      about: [
        parameters.quartier,
        names[id],
        ...charts[id].parameters.filter(isNamed).map((name) => choice[name]),
      ],
      kind: isPicture ? look : isExcel ? words.excel : null,
      type,
    },
  );
}
