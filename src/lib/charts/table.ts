import { formatNumber, formatYear } from '#lib/domain/number-text.ts';
import { roundToSum } from '#lib/domain/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { CellValue, ChartTable, Column } from './chart.ts';

function cellText(value: CellValue, column: Column, lang: Language): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  return column.kind === 'year'
    ? formatYear(value)
    : formatNumber(value, lang, { digits: column.digits ?? 0 });
}

/**
 * Rows of the table twin as a person reads them, in the order of the columns. Parts of a total are rounded so
 * that they add up to the shown total.
 */
export function formatTable({ columns, rows, shown = rows }: ChartTable, lang: Language): string[][] {
  const totals = [...new Set(columns.flatMap((column) => column.partOf ?? []))];
  return shown.map((row) => {
    const cells: Record<string, CellValue> = { ...row };
    for (const key of totals) {
      const total = row[key];
      const parts = columns.filter((column) => column.partOf === key);
      if (typeof total !== 'number') continue;
      const values = parts.map((column) => row[column.key] as number | null);
      const rounded = roundToSum(values, parts[0]!.digits ?? 0, total);
      parts.forEach((column, index) => (cells[column.key] = rounded[index]!));
    }
    return columns.map((column) => cellText(cells[column.key] ?? null, column, lang));
  });
}
