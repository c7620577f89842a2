import { writeXlsx } from 'hucre/xlsx';
import type { Chart, ChartContext, Column } from '#lib/charts/chart.ts';
import { chartTexts } from '#lib/domain/texts/charts.ts';
import { methodLine, originParts } from './chart-origin.ts';
import { WorkbookSheet, type CellLook } from './workbook-sheet.ts';

/** Letters of a column: what its texts need, within reason. */
function widthOf({ key, kind }: Column, rows: Chart['table']['rows']): number {
  if (kind !== 'text') return kind === 'year' ? 8 : 18;
  const longest = Math.max(0, ...rows.map((row) => String(row[key] ?? '').length));
  return Math.min(40, Math.max(12, longest + 2));
}

const looks: Record<Column['kind'], CellLook> = { text: 'plain', year: 'whole', number: 'raw' };

/**
 * The table twin of a chart as a workbook, for those whose spreadsheet takes points for thousands: all digits of
 * the values, in words what the columns are, and around them what the picture says. Same input, same bytes.
 */
export async function chartWorkbook(
  { title, subtitle, notes, table }: Chart,
  context: ChartContext,
): Promise<Uint8Array> {
  const { lang, edition, isDemo } = context;
  const { file } = chartTexts[lang];
  const sheet = new WorkbookSheet(
    file.sheet,
    table.columns.map((column) => widthOf(column, table.rows)),
  );
  sheet.line([title], 'title');
  if (isDemo) sheet.line([file.demo], 'mark');
  sheet.line([subtitle]);
  sheet.skip();
  const head = sheet.line(
    table.columns.map(({ label, unit }) => (unit ? `${label}, ${unit}` : label)),
    table.columns.map(({ kind }) => (kind === 'text' ? 'head' : 'headOfNumbers')),
  );
  for (const row of table.rows) {
    sheet.line(
      table.columns.map(({ key }) => row[key] ?? null),
      table.columns.map(({ kind }) => looks[kind]),
    );
  }
  sheet.skip();
  for (const line of [...notes, `${methodLine(context)}.`, ...originParts(context)]) sheet.line([line]);
  const published = new Date(edition.published_at);
  return writeXlsx({
    sheets: [sheet.finish({ frozenRows: head })],
    // The same edition gives the same file.
    properties: { title, subject: isDemo ? file.demo : subtitle, created: published, modified: published },
  });
}
