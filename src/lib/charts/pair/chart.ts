import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import {
  amountsOf,
  largestRow,
  listedRows,
  pairFigures,
  pairNames,
  shownKilograms,
  type PairAmounts,
  type PairFigures,
} from '#lib/domain/pair-figures.ts';
import type { Pair } from '#lib/domain/records/pair.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import {
  pairNotes,
  pairRowName,
  pairRowPlace,
  pairSentence,
  perHead,
  perHeadNumber,
  shareNumber,
  whyNotComparable,
  type Vocabulary,
} from '#lib/sentences/pair.ts';
import { pairStatus } from '#lib/sentences/pair-status.ts';
import { present } from '#lib/sentences/present.ts';
import { scopeText } from '#lib/sentences/scope-names.ts';
import { chartTexts, pairTexts, texts } from '#lib/texts/index.ts';
import type { ChartContext, ChartDefinition, ChartPoint, ChartTable, Column } from '../chart.ts';
import { cutText } from '../text/cut.ts';
import { drawingOr } from '../drawing/empty.ts';
import { tableOf, textColumn, yearColumn, type FilledColumn } from '../table-columns.ts';
import type { PairData } from './data.ts';
import { pairOption } from './draw.ts';
import { pairHeight, type PairBar } from './plan.ts';

/** A title with two names and a row has to stay a title. */
const shortened = (name: string, width = 170) => cutText(name, width, 13);

/** A row of the picture: what it is called, and its exact amounts. */
interface ChartRow extends PairAmounts {
  kind: PairBar['kind'];
  name: string;
}

type Names = Record<'a' | 'b', string>;

function rowsOf(figures: PairFigures, known: Vocabulary, most?: number): ChartRow[] {
  const words = pairTexts[known.lang];
  const { listed, rest, others } = listedRows(figures, most);
  return [
    ...listed.map((row) => ({ kind: 'part' as const, name: pairRowName(row, known), ...amountsOf(row) })),
    ...(rest
      ? [{ kind: 'rest' as const, name: words.rest(formatNumber(others.length, known.lang)), ...rest }]
      : []),
    { kind: 'total', name: words.chart.total, ...amountsOf(figures.total) },
  ];
}

/** Of files: raw values, and in each row whose they are. Two that cannot be compared have one row that says why. */
function fileTable(pair: Pair, rows: readonly ChartRow[], names: Names, reasons: string, lang: Language) {
  const { table: words } = pairTexts[lang];
  const { term } = texts[lang];
  const { comparison } = chartTexts[lang];
  const tonnes = { unit: term.unit.tonnesCo2e, kind: 'number', digits: 3 } as const;
  const side = (key: 'a' | 'b'): FilledColumn<ChartRow | undefined>[] => [
    [textColumn(`${key}_quartier_id`, `${names[key]}, ID`), () => pair[key].quartier_id],
    [textColumn(`${key}_name`, `${names[key]}, ${term.quartier}`), () => pair[key].name],
  ];
  return tableOf<ChartRow | undefined>(rows.length > 0 ? rows : [undefined], [
    [yearColumn(lang), () => pair.year],
    ...side('a'),
    ...side('b'),
    [textColumn('part', words.part), (row) => row?.name],
    [{ key: 'a_t_per_head', label: names.a, ...tonnes }, (row) => row?.a],
    [{ key: 'b_t_per_head', label: names.b, ...tonnes }, (row) => row?.b],
    [{ key: 'difference_t_per_head', label: words.difference, ...tonnes }, (row) => row?.difference],
    [{ key: 'share_pct', label: words.share, unit: '%', kind: 'number', digits: 1 }, (row) => row?.share_pct],
    [textColumn('comparable', comparison.comparable), () => (pair.comparable ? term.yes : term.no)],
    [textColumn('reasons', comparison.reasons), () => reasons || null],
  ]);
}

/** Of pages: kilograms as in the picture. */
function pageTable(rows: readonly ChartRow[], names: Names, stepKg: number, lang: Language) {
  const { table: words } = pairTexts[lang];
  const unit = texts[lang].term.unit.kilogramsCo2e;
  const column = (key: keyof PairAmounts, label: string): Column => ({ key, label, unit, kind: 'number' });
  const number = (t: number | null, isSigned = false) => perHeadNumber(t, stepKg, lang, { isSigned });
  return tableOf(rows, [
    [textColumn('part', words.part), ({ name }) => name],
    [column('a', names.a), ({ a }) => number(a)],
    [column('b', names.b), ({ b }) => number(b)],
    [column('difference', words.difference), ({ difference }) => number(difference, true)],
    [{ ...column('share_pct', words.share), unit: '%' }, ({ share_pct }) => shareNumber(share_pct, lang)],
  ]);
}

function pairPoints(rows: readonly ChartRow[], names: Names, stepKg: number, lang: Language): ChartPoint[] {
  const value = (t: number | null, isSigned = false) => perHead(t, stepKg, lang, { isSigned });
  return rows.map(({ name, a, b, difference }) => ({
    heading: name,
    lines: [
      { label: names.a, value: value(a) },
      { label: names.b, value: value(b) },
      { label: pairTexts[lang].table.difference, value: value(difference, true) },
    ],
  }));
}

function titleOf(pair: Pair, figures: PairFigures | undefined, names: Names, known: Vocabulary) {
  const words = pairTexts[known.lang].chart;
  const year = formatYear(pair.year);
  if (!figures) return words.titleNone(names.a, names.b, year);
  const largest = largestRow(figures);
  return largest
    ? words.title(names.a, names.b, year, shortened(pairRowPlace(largest, known), 380))
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
    const stepKg = figures?.stepKg ?? 1;
    const barsOf = (most?: number) =>
      (figures ? rowsOf(figures, context, most) : []).map(({ kind, name, difference }): PairBar => ({
        kind,
        name,
        value: shownKilograms(difference, stepKg),
        text: perHeadNumber(difference, stepKg, lang, { isSigned: true }),
      }));
    const reasons = whyNotComparable(found, names, lang).join(' ');
    const notes = figures ? pairNotes(found, short, context) : [];
    const subtitle = (unit: 'kg' | 't') =>
      words.chart.subtitle(scopeText(context.headlineSectors, context), short.a, short.b, unit);
    const table: ChartTable = {
      subtitle: subtitle('t'),
      ...fileTable(found, rows, names, reasons, lang),
      page: pageTable(rows, names, stepKg, lang),
    };
    return {
      id: 'pair',
      title: titleOf(found, figures, short, context),
      subtitle: subtitle('kg'),
      alt: figures
        ? `${words.chart.alt(formatNumber(rows.length - 1, lang), names.a, names.b)} ${pairSentence(figures, names, context)}`
        : reasons,
      table,
      notes,
      // The page says both beside its table, and workbooks carry raw values.
      notesIn: () => present([...notes, pairStatus(found, short, lang), figures && words.rounded]),
      points: pairPoints(rows, names, stepKg, lang),
      pageHeight: (layout) => pairHeight(barsOf(), names, { ...layout, lang }),
      drawing: drawingOr(!figures && reasons, lang, (layout) => pairOption(barsOf, names, layout), 'y'),
    };
  },
};
