import type { CellValue, Chart, ChartContext } from '#lib/charts/chart.ts';
import { texts } from '#lib/texts/index.ts';
import { formulaStart, type TableDialect } from '../table-file.ts';

/** A text that a spreadsheet would take for a formula gets an apostrophe: opening data must not run anything. */
const harmless = (text: string) => (formulaStart.test(text) ? `'${text}` : text);

function field(key: string, value: CellValue, isExcel: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    const text = Number.isFinite(value) ? String(value) : '';
    return isExcel ? text.replace('.', ',') : text;
  }
  // A key that Excel would take for a number keeps its leading zero as the one formula that is meant.
  const text = isExcel && key === 'ags' ? `="${value}"` : harmless(value);
  return (isExcel ? /[";\r\n]/ : /[",\r\n]/).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The table twin of a chart: raw values and one header row, as RFC 4180 has it or as German Excel opens it. Every row
 * names its edition and source, and marks demonstration data: rows are copied out of files.
 */
export function chartCsv(
  { table }: Pick<Chart, 'table'>,
  { lang, edition, source, isDemo }: ChartContext,
  dialect: TableDialect = 'standard',
): string {
  const isExcel = dialect === 'excel-de';
  const origin: [string, CellValue][] = [
    ['edition', edition.id],
    ['published_at', edition.published_at],
    ['source', source],
    ...(isDemo ? [['data_kind', texts[lang].site.demo] as [string, CellValue]] : []),
  ];
  const keys = [...table.columns.map((column) => column.key), ...origin.map(([name]) => name)];
  const rows = table.rows.map((row) => [
    ...table.columns.map((column) => row[column.key] ?? null),
    ...origin.map(([, value]) => value),
  ]);
  const lines = [keys, ...rows].map(
    (line, row) =>
      line.map((value, at) => field(row === 0 ? '' : keys[at]!, value, isExcel)).join(isExcel ? ';' : ',') +
      '\r\n',
  );
  return (isExcel ? '\ufeff' : '') + lines.join('');
}
