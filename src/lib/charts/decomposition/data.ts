import { backgroundTerms, decompositionFigures, localTerms } from '#lib/domain/decomposition-figures.ts';
import type { Decomposition, DecompositionTerm } from '#lib/domain/records/decomposition.ts';
import { formatNumber, formatRounded, formatYear, withUnit } from '#lib/domain/numbers/format.ts';
import { sideNames, termNames } from '#lib/sentences/decomposition.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';

export interface DecompositionData {
  quartier: QuartierName;
  decomposition: Decomposition;
  /** Says which of the two years are not final. */
  series?: readonly SeriesPoint[];
}

type CauseSide = 'local' | 'background';

export const sideOf = (term: DecompositionTerm): CauseSide =>
  localTerms.some((local) => local === term) ? 'local' : 'background';

/** One line of the waterfall. Levels are changes against the first year, t as printed. */
export interface CauseRow {
  key: 'first' | 'last' | CauseSide | DecompositionTerm;
  kind: 'level' | 'sum' | 'term';
  side: CauseSide | null;
  label: string;
  from: number;
  to: number;
  /** Change as text, empty for the first year. */
  value: string;
}

/** First year, background with its sum, local contribution with its sum, last year; empty if not decomposed. */
export function causeRows(decomposition: Decomposition, lang: Language): CauseRow[] {
  const figures = decompositionFigures(decomposition);
  if (!figures) return [];
  const names = termNames(decomposition, lang);
  const sides = sideNames(decomposition, lang);
  const { digits } = figures;
  const text = (t: number, exact: number | null) => formatRounded(t, exact, lang, { digits, isSigned: true });
  const unit = chartTexts[lang].unit.tonnes;
  const label = (year: number, t: number) =>
    `${formatYear(year)}: ${withUnit(formatNumber(t, lang, { digits: t === 0 ? 0 : digits }), unit)}`;
  const group = (side: CauseSide, of: readonly DecompositionTerm[], start: number): CauseRow[] => {
    let at = start;
    const rows = of.flatMap((key): CauseRow[] => {
      const t = figures.terms[key];
      if (t === null) return [];
      const from = at;
      at += t;
      const value = text(t, decomposition.terms[key]);
      return [{ key, kind: 'term', side, label: names[key], from, to: at, value }];
    });
    const to = start + figures[side];
    const value = text(figures[side], decomposition[`${side}_t`]);
    return [{ key: side, kind: 'sum', side, label: sides[side], from: start, to, value }, ...rows];
  };
  const level = { kind: 'level', side: null, from: 0 } as const;
  const { years, from, to, total } = figures;
  return [
    { ...level, key: 'first', label: label(years[0], from), to: 0, value: '' },
    ...group('background', backgroundTerms, 0),
    ...group('local', localTerms, figures.background),
    {
      ...level,
      key: 'last',
      label: label(years[1], to),
      to: total,
      value: text(total, decomposition.total_t),
    },
  ];
}
