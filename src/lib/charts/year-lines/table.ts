import type { Progress } from '#lib/domain/records/progress.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Column } from '../chart.ts';
import { stateColumn, tonneColumn, yearColumn } from '../table-columns.ts';

/** What the tables of path and scenario begin with. */
export function measuredColumns(lang: Language): Column[] {
  return [yearColumn(lang), tonneColumn('emissions_t', texts[lang].term.emissions, lang), stateColumn(lang)];
}

/** One row for each year that is measured, on the path or among the others. */
export function yearRows(
  { series, path }: Pick<Progress, 'series' | 'path'>,
  otherYears: Iterable<number>,
  lang: Language,
) {
  const words = chartTexts[lang];
  const byYear = new Map(series.map((point) => [point.year, point]));
  const pathByYear = new Map(path.map(({ year, t }) => [year, t]));
  const years = [...new Set([...byYear.keys(), ...pathByYear.keys(), ...otherYears])];
  return years
    .sort((a, b) => a - b)
    .map((year) => {
      const point = byYear.get(year);
      return {
        year,
        emissions_t: point?.t ?? null,
        state: point ? (point.assessable ? texts[lang].status[point.status] : words.incomplete) : null,
        path_t: pathByYear.get(year) ?? null,
      };
    });
}
