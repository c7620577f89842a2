import {
  formatNumber,
  formatPercent,
  formatRounded,
  formatSignedTonnes,
  formatTonnes,
  formatYear,
  joinList,
  withUnit,
} from '#lib/domain/numbers/format.ts';
import { tonnesToSum } from '#lib/domain/numbers/rounding.ts';
import {
  changeTerms,
  changingVerdicts,
  type ChangeTerm,
  type EditionChange,
  type Explanation,
  type FigureChange,
  type QuartierChangeCounts,
} from '#lib/domain/records/edition-change.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { editionChangeTexts, texts } from '#lib/texts/index.ts';
import { tonnesApart } from './tonnes.ts';

/** What changed between two editions, in one to three sentences. `old` is the id of the one that is counted from. */
export function editionChangeSentences(
  old: string,
  counts: QuartierChangeCounts,
  largest: EditionChange | undefined,
  lang: Language,
): string[] {
  const words = editionChangeTexts[lang].lead;
  const count = (n: number) => formatNumber(n, lang);
  const { changed, verdicts, only_in_new: added, only_in_old: removed } = counts;
  const common = counts.quartiers - added - removed;
  const first = () => {
    if (common === 0) return words.apart(old);
    if (changed === 0) return common === 1 ? words.noneOfOne(old) : words.none(old, count(common));
    const figures =
      common === 1 ? words.changedOne(old) : words.changed(old, count(changed), count(common), changed === 1);
    return figures + (verdicts === 0 ? words.noVerdict : words.verdicts(count(verdicts), verdicts === 1));
  };
  return [
    first(),
    ...(largest ? [largestChange(largest, lang)] : []),
    ...(added > 0 ? [words.added(count(added), added === 1)] : []),
    ...(removed > 0 ? [words.removed(count(removed), removed === 1)] : []),
  ];
}

function largestChange({ name, latest_t, split, step_t }: EditionChange, lang: Language): string {
  const words = editionChangeTexts[lang];
  const difference = latest_t.difference ?? 0;
  const terms = split ? changeTerms.filter((term) => split[`${term}_t`] !== 0) : [];
  const [main] = split ? terms.toSorted((a, b) => Math.abs(split[`${b}_t`]) - Math.abs(split[`${a}_t`])) : [];
  const why = () => {
    if (main === undefined) return '';
    return (terms.length === 1 ? words.lead.only : words.lead.mainly)(words.by[main]);
  };
  return words.lead.largest(name, tonnesApart(difference, lang, step_t), difference > 0, why());
}

/** The verdicts of a quartier that are others now, each with both words. */
export function verdictChanges(row: EditionChange, lang: Language): string[] {
  const { names, words } = texts[lang].verdict;
  return changingVerdicts.flatMap((id) => {
    const { old, new: now } = row[id];
    if (old === null || now === null || old === now) return [];
    return [editionChangeTexts[lang].quartiers.verdict(names[id], words[old], words[now])];
  });
}

const isOther = ({ old, new: now, difference }: FigureChange) =>
  difference === null ? old !== now : difference !== 0;

/** Figures of a quartier beside the emissions of its latest year, in the order in which they are named. */
export const otherFigures = ['baseline_t', 'target_t', 'gap_t', 'progress_pct', 'forecast_t'] as const;
export type OtherFigure = (typeof otherFigures)[number];

export const isOtherFigure = (row: EditionChange, figure: OtherFigure): boolean => isOther(row[figure]);

export const otherFigureText = (
  row: EditionChange,
  figure: OtherFigure,
  which: 'old' | 'new',
  lang: Language,
): string => {
  const value = row[figure][which];
  if (figure === 'progress_pct') return formatNumber(value, lang, { digits: 1 });
  return (figure === 'gap_t' ? formatSignedTonnes : formatTonnes)(value, lang, row.step_t);
};

/**
 * "Ausgangswert 13.910 → 14.179 t": what differs beside the emissions of the latest year. What follows from those is
 * named only where they are the same. Undefined: nothing.
 */
