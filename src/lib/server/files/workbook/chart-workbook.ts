import type { SheetChart } from 'hucre/xlsx';
import type { CellValue, Chart, ChartContext, Column } from '#lib/charts/chart.ts';
import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import { formatTonnes } from '#lib/domain/numbers/format.ts';
import { isNothing, shownTonnes, tonneDigits } from '#lib/domain/numbers/rounding.ts';
import { figureMarks } from '#lib/sentences/figure-marks.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { methodLine, originParts } from '../svg/chart-origin.ts';
import { WorkbookSheet, writeWorkbook, type CellLook, type NumberLook } from './workbook-sheet.ts';

/** What a workbook needs of a chart; tables without a picture have it too. */
type ChartText = Pick<Chart, 'title' | 'subtitle' | 'notes' | 'table'>;

const headLines = 3;

const headOf = ({ label, unit }: Column) => (unit ? `${label}, ${unit}` : label);

/** Letters of a column: what its texts need, within reason, and its head in at most three lines without a cut word. */
function widthOf(column: Column, rows: Chart['table']['rows']): number {
  const head = headOf(column);
  const longestWord = Math.max(...head.split(/[ \u00a0]/).map((word) => word.length));
  const ofHead = Math.max(longestWord, Math.ceil(head.length / headLines)) + 3;
  if (column.kind === 'year') return Math.max(8, ofHead);
  if (column.kind === 'number') return Math.max(12, ofHead);
  const longest = Math.max(0, ...rows.map((row) => String(row[column.key] ?? '').length));
  return Math.max(Math.min(64, longest + 2), 12, ofHead);
}

/** How numbers look; cells keep all digits. A format has two conditions: none is left for negative numbers. */
function formatOf({ key, digits }: Column, { rows, step }: Chart['table']): string {
  const values = rows.map((row) => row[key]).filter((value) => typeof value === 'number');
  if (digits === undefined) return values.every((value) => Number.isInteger(value)) ? '#,##0' : 'General';
  if (digits !== 'tonnes') return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
  return step ? '#,##0' : '[=0]0;[<99.95]#,##0.0;#,##0';
}

const lookOf = (column: Column, table: Chart['table']): CellLook | NumberLook =>
  column.kind === 'number' ? { format: formatOf(column, table) } : column.kind === 'year' ? 'whole' : 'plain';

/**
 * A figure below the finest digit brings its words with it, and a negative one its own format: LibreOffice drops the
 * sign where a format has conditions.
 */
function lookOfCell(
  value: CellValue,
  { digits }: Column,
  look: CellLook | NumberLook,
  { step = null }: Chart['table'],
  lang: Language,
): CellLook | NumberLook {
  if (digits !== 'tonnes' || typeof value !== 'number' || isNothing(value)) return look;
  if (shownTonnes(value) === 0) return { format: `"${formatTonnes(value, lang)}"` };
  return value < 0 ? { format: tonneDigits(value, step) === 1 ? '#,##0.0' : '#,##0' } : look;
}

/** More rows or series than these are no picture in a spreadsheet. */
const maxRows = 60;
const maxSeries = 12;
const chartRows = 22;

/** The spreadsheet's own chart, to be edited: stacked columns for parts of a total, lines over years, else bars. */
function ownChart({ table, title }: ChartText, sheet: WorkbookSheet, head: number): SheetChart[] {
  const { columns, rows } = table;
  // A year that is the same in all rows is no axis.
  const years = columns.findIndex(
    ({ kind, key }) =>
      kind === 'year' && (rows.length === 1 || rows.some((row) => row[key] !== rows[0]![key])),
  );
  const along = years >= 0 ? years : columns.findIndex(({ key }) => key === 'name' || key === 'cause');
  const first = columns.find(({ kind }) => kind === 'number');
  if (along < 0 || !first || rows.length > maxRows || rows.every((row) => row[first.key] === null)) return [];
  const parts = columns.filter(({ partOf }) => partOf !== undefined);
  const alike = columns.filter(({ kind, unit }) => kind === 'number' && unit === first.unit);
  const drawn = (parts.length > 0 ? parts : alike).slice(0, maxSeries);
  const range = (column: number) => {
    const letter = columnLetters(column);
    return `'${sheet.name}'!$${letter}$${head + 1}:$${letter}$${head + rows.length}`;
  };
  return [
    {
      type: parts.length > 0 ? 'column' : years >= 0 ? 'line' : 'bar',
      ...(parts.length > 0 ? { barGrouping: 'stacked' as const, overlap: 100, gapWidth: 60 } : {}),
      title,
      titleFontSize: 12,
      legend: drawn.length > 1 ? 'bottom' : false,
      series: drawn.map((column) => ({
        name: column.label,
        values: range(columns.indexOf(column)),
        categories: range(along),
      })),
      anchor: {
        from: { row: head - 1, col: columns.length + 1 },
        to: { row: head - 1 + chartRows, col: columns.length + 11 },
      },
    },
  ];
}

/** The table twin of a chart with what the picture says around it and a chart to be edited. Same input, same bytes. */
export async function chartWorkbook(chart: ChartText, context: ChartContext): Promise<Uint8Array> {
  const { title, notes, table } = chart;
  const subtitle = table.subtitle ?? chart.subtitle;
  const { lang, edition } = context;
  const marks = figureMarks(context, lang);
  const { file } = chartTexts[lang];
  const sheet = new WorkbookSheet(
    file.sheet,
    table.columns.map((column) => widthOf(column, table.rows)),
  );
  sheet.heading(title, marks);
  sheet.line([subtitle]);
  sheet.skip();
  const head = sheet.line(
    table.columns.map(headOf),
    table.columns.map(({ kind }) => (kind === 'text' ? 'head' : 'headOfNumbers')),
  );
  const looks = table.columns.map((column) => lookOf(column, table));
  for (const row of table.rows) {
    sheet.line(
      table.columns.map(({ key }) => row[key] ?? null),
      table.columns.map((column, at) => lookOfCell(row[column.key] ?? null, column, looks[at]!, table, lang)),
    );
  }
  const charts = ownChart(chart, sheet, head);
  // Long lines of the foot would run under a chart beside them.
  const lastRow = charts.length === 0 ? sheet.row : Math.max(sheet.row, head + chartRows);
  sheet.skip(lastRow - sheet.row + 1);
  for (const line of [...notes, `${methodLine(context)}.`, ...originParts(context)]) sheet.line([line]);
  const heights = new Map([[head, (headLines + 1) * 15]]);
  return writeWorkbook([sheet.finish({ frozenRows: head, charts, heights })], {
    title,
    subject: marks.join('. ') || subtitle,
    published_at: edition.published_at,
  });
}
