import { decompositionFigures, type DecompositionFigures } from '#lib/domain/decomposition-figures.ts';
import type { Decomposition } from '#lib/domain/records/decomposition.ts';
import { shownTerms, termNames } from '#lib/sentences/decomposition.ts';
import { decompositionTexts, texts } from '#lib/texts/index.ts';
import { formatYear } from '#lib/domain/numbers/format.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { CellValue, ChartTable } from '../chart.ts';
import { sideOf } from './data.ts';

type Row = Record<string, CellValue>;

type Amounts = Pick<DecompositionFigures, 'from' | 'to' | 'total' | 'terms' | 'local' | 'background'>;

/** Years, causes and sums below each other: raw values for files, and shown ones that add up. */
export function causeTable(decomposition: Decomposition, lang: Language): ChartTable {
  const { chart: words } = decompositionTexts[lang];
  const unit = texts[lang].term.unit.tonnesCo2e;
  const figures = decompositionFigures(decomposition);
  const number = { unit, kind: 'number' as const, digits: figures?.digits ?? 0 };
  const columns: ChartTable['columns'] = [
    { key: 'cause', label: words.cause, kind: 'text' },
    { key: 'kind', label: words.kind, kind: 'text' },
    { key: 'change_t', label: words.change, ...number },
    { key: 'after_t', label: words.after, ...number },
  ];
  if (!figures) {
    const rows = decomposition.reason_texts.map((text) => rowOf(text[lang], '', null, null));
    return { columns, rows };
  }
  const { from_t: from, to_t: to, total_t: total, local_t: local, background_t: background } = decomposition;
  const raw = { from, to, total, local, background, terms: decomposition.terms } as Amounts;
  return {
    columns,
    rows: rowsOf(decomposition, raw, (t) => t, lang),
    shown: rowsOf(decomposition, figures, (t) => roundTo(t, figures.digits), lang),
  };
}

const rowOf = (cause: string, kind: string, change_t: number | null, after_t: number | null): Row => ({
  cause,
  kind: kind === '' ? null : kind,
  change_t,
  after_t,
});

function rowsOf(
  decomposition: Decomposition,
  { from, to, total, terms, local, background }: Amounts,
  round: (t: number) => number,
  lang: Language,
): Row[] {
  const words = decompositionTexts[lang];
  const names = termNames(decomposition, lang);
  const [first, last] = decomposition.years!.map(formatYear) as [string, string];
  let level = from;
  return [
    rowOf(first, '', null, from),
    ...shownTerms.map((term) => {
      const change = terms[term];
      level = round(level + (change ?? 0));
      return rowOf(names[term], words[sideOf(term)], change, change === null ? null : level);
    }),
    rowOf(words.chart.sum(words.background), '', background, null),
    rowOf(words.chart.sum(words.local), '', local, null),
    rowOf(last, '', total, to),
  ];
}
