import { inVocabularyOrder } from '#lib/domain/word-order.ts';
import {
  backgroundTerms,
  decompositionFigures,
  localTerms,
  type DecompositionFigures,
} from '#lib/domain/decomposition-figures.ts';
import type { Decomposition, DecompositionTerm } from '#lib/domain/records/decomposition.ts';
import {
  formatNumber,
  formatRounded,
  formatYear,
  formatYears,
  joinList,
  withUnit,
} from '#lib/domain/numbers/format.ts';
import type { SeriesPoint } from '#lib/domain/records/progress.ts';
import type { Carrier, Sector } from '#lib/domain/records/balance.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import { present } from './present.ts';
import { yearWithStatus } from './value-status.ts';
import { chartTexts, decompositionTexts, texts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** An amount in a sentence that says its direction; `exact` where a printed zero may be none. */
export const amount = (t: number, digits: number, lang: Language, exact = t) =>
  withUnit(formatRounded(Math.abs(t), Math.abs(exact), lang, { digits }), chartTexts[lang].unit.tonnes);
const signed = (t: number, digits: number, lang: Language, exact = t) =>
  withUnit(formatRounded(t, exact, lang, { digits, isSigned: true }), chartTexts[lang].unit.tonnes);

/** Whether both parts, not as printed but exactly, went the way of the total. */
const isOneWay = (total: number, ...parts: readonly number[]) =>
  total !== 0 && parts.every((part) => isNothing(part) || total * part > 0);

/** Both parts as they are, with what is printed of them. */
function exactParts({ local_t, background_t }: Decomposition, figures: DecompositionFigures) {
  return { own: local_t ?? figures.local, outer: background_t ?? figures.background };
}

/** What each link is called; a link that carries the part of a missing one takes another name. */
export function termNames({ terms }: Decomposition, lang: Language): Record<DecompositionTerm, string> {
  const words = decompositionTexts[lang];
  const hasArea = terms.floor_area_per_head !== null;
  const hasPeople = terms.population !== null;
  return {
    ...words.term,
    floor_area_per_head: hasPeople ? words.term.floor_area_per_head : words.area,
    intensity: hasArea ? words.term.intensity : hasPeople ? words.intensityPerHead : words.consumption,
  };
}

/** Links in the order in which they are shown: what comes from outside, then the quartier's own part. */
export const shownTerms: readonly DecompositionTerm[] = [...backgroundTerms, ...localTerms];

/** Longer lists of sectors make no title, characters. */
const maxNames = 40;

/** Links that the chain lacks. */
const missingLinks = ({ terms, has_other_area }: Decomposition) =>
  present([
    terms.population === null && 'population',
    terms.floor_area_per_head === null && (has_other_area ? 'otherArea' : 'area'),
    terms.weather === null && 'weather',
  ] as const);

/** Whether the own part holds what belongs to the background: a link that is not known is in another one. */
const isInseparable = (decomposition: Decomposition): boolean => missingLinks(decomposition).length > 0;

/** What both sides are called; the own one says where it holds more than that. */
export function sideNames(
  decomposition: Decomposition,
  lang: Language,
): Record<'local' | 'background', string> {
  const { local, localAndMore, background } = decompositionTexts[lang];
  return { local: isInseparable(decomposition) ? localAndMore : local, background };
}

/** The finding: how much, of what, and how much of it is the quartier's own doing where that can be told. */
export function decompositionTitle(
  name: string,
  decomposition: Decomposition,
  sectors: readonly Sector[],
  lang: Language,
): string {
  const { chart: words } = decompositionTexts[lang];
  const figures = decompositionFigures(decomposition);
  if (!figures) return words.notPossible(name);
  const { total, local, background, digits } = figures;
  const years = formatYears(figures.years);
  const leftOut = leftOutNames(decomposition, sectors, lang);
  // the notes name them all
  const without = leftOut.length > maxNames ? words.reportedSectors : leftOut;
  const of = leftOut === '' ? name : words.without(name, without);
  const { less, more } = decompositionTexts[lang].section;
  const change = (total < 0 ? less : more)(amount(total, digits, lang));
  const head = total === 0 ? words.same(of, years) : `${of} ${years}: ${change}`;
  if (total === 0 && local === 0) return head;
  if (isInseparable(decomposition)) return `${head}, ${words.inseparable}`;
  const { own, outer } = exactParts(decomposition, figures);
  if (!isOneWay(total, own, outer)) {
    const parts = words.ownAgainst(signed(local, digits, lang, own), signed(background, digits, lang, outer));
    return `${head} (${parts})`;
  }
  const part = amount(local, digits, lang, own);
  if (total > 0) return `${head}, ${words.ownMore(part)}`;
  const share = isNothing(own) ? words.ownNothing : isNothing(outer) ? words.ownAll : words.ownLess(part);
  return `${head}, ${share}`;
}

/** Change and both shares; `series` says how firm both years are. */
export function decompositionFinding(
  decomposition: Decomposition,
  sectors: readonly Sector[],
  lang: Language,
  series: readonly SeriesPoint[] = [],
): string | undefined {
  const { section: words } = decompositionTexts[lang];
  const figures = decompositionFigures(decomposition);
  if (!figures) return undefined;
  const { total, local, background, digits } = figures;
  const [from, to] = figures.years.map((year) => yearWithStatus(year, series, lang)) as [string, string];
  const whole = withUnit(formatNumber(Math.abs(total), lang, { digits }), texts[lang].term.unit.tonnesCo2e);
  const leftOut = leftOutNames(decomposition, sectors, lang);
  const emissions = leftOut === '' ? words.emissions : words.emissionsWithout(leftOut);
  const change =
    total === 0 ? words.same(emissions, from, to) : words.changed(emissions, from, to, whole, total < 0);
  const { own, outer } = exactParts(decomposition, figures);
  const [ownPart, outerPart] = [amount(local, digits, lang, own), amount(background, digits, lang, outer)];
  const share = (exact: number, part: string) =>
    isNothing(exact) ? words.nothing : exact < 0 ? words.less(part) : words.more(part);
  const shares = isInseparable(decomposition)
    ? words.inseparable(signed(local, digits, lang, own), signed(background, digits, lang, outer))
    : isOneWay(total, own, outer)
      ? words.shares(ownPart, outerPart)
      : words.against(share(own, ownPart), share(outer, outerPart));
  return total === 0 && local === 0 ? change : `${change} ${shares}`;
}

/** The section's lead: the finding and the strongest single cause. */
export function decompositionSentence(
  decomposition: Decomposition,
  sectors: readonly Sector[],
  lang: Language,
): string | undefined {
  const { section: words } = decompositionTexts[lang];
  const figures = decompositionFigures(decomposition);
  const finding = decompositionFinding(decomposition, sectors, lang);
  if (!figures || finding === undefined) return undefined;
  const { total, local, digits } = figures;
  if (total === 0 && local === 0) return finding;
  const strongest = shownTerms.toSorted(
    (a, b) => Math.abs(figures.terms[b] ?? 0) - Math.abs(figures.terms[a] ?? 0),
  )[0]!;
  const value = figures.terms[strongest];
  const name = termNames(decomposition, lang)[strongest];
  return value ? `${finding} ${words.strongest(name, signed(value, digits, lang))}` : finding;
}

/** Which links the chain lacks and who carries their part; which sectors are not in it at all. */
export function decompositionGaps(
  decomposition: Decomposition,
  sectors: readonly Sector[],
  lang: Language,
): string[] {
  if (decomposition.total_t === null) return [];
  const { missing: words, leftOut } = decompositionTexts[lang];
  const links = missingLinks(decomposition);
  const names = termNames(decomposition, lang);
  const hasArea = decomposition.terms.floor_area_per_head !== null;
  const labels = leftOutNames(decomposition, sectors, lang);
  return present([
    ...links.map((link) =>
      words[link](link === 'population' && hasArea ? names.floor_area_per_head : names.intensity),
    ),
    labels !== '' && leftOut(labels),
  ]);
}

const leftOutNames = ({ left_out_sectors }: Decomposition, sectors: readonly Sector[], lang: Language) =>
  joinList(
    inVocabularyOrder(sectors, ({ sector }) => sector, left_out_sectors).map(({ label }) => label[lang]),
    lang,
  );

/** The same in short, for the foot of a picture. */
export function decompositionNotes(
  decomposition: Decomposition,
  { sectors, carriers }: { sectors: readonly Sector[]; carriers: readonly Carrier[] },
  lang: Language,
): string[] {
  const { chart: words, confidential } = decompositionTexts[lang];
  const missing = missingLinks(decomposition).map((link) => words.missing[link]);
  const leftOut = leftOutNames(decomposition, sectors, lang);
  const hidden = inVocabularyOrder(
    carriers,
    ({ carrier }) => carrier,
    decomposition.confidential_carriers,
  ).map(({ label }) => label[lang]);
  return present([
    missing.length > 0 && words.noteMissing(joinList(missing, lang)),
    leftOut !== '' && words.noteLeftOut(leftOut),
    hidden.length > 0 && confidential(joinList(hidden, lang)),
  ]);
}

/** Why nothing could be decomposed, with the years that are to blame. */
export function decompositionReasons(
  { years, reasons, reason_texts }: Decomposition,
  series: readonly SeriesPoint[],
  lang: Language,
): string[] {
  const { section: words } = decompositionTexts[lang];
  const lacking = reasons.includes('year_not_assessable')
    ? (years ?? []).filter((year) => !series.some((point) => point.year === year && point.assessable))
    : [];
  const named = joinList(lacking.map(formatYear), lang);
  return [
    ...reason_texts.map((text) => text[lang]),
    ...(lacking.length > 0 ? [words.yearLacking(named, lacking.length === 1)] : []),
  ];
}