export function otherFiguresText(row: EditionChange, lang: Language): string | undefined {
  if (row.only_in !== null) return undefined;
  const { names, change } = editionChangeTexts[lang].figures;
  const named = isOther(row.latest_t) ? (['baseline_t', 'target_t'] as const) : otherFigures;
  const texts = named
    .filter((figure) => isOtherFigure(row, figure))
    .map((figure) => {
      const [before, now] = (['old', 'new'] as const).map((which) =>
        otherFigureText(row, figure, which, lang),
      );
      const withItsUnit =
        figure === 'progress_pct' ? formatPercent(row[figure].new, lang) : withUnit(now!, 't');
      return change(names[figure], before!, withItsUnit);
    });
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** A row of the API has them all. */
const maxYears = 6;

/** "2023: 27.757 → 28.413 t (+656)": earlier years that differ, of many those that differ most. Undefined: none. */
export function otherYearsText({ other_years: years }: EditionChange, lang: Language): string | undefined {
  if (years.length === 0) return undefined;
  const { change, more } = editionChangeTexts[lang].otherYears;
  const named = years
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.year - b.year)
    .slice(0, maxYears)
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, old, new: now, difference, step_t: step }) =>
      change(
        formatYear(year),
        formatTonnes(old, lang, step),
        withUnit(formatTonnes(now, lang, step), 't'),
        formatSignedTonnes(difference, lang, step),
      ),
    );
  const left = years.length - named.length;
  return named.join('; ') + (left > 0 ? more(formatNumber(left, lang), left === 1) : '');
}

/** The parts of the change of tonnes that are not nothing in all of these rows: what they need columns for. */
export const changedTerms = (rows: readonly EditionChange[]): ChangeTerm[] =>
  changeTerms.filter((term) => rows.some(({ split }) => split !== null && split[`${term}_t`] !== 0));

/** The parts of a change as they are printed, which add up to the printed change. */
export function splitTexts(
  { split, latest_t, step_t }: EditionChange,
  lang: Language,
): Record<ChangeTerm, string> | undefined {
  if (!split || latest_t.difference === null) return undefined;
  const exact = changeTerms.map((term) => split[`${term}_t`]);
  const shown = tonnesToSum(exact, { total: latest_t.difference, step: step_t });
  const printed = shown.map(({ value, digits }, at) =>
    formatRounded(value, exact[at], lang, { digits, step: step_t, isSigned: true }),
  );
  return Object.fromEntries(changeTerms.map((term, at) => [term, printed[at]!])) as Record<
    ChangeTerm,
    string
  >;
}

/** "korrigierte Daten −12, Faktoren +3": what is not nothing, where there are no columns for it. */
export function splitText(row: EditionChange, lang: Language): string {
  const printed = splitTexts(row, lang);
  const words = editionChangeTexts[lang].quartiers.terms;
  if (!printed) return '';
  return joinList(
    changeTerms
      .filter((term) => row.split![`${term}_t`] !== 0)
      .map((term) => `${words[term]} ${printed[term]}`),
    lang,
  );
}

/** A reason: what it explains, and the words, German where there are no others. */
export interface NamedReason {
  term: string;
  text: string;
  /** Of the words, where that is not the language asked for. */
  lang?: Language | undefined;
}

/** A reason of changes.csv; editions other than `id` are named; `of`: whom it is about, where it does not stand there. */
export function namedReason(
  { edition, what, year, reason_de, reason_en }: Explanation,
  { lang, id, of }: { lang: Language; id: string; of?: string },
): NamedReason {
  const words = editionChangeTexts[lang].reasons;
  const subject = words.what[what];
  const term = year === null ? subject : `${subject} ${formatYear(year)}`;
  const about = of === undefined ? term : `${of}, ${term}`;
  return {
    term: edition === id ? about : words.givenBy(about, edition),
    text: lang === 'en' ? (reason_en ?? reason_de) : reason_de,
    lang: lang === 'en' && reason_en === null ? 'de' : undefined,
  };
}

type ReasonedEdition = Pick<Edition, 'id' | 'reason'>;

/** The reasons of whole editions, of those between and of the new one; then those of changes.csv for all quartiers. */
export function editionReasons(
  { between, edition: { id, reason } }: { between: readonly ReasonedEdition[]; edition: ReasonedEdition },
  explanations: readonly Explanation[],
  lang: Language,
): NamedReason[] {
  const words = editionChangeTexts[lang].reasons;
  return [
    ...between.flatMap((other) =>
      other.reason === null ? [] : [{ term: words.givenBy(words.edition, other.id), text: other.reason }],
    ),
    ...(reason === null ? [] : [{ term: words.edition, text: reason }]),
    ...explanations.map((explanation) => namedReason(explanation, { lang, id, of: words.all })),
  ];
}
