import { decompositionFigures, type DecompositionFigures } from '#lib/domain/decomposition-figures.ts';
import type { Decomposition } from '#lib/domain/records/decomposition.ts';
import { shownTerms, sideNames, termNames } from '#lib/sentences/decomposition.ts';
import { decompositionTexts, texts } from '#lib/texts/index.ts';
import { formatYear } from '#lib/domain/numbers/format.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { ChartTable } from '../chart.ts';
import { tableOf, textColumn } from '../table-columns.ts';
import { sideOf } from './data.ts';

interface CauseLine {
  cause: string;
  kind?: string;
  change: number | null;
  after: number | null;
}

type Amounts = Pick<DecompositionFigures, 'from' | 'to' | 'total' | 'terms' | 'local' | 'background'>;

/** Years, causes and sums below each other: raw values for files, and shown ones that add up. */
export function causeTable(decomposition: Decomposition, lang: Language): ChartTable {
  const { chart: words } = decompositionTexts[lang];
  const figures = decompositionFigures(decomposition);
  const unit = texts[lang].term.unit.tonnesCo2e;
  const number = { unit, kind: 'number', digits: figures?.digits ?? 0 } as const;
  const table = (lines: readonly CauseLine[]) =>
    tableOf(lines, [
      [textColumn('cause', words.cause), ({ cause }) => cause],
      [textColumn('kind', words.kind), ({ kind }) => kind],
      [{ key: 'change_t', label: words.change, ...number }, ({ change }) => change],
      [{ key: 'after_t', label: words.after, ...number }, ({ after }) => after],
    ]);
  if (!figures)
    return table(
      decomposition.reason_texts.map((text) => ({ cause: text[lang], change: null, after: null })),
    );
  const { from_t: from, to_t: to, total_t: total, local_t: local, background_t: background } = decomposition;
  const raw = { from, to, total, local, background, terms: decomposition.terms } as Amounts;
  const shown = linesOf(decomposition, figures, (t) => roundTo(t, figures.digits), lang);
  return { ...table(linesOf(decomposition, raw, (t) => t, lang)), shown: table(shown).rows };
}

function linesOf(
  decomposition: Decomposition,
  { from, to, total, terms, local, background }: Amounts,
  round: (t: number) => number,
  lang: Language,
): CauseLine[] {
  const words = decompositionTexts[lang];
  const names = termNames(decomposition, lang);
  const sides = sideNames(decomposition, lang);
  const [first, last] = decomposition.years!.map(formatYear) as [string, string];
  let level = from;
  return [
    { cause: first, change: null, after: from },
    ...shownTerms.map((term): CauseLine => {
      const change = terms[term];
      level = round(level + (change ?? 0));
      return { cause: names[term], kind: sides[sideOf(term)], change, after: change === null ? null : level };
    }),
    { cause: words.chart.sum(sides.background), change: background, after: null },
    { cause: words.chart.sum(sides.local), change: local, after: null },
    { cause: last, change: total, after: to },
  ];
}
