import { formatNumber, formatRounded, formatTonnes, formatYear } from '#lib/domain/numbers/format.ts';
import { roundToSum, type Step, tonnesToSum } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { CellValue, ChartTable, Column } from './chart.ts';

function cellText(
  value: CellValue,
  exact: CellValue,
  column: Column,
  { lang, step }: { lang: Language; step: Step },
): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (column.kind === 'year') return formatYear(value);
  return column.digits === 'tonnes'
    ? formatTonnes(value, lang, step)
    : formatRounded(value, typeof exact === 'number' ? exact : null, lang, {
        digits: column.digits ?? 0,
      });
}

/** Parts of a printed total in the order of their columns, rounded so that they add up to it. */
function partTexts(
  parts: readonly Column[],
  row: Record<string, CellValue>,
  total: number,
  { lang, step }: { lang: Language; step: Step },
): string[] {
  const values = parts.map((column) => row[column.key] as number | null);
  const digits = parts[0]!.digits ?? 0;
  return digits === 'tonnes'
    ? tonnesToSum(values, { total, step: step ?? null }).map(({ value, digits: own }, at) =>
        formatRounded(value, values[at], lang, { digits: own, step }),
      )
    : roundToSum(values, digits, total).map((value) => formatNumber(value, lang, { digits }));
}

/** Rows as a person reads them, in the order of the columns; parts add up to the total that is shown. */
export function formatTable(
  { columns, rows, shown = rows, step, partTexts: ownTexts }: ChartTable,
  lang: Language,
): string[][] {
  const totals = [...new Set(columns.flatMap((column) => column.partOf ?? []))];
  return shown.map((row, at) => {
    const texts: Record<string, string> = {};
    for (const key of totals) {
      const total = row[key];
      const parts = columns.filter((column) => column.partOf === key);
      if (typeof total !== 'number') continue;
      const printed = ownTexts?.(at) ?? partTexts(parts, row, total, { lang, step });
      parts.forEach((column, index) => (texts[column.key] = printed[index]!));
    }
    return columns.map(
      (column) =>
        texts[column.key] ??
        cellText(row[column.key] ?? null, rows[at]?.[column.key] ?? null, column, { lang, step }),
    );
  });
}
