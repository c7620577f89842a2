import type { CellValue, Chart, ChartContext } from '#lib/charts/chart.ts';
import { chartTexts } from '#lib/domain/texts/charts.ts';

function field(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * The table twin of a chart: comma, decimal point, UTF-8 without byte order mark, raw values, one header row.
 * Every row names its edition and source, and that it is made of demonstration data where it is: rows are
 * copied out of files.
 */
export function chartCsv({ table }: Chart, { lang, edition, source, isDemo }: ChartContext): string {
  const origin: [string, CellValue][] = [
    ['edition', edition.id],
    ['published_at', edition.published_at],
    ['source', source],
    ...(isDemo ? [['data_kind', chartTexts[lang].file.demo] as [string, CellValue]] : []),
  ];
  const lines = [
    [...table.columns.map((column) => column.key), ...origin.map(([name]) => name)],
    ...table.rows.map((row) => [
      ...table.columns.map((column) => row[column.key] ?? null),
      ...origin.map(([, value]) => value),
    ]),
  ];
  return lines.map((line) => line.map(field).join(',') + '\n').join('');
}
