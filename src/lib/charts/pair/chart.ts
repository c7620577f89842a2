import { formatNumber, formatRounded, formatYear, withUnit } from '#lib/domain/numbers/format.ts';
import {
  largestLine,
  listedLines,
  pairFigures,
  pairNames,
  type PairFigures,
  type PairLine,
} from '#lib/domain/pair-figures.ts';
import type { Pair } from '#lib/domain/records/pair.ts';
import {
  pairNotes,
  pairRowName,
  pairSentence,
  whyNotComparable,
  type Vocabulary,
} from '#lib/sentences/pair.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { chartTexts, pairTexts, texts } from '#lib/texts/index.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable } from '../chart.ts';
import { cutText } from '../text/cut.ts';
import { drawingOr } from '../drawing/empty.ts';
import { tableOf, textColumn } from '../table-columns.ts';
import type { PairData } from './data.ts';
import { pairOption } from './draw.ts';
import { pairHeight, type PairBar } from './plan.ts';

/** A title with two names and a row has to stay a title. */
const shortened = (name: string, width = 170) => cutText(name, width, 13);

/** A row of the picture: what it is called, its amounts as printed, and as they are. */
interface ChartRow {
  kind: PairBar['kind'];
  name: string;
  line: PairLine;
  exact: { a: number | null; b: number | null; difference: number; share: number | null };
}

function rowsOf(figures: PairFigures, known: Vocabulary, most?: number): ChartRow[] {
  const words = pairTexts[known.lang];
  const { listed, rest, others } = listedLines(figures, most);
  const ofRow = (line: PairLine) => {
    const { a, b, difference, share_pct: share } = line.row;
    return { line, exact: { a: a.t_per_head, b: b.t_per_head, difference, share } };
  };
  return [
    ...listed.map((line) => ({ kind: 'part' as const, name: pairRowName(line.row, known), ...ofRow(line) })),
    ...(rest
      ? [
          {
            kind: 'rest' as const,
            name: words.rest(formatNumber(others.length, known.lang)),
            line: rest,
            exact: { ...rest.row.rest, share: rest.row.rest.share_pct },
          },
        ]
      : []),
    { kind: 'total', name: words.chart.total, ...ofRow(figures.total) },
  ];
}

/** Raw values for files, and printed ones that add up. */
function pairTable(
  rows: readonly ChartRow[],
  names: { a: string; b: string },
  known: Vocabulary,
  digits: number,
) {
  const { lang } = known;
  const words = pairTexts[lang].table;
  const unit = texts[lang].term.unit.tonnesCo2e;
  const number = { kind: 'number', digits } as const;
  const table = (of: (row: ChartRow) => ChartRow['exact']) =>
    tableOf(rows, [
      [textColumn('part', words.part), ({ name }) => name],
      [{ key: 'a_t_per_head', label: names.a, unit, ...number }, (row) => of(row).a],
      [{ key: 'b_t_per_head', label: names.b, unit, ...number }, (row) => of(row).b],
      [
        { key: 'difference_t_per_head', label: words.difference, unit, ...number },
        (row) => of(row).difference,
      ],
      [
        { key: 'share_pct', label: words.share, unit: '%', kind: 'number', digits: 1 },
        (row) => of(row).share,
      ],
    ]);
  return { ...table(({ exact }) => exact), shown: table(({ line }) => line).rows } satisfies ChartTable;
}

const differenceText = ({ line, exact }: ChartRow, digits: number, { lang }: Vocabulary) =>
  formatRounded(line.difference, exact.difference, lang, { digits, isSigned: true });

function pairPoints(
  rows: readonly ChartRow[],
  names: { a: string; b: string },
  digits: number,
  known: Vocabulary,
): ChartPoint[] {
  const { lang } = known;
  const words = pairTexts[lang];
  const unit = chartTexts[lang].unit.tonnes;
  const value = (shown: number | null, exact: number | null) =>
    shown === null ? '–' : withUnit(formatRounded(shown, exact, lang, { digits }), unit);
  return rows.map((row) => ({
    heading: row.name,
    lines: [
      { label: names.a, value: value(row.line.a, row.exact.a) },
      { label: names.b, value: value(row.line.b, row.exact.b) },
      { label: words.table.difference, value: withUnit(differenceText(row, digits, known), unit) },
    ],
  }));
}

function titleOf(
  pair: Pair,
  figures: PairFigures | undefined,
  names: { a: string; b: string },
  known: Vocabulary,
) {
  const words = pairTexts[known.lang].chart;
  const year = formatYear(pair.year);
  if (!figures) return words.titleNone(names.a, names.b, year);
  const largest = largestLine(figures);
  return largest && largest.difference !== 0
    ? words.title(names.a, names.b, year, shortened(pairRowName(largest.row, known), 300))
    : words.titleEqual(names.a, names.b, year);
}

/** Where two quartiers differ most, per head: bars to the side of the one that has more. */
export const pair: ChartDefinition<PairData> = {
  scope: 'comparison',
  parameters: ['a', 'b', 'year'],
  quartiersOf: ({ pair: { a, b } }) => [a.quartier_id, b.quartier_id],
  build({ pair: found }, context: ChartContext) {
    const { lang } = context;
    const words = pairTexts[lang];
    const names = pairNames(found);
    const short = { a: shortened(names.a), b: shortened(names.b) };
    const figures = pairFigures(found);
    const rows = figures ? rowsOf(figures, context) : [];
    const digits = figures?.digits ?? 2;
    const barsOf = (most?: number) =>
      (figures ? rowsOf(figures, context, most) : []).map((row): PairBar => ({
        kind: row.kind,
        name: row.name,
        value: row.line.difference,
        text: differenceText(row, digits, context),
      }));
    const reasons = whyNotComparable(found, names, lang).join(' ');
    return {
      id: 'pair',
      title: titleOf(found, figures, short, context),
      subtitle: words.chart.subtitle(scopeText(context.headlineSectors, context), short.a, short.b),
      alt: figures
        ? `${words.chart.alt(formatNumber(rows.length - 1, lang), names.a, names.b)} ${pairSentence(figures, names, context)}`
        : reasons,
      table: pairTable(rows, names, context, digits),
      notes: figures ? pairNotes(found, short, context) : [],
      points: pairPoints(rows, names, digits, context),
      pageHeight: (layout) => pairHeight(barsOf(), names, { ...layout, lang }),
      drawing: drawingOr(!figures && reasons, lang, (layout) => pairOption(barsOf, names, layout), 'y'),
    };
  },
};
