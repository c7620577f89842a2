import type { Progress } from '#lib/domain/records/progress.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import { stateColumn, tonneColumn, yearColumn, type FilledColumn } from '../table-columns.ts';

/** What the tables of path and scenario begin with, by year. */
export function measuredColumns(series: Progress['series'], lang: Language): FilledColumn<number>[] {
  const of = rowsByYear(series);
  const state = (year: number) => {
    const point = of(year);
    return point && (point.assessable ? texts[lang].status[point.status] : chartTexts[lang].incomplete);
  };
  return [
    [yearColumn(lang), (year) => year],
    [tonneColumn('emissions_t', texts[lang].term.emissions, lang), (year) => of(year)?.t],
    [stateColumn(lang), state],
  ];
}

/** The row of a year. */
export function rowsByYear<Row extends { year: number }>(rows: readonly Row[]) {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  return (year: number) => byYear.get(year);
}

/** Years that are measured, on the path or among the others, ascending. */
export function shownYears({ series, path }: Progress, others: readonly { year: number }[]): number[] {
  const years = [...series, ...path, ...others].map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => a - b);
}
